import { accepted, guard, type Refusal, type Result, refusal, refused } from '@bc4p/protocol';
import { type Certificate, parseChain, validateChain } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import { signingCertificate } from '@bc4p/protocol/evidence';
import { messageId, type OpenedMessage, openToken, parseToken, type TopUp } from '@bc4p/protocol/messages';
import type { CertificateDesk } from '../certificates/certificate-desk.ts';
import { type Archive, chainWrites, putText } from '../market/archive.ts';
import { messageKey } from '../market/keys.ts';
import type { RunningMarket } from '../market/running-market.ts';
import type { Clock } from '../ports.ts';
import type { MarketIdentity } from '../session/context.ts';

export interface TopUpDeskOptions {
  readonly address: string;
  readonly market: RunningMarket;
  readonly archive: Archive;
  readonly anchors: readonly Certificate[];
  readonly verifier: SignatureVerifier;
  readonly clock: Clock;
  /** Tells whose chain is revoked. */
  readonly desk: Pick<CertificateDesk, 'revokedIn'>;
  /** The market's own service proxy: whoever has issued it operates the market. */
  readonly identity: () => MarketIdentity;
  /** True if the market keeps an account for a connection point. */
  readonly hasAccount: (point: string) => boolean;
}

/** What a payment has made of an account; money as decimal digits. */
export interface BookedTopUp {
  readonly id: string;
  readonly point: string;
  readonly amount: string;
  /** The account after it; of one that came again, as it is now. */
  readonly balance: string;
  readonly repeated: boolean;
}

/** How far the operator's clock may be ahead. */
const SKEW_SECONDS = 300;
const OPERATORS: readonly string[] = ['market-operator', 'submarket'];

/** Books payments that the market operator has confirmed by its signature, each once. [ACT-040] */
export class TopUpDesk {
  readonly #options: TopUpDeskOptions;

  constructor(options: TopUpDeskOptions) {
    this.#options = options;
  }

  /** `ders` is the operator's chain, leaf first; not needed if it has issued the market's service proxy. */
  async book(token: string, ders?: readonly Uint8Array[]): Promise<Result<BookedTopUp, Refusal>> {
    const { market } = this.#options;
    const parsed = parseToken(token);
    if (!parsed.ok) return parsed;
    const chain = await this.#chainOf(parsed.value.kid, ders);
    if (!chain.ok) return chain;
    const opened = await this.#open(token, chain.value);
    if (!opened.ok) return opened;
    const { id, message } = opened.value;
    // What was booked stays so, also when its signer's certificate has ended since.
    const isKnown = (await this.#options.archive.token(messageId(parsed.value.payload))) !== undefined;
    const fault = isKnown ? undefined : await this.#check(message, chain.value);
    if (fault) return refused(fault);
    const { point, amount } = message;
    const writes = [putText(messageKey(id), token), ...chainWrites(chain.value)];
    const { events } = await market.submit({ kind: 'top-up', id, point, amount }, writes);
    for (const event of events) {
      if (event.kind === 'top-up-refused' && event.id === id) return refused(event.refusal);
      if (event.kind === 'topped-up' && event.id === id)
        return accepted({ id, point, amount, balance: event.closing.toString(), repeated: event.repeated });
    }
    throw new Error(`the payment ${id} has no answer`);
  }

  async #chainOf(kid: string, ders: readonly Uint8Array[] | undefined): Promise<Result<readonly Certificate[]>> {
    const { identity, archive } = this.#options;
    const [, ...operator] = identity().chain;
    if (!ders && operator[0]?.kid === kid) return accepted(operator);
    const known = ders ?? (await archive.chain(kid));
    if (!known) return refused(refusal('certificate-unknown', 'SIG-015', { kid }));
    return parseChain(known);
  }

  #open(token: string, [leaf]: readonly Certificate[]): Promise<Result<OpenedMessage<'bc4p-top-up'>, Refusal>> {
    return openToken(token, {
      types: ['bc4p-top-up'],
      verifier: this.#options.verifier,
      certificate: (kid) =>
        leaf?.kid === kid ? signingCertificate(leaf) : refused(refusal('certificate-unknown', 'SIG-015', { kid })),
    });
  }

  async #check({ market, point, amount, at }: TopUp, chain: readonly Certificate[]): Promise<Refusal | undefined> {
    const { anchors, verifier, clock, address, hasAccount, desk } = this.#options;
    const now = clock.now();
    const valid = await validateChain(chain, { anchors, at: now, verifier, profile: 'bc4p' });
    if (!valid.ok) return valid.refusal;
    const revoked = desk.revokedIn(valid.value.certificates);
    if (revoked) return revoked;
    const { rights } = valid.value;
    const invalid = (rule: string, place: string) => refusal('top-up-invalid', 'ACT-041', { rule }, place);
    const isOperator = rights !== undefined && OPERATORS.includes(rights.role) && rights.address === address;
    if (!guard('ACT-041', isOperator)) return invalid(`it is signed by the operator of ${address}`, '/signer');
    if (!guard('ACT-041', market === address)) return invalid(`it is for ${address}`, '/market');
    if (!guard('ACT-041', amount !== '0')) return invalid('it is for some money', '/amount');
    if (!guard('ACT-041', at <= now + SKEW_SECONDS)) return invalid('it is not of the future', '/at');
    return guard('ACT-042', hasAccount(point)) ? undefined : refusal('account-unknown', 'ACT-042', { point }, '/point');
  }
}
