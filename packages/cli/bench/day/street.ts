import { nativeVerifier } from '@bc4p/node/crypto';
import { type Instant, lots, type Slot } from '@bc4p/protocol/units';
import { MeterBook } from '../../src/demo/metering/meter-book.ts';
import type { Participant } from '../../src/demo/participants.ts';
import { rememberingVerifier } from '../../src/demo/remembering-verifier.ts';
import { SignatureCounter } from '../../src/demo/signature-counter.ts';
import { SimulatedClock } from '../../src/demo/simulated-clock.ts';
import { readAnchors } from '../../src/participant/read-certificates.ts';
import { readSimbenchGrid } from '../../src/simbench/grid.ts';
import { exchanged, type Household, householdsOf, supplierOf } from './households.ts';
import { Member } from './member.ts';
import { proveStatements } from './proof.ts';
import { restOf, supply, takeOver, wishOf } from './wishes.ts';

/** Where everybody finds the grid, the market and their own files. */
export interface StreetPlaces {
  readonly grid: string;
  readonly date: string;
  readonly households: number;
  readonly url: string;
  readonly root: string;
  /** The folder of each, by name. */
  readonly folders: Readonly<Record<string, string>>;
  readonly begin: Instant;
}

/** How long something took that everybody did, and how often it was done. */
export interface Done {
  readonly count: number;
  /** From the first signature until the last answer: everybody signs and sends for itself. */
  readonly ms: number;
}

/** What everybody together has used and seen. */
export interface StreetFigures {
  readonly signatures: { readonly made: number; readonly checked: number };
  readonly cpuSeconds: number;
  readonly peakBytes: number;
  /** Trades that participants were told of, each once by buyer and seller. */
  readonly told: number;
}

/** What the benchmark has everybody in the street do. */
export interface Street {
  connect(places: StreetPlaces): Promise<void>;
  /** Everybody offers at once what it expects of a slot: first surpluses, then needs; the supplier before them. */
  offer(slot: Slot, at: Instant, until: Instant): Promise<Done>;
  /** What nobody wanted of a surplus is offered to the supplier. */
  offerRest(slot: Slot, at: Instant, until: Instant): Promise<Done>;
  /** Every meter signs what it shows at an instant and sends it. */
  meter(at: Instant, over: Slot | undefined): Promise<Done>;
  figures(): Promise<StreetFigures>;
  /** So many households fetch their statements and prove them; tells how many were proven. */
  prove(households: number): Promise<number>;
  leave(): Promise<void>;
}

/** All households and the supplier, each with keys and sessions of its own. */
export class WholeStreet implements Street {
  readonly #count = new SignatureCounter();
  readonly #book = new MeterBook();
  readonly #members = new Map<string, Member>();
  #households: readonly Household[] = [];
  #supplier!: Participant;
  #clock!: SimulatedClock;
  #places!: StreetPlaces;
  /** Who offers a surplus of a slot, and under which id. */
  #surpluses = new Map<string, string>();

  async connect(places: StreetPlaces): Promise<void> {
    const grid = await readSimbenchGrid(places.grid, places.date);
    this.#households = householdsOf(grid, places.households);
    this.#supplier = supplierOf(grid);
    this.#clock = new SimulatedClock(places.begin);
    this.#places = places;
    const anchors = await readAnchors(places.root);
    const verifier = rememberingVerifier(this.#count.verifier(nativeVerifier()));
    const world = { url: places.url, anchors, clock: this.#clock, count: this.#count, verifier };
    for (const { name } of [...this.#households, this.#supplier])
      this.#members.set(name, await Member.open(name, places.folders[name] ?? '', world));
  }

  async offer(slot: Slot, at: Instant, until: Instant): Promise<Done> {
    this.#clock.moveTo(at);
    const started = performance.now();
    const supplied = await this.#member(this.#supplier).signOffer(slot, supply(this.#supplier, slot), until);
    await this.#member(this.#supplier).offer(supplied);
    const offers = this.#households.flatMap((household) => {
      const intent = wishOf(household, slot);
      if (!intent) return [];
      const member = this.#member(household);
      return [{ member, side: intent.side, signed: member.signOffer(slot, intent, until) }];
    });
    this.#surpluses = new Map();
    for (const side of ['sell', 'buy'] as const) {
      const together = offers.filter((offer) => offer.side === side);
      await Promise.all(
        together.map(async ({ member, signed }) => {
          const offer = await signed;
          await member.offer(offer);
          if (side === 'sell') this.#surpluses.set(member.name, offer.id);
        }),
      );
    }
    return { count: offers.length + 1, ms: performance.now() - started };
  }

  async offerRest(slot: Slot, at: Instant, until: Instant): Promise<Done> {
    const started = performance.now();
    const open = await Promise.all(
      [...this.#surpluses].map(async ([name, offer]) => {
        const member = this.#memberNamed(name);
        return { member, open: (await member.client.request('offer.get', { offer })).open };
      }),
    );
    this.#clock.moveTo(at);
    const rests = open.filter((one) => one.open > 0);
    await Promise.all(
      rests.map(async ({ member, open: left }) =>
        member.offer(await member.signOffer(slot, restOf(lots(left)), until)),
      ),
    );
    const supplier = this.#member(this.#supplier);
    if (rests.length > 0) await supplier.offer(await supplier.signOffer(slot, takeOver(this.#supplier, slot), until));
    return { count: rests.length > 0 ? rests.length + 1 : 0, ms: performance.now() - started };
  }

  async meter(at: Instant, over: Slot | undefined): Promise<Done> {
    this.#clock.moveTo(at);
    if (over) this.#flow(over);
    const started = performance.now();
    const members = [...this.#members.values()];
    await Promise.all(members.map(async (member) => member.sendValue(await member.signValue(this.#book, at))));
    return { count: members.length, ms: performance.now() - started };
  }

  /** Energy flows for a slot; what the street lacks or has too much comes and goes through the transformer. */
  #flow({ start }: Slot): void {
    let sum = 0;
    for (const household of this.#households) {
      const energy = exchanged(household, start);
      this.#book.count(household.name, energy);
      sum += energy;
    }
    this.#book.count(this.#supplier.name, -sum);
  }

  async figures(): Promise<StreetFigures> {
    const members = [...this.#members.values()];
    await Promise.all(members.map((member) => member.upToDate()));
    const { user, system } = process.cpuUsage();
    const { made, checked } = this.#count;
    return {
      signatures: { made, checked },
      cpuSeconds: (user + system) / 1e6,
      peakBytes: process.resourceUsage().maxRSS * 1024,
      told: members.reduce((sum, { trades }) => sum + trades, 0),
    };
  }

  async prove(households: number): Promise<number> {
    const anchors = await readAnchors(this.#places.root);
    const sceptic = { anchors, verifier: nativeVerifier() };
    let proven = 0;
    for (const household of this.#households.slice(0, households))
      proven += await proveStatements(this.#member(household).client, sceptic);
    return proven;
  }

  async leave(): Promise<void> {
    await Promise.all([...this.#members.values()].map((member) => member.leave()));
  }

  #member({ name }: Pick<Participant, 'name'>): Member {
    return this.#memberNamed(name);
  }

  #memberNamed(name: string): Member {
    const member = this.#members.get(name);
    if (!member) throw new Error(`${name} is not connected`);
    return member;
  }
}
