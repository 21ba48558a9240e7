import { randomBytes } from 'node:crypto';
import { type Certificate, parseChain, validateChain } from '@bc4p/protocol/certificates';
import { signingCertificate } from '@bc4p/protocol/evidence';
import {
  decodeBase64url,
  type Evidence,
  type FrameOfType,
  type MessageOfType,
  type OpenedMessage,
  openToken,
  signMessage,
} from '@bc4p/protocol/messages';
import { type Instant, instant } from '@bc4p/protocol/units';
import { WrongVerdict } from '../checks/fault.ts';
import { chainInFrame, type Holder, identityOf } from '../network/index.ts';
import { verifier } from '../wire/index.ts';

/** An offer that the market took, with the answer that it always gives to it. */
export interface TakenOffer {
  readonly id: string;
  readonly token: string;
  readonly message: MessageOfType['bc4p-offer'];
  readonly answer: { readonly offer: string; readonly number: number; readonly receipt: string };
}

/** What the suite's market knows for one scenario, over all connections of the client. */
export class MarketBooks {
  readonly address: string;
  readonly service: Holder;
  readonly root: Certificate;
  /** Who is tested, as the suite has certified it. */
  readonly client: Holder;
  readonly offers = new Map<string, TakenOffer>();
  readonly events: FrameOfType['event'][] = [];
  /** Meter values by their tokens' ids. */
  readonly values = new Map<string, string>();
  /** Whose values are kept, if that is not the client. */
  meter: Holder | undefined;
  /** Ids of trades with the evidence of all of them. */
  trades: { readonly ids: readonly string[]; readonly evidence: Evidence } | undefined;
  #number = 0;

  constructor(parts: { address: string; service: Holder; root: Certificate; client: Holder }) {
    this.address = parts.address;
    this.service = parts.service;
    this.root = parts.root;
    this.client = parts.client;
  }

  get now(): Instant {
    return instant(Math.floor(Date.now() / 1000));
  }

  nextNumber(): number {
    this.#number += 1;
    return this.#number;
  }

  /** Opens what the client has signed; what does not hold is its fault. */
  async open<T extends 'bc4p-offer' | 'bc4p-acceptance' | 'bc4p-meter-value'>(
    token: string,
    type: T,
  ): Promise<OpenedMessage<T>> {
    const [leaf] = this.client.chain;
    const opened = await openToken(token, {
      types: [type],
      verifier,
      certificate: (kid) => {
        if (kid === leaf.kid) return signingCertificate(leaf);
        throw new WrongVerdict('it sent a message under another certificate than its own', {
          expected: leaf.kid,
          actual: kid,
        });
      },
    });
    if (opened.ok) return opened.value;
    const { code, path } = opened.refusal;
    throw new WrongVerdict(`it sent a message that every receiver refuses: ${code} ${path ?? ''}`, { actual: token });
  }

  /** Signs a receipt for an offer, honest but for `changes`. */
  async receipt(subject: string, changes: Partial<MessageOfType['bc4p-decision']> = {}, by = this.service) {
    const number = changes.number ?? this.nextNumber();
    const { token } = await signMessage(identityOf(by), 'bc4p-decision', {
      market: this.address,
      subject,
      result: 'accepted',
      number,
      at: this.now,
      atMs: 0,
      ...changes,
    });
    return { offer: subject, number, receipt: token };
  }

  /** Takes an offer of the client, once. */
  async take(token: string): Promise<{ readonly taken: TakenOffer; readonly isKnown: boolean }> {
    const { id, message } = await this.open(token, 'bc4p-offer');
    const known = this.offers.get(id);
    if (known) return { taken: known, isKnown: true };
    const taken = { id, token, message, answer: await this.receipt(id) };
    this.offers.set(id, taken);
    return { taken, isKnown: false };
  }

  /** Keeps a value of the meter that is tested. */
  async keep(token: string): Promise<OpenedMessage<'bc4p-meter-value'>> {
    const opened = await this.open(token, 'bc4p-meter-value');
    this.values.set(opened.id, token);
    return opened;
  }

  /** The chain of a certificate that signed something here. */
  chainOf(kid: string): string[] | undefined {
    const holder = [this.service, this.client].find(({ chain }) => chain[0].kid === kid);
    return holder && chainInFrame(holder);
  }
}

/** Judges the chain with which a client greets. */
export async function judgeClientChain(texts: readonly string[], books: MarketBooks): Promise<void> {
  const parsed = parseChain(texts.map((text) => decodeBase64url(text) ?? new Uint8Array()));
  if (!parsed.ok) throw new WrongVerdict(`the chain of its hello cannot be read: ${parsed.refusal.code}`);
  const judged = await validateChain(parsed.value, { anchors: [books.root], at: books.now, verifier });
  if (!judged.ok) throw new WrongVerdict(`the chain of its hello is not good: ${judged.refusal.code}`);
  const [leaf] = judged.value.certificates;
  if (leaf?.kid !== books.client.chain[0].kid)
    throw new WrongVerdict('it greets with another certificate than the one that it was given');
}

/** A nonce of 24 bytes. */
export const newNonce = (): string => randomBytes(24).toString('base64url');
