import { join } from 'node:path';
import { type Clock, systemRandom } from '@bc4p/node';
import { type ClientIdentity, MarketClient, wsDialer } from '@bc4p/node/client';
import { nativeSigner } from '@bc4p/node/crypto';
import type { Certificate } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import { encodeBase64url, type SignedMessage, signMessage } from '@bc4p/protocol/messages';
import type { Instant, Slot } from '@bc4p/protocol/units';
import type { MeterBook } from '../../src/demo/metering/meter-book.ts';
import type { SignatureCounter } from '../../src/demo/signature-counter.ts';
import { type Intent, LOT } from '../../src/demo/strategy.ts';
import { certificatesIn } from '../../src/participant/read-certificates.ts';
import { readText } from '../../src/terminal/files.ts';

/** Where a member of the market finds it, and what all members share. */
export interface MemberWorld {
  readonly url: string;
  readonly anchors: readonly Certificate[];
  readonly clock: Clock;
  readonly count: SignatureCounter;
  readonly verifier: SignatureVerifier;
}

const NONCE_BYTES = 24;
const HINT = 'the benchmark writes these files itself before it begins';

/** Somebody at a connection point with what it takes to trade and to measure: two keys, and a session for each. */
export class Member {
  readonly name: string;
  readonly client: MarketClient;
  readonly #identity: ClientIdentity;
  readonly #meterClient: MarketClient;
  readonly #meterIdentity: ClientIdentity;
  #counter = 0;
  #seen = 0;
  /** Own trades that the market has told of. */
  trades = 0;

  private constructor(
    name: string,
    [identity, client]: readonly [ClientIdentity, MarketClient],
    [meterIdentity, meterClient]: readonly [ClientIdentity, MarketClient],
  ) {
    this.name = name;
    this.client = client;
    this.#identity = identity;
    this.#meterClient = meterClient;
    this.#meterIdentity = meterIdentity;
    client.onEvent = ({ seq, kind }) => {
      if (seq <= this.#seen) return;
      this.#seen = seq;
      if (kind === 'traded') this.trades += 1;
    };
  }

  /** Connects as who is in `folder`, and as the meter that is in the folder below. */
  static async open(name: string, folder: string, world: MemberWorld): Promise<Member> {
    const own = await connected(folder, world);
    const member = new Member(name, own, await connected(join(folder, 'meter'), world));
    await member.client.request('events.subscribe', { after: 0 });
    return member;
  }

  signOffer(slot: Slot, intent: Intent, validUntil: Instant): Promise<SignedMessage<'bc4p-offer'>> {
    const nonce = encodeBase64url(systemRandom.bytes(NONCE_BYTES));
    const content = { market: this.client.market, slot, lot: LOT, validUntil, nonce, ...intent };
    return signMessage(this.#identity, 'bc4p-offer', content);
  }

  async offer({ token }: SignedMessage<'bc4p-offer'>): Promise<void> {
    await this.client.request('offer.submit', { token });
  }

  /** What the meter shows at an instant, signed. */
  signValue(book: MeterBook, at: Instant): Promise<SignedMessage<'bc4p-meter-value'>> {
    const content = { meter: `meter ${this.name}`, counter: this.#counter, at, ...book.registers(this.name) };
    this.#counter += 1;
    return signMessage(this.#meterIdentity, 'bc4p-meter-value', content);
  }

  async sendValue({ token }: SignedMessage<'bc4p-meter-value'>): Promise<void> {
    await this.#meterClient.request('meter.append', { values: [token] });
  }

  /** Resolves when everything that has happened so far was told. */
  async upToDate(): Promise<void> {
    const { last } = await this.client.request('events.subscribe', { after: this.#seen });
    while (this.#seen < last) await this.client.ping();
  }

  async leave(): Promise<void> {
    await Promise.all([this.client.close(), this.#meterClient.close()]);
  }
}

async function connected(folder: string, world: MemberWorld): Promise<readonly [ClientIdentity, MarketClient]> {
  const { count, ...shared } = world;
  const read = async (name: string, what: string) => {
    const file = join(folder, name);
    return { file, text: await readText(file, what, HINT) };
  };
  const chain = certificatesIn(await read('chain.pem', 'certificate chain'), 'certificate chain');
  const key = await read('key.pem', 'private key');
  const identity = { kid: chain[0]?.kid ?? '', signer: count.signer(nativeSigner(key.text)), chain };
  const options = { ...shared, identity, dialer: wsDialer(world.clock), random: systemRandom };
  return [identity, await MarketClient.connect(options)];
}
