import { guard, type Refusal, type Result, refusal } from '@bc4p/protocol';
import { parseChain } from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import type { CounterRange } from '@bc4p/protocol/metering';
import { type Instant, instant, type Seconds, type Slot } from '@bc4p/protocol/units';
import type { Cancel, Clock, Log } from '../ports.ts';
import { MAX_METERS } from './max-meters.ts';
import type { JudgedMeter, MeterChains } from './meter-chains.ts';
import type { MeterReadings, NewReadings, SlotReadings } from './meter-readings.ts';
import type { MeterRegister } from './meter-register.ts';
import { type MeteringStatus, meteringStatus } from './meter-status.ts';
import type { AppendOutcome, MeterOverview, MeterStore, StoredReading } from './meter-store.ts';
import { type OpenedValue, openValue } from './open-values.ts';
import { type MetersByPoint, slotReadings } from './slot-readings.ts';

export interface MeterDeskOptions {
  readonly store: MeterStore;
  readonly register: MeterRegister;
  readonly chains: MeterChains;
  readonly verifier: SignatureVerifier;
  readonly clock: Clock;
  readonly log: Log;
  /** How far a meter's clock may be ahead. */
  readonly clockSkew: Seconds;
}

/** Values that were opened, in the order in which they came, each with what it is or why it is none. */
export type OpenedValues = readonly Result<OpenedValue, Refusal>[];

/** What became of the values of one request. */
export interface Appended {
  readonly outcomes: readonly AppendOutcome[];
  /** The ids of the values in their order; of what is no value, an empty text. */
  readonly ids: readonly string[];
  /** What is missing of their meter. */
  readonly missing: readonly CounterRange[];
}

/** Ranges of missing counters that one answer tells. */
const RANGES = 16;

/** The meters that have a place here. */
interface Located {
  readonly meters: readonly string[];
  readonly byPoint: MetersByPoint;
}

/** Takes meter values in, serves them, and tells what they mean for a slot. */
export class MeterDesk implements MeterReadings {
  readonly #options: MeterDeskOptions;
  /** The connection point of each meter that is known here. */
  readonly #points = new Map<string, string>();
  /** The same as a list, until a meter is new or moves. */
  #located: Located | undefined;
  readonly #overview = new Map<string, MeterOverview>();
  readonly #listeners = new Set<(readings: NewReadings) => void>();

  private constructor(options: MeterDeskOptions) {
    this.#options = options;
    for (const [meter, point] of options.register.registered) this.#points.set(meter, point);
  }

  /** Opens the desk over a store, and finds out at which point each meter is that has values there. */
  static async open(options: MeterDeskOptions): Promise<MeterDesk> {
    const desk = new MeterDesk(options);
    for (const overview of await options.store.overview()) {
      desk.#overview.set(overview.meter, overview);
      await desk.#place(overview.meter);
    }
    return desk;
  }

  /** Finds the point of a meter by the chain of its newest value. */
  async #place(meter: string): Promise<void> {
    const { chains, log } = this.#options;
    const newest = await this.#newestChain(meter);
    const judged = newest && (await chains.judge(newest.ders, newest.at));
    if (judged?.ok) this.#locate(meter, judged.value.point);
    else log.warn('no connection point has this meter any more', { meter });
  }

  /** The chain of the newest value that is kept of a meter; its name belongs to whom that stands for. */
  async #newestChain(
    meter: string,
  ): Promise<{ readonly ders: readonly Uint8Array[]; readonly at: Instant } | undefined> {
    const { store, chains } = this.#options;
    const newest = await store.newest(meter);
    const ders = newest && (await store.chain(newest.signer));
    if (!ders) return undefined;
    const chain = parseChain(ders);
    if (chain.ok) chains.bind(meter, chain.value);
    return { ders, at: newest.at };
  }

  /** Checks values beside each other, each by itself; `along` finds the chains that came along with them, `verifier` is the share of whoever brings them. */
  async open(
    tokens: readonly string[],
    along: (kid: string) => readonly Uint8Array[] | undefined,
    verifier: SignatureVerifier = this.#options.verifier,
  ): Promise<OpenedValues> {
    const { store, chains, clock, clockSkew } = this.#options;
    const chainOf = async (kid: string) => along(kid) ?? store.chain(kid);
    const terms = { chains, chainOf, verifier, now: clock.now(), clockSkew };
    const opened = await Promise.all(tokens.map((token) => openValue(token, terms)));
    return ofOneMeter(opened);
  }

  /** Stores what of these values is good; once it resolves, that survives a power cut. [MTR-011] */
  async append(values: OpenedValues): Promise<Appended> {
    const { store } = this.#options;
    const opened = await this.#ofKnownMeter(values);
    const good = opened.flatMap((value) => (value.ok ? [value.value] : []));
    const [first] = good;
    const readings = good.map(({ reading }) => reading);
    const chains = new Map(good.map(({ signer }) => [signer.leaf.kid, signer]));
    const stored = first ? await store.append(readings, [...chains.values()].map(chainOf)) : [];
    if (first) await this.#note(first.signer, readings, stored);
    const left = [...stored];
    return {
      outcomes: opened.map((value) => (value.ok ? (left.shift() as AppendOutcome) : { kind: 'refused', ...value })),
      ids: opened.map((value) => (value.ok ? value.value.reading.id : '')),
      missing: first ? await store.missing(first.signer.meter, RANGES) : [],
    };
  }

  /** Refuses values of a second meter of the same name, and those of one more than a connection point can have. */
  async #ofKnownMeter(opened: OpenedValues): Promise<OpenedValues> {
    const signer = opened.find((value) => value.ok)?.value.signer;
    if (!signer) return opened;
    const { chains } = this.#options;
    const full = await this.#admit(signer);
    return opened.map((value) => {
      if (!value.ok) return value;
      const { signer: own, reading } = value.value;
      const fault = full ?? chains.otherAuthority(own) ?? chains.revokedBy(own, reading.at);
      return fault ? { ok: false, refusal: fault } : value;
    });
  }

  /** Lets a name of a meter belong to who uses it first, if its connection point has room for it. [MTR-020] */
  async #admit({ meter, point, certificates }: JudgedMeter): Promise<Refusal | undefined> {
    const { chains } = this.#options;
    // Another node may have kept values of it since this one has started.
    if (!chains.isBound(meter)) await this.#newestChain(meter);
    const isFull =
      !chains.isBound(meter) && !this.#points.has(meter) && (this.#now.byPoint.get(point)?.length ?? 0) >= MAX_METERS;
    if (!guard('MTR-020', !isFull)) return refusal('meters-exceeded', 'MTR-020', { limit: MAX_METERS });
    chains.bind(meter, certificates);
    return undefined;
  }

  /** Takes note of what was stored, and tells the operator and the rest of the node. */
  async #note(
    { meter, point }: JudgedMeter,
    readings: readonly StoredReading[],
    outcomes: readonly AppendOutcome[],
  ): Promise<void> {
    const { log } = this.#options;
    for (const outcome of outcomes)
      if (outcome.kind === 'refused')
        log.warn('a meter value does not fit the others of its meter', {
          code: outcome.refusal.code,
          ...outcome.refusal.facts,
        });
    await this.#recount(meter, point);
    const ats = readings.flatMap(({ at }, place) => (outcomes[place]?.kind === 'stored' ? [at] : []));
    if (ats.length > 0) await this.#tell(meter, point, instant(Math.min(...ats)), instant(Math.max(...ats)));
  }

  /** Takes note of the figures of a meter; more gaps than before are an alarm. [MTR-009] */
  async #recount(meter: string, point: string): Promise<void> {
    const { store, log } = this.#options;
    const [overview] = await store.overview(meter);
    const before = this.#overview.get(meter);
    // Another append may have been counted meanwhile, and its figures stay: they only grow.
    if (!overview || (before && sizeOf(overview) < sizeOf(before))) return;
    this.#overview.set(meter, overview);
    if (!this.#points.has(meter) || overview.newest.counter !== before?.newest.counter) this.#locate(meter, point);
    if (overview.gaps > (before?.gaps ?? 0))
      log.warn('values of a meter are missing', { meter, missing: await store.missing(meter, RANGES) });
  }

  async #tell(meter: string, point: string, earliest: Instant, latest: Instant): Promise<void> {
    const { store } = this.#options;
    const { before } = earliest > 0 ? await store.around(meter, instant(earliest - 1)) : { before: undefined };
    const { after } = await store.around(meter, instant(latest + 1));
    for (const listener of this.#listeners) listener({ point, meter, from: before?.at, until: after?.at });
  }

  /** Values of a meter, earliest first. */
  read(range: Parameters<MeterStore['read']>[0]): Promise<readonly StoredReading[]> {
    return this.#options.store.read(range);
  }

  /** The connection point of a meter; undefined if there is none here. */
  pointOf(meter: string): string | undefined {
    return this.#points.get(meter);
  }

  meters(): readonly string[] {
    return this.#now.meters;
  }

  get #now(): Located {
    this.#located ??= { meters: [...this.#points.keys()], byPoint: metersByPoint(this.#points) };
    return this.#located;
  }

  #locate(meter: string, point: string): void {
    if (this.#points.get(meter) !== point) this.#located = undefined;
    this.#points.set(meter, point);
  }

  energy(slot: Slot, { final, placed }: Parameters<MeterReadings['energy']>[1]): Promise<SlotReadings> {
    const meters = placed ? metersByPoint(new Map([...this.#points, ...placed])) : this.#now.byPoint;
    return slotReadings(this.#options.store, meters, slot, final);
  }

  onReadings(listener: (readings: NewReadings) => void): Cancel {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  chain(kid: string): Promise<readonly Uint8Array[] | undefined> {
    return this.#options.store.chain(kid);
  }

  status(): MeteringStatus {
    const meters = [...this.#overview.values()].sort((a, b) => (a.meter < b.meter ? -1 : 1));
    return meteringStatus(
      meters.map((overview) => {
        const point = this.#points.get(overview.meter);
        return point === undefined ? overview : { ...overview, point };
      }),
    );
  }

  close(): Promise<void> {
    return this.#options.store.close();
  }
}

/** The meters of each connection point, both in ascending order. */
function metersByPoint(points: ReadonlyMap<string, string>): MetersByPoint {
  const found = new Map<string, string[]>();
  for (const [meter, point] of points) found.set(point, [...(found.get(point) ?? []), meter]);
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([point, meters]) => [point, meters.sort()]));
}

const sizeOf = ({ values, contradictions }: MeterOverview): number => values + contradictions;

const chainOf = ({ leaf, certificates }: JudgedMeter) => ({
  kid: leaf.kid,
  certificates: certificates.map(({ der }) => der),
});

/** Values of one request are those of one meter, that of the first. [MTR-003] */
function ofOneMeter(opened: OpenedValues): OpenedValues {
  const expected = opened.flatMap((value) => (value.ok ? [value.value.reading.meter] : []))[0];
  return opened.map((value) => {
    const meter = value.ok ? value.value.reading.meter : expected;
    if (meter === expected) return value;
    return {
      ok: false,
      refusal: refusal('meter-mismatch', 'MTR-003', { meter: meter ?? '', expected: expected ?? '' }, '/meter'),
    };
  });
}
