import { type Instant, instant, type Slot, wattHours } from '@bc4p/protocol/units';
import type { MarketDesign } from '../market-design.ts';
import { FollowingBattery } from './battery.ts';
import { MeterBook } from './meter-book.ts';
import { type PhysicalSlot, physicalSlot } from './physical-day.ts';
import type { VirtualMeter } from './virtual-meter.ts';

/** What of a market a meter measures: a participant, or the line to the market above. */
export interface MeteredPlace {
  readonly market: string;
  /** Of the market, or in it. */
  readonly participant?: string;
}

/** The meter of one place. */
export interface PlacedMeter extends MeteredPlace {
  readonly meter: VirtualMeter;
}

export interface MeterRoomOptions {
  /** Each market after the one above it. */
  readonly markets: ReadonlyMap<string, MarketDesign>;
  readonly meters: readonly PlacedMeter[];
  readonly lossPerMille: (market: string) => number;
  /** What somebody in a market has sold less what it has bought in a slot. */
  readonly bookedBy: (market: string, participant: string, slot: Slot) => number;
  readonly start: Instant;
}

const keyOf = ({ market, participant = '@uplink' }: MeteredPlace): string => `${market} ${participant}`;

/** All meters of the demonstration: replays what really flowed, slot by slot, and has each meter sign what it shows. */
export class MeterRoom {
  readonly #options: MeterRoomOptions;
  readonly #book = new MeterBook();
  readonly #batteries = new Map<string, FollowingBattery>();
  /** What really flowed in the slots that are over. */
  readonly #slots = new Map<Instant, ReadonlyMap<string, PhysicalSlot>>();
  #shownAt: Instant | undefined;

  constructor(options: MeterRoomOptions) {
    this.#options = options;
    for (const [market, { participants }] of options.markets)
      for (const { name, kind, feedIn } of participants)
        if (kind === 'battery')
          this.#batteries.set(keyOf({ market, participant: name }), new FollowingBattery(feedIn, options.start));
  }

  /** Lets a slot pass, and has every meter sign what it shows at its end. */
  async pass(slot: Slot): Promise<void> {
    await this.showAt(slot.start);
    const end = instant(slot.start + slot.len);
    const before = this.#batteryEnergy();
    for (const battery of this.#batteries.values()) battery.runTo(end);
    const after = this.#batteryEnergy();
    const { markets, lossPerMille, bookedBy } = this.#options;
    const flows = physicalSlot(markets, slot, lossPerMille, (market, { name, kind }) =>
      kind === 'battery'
        ? (after.get(keyOf({ market, participant: name })) ?? 0) -
          (before.get(keyOf({ market, participant: name })) ?? 0)
        : bookedBy(market, name, slot),
    );
    this.#slots.set(slot.start, flows);
    for (const [market, { exchanged, uplink }] of flows) {
      for (const [participant, energy] of exchanged) this.#book.count(keyOf({ market, participant }), energy);
      // The meter of an uplink belongs to the market above: what comes down, it sees as drawn.
      this.#book.count(keyOf({ market }), -uplink);
    }
    await this.showAt(end);
  }

  /** Has every meter sign what it shows at an instant, once. */
  async showAt(at: Instant): Promise<void> {
    if (this.#shownAt === at) return;
    this.#shownAt = at;
    await Promise.all(
      this.#options.meters.map(({ meter, ...place }) => {
        const battery = this.#batteries.get(keyOf(place));
        return meter.send(at, battery ? battery.registers() : this.#book.registers(keyOf(place)));
      }),
    );
  }

  #batteryEnergy(): ReadonlyMap<string, number> {
    return new Map(
      [...this.#batteries].map(([key, battery]) => {
        const { generation, consumption } = battery.registers();
        return [key, wattHours(generation - consumption)];
      }),
    );
  }

  /** What really flowed in a market in a slot that is over. */
  flowed(market: string, slot: Slot): PhysicalSlot | undefined {
    return this.#slots.get(slot.start)?.get(market);
  }

  /** How many values all meters have signed. */
  get values(): number {
    return this.#options.meters.reduce((sum, { meter }) => sum + meter.signed, 0);
  }
}
