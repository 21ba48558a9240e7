import type { ErrorCode, Refusal } from '@bc4p/protocol';
import { certificateId, type Evidence, encodeBase64url } from '@bc4p/protocol/messages';
import { Lru } from '../crypto/lru.ts';
import { loggedKey } from '../market-log/keys.ts';
import type { Store, StoreWrite } from '../ports.ts';
import type { KeptSettlement } from '../settlement/pending-statement.ts';
import { prefixRange } from '../store/keys.ts';
import {
  answerKey,
  certificateKey,
  chainKey,
  eventKey,
  eventPrefix,
  messageKey,
  numberOfKey,
  ownTakeKey,
  ownTradeKey,
  ownTradePrefix,
  settlementsFrom,
  slotTradePrefix,
  takeKeyOf,
  tradeKey,
  tradeOfPrefix,
} from './keys.ts';
import type { KeptTake } from './signed-takes.ts';
import type { SlotTrade, TradeSigner } from './slot-trades.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A write of a text. */
export const putText = (key: string, text: string): StoreWrite => ({ type: 'put', key, value: encoder.encode(text) });
/** A write of a value as JSON. */
export const putJson = (key: string, value: unknown): StoreWrite => putText(key, JSON.stringify(value));

/** How many certificates are kept in memory, of about 1 kB each. */
const CERTIFICATES_AT_HAND = 5000;

/** How many tokens are kept in memory, of 1 to 3 kB each: evidence names the same ones several times. */
const TOKENS_AT_HAND = 2000;

/** The market's final answer about a message, as it is kept for whoever asks again. */
export interface KeptAnswer {
  /** The connection point whose message it was. */
  readonly point: string;
  /** The signed decision; a traded acceptance has none, since the trade is its answer. */
  readonly decision?: string;
  readonly number: number;
  /** Why it was refused, if it was: the error frame's code, requirement, path and facts. */
  readonly refusal?: Refusal;
  /** The trade that an acceptance brought about. */
  readonly trade?: string;
}

/** One of a participant's own events as it is kept; `seq` is in its key. */
export interface KeptEvent {
  readonly at: number;
  readonly kind: 'traded' | 'ended' | 'refused' | 'statement';
  /** The own offer or acceptance, or the statement. */
  readonly subject: string;
  readonly open: number;
  /** The id of the trade. */
  readonly trade?: string;
  readonly reason?: 'expired' | 'gate-closed' | 'filled' | 'credential-ended' | 'suspended';
  /** Why another market has refused an acceptance. */
  readonly code?: ErrorCode;
  readonly facts?: Refusal['facts'];
}

/** Everything signed that a market has, and who may ask for it under which name. Reads only; writes go with the journal. */
export class Archive {
  readonly #store: Store;
  /** Certificates under their own hash: the same few are part of nearly every chain. */
  readonly #certificates = new Map<string, Uint8Array>();
  /** Tokens under their keys, which are made of their ids: whichever token is under one says the same. */
  readonly #tokens = new Lru<string, string>(TOKENS_AT_HAND);

  constructor(store: Store) {
    this.#store = store;
  }

  async #text(key: string): Promise<string | undefined> {
    const value = await this.#store.get(key);
    return value && decoder.decode(value);
  }

  async #json<T>(key: string): Promise<T | undefined> {
    const text = await this.#text(key);
    return text === undefined ? undefined : (JSON.parse(text) as T);
  }

  async #token(key: string): Promise<string | undefined> {
    const known = this.#tokens.get(key);
    if (known !== undefined) return known;
    const token = await this.#text(key);
    if (token !== undefined) this.#tokens.set(key, token);
    return token;
  }

  /** The token of a signed offer, acceptance or trade. */
  async token(id: string): Promise<string | undefined> {
    return this.#tokens.get(tradeKey(id)) ?? (await this.#token(messageKey(id))) ?? (await this.#token(tradeKey(id)));
  }

  /** The token of what is known to be a trade, of whichever market. */
  async tradeToken(id: string): Promise<string | undefined> {
    return (await this.trade(id)) ?? (await this.#token(messageKey(id)));
  }

  /** The token of a trade. */
  trade(id: string): Promise<string | undefined> {
    return this.#token(tradeKey(id));
  }

  /** Between whom a take is, if this market has ever had to do with it. */
  take(id: string): Promise<KeptTake | undefined> {
    return this.#json(takeKeyOf(id));
  }

  /** The id of an own take, once it is signed. */
  ownTake(number: number): Promise<string | undefined> {
    return this.#text(ownTakeKey(number));
  }

  /** The number of the leaf of the log that speaks of a message which this market signed. */
  async loggedIn(id: string): Promise<number | undefined> {
    return this.#json(loggedKey(id));
  }

  answer(subject: string): Promise<KeptAnswer | undefined> {
    return this.#json(answerKey(subject));
  }

  async #certificate(kid: string): Promise<Uint8Array | undefined> {
    const known = this.#certificates.get(kid);
    if (known) return known;
    const der = await this.#store.get(certificateKey(kid));
    // Forgetting all of them now and then is cheaper than remembering which was used last.
    if (this.#certificates.size >= CERTIFICATES_AT_HAND) this.#certificates.clear();
    if (der) this.#certificates.set(kid, der);
    return der;
  }

  /** The DER of a chain, leaf first, without the root; nothing in it may be changed. */
  async chain(leaf: string): Promise<Uint8Array[] | undefined> {
    const names = await this.#json<string[]>(chainKey(leaf));
    if (!names) return undefined;
    const found = await Promise.all(names.map((kid) => this.#certificate(kid)));
    return found.every((der) => der !== undefined) ? (found as Uint8Array[]) : undefined;
  }

  /** The trades that came of a message, by id. */
  async tradesOf(message: string): Promise<string[]> {
    const prefix = tradeOfPrefix(message);
    const found: string[] = [];
    for await (const [key] of this.#store.range(prefixRange(prefix))) found.push(key.slice(prefix.length));
    return found;
  }

  /** Own trades of a connection point after the first `after`, with the number of the last one that was read. */
  async ownTrades(point: string, after: number, limit: number): Promise<{ trades: string[]; last: number }> {
    const { to } = prefixRange(ownTradePrefix(point));
    const trades: string[] = [];
    let last = after;
    for await (const [key, value] of this.#store.range({ from: ownTradeKey(point, after + 1), to, limit })) {
      trades.push(decoder.decode(value));
      last = numberOfKey(key);
    }
    return { trades, last };
  }

  /** The trades of connection points in a slot, of each in ascending order of their ids, and as whom it has made them. */
  async slotTrades(start: number, points: readonly string[]): Promise<ReadonlyMap<string, readonly SlotTrade[]>> {
    const prefixes = new Map(points.map((point) => [slotTradePrefix(start, point), point]));
    const [first, last] = [[...prefixes.keys()].sort()].flatMap((sorted) => [sorted[0], sorted.at(-1)]);
    const found = new Map<string, SlotTrade[]>();
    if (first === undefined || last === undefined) return found;
    // What lies between the first and the last is read in one go: points are asked for together as they lie together.
    for await (const [key, value] of this.#store.range({ from: first, to: prefixRange(last).to })) {
      const end = key.lastIndexOf('/') + 1;
      const point = prefixes.get(key.slice(0, end));
      if (point === undefined) continue;
      const trade = { trade: key.slice(end), ...(JSON.parse(decoder.decode(value)) as TradeSigner) };
      const known = found.get(point);
      if (known) known.push(trade);
      else found.set(point, [trade]);
    }
    return found;
  }

  /** How slots were settled from one that begins at `start` on, corrections included, at most `limit`. */
  async settlements(start: number, limit: number): Promise<KeptSettlement[]> {
    const { to } = prefixRange('settlement/');
    const found: KeptSettlement[] = [];
    for await (const [, value] of this.#store.range({ from: settlementsFrom(start), to, limit }))
      found.push(JSON.parse(decoder.decode(value)) as KeptSettlement);
    return found;
  }

  /** The number of the newest entry below a prefix of numbered keys; 0 if there is none. */
  async #lastNumber(prefix: string): Promise<number> {
    for await (const [key] of this.#store.range({ ...prefixRange(prefix), reverse: true, limit: 1 }))
      return numberOfKey(key);
    return 0;
  }

  lastEvent(point: string): Promise<number> {
    return this.#lastNumber(eventPrefix(point));
  }

  lastOwnTrade(point: string): Promise<number> {
    return this.#lastNumber(ownTradePrefix(point));
  }

  /** Own events of a connection point after number `after`, oldest first. */
  async *events(point: string, after: number): AsyncIterable<readonly [seq: number, event: KeptEvent]> {
    const { to } = prefixRange(eventPrefix(point));
    for await (const [key, value] of this.#store.range({ from: eventKey(point, after + 1), to })) {
      yield [numberOfKey(key), JSON.parse(decoder.decode(value)) as KeptEvent];
    }
  }

  /** What proves these messages: their tokens, and the chains of all signers, each certificate once. */
  async evidence(ids: readonly string[], signers: readonly string[]): Promise<Evidence> {
    const tokens = await Promise.all([...new Set(ids)].map((id) => this.token(id)));
    const chains = await Promise.all([...new Set(signers)].map((kid) => this.chain(kid)));
    const certificates = new Set(chains.flatMap((chain) => (chain ?? []).map(encodeBase64url)));
    return {
      type: 'bc4p-evidence',
      tokens: tokens.filter((token) => token !== undefined),
      certificates: [...certificates],
    };
  }
}

/** The writes that keep a chain, so that whoever trusts the root can check its leaf's signatures later. */
export function chainWrites(chain: readonly { readonly kid: string; readonly der: Uint8Array }[]): StoreWrite[] {
  const [leaf] = chain;
  if (!leaf) return [];
  const certificates = chain.map(({ kid, der }): StoreWrite => ({ type: 'put', key: certificateKey(kid), value: der }));
  return [
    ...certificates,
    putJson(
      chainKey(leaf.kid),
      chain.map(({ kid }) => kid),
    ),
  ];
}

/** The same of a chain whose leaf is known by name, as DER. */
export function rawChainWrites(leaf: string, chain: readonly Uint8Array[]): StoreWrite[] {
  const certificates = chain.map((der, place) => ({ kid: place === 0 ? leaf : certificateId(der), der }));
  return chainWrites(certificates);
}
