import type { MarketCore } from '@bc4p/protocol/market';
import type { Area, MeteredEnergy, PointReading } from '@bc4p/protocol/settlement';
import { endOf, instant, type Slot, slotAt } from '@bc4p/protocol/units';
import type { SettlementConfig } from '../config/index.ts';
import { Lru } from '../crypto/lru.ts';
import { sortedJson } from '../journal/sorted-json.ts';
import { putText, rawChainWrites } from '../market/archive.ts';
import { messageKey } from '../market/keys.ts';
import type { RunningMarket } from '../market/running-market.ts';
import type { MeterReadings, SlotReadings } from '../metering/meter-readings.ts';
import type { Clock, Log, StoreWrite } from '../ports.ts';
import type { PriceDesk } from './price-desk.ts';

export interface SettlementDeskOptions {
  readonly market: RunningMarket;
  readonly prices: PriceDesk;
  /** Absent where no meter reports: then everything counts as booked. */
  readonly readings: MeterReadings | undefined;
  readonly config: SettlementConfig;
  readonly clock: Clock;
  readonly log: Log;
  /** The state of the area as a market above has found it; none where this market finds it itself, or needs none. */
  readonly areaOf: (slot: Slot) => Promise<{ readonly area?: Area } | 'unknown'>;
  /** The connection points of submarkets, which have to hear of the area in every slot. */
  readonly submarkets: () => readonly string[];
}

/** Signers of which it is remembered that their chains are kept. */
const CHAINS_REMEMBERED = 10_000;

/** A time for which meters may say something else than before. */
export interface TimeRange {
  readonly from: number;
  readonly until: number;
}

export const ALWAYS: TimeRange = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

/** A slot that could not be settled yet, and why. */
export interface WaitingSlot {
  readonly start: number;
  /** Meters without a value at its end or later. */
  readonly missing: readonly string[];
  /** True if the market above has not said how its area was. */
  readonly needsArea: boolean;
  /** The takes of it whose outcome is not known here, if there are any. */
  readonly takes?: readonly string[];
}

/** Settles slots that are over, and corrects how they were settled: all of it follows from the core and the meters. */
export class SettlementDesk {
  readonly #options: SettlementDeskOptions;
  #waiting: readonly WaitingSlot[] = [];
  /** The meters that there were when a settlement was last looked at, and had all of them. */
  readonly #complete = new WeakMap<object, readonly string[]>();
  /** Signers of meter values whose chains are kept with statements already. */
  readonly #kept = new Lru<string, true>(CHAINS_REMEMBERED);

  constructor(options: SettlementDeskOptions) {
    this.#options = options;
  }

  /** The slots that are due and could not be settled when that was last tried, earliest first. */
  get waiting(): readonly WaitingSlot[] {
    return this.#waiting;
  }

  get #core(): MarketCore {
    return this.#options.market.core;
  }

  /** Settles every slot that can be settled now; tells how many. [ACT-010] [ACT-015] */
  async settleDue(): Promise<number> {
    const { clock, config, market } = this.#options;
    await this.#letTimePass();
    const waiting: WaitingSlot[] = [];
    let settled = 0;
    for (const slot of market.core.unsettled()) {
      const over = clock.now() - endOf(slot);
      if (over < config.after) break;
      const problem = await this.#settle(slot, over >= config.latest);
      if (problem) waiting.push(problem);
      else settled += 1;
    }
    this.#waiting = [...waiting, ...this.#undecided()].sort((a, b) => a.start - b.start);
    return settled;
  }

  /** The slots that are over and have takes that another market has to decide first. */
  #undecided(): WaitingSlot[] {
    const { clock, config } = this.#options;
    const takes = new Map<number, string[]>();
    for (const { slot, key } of this.#core.unresolved())
      if (clock.now() - endOf(slot) >= config.after) takes.set(slot.start, [...(takes.get(slot.start) ?? []), key]);
    return [...takes].map(([start, keys]) => ({ start, missing: [], needsArea: false, takes: keys }));
  }

  /**
   * Corrects the slots of which meters, or the market above, say something else by now; tells how many. Only slots that
   * overlap one of `changed` are looked at, but for the state of the area, which may change for any. [ACT-012]
   */
  async correct(changed: readonly TimeRange[]): Promise<number> {
    let corrected = 0;
    for (const slot of this.#core.settled()) {
      const isTouched = changed.some(({ from, until }) => from < endOf(slot) && slot.start < until);
      if (await this.#correctOne(slot, isTouched)) corrected += 1;
    }
    return corrected;
  }

  async #correctOne(slot: Slot, isTouched: boolean): Promise<boolean> {
    const settled = this.#core.settlement(slot);
    if (!settled) return false;
    const metered = settled.points.filter(({ meters }) => meters.length > 0);
    const isEstimated = isTouched && metered.some(({ meters }) => meters.some(({ estimated }) => estimated));
    const found = await this.#options.areaOf(slot);
    const area = found === 'unknown' ? {} : found;
    const isOtherArea = area.area !== undefined && area.area !== settled.area;
    const unheard = this.#metersBeside(settled, metered);
    if (!isEstimated && !isOtherArea && unheard.size === 0) return false;
    // A meter that has moved since stays where the slot was settled with it.
    const placed = new Map(metered.flatMap(({ point, meters }) => meters.map(({ meter }) => [meter, point])));
    const readings = await this.#readings(slot, true, placed);
    // A meter that was first heard of later counts as soon as nothing of the slot has to be estimated of it.
    const isHeard = readings.points.some(({ meters }) =>
      meters.some(({ meter, estimated }) => unheard.has(meter) && !estimated),
    );
    if (!isEstimated && !isOtherArea && !isHeard) return false;
    if (!isOtherArea && sameMeters(metered, readings.points)) return false;
    // The core may have forgotten the slot meanwhile.
    return this.#core.settlement(slot) !== undefined && this.#submit(slot, readings, area);
  }

  /** The meters that are known by now, but for those that a slot was settled with. */
  #metersBeside(settled: object, metered: readonly PointReading[]): ReadonlySet<string> {
    const all = this.#options.readings?.meters() ?? [];
    // Every slot that is kept is looked at each time, and hardly ever there is a meter more.
    if (this.#complete.get(settled) === all) return new Set();
    const known = new Set(metered.flatMap(({ meters }) => meters.map(({ meter }) => meter)));
    const unheard = new Set(all.filter((meter) => !known.has(meter)));
    if (unheard.size === 0) this.#complete.set(settled, all);
    return unheard;
  }

  /** The core knows the time of the last command only: it is told that the last slot is over. */
  async #letTimePass(): Promise<void> {
    const { clock, config, market } = this.#options;
    const { slotLength } = this.#core.parameters;
    const over = slotAt(instant(clock.now() - config.after), slotLength).start;
    if (this.#core.now < over) await market.submit({ kind: 'tick' });
  }

  async #settle(slot: Slot, final: boolean): Promise<WaitingSlot | undefined> {
    const readings = await this.#readings(slot, final);
    const missing = readings.missing.map(({ meter }) => meter);
    const area = await this.#options.areaOf(slot);
    const needsArea = area === 'unknown';
    if ((missing.length > 0 || needsArea) && !final) return { start: slot.start, missing, needsArea };
    // Nobody above has said anything in time: what this market finds itself counts, until somebody does. [ACT-016]
    await this.#submit(slot, readings, needsArea ? {} : area);
    return undefined;
  }

  async #readings(slot: Slot, final: boolean, placed?: ReadonlyMap<string, string>): Promise<SlotReadings> {
    return this.#options.readings?.energy(slot, { final, ...(placed && { placed }) }) ?? NO_READINGS;
  }

  async #submit(slot: Slot, { points, values }: SlotReadings, area: { readonly area?: Area }): Promise<boolean> {
    const { market, prices, log } = this.#options;
    const { id, prices: said } = await prices.forSettlement(slot);
    const writes = await this.#proofs(values);
    const readings = said.mode === 'single' ? [...points, ...this.#unmetered(points)] : points;
    const command = { kind: 'settle-slot' as const, slot, price: id, prices: said, ...area, readings };
    const { events } = await market.submit(command, writes);
    for (const { signer } of values) this.#kept.set(signer, true);
    const settled = events.find((event) => event.kind === 'slot-settled');
    log.info('slot settled', { start: slot.start, revision: settled?.revision, points: settled?.points.length });
    return settled !== undefined;
  }

  /** Submarkets without a meter: they too are told how the area was, traded or not. [ACT-017] */
  #unmetered(metered: readonly PointReading[]): PointReading[] {
    const known = new Set(metered.map(({ point }) => point));
    const points = this.#options.submarkets().filter((point) => !known.has(point));
    return points.sort().map((point) => ({ point, meters: [] }));
  }

  /** Meter values stay with the statements that rest on them, wherever metering keeps its own. */
  async #proofs(values: SlotReadings['values']): Promise<StoreWrite[]> {
    const chains = new Map<string, readonly StoreWrite[]>();
    for (const { signer } of values) {
      if (chains.has(signer) || this.#kept.get(signer)) continue;
      const chain = await this.#options.readings?.chain(signer);
      chains.set(signer, chain ? rawChainWrites(signer, chain) : []);
    }
    return [...values.map(({ id, token }) => putText(messageKey(id), token)), ...[...chains.values()].flat()];
  }
}

const NO_READINGS: SlotReadings = { points: [], missing: [], values: [] };

/** True if all meters say the same as before. */
function sameMeters(settled: readonly PointReading[], now: readonly PointReading[]): boolean {
  const text = (points: readonly PointReading[]): string =>
    [...points]
      .sort((a, b) => (a.point < b.point ? -1 : 1))
      .map(
        ({ point, meters }) =>
          `${point} ${sorted(meters)
            .map((meter) => sortedJson(meter as never))
            .join()}`,
      )
      .join('\n');
  return text(settled) === text(now.filter(({ meters }) => meters.length > 0));
}

const sorted = (meters: readonly MeteredEnergy[]): MeteredEnergy[] =>
  [...meters].sort((a, b) => (a.meter < b.meter ? -1 : 1));
