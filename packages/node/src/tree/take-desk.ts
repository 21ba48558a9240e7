import { accepted, guard, type Refusal, type Result, refusal, refused } from '@bc4p/protocol';
import { type Certificate, createSignatureCache } from '@bc4p/protocol/certificates';
import type { OffBookOffer, Party, Reserve, Side } from '@bc4p/protocol/market';
import { encodeBase64url, type FrameOfType, messageId, parseToken } from '@bc4p/protocol/messages';
import { lots, MAX_OFFER_ENERGY, milliCentPerKwh, wattHours } from '@bc4p/protocol/units';
import { putJson, putText } from '../market/archive.ts';
import { messageKey, takeKeyOf } from '../market/keys.ts';
import { offerFields, slotFrom } from '../market/order-fields.ts';
import type { Untimed } from '../market/running-market.ts';
import type { KeptTake, SignedQuote } from '../market/signed-takes.ts';
import type { StoreWrite } from '../ports.ts';
import type { TreeContext } from './context.ts';
import { type JudgedTake, judgeTake, type OpenedTake, openTake, type TakenOffer } from './judge-take.ts';
import type { Link } from './neighbours.ts';
import type { OpenTakes } from './open-takes.ts';
import { resultFrame } from './result-frame.ts';
import { type ReaderOptions, SignedReader, statedNumbers } from './signed-reader.ts';

type TakeFrame = FrameOfType['tree.take'];

/** What was brought along with a take: an offer that need not be in the book of its own market. */
interface Brought {
  readonly offer: OffBookOffer;
  /** Its signer's, leaf first. */
  readonly chain: readonly Certificate[];
  readonly writes: readonly StoreWrite[];
}

/** Handles takes that come from neighbours: passes them on over this market's lines, or decides them. */
export class TakeDesk {
  readonly #context: TreeContext;
  readonly #open: OpenTakes;
  readonly #signatures = createSignatureCache();
  /** Takes about which something is being done. */
  readonly #atWork = new Set<string>();

  constructor(context: TreeContext, open: OpenTakes) {
    this.#context = context;
    this.#open = open;
  }

  get readerOptions(): ReaderOptions {
    const { anchors, verifier, clock } = this.#context;
    return { anchors, verifier, at: clock.now(), cache: this.#signatures };
  }

  /** Takes a take in; whatever is wrong with it is answered, unless it cannot even be read. */
  async onTake(frame: TakeFrame, from: Link): Promise<void> {
    const { archive, log } = this.#context;
    const parsed = parseToken(frame.take);
    if (!parsed.ok) return log.warn('a neighbour sent what is no take', { neighbour: from.address });
    const id = messageId(parsed.value.payload);
    await this.alone(id, async () => {
      if (await archive.take(id)) await this.sendResult(id, from);
      else await this.#judge(id, frame, from);
    });
  }

  /**
   * Does one thing about a take at a time. Whatever else comes about it meanwhile is answered by that: so a question
   * does not overtake its take, and nothing that is kept of a take is written twice. [TREE-055]
   */
  async alone(id: string, act: () => Promise<void>): Promise<void> {
    if (this.#atWork.has(id)) return;
    this.#atWork.add(id);
    try {
      await act();
    } finally {
      this.#atWork.delete(id);
    }
  }

  isAtWork(id: string): boolean {
    return this.#atWork.has(id);
  }

  /** Sends the final answer to a take to a neighbour, if there is one. */
  async sendResult(id: string, to: Link): Promise<boolean> {
    const frame = await resultFrame(this.#context.archive, id);
    if (frame) to.neighbour.send(frame);
    return frame !== undefined;
  }

  async #judge(id: string, frame: TakeFrame, from: Link): Promise<void> {
    const { log, address, closedFor } = this.#context;
    const reader = SignedReader.of(frame.certificates, this.readerOptions);
    const opened = reader.ok ? await openTake(frame.take, reader.value) : reader;
    if (!opened.ok || !reader.ok) {
      // Nobody can be held to what nobody has signed; the market that sent it asks for it in time.
      const { code } = (opened as { refusal: Refusal }).refusal;
      return log.warn('a neighbour sent a take that is not good', { neighbour: from.address, take: id, code });
    }
    const { message } = opened.value;
    if (!this.#comesFrom(opened.value, from))
      return log.warn('a take came over a link that does not lead to its market', {
        neighbour: from.address,
        take: id,
      });
    if (closedFor() !== undefined) return;
    if (message.to === address) return this.#decide(opened.value, frame, reader.value, from);
    return this.#pass(opened.value, frame, from);
  }

  /** Refuses a take for good, and says so. */
  async refuse(take: OpenedTake, reason: Refusal, from: Link): Promise<void> {
    const { market } = this.#context;
    const slot = slotFrom(take.message.slot);
    await market.submit({ kind: 'refuse-take', id: take.id, slot, refusal: reason }, this.#takeWrites(take, []));
    await this.sendResult(take.id, from);
  }

  #takeWrites({ id, token, message, chain }: OpenedTake, quotes: readonly string[]): StoreWrite[] {
    const { market: from, to, slot } = message;
    const kept: KeptTake = { from, to, slot: slotFrom(slot), quotes };
    return [putJson(takeKeyOf(id), kept), putText(messageKey(id), token), ...this.#context.chains.writesFor(chain)];
  }

  /** Reserves this market's part of the way, quotes its fees, and passes the take on. [TREE-043] */
  async #pass(take: OpenedTake, frame: TakeFrame, from: Link): Promise<void> {
    const { neighbours, limits, desk } = this.#context;
    const { message, id } = take;
    const revoked = desk.revokedIn(take.chain);
    if (revoked) return this.refuse(take, revoked, from);
    const route = neighbours.route(message.to);
    if (route.kind !== 'over' || !guard('TREE-043', route.neighbour !== from))
      return this.refuse(take, refusal('market-unreachable', 'TREE-043', { market: message.to }), from);
    if (!guard('TREE-043', hasRoomToPass(frame)))
      return this.refuse(
        take,
        refusal('take-mismatch', 'TREE-043', { rule: 'what comes along can be passed on' }),
        from,
      );
    const limit = limits.openTakesPerLink;
    const owner = from.neighbour.party.point;
    if (!guard('OFR-004', message.lot * message.lots <= MAX_OFFER_ENERGY))
      return this.refuse(take, tooMuch(message.lot * message.lots), from);
    if (!guard('TREE-044', this.#open.countOf(owner) < limit))
      return this.refuse(take, refusal('reservations-exceeded', 'TREE-044', { limit }), from);
    const next = route.neighbour;
    const slot = slotFrom(message.slot);
    const ends = endsOf(message.side, from.neighbour.party, next.neighbour.party);
    const energy = wattHours(message.lot * message.lots);
    const since = this.#context.clock.elapsedMs();
    this.#open.add({ id, role: 'between', number: 0, from: message.market, to: message.to, slot, owner, since });
    const quote = await this.#reserve(take, {
      kind: 'reserve',
      id,
      slot,
      ...ends,
      energy,
      ...takingEnd(frame, message.side),
    });
    if (!quote) {
      await this.sendResult(id, from);
      return;
    }
    const certificates = new Set([...frame.certificates, ...(await this.#ownCertificates(quote.token))]);
    // The session may be another one by now; if there is none, the outcome is asked for when there is one again.
    const onward = neighbours.route(message.to);
    if (onward.kind === 'over')
      onward.neighbour.neighbour.send({
        ...frame,
        quotes: [...frame.quotes, quote.token],
        certificates: [...certificates],
      });
  }

  /** Reserves; returns the signed quote, or nothing if there is no room. */
  async #reserve(take: OpenedTake, command: Untimed<Reserve>): Promise<SignedQuote | undefined> {
    const { market, chains } = this.#context;
    let quote: SignedQuote | undefined;
    try {
      const { outputs } = await market.submit(command, this.#takeWrites(take, []));
      chains.note(take.chain);
      quote = outputs.quotes.find(({ take: of }) => of === take.id);
    } finally {
      if (!quote) this.#open.delete(take.id);
    }
    return quote;
  }

  async #ownCertificates(token: string): Promise<string[]> {
    const parsed = parseToken(token);
    const chain = parsed.ok ? await this.#context.archive.chain(parsed.value.kid) : undefined;
    return (chain ?? []).map(encodeBase64url);
  }

  /** Decides a take of an offer of this market. [TREE-020] */
  async #decide(take: OpenedTake, frame: TakeFrame, reader: SignedReader, from: Link): Promise<void> {
    const { market } = this.#context;
    const { message, id } = take;
    const known = market.core.offer(message.offer)?.fields;
    const brought = known ? accepted(undefined) : await this.#brought(frame, reader, message.offer);
    if (!brought.ok) return this.refuse(take, brought.refusal, from);
    const offer: TakenOffer | undefined = known ?? brought.value?.offer.offer;
    if (!offer) return this.refuse(take, refusal('offer-unknown', 'ACC-004', { offer: message.offer }), from);
    const judged = await judgeTake(take, frame, offer, reader);
    if (!judged.ok) return this.refuse(take, judged.refusal, from);
    const revoked = this.#revoked(take, judged.value, brought.value);
    if (revoked) return this.refuse(take, revoked, from);
    const { taker, quotes } = judged.value;
    const command = {
      kind: 'decide-take' as const,
      id,
      slot: slotFrom(message.slot),
      offer: message.offer,
      side: message.side,
      lot: wattHours(message.lot),
      lots: lots(message.lots),
      taker,
      link: from.neighbour.party,
      quotes,
      ...(brought.value ? { offBook: brought.value.offer } : {}),
    };
    await market.submit(command, this.#evidenceWrites(take, judged.value, brought.value));
    for (const { chain } of [take, judged.value.message, ...judged.value.feeQuotes]) this.#context.chains.note(chain);
    await this.sendResult(id, from);
  }

  /** Why a take counts no more although it was good when it was judged: somebody's chain is revoked. [PKI-109] */
  #revoked(take: OpenedTake, { message, feeQuotes }: JudgedTake, brought: Brought | undefined): Refusal | undefined {
    const chains = [take.chain, message.chain, ...feeQuotes.map(({ chain }) => chain), brought?.chain ?? []];
    return this.#context.desk.revokedIn(...chains);
  }

  #evidenceWrites(take: OpenedTake, { message, feeQuotes }: JudgedTake, brought: Brought | undefined): StoreWrite[] {
    const { chains } = this.#context;
    const quoted = feeQuotes.flatMap(({ id, token, chain }) => [
      putText(messageKey(id), token),
      ...chains.writesFor(chain),
    ]);
    return [
      ...this.#takeWrites(
        take,
        feeQuotes.map(({ id }) => id),
      ),
      putText(messageKey(message.id), message.token),
      ...chains.writesFor(message.chain),
      ...quoted,
      ...(brought?.writes ?? []),
    ];
  }

  /** An offer that came along, checked as completely as if its owner had sent it. [ACC-101] */
  async #brought(
    { offer: token }: TakeFrame,
    reader: SignedReader,
    named: string,
  ): Promise<Result<Brought | undefined, Refusal>> {
    if (token === undefined) return { ok: true, value: undefined };
    const read = await reader.open(token, ['bc4p-offer'], ['participant', 'submarket']);
    if (!read.ok) return read;
    const { id, message, chain } = read.value;
    if (!guard('ACC-003', id === named))
      return refused(refusal('offer-mismatch', 'ACC-003', { offer: named, expected: id }, '/offer'));
    const admitted = await this.#context.desk.admit(chain.map(({ der }: Certificate) => der));
    if (!admitted.ok) return admitted;
    const offer = { id, offer: offerFields(message), party: admitted.value.party };
    return {
      ok: true,
      value: { offer, chain, writes: [putText(messageKey(id), token), ...this.#context.chains.writesFor(chain)] },
    };
  }

  /** Opens the take that a neighbour asks about; its market may have signed it with a proxy that has ended since. */
  async openAsked({ take, certificates }: FrameOfType['tree.resolve'], from: Link): Promise<OpenedTake | undefined> {
    const reader = SignedReader.of(certificates, this.readerOptions);
    const opened = reader.ok ? await openTake(take, reader.value, reader.value.lastGood(take)) : reader;
    if (opened.ok && this.#comesFrom(opened.value, from)) return opened.value;
    this.#context.log.warn('a neighbour asks about a take that is not good', { neighbour: from.address });
    return undefined;
  }

  /** True if a take's market lies over this link. */
  #comesFrom({ message }: OpenedTake, from: Link): boolean {
    const route = this.#context.neighbours.route(message.market);
    return guard('TREE-042', route.kind === 'over' && route.neighbour === from);
  }
}

/** More than any offer can have: fees are exact up to there. */
const tooMuch = (value: number): Refusal =>
  refusal('amount-out-of-range', 'OFR-004', { value, minimum: 1, maximum: MAX_OFFER_ENERGY });

/** Characters that a take may have when it comes: the frame of 1 MiB has room for what is added to it here. */
const MOST_CHARACTERS = 896 * 1024;

const hasRoomToPass = ({ take, message, offer = '', quotes, certificates }: TakeFrame): boolean =>
  [take, message, offer, ...quotes, ...certificates].reduce((sum, text) => sum + text.length + 3, 0) <= MOST_CHARACTERS;

/**
 * What the taker says it pays or receives at worst. Only the market that decides holds it to that; to whom it says
 * something else on the way, it never gets its trade. [SET-021]
 */
function takingEnd({ message }: TakeFrame, taken: Side): Pick<Reserve, 'taker'> {
  const { limit, price = limit } = statedNumbers(message, 'limit', 'price');
  if (price === undefined) return {};
  return { taker: { side: taken === 'sell' ? 'buy' : 'sell', limit: milliCentPerKwh(price) } };
}

/** Energy of a sell offer flows from the market that decides to the taker's; that of a bid the other way. */
function endsOf(side: 'buy' | 'sell', taker: Party, decider: Party): { readonly from: Party; readonly to: Party } {
  return side === 'sell' ? { from: decider, to: taker } : { from: taker, to: decider };
}
