import type { MarketCommand, MarketCore, MarketEvent } from '@bc4p/protocol/market';
import { encodeBase64url, type Identity } from '@bc4p/protocol/messages';
import { sortedJson } from '../journal/sorted-json.ts';
import { Archive, type KeptAnswer, type KeptEvent } from '../market/archive.ts';
import { EventNumbers } from '../market/event-numbers.ts';
import { eventKey, isAnswerKey, PENDING_STATEMENTS } from '../market/keys.ts';
import { type Outputs, outputsOf } from '../market/outputs.ts';
import type { KeptTake } from '../market/signed-takes.ts';
import type { Store, StoreWrite } from '../ports.ts';
import type { OwnSigners } from './own-signers.ts';
import { untrue } from './report.ts';

/** One command of the journal with all that follows from it. */
export interface AppliedCommand {
  readonly seq: number;
  readonly atMs: number;
  readonly command: MarketCommand;
  readonly events: readonly MarketEvent[];
}

/** Signatures that are verified side by side. */
const VERIFIED_TOGETHER = 64;
/** What a later record may still explain: more than that has another cause. */
const MAX_UNEXPLAINED = 1000;

const decoder = new TextDecoder();
const text = (value: Uint8Array | undefined): string | undefined => value && decoder.decode(value);
/** A token but for its signature, which is another one each time. */
const unsigned = (token: string): string => token.slice(0, token.lastIndexOf('.'));
const isToken = (key: string): boolean => key.startsWith('trade/') || key.startsWith('message/');

/**
 * Compares what the journal demands with what is kept. Everything that follows from a command is made once more, as at
 * the start after a crash, and must be there word for word but for the signatures; those are verified.
 */
export class DemandedOutputs {
  readonly #store: Store;
  readonly #archive: Archive;
  readonly #market: string;
  readonly #signers: OwnSigners;
  /** What is kept of own trades is compared as numbered from the beginning. */
  readonly #numbers = new EventNumbers({ lastEvent: async () => 0, lastOwnTrade: async () => 0 });
  /** The last own event of each connection point that was found. */
  readonly #events = new Map<string, number>();
  /** Keys that hold something else than a record demands, which only a later one can have put there. */
  readonly #unexplained = new Map<string, number>();
  #signing: Promise<void>[] = [];
  /** The signer that was found last: a market changes it seldom, and never back. */
  #current = 0;
  #checked = 0;

  constructor(store: Store, market: string, signers: OwnSigners) {
    this.#store = store;
    this.#archive = new Archive(store);
    this.#market = market;
    this.#signers = signers;
  }

  /** How many outputs were compared. */
  get checked(): number {
    return this.#checked;
  }

  /** Throws at the first output of a command that is missing, or another one. Called right after the core applied it. */
  async expect(applied: AppliedCommand, core: MarketCore): Promise<void> {
    const outputs = await this.#outputsOf(applied, core);
    for (const write of outputs.writes) if (write.type === 'put') await this.#expectKept(applied.seq, write);
    const { writes } = await this.#numbers.take({ events: [], trades: outputs.trades });
    for (const write of writes) if (write.type === 'put') await this.#expectKept(applied.seq, write);
    for (const { point, ...event } of outputs.events) await this.#expectEvent(applied.seq, point, event);
  }

  /** Throws if something is left that no record has explained, or a signature is wrong. */
  async end(): Promise<void> {
    await Promise.all(this.#signing.splice(0));
    const [left] = this.#unexplained;
    if (left) throw untrue(`${left[0]} is not what record ${left[1]} of the journal demands.`);
  }

  /** Makes the outputs in the name of the signer that was the market's then: their ids say who signed them. */
  async #outputsOf(applied: AppliedCommand, core: MarketCore): Promise<Outputs> {
    const make = this.#maker(applied, core);
    const { all } = this.#signers;
    const guess = await make(this.#identity(this.#current));
    const telling = guess.writes.find(({ key }) => isToken(key) || isAnswerKey(key));
    if (!telling || all.length < 2 || (await this.#isBy(telling, this.#current))) return guess;
    for (let place = 0; place < all.length; place += 1) {
      const outputs = await make(this.#identity(place));
      const same = outputs.writes.find(({ key }) => isToken(key) || isAnswerKey(key));
      if (!same || !(await this.#isBy(same, place))) continue;
      this.#current = place;
      return outputs;
    }
    return guess;
  }

  #maker({ seq, atMs, command, events }: AppliedCommand, core: MarketCore) {
    const handled = { number: seq, at: command.at, atMs };
    return (identity: Identity): Promise<Outputs> =>
      outputsOf(events, {
        market: this.#market,
        identity,
        handled,
        point: 'party' in command ? command.party.point : undefined,
        bundle: command.kind === 'submit-bundle' ? command.bundle : undefined,
        ownerOf: (offer) => core.offer(offer)?.party.point,
        openLots: (offer) => core.offer(offer)?.open ?? 0,
        isSettled: core.isOpen && core.parameters.settled === true,
        isAnswered: async (subject) => {
          const known = await this.#archive.answer(subject);
          return known !== undefined && known.number !== seq;
        },
      });
  }

  #identity(place: number): Identity {
    const { kid = encodeBase64url(new Uint8Array(32)), algorithm = 'ES256' } = this.#signers.all[place] ?? {};
    return { kid, signer: { algorithm, sign: async () => new Uint8Array(64) } };
  }

  async #isBy(write: StoreWrite, place: number): Promise<boolean> {
    const kept = text(await this.#store.get(write.key));
    if (kept === undefined) return false;
    if (isToken(write.key)) return true;
    const { decision } = JSON.parse(kept) as KeptAnswer;
    const kid = this.#signers.all[place]?.kid;
    if (decision === undefined) return write.type === 'put' && text(write.value) === kept;
    return kid !== undefined && (decision.split('.')[0] ?? '') === headerOf(write);
  }

  async #expectKept(seq: number, { key, value }: Extract<StoreWrite, { type: 'put' }>): Promise<void> {
    // What a statement is to be made of is gone once it is made.
    if (key.startsWith(PENDING_STATEMENTS)) return;
    this.#checked += 1;
    const kept = text(await this.#store.get(key));
    if (kept === undefined) throw untrue(`${key} is missing, which record ${seq} of the journal demands.`);
    const demanded = text(value) ?? '';
    if (isToken(key)) return this.#expectToken(seq, key, demanded, kept);
    if (isAnswerKey(key)) return this.#expectAnswer(seq, key, demanded, kept);
    this.#explain(seq, key, kept === demanded || isSameRecord(key, kept, demanded));
  }

  async #expectToken(seq: number, key: string, demanded: string, kept: string): Promise<void> {
    if (unsigned(kept) !== unsigned(demanded)) throw untrue(`${key} is not what record ${seq} of the journal demands.`);
    await this.#verify(
      kept,
      key.startsWith('trade/') ? ['bc4p-trade'] : ['bc4p-take', 'bc4p-fee-quote', 'bc4p-bundle-decision'],
      key,
    );
  }

  async #expectAnswer(seq: number, key: string, demanded: string, kept: string): Promise<void> {
    const [{ decision: mine, ...other }, { decision, ...own }] = [
      JSON.parse(demanded) as KeptAnswer,
      answerFrom(kept, key, seq),
    ];
    const isSame =
      sortedJson(own as never) === sortedJson(other as never) && unsigned(decision ?? '') === unsigned(mine ?? '');
    this.#explain(seq, key, isSame);
    if (isSame && decision !== undefined) await this.#verify(decision, ['bc4p-decision'], key);
  }

  /** What another record put under a key later is compared when that record comes. */
  #explain(seq: number, key: string, isSame: boolean): void {
    if (isSame) this.#unexplained.delete(key);
    else this.#unexplained.set(key, seq);
    const [oldest] = this.#unexplained;
    if (oldest && this.#unexplained.size > MAX_UNEXPLAINED)
      throw untrue(`${oldest[0]} is not what record ${oldest[1]} of the journal demands.`);
  }

  async #verify(token: string, types: Parameters<OwnSigners['assertSigned']>[1], what: string): Promise<void> {
    const signing = this.#signers.assertSigned(token, types, what);
    signing.catch(() => undefined);
    this.#signing.push(signing);
    if (this.#signing.length >= VERIFIED_TOGETHER) await Promise.all(this.#signing.splice(0));
  }

  /** Own events lie in the order of the journal; between them statements, which follow from no command of their own. */
  async #expectEvent(seq: number, point: string, demanded: KeptEvent): Promise<void> {
    this.#checked += 1;
    for (let number = (this.#events.get(point) ?? 0) + 1; ; number += 1) {
      const key = eventKey(point, number);
      const kept = text(await this.#store.get(key));
      if (kept === undefined) throw untrue(`${key} is missing, which record ${seq} of the journal demands.`);
      this.#events.set(point, number);
      if (sameJson(kept, JSON.stringify(demanded))) return;
      if (!kept.includes('"kind":"statement"'))
        throw untrue(`${key} is not what record ${seq} of the journal demands.`);
    }
  }
}

/**
 * True for equal values whose members are in another order: a command that was read back has its members sorted. A take
 * gathers the fee quotes of other markets on its way.
 */
function isSameRecord(key: string, kept: string, demanded: string): boolean {
  if (!demanded.startsWith('{')) return false;
  if (!key.startsWith('take/')) return sameJson(kept, demanded);
  const { quotes, ...own } = parsedJson(kept) as KeptTake;
  const { quotes: mine, ...other } = parsedJson(demanded) as KeptTake;
  return sortedJson(own as never) === sortedJson(other as never) && mine.every((quote) => quotes?.includes(quote));
}

function sameJson(kept: string, demanded: string): boolean {
  return sortedJson(parsedJson(kept) as never) === sortedJson(parsedJson(demanded) as never);
}

/** What is kept, read; what is no JSON equals nothing that is demanded. */
function parsedJson(text: string): object {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** The header of the decision in an answer that is demanded. */
function headerOf(write: StoreWrite): string | undefined {
  if (write.type !== 'put') return undefined;
  return (JSON.parse(decoder.decode(write.value)) as KeptAnswer).decision?.split('.')[0];
}

function answerFrom(kept: string, key: string, seq: number): KeptAnswer {
  try {
    return JSON.parse(kept) as KeptAnswer;
  } catch {
    throw untrue(`${key} is not what record ${seq} of the journal demands.`);
  }
}
