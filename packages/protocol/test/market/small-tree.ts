// Several real markets joined by the smallest router that does what nodes do: it shows offers, passes takes on, brings
// decisions back, and asks for those that did not come. Frames may be lost, repeated and overtake each other.
import type { AcceptOffer, DistantOffer, MarketCommand, MarketEvent, SubmitOffer } from '../../src/market/index.ts';
import { takeKey } from '../../src/market/index.ts';
import { refusal } from '../../src/refusal.ts';
import { instant, wattHours } from '../../src/units/index.ts';
import { accept, party, powerFor, SLOT, submit, tick } from './fixtures.ts';
import { decisionOn, enteringAt, type Flight, type Frame, quotedBy, type TakeFrame } from './tree-frames.ts';
import { plantTree, type TreeMarket } from './tree-market.ts';
import { type MarketPlan, NODES, type TreeStep } from './tree-plan.ts';
import { distantOffers } from './tree-view.ts';

type Step<K extends TreeStep['kind']> = Extract<TreeStep, { kind: K }>;

/** What the market of the taker knows of a take besides its core: its own signed message, and the offer's if brought along. */
interface Known {
  readonly message: SubmitOffer | AcceptOffer;
  readonly offBook?: SubmitOffer;
}

export class SmallTree {
  readonly markets: readonly TreeMarket[];
  readonly flights: Flight[] = [];
  readonly offers = new Map<string, SubmitOffer>();
  /** Every event of every market that says that a trade was made. */
  readonly events: { readonly market: TreeMarket; readonly event: MarketEvent }[] = [];
  /** What bids and acceptances take from, as it was when the market looked last. */
  readonly #seen = new Map<TreeMarket, readonly DistantOffer[]>();
  readonly #messages = new Map<string, Known>();
  /** The evidence of each market's trades by take, which outlives what the core remembers. */
  readonly #evidence = new Map<string, Frame>();
  #at = 0;
  #steps = 0;

  constructor(plans: readonly MarketPlan[]) {
    this.markets = plantTree(plans);
  }

  market(address: string): TreeMarket {
    const found = this.markets.find((market) => market.address === address);
    if (!found) throw new Error(`no market ${address}`);
    return found;
  }

  clockOf({ plan }: TreeMarket) {
    return instant(this.#at + plan.ahead);
  }

  asksOf(market: TreeMarket): readonly DistantOffer[] {
    return (this.#seen.get(market) ?? []).filter(({ side }) => side === 'sell');
  }

  wait(by: number): void {
    this.#at += by;
    for (const market of this.markets) this.apply(market, tick(this.clockOf(market)));
  }

  apply(market: TreeMarket, command: MarketCommand): readonly MarketEvent[] {
    const events = market.apply(command);
    for (const event of events) {
      this.events.push({ market, event });
      if (event.kind === 'take-made') this.#sendTake(market, event);
    }
    return events;
  }

  #sendTake(market: TreeMarket, { take, quotes }: Extract<MarketEvent, { kind: 'take-made' }>): void {
    const known = this.#messages.get(take.message);
    if (!known) throw new Error(`no message ${take.message}`);
    const { message, offBook } = known;
    const terms =
      message.kind === 'submit-offer'
        ? { role: 'offer' as const, ...message.offer, limit: message.offer.price }
        : { role: 'acceptance' as const, ...message.acceptance, lot: take.lot };
    const { role, lot, lots, limit, validUntil } = terms;
    const { certificate } = message.party;
    this.#send(market, take.market, {
      kind: 'take',
      id: `${market.address}${takeKey(take.number)}`,
      from: market.address,
      to: take.market,
      offer: take.offer,
      side: take.side,
      lot: take.lot,
      lots: take.lots,
      taker: { market: market.address, role, message: take.message, certificate, lot, lots, limit, validUntil },
      quotes: [quotedBy(market.address, quotes)],
      ...(offBook ? { offBook: { id: offBook.id, offer: offBook.offer, party: offBook.party } } : {}),
    });
  }

  #send(market: TreeMarket, towards: string, frame: Frame): void {
    const receiver = market.towards(towards).address;
    this.flights.push({ sender: market.address, receiver, frame });
  }

  step(step: TreeStep): void {
    this.#steps += 1;
    if (step.kind === 'submit') this.#submit(step);
    else if (step.kind === 'accept') this.#accept(step);
    else if (step.kind === 'wait') this.wait(step.by);
    else if ('frame' in step) this.#moveFrame(step);
    else this.#inMarket(step);
  }

  #inMarket(step: Step<'look' | 'ask' | 'restart' | 'end-credential' | 'admit'>): void {
    const market = this.#pick(step.market);
    const at = this.clockOf(market);
    if (step.kind === 'look') this.look(market);
    else if (step.kind === 'ask') this.ask(market);
    else if (step.kind === 'restart') market.restart();
    else if (step.kind === 'end-credential') {
      const { certificate } = this.#party(market, step.point);
      this.apply(market, { kind: 'end-credential', at, certificate, until: instant(at + 50) });
    } else {
      const [line, power] = [market.plan.grid.lines[step.line]?.id ?? '', powerFor(step.energy)];
      this.apply(market, { kind: 'set-admission', at, slot: SLOT, line, up: power, down: power });
    }
  }

  #pick(n: number): TreeMarket {
    return this.markets[n % this.markets.length] as TreeMarket;
  }

  #party(market: TreeMarket, n: number) {
    return party(`${market.address}:p${n % 7}`, NODES[n % 5]);
  }

  #submit({ market: pick, point, side, lot, count, price, validFor, isPaper }: Step<'submit'>): void {
    const market = this.#pick(pick);
    const at = this.clockOf(market);
    const id = `o${this.#steps}`;
    const options = { at, lot, validUntil: at + validFor, party: this.#party(market, point), market: market.address };
    const command = submit(id, side, count, price, options);
    this.offers.set(id, command);
    this.#messages.set(id, { message: command });
    if (!isPaper) this.apply(market, side === 'buy' ? { ...command, asks: this.asksOf(market) } : command);
  }

  /** Somebody anywhere accepts an offer from anywhere: from what the market sees, or brought along. */
  #accept({ market: pick, point, target, count, limit, again }: Step<'accept'>): void {
    const market = this.#pick(pick);
    const at = this.clockOf(market);
    const wanted = [...this.offers.values()][target % this.offers.size];
    if (!wanted) return;
    const options = { at, validUntil: at + 300, party: this.#party(market, point), market: wanted.offer.market };
    if (wanted.offer.market === market.address) {
      this.apply(market, accept(`x${this.#steps}`, wanted.id, count, limit, { ...options, offBook: wanted }));
      return;
    }
    const seen = (this.#seen.get(market) ?? []).find(({ id }) => id === wanted.id);
    const { link } = market.towards(wanted.offer.market);
    const distant: DistantOffer = seen ?? { id: wanted.id, ...wanted.offer, fees: '0', lines: 0, link };
    const command = { ...accept(`x${this.#steps}`, wanted.id, count, limit, options), distant };
    this.#messages.set(command.id, { message: command, ...(seen ? {} : { offBook: wanted }) });
    this.apply(market, command);
    if (again) this.apply(market, command);
  }

  /** Looks at the offers of all other markets, and lets resting bids take from them. */
  look(market: TreeMarket): void {
    this.#seen.set(market, distantOffers(this, market));
    const command = { kind: 'meet-asks', at: this.clockOf(market), slot: SLOT, asks: this.asksOf(market) } as const;
    this.apply(market, command);
  }

  /** Asks for the decision on everything that waits for one. */
  ask(market: TreeMarket): void {
    for (const { key, take } of market.core.unresolved()) {
      const id = take ? `${market.address}${key}` : key;
      const [from, to] = take ? [market.address, take.market] : this.#endsOf(id);
      this.#send(market, to, { kind: 'resolve', id, from, to });
    }
  }

  readonly #ends = new Map<string, readonly [from: string, to: string]>();

  #endsOf(id: string): readonly [from: string, to: string] {
    const ends = this.#ends.get(id);
    if (!ends) throw new Error(`no take ${id}`);
    return ends;
  }

  #moveFrame({ kind, frame: pick }: Step<'deliver' | 'lose' | 'repeat'>): void {
    const flight = this.flights[pick % this.flights.length];
    if (!flight) return;
    if (kind !== 'repeat') this.flights.splice(pick % this.flights.length, 1);
    if (kind !== 'lose') this.#deliver(flight);
  }

  #deliver({ sender, receiver, frame }: Flight): void {
    const market = this.market(receiver);
    if (frame.kind === 'take') this.#takeComes(market, sender, frame);
    else if (frame.kind === 'resolve') this.#resolveComes(market, frame);
    else this.#resultComes(market, frame);
  }

  #takeComes(market: TreeMarket, sender: string, frame: TakeFrame): void {
    const { id, from: taker, to: decides, side, lot, lots } = frame;
    if (this.#answerAgain(market, frame)) return;
    const at = this.clockOf(market);
    const { link } = market.towards(sender);
    if (decides === market.address) {
      this.#answer(market, frame, this.apply(market, decisionOn(frame, { at, slot: SLOT, link })));
      return;
    }
    this.#ends.set(id, [taker, decides]);
    const onward = market.towards(decides).link;
    const [from, to] = side === 'sell' ? [onward, link] : [link, onward];
    const energy = wattHours(lot * lots);
    const events = this.apply(market, { kind: 'reserve', at, id, slot: SLOT, from, to, energy });
    const reserved = events.find((event) => event.kind === 'reserved');
    if (reserved) {
      const quotes = [...frame.quotes, quotedBy(market.address, reserved.quotes)];
      this.#send(market, decides, { ...frame, quotes });
    } else if (events.length > 0) this.#answer(market, frame, events);
    // Nothing is remembered of the slot: the market that decides knows what became of the take, if it ever came.
    else this.#send(market, decides, { kind: 'resolve', id, from: taker, to: decides });
  }

  #resolveComes(market: TreeMarket, frame: Frame): void {
    const { id, from, to } = frame;
    if (this.#answerAgain(market, frame)) return;
    if (to !== market.address) {
      this.#send(market, to, frame);
      return;
    }
    const at = this.clockOf(market);
    const unknown = refusal('take-unknown', 'TREE-022', { take: id });
    const events = this.apply(market, { kind: 'refuse-take', at, id, slot: SLOT, refusal: unknown });
    this.#answer(market, { id, from, to }, events);
  }

  /** A trade is answered from its evidence, for ever. */
  #answerAgain(market: TreeMarket, { id, from, to }: Frame): boolean {
    const evidence = market.address === to && this.#evidence.get(id);
    if (evidence) this.#send(market, from, evidence);
    return evidence !== undefined && evidence !== false;
  }

  #answer(
    market: TreeMarket,
    { id, from, to }: Pick<Frame, 'id' | 'from' | 'to'>,
    events: readonly MarketEvent[],
  ): void {
    for (const event of events) {
      if (event.kind !== 'take-decided' && event.kind !== 'reservation-refused') continue;
      const record = market.core.trades(SLOT).find(({ take }) => take === event.id);
      const outcome =
        event.refusal === undefined
          ? ({ kind: 'traded', trade: `${market.address}!${record?.number}`, record: record! } as const)
          : ({ kind: 'refused', refusal: event.refusal } as const);
      const result = { kind: 'result', id, from, to, outcome } as const;
      if (outcome.kind === 'traded') this.#evidence.set(id, result);
      this.#send(market, from, result);
    }
  }

  #resultComes(market: TreeMarket, frame: Extract<Frame, { kind: 'result' }>): void {
    const { id, from, outcome } = frame;
    const at = this.clockOf(market);
    if (from === market.address) {
      const take = Number(id.slice(id.indexOf('#') + 1));
      const end =
        outcome.kind === 'refused'
          ? outcome
          : { kind: outcome.kind, trade: outcome.trade, entering: enteringAt(market.address, frame, outcome.record) };
      this.apply(market, { kind: 'settle-take', at, take, slot: SLOT, outcome: end });
      return;
    }
    const end =
      outcome.kind === 'refused'
        ? { outcome: 'released' as const }
        : { outcome: 'booked' as const, entering: enteringAt(market.address, frame, outcome.record) };
    this.apply(market, { kind: 'resolve', at, id, ...end });
    this.#send(market, from, frame);
  }

  /** Delivers everything, and asks until every take has its decision. */
  settle(): void {
    for (let rounds = 0; rounds < 50; rounds += 1) {
      for (let flight = this.flights.shift(); flight; flight = this.flights.shift()) this.#deliver(flight);
      for (const market of this.markets) this.ask(market);
      if (this.flights.length === 0) return;
    }
    throw new Error('takes are left without a decision');
  }
}
