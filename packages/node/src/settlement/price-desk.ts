import type { MarketCore } from '@bc4p/protocol/market';
import { type Identity, signMessage } from '@bc4p/protocol/messages';
import type { BalancingPrices } from '@bc4p/protocol/settlement';
import { instant, isAligned, type Slot, slotAt } from '@bc4p/protocol/units';
import type { Journal } from '../journal/index.ts';
import { putJson, putText } from '../market/archive.ts';
import { balancingPriceKey, messageKey } from '../market/keys.ts';
import type { Clock, Log, Store } from '../ports.ts';
import type { PriceList } from './price-list.ts';

/** What deviations from the trades of a slot cost, as the market has signed it. */
export interface SignedPrice {
  readonly id: string;
  readonly token: string;
  /** The certificate of its signer. */
  readonly signer: string;
  readonly prices: BalancingPrices;
}

export interface PriceDeskOptions {
  readonly address: string;
  readonly store: Store;
  readonly journal: Journal;
  readonly core: MarketCore;
  readonly clock: Clock;
  readonly log: Log;
  readonly identity: () => Identity;
  readonly list: PriceList;
}

/** Slots whose gate closes within this time get their prices, so that none begins without. */
const CLOSING_SECONDS = 120;
/** So far ahead prices are published that are said already: a market that does not run for a while has them then. */
const AHEAD_SECONDS = 86_400;

/** Publishes what deviations cost: once for each slot, on disk before anybody hears of it, and never again. [ACT-001] */
export class PriceDesk {
  readonly #options: PriceDeskOptions;
  /** By the start of the slot; those that are being looked up or signed included, so that none is signed twice. */
  readonly #known = new Map<number, Promise<SignedPrice | undefined>>();
  readonly #prices = new Map<number, BalancingPrices>();

  constructor(options: PriceDeskOptions) {
    this.#options = options;
  }

  /** The price of a slot; signed now if it lies ahead and its price is said or due. None for any other that has none. [ACT-005] */
  of(slot: Slot): Promise<SignedPrice | undefined> {
    return this.#find(slot, this.#isAhead(slot) && (this.#options.list.isSaid(slot) || this.#isClosing(slot)));
  }

  /** The price of a slot that is to be settled, signed too late where the market did not run before the slot began. */
  async forSettlement(slot: Slot): Promise<SignedPrice> {
    const known = await this.of(slot);
    if (known) return known;
    this.#options.log.warn('a slot began without a balancing price; it gets that of now', { start: slot.start });
    return this.#find(slot, true) as Promise<SignedPrice>;
  }

  /** The prices of a slot if they are at hand. */
  known(slot: Slot): BalancingPrices | undefined {
    return this.#prices.get(slot.start);
  }

  /** Publishes the prices of all slots that are about to close, and of those of a day that are said already. */
  async publishDue(): Promise<void> {
    const { core, clock, list } = this.#options;
    const { gateClosure, slotLength, horizon } = core.parameters;
    const now = clock.now();
    await list.refresh();
    const last = now + Math.min(horizon, Math.max(AHEAD_SECONDS, gateClosure + CLOSING_SECONDS));
    const due: Slot[] = [];
    for (let { start } = slotAt(now, slotLength); start <= last; start = instant(start + slotLength)) {
      due.push({ start, len: slotLength });
    }
    await Promise.all(due.map((slot) => this.of(slot)));
    this.#forget(now);
  }

  #isClosing({ start }: Slot): boolean {
    const { core, clock } = this.#options;
    return start <= clock.now() + core.parameters.gateClosure + CLOSING_SECONDS;
  }

  #isAhead({ start, len }: Slot): boolean {
    const { core, clock } = this.#options;
    const { slotLength, horizon } = core.parameters;
    const now = clock.now();
    return len === slotLength && isAligned({ start, len }) && start > now && start <= now + horizon;
  }

  #find(slot: Slot, mayBeNew: boolean): Promise<SignedPrice | undefined> {
    const known = this.#known.get(slot.start);
    if (known) return known.then((found) => found ?? (mayBeNew ? this.#again(slot, known) : undefined));
    const found = this.#lookUp(slot, mayBeNew);
    this.#known.set(slot.start, found);
    // What is not there, or could not be had, may be there the next time.
    const forget = (): void => {
      if (this.#known.get(slot.start) === found) this.#known.delete(slot.start);
    };
    found.then((price) => price ?? forget(), forget);
    return found;
  }

  #again(slot: Slot, before: Promise<unknown>): Promise<SignedPrice | undefined> {
    if (this.#known.get(slot.start) === before) this.#known.delete(slot.start);
    return this.#find(slot, true);
  }

  async #lookUp(slot: Slot, mayBeNew: boolean): Promise<SignedPrice | undefined> {
    const kept = await this.#options.store.get(balancingPriceKey(slot.start));
    const known = kept && (JSON.parse(new TextDecoder().decode(kept)) as SignedPrice);
    const price = known ?? (mayBeNew ? await this.#sign(slot) : undefined);
    if (price) this.#prices.set(slot.start, price.prices);
    return price;
  }

  async #sign(slot: Slot): Promise<SignedPrice> {
    const { address, journal, clock, identity, list } = this.#options;
    const prices = await list.pricesOf(slot);
    const content = { market: address, slot, prices, at: clock.now() };
    const { id, token, message } = await signMessage(identity(), 'bc4p-balancing-price', content);
    const price: SignedPrice = { id, token, signer: message.signer, prices };
    await journal.keep([putJson(balancingPriceKey(slot.start), price), putText(messageKey(id), token)]);
    return price;
  }

  /** Lets go of what the market itself has forgotten; it stays on disk. */
  #forget(now: number): void {
    const { retention } = this.#options.core.parameters;
    for (const start of this.#prices.keys()) {
      if (start + retention > now) continue;
      this.#prices.delete(start);
      this.#known.delete(start);
    }
  }
}
