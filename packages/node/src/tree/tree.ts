import { guard, type Refusal, refusal } from '@bc4p/protocol';
import type { DistantOffer, MarketEvent, SuspensionSet } from '@bc4p/protocol/market';
import type { Slot } from '@bc4p/protocol/units';
import type { MarketListener, Settled } from '../market/publisher.ts';
import type { Cancel } from '../ports.ts';
import { Asks } from './asks.ts';
import type { TreeContext } from './context.ts';
import { DistantBook } from './distant-book.ts';
import type { TreeEntry, TreeFrame } from './frames.ts';
import type { LinkEnd, Neighbour } from './link.ts';
import { LinkBrake } from './link-brake.ts';
import { LinkInbox } from './link-inbox.ts';
import { LinkStream } from './link-stream.ts';
import { Meeting } from './meeting.ts';
import type { Link } from './neighbours.ts';
import { OpenTakes } from './open-takes.ts';
import { ResultDesk } from './result-desk.ts';
import { isBelow, isBeyond } from './routing.ts';
import { ShownBook } from './shown-book.ts';
import { TakeDesk } from './take-desk.ts';
import { TakeErrands } from './take-errands.ts';
import { type TreeStatus, treeStatus } from './tree-status.ts';

/** How often takes without an answer are looked at. */
const LOOK_MS = 1_000;

/** This market's part in the tree: its neighbours, what they show, and the trades between markets. */
export class Tree implements MarketListener {
  readonly #context: TreeContext;
  readonly #open = new OpenTakes();
  readonly #shown: ShownBook;
  readonly #asks: Asks;
  readonly #meeting: Meeting;
  readonly #takes: TakeDesk;
  readonly #results: ResultDesk;
  readonly #errands: TakeErrands;
  /** What neighbours show. */
  readonly book: DistantBook;
  readonly #streams = new Map<Link, LinkStream>();
  readonly #inboxes = new Map<Link, LinkInbox>();
  readonly #brakes = new Map<Link, LinkBrake>();
  readonly #listeners = new Set<(slots: readonly Slot[]) => void>();
  #cancelLook: Cancel = () => undefined;

  private constructor(context: TreeContext) {
    this.#context = context;
    const { neighbours, clock, random, market, address, limits } = context;
    this.#shown = new ShownBook({ core: market.core, own: address, neighbours });
    this.#asks = new Asks({
      neighbours,
      open: this.#open,
      clock,
      random,
      own: address,
      intervalMs: limits.bookIntervalMs,
    });
    this.#meeting = new Meeting(context, this.#asks, this.#open);
    this.#takes = new TakeDesk(context, this.#open);
    this.#results = new ResultDesk(context, this.#open, this.#takes);
    this.#errands = new TakeErrands(context, this.#open, this.#takes, this.#results);
    this.book = new DistantBook(market.core, neighbours, clock);
  }

  /** Takes up where the market left off: whatever waits for an answer is asked for as soon as a link leads there. */
  static async start(context: TreeContext): Promise<Tree> {
    const tree = new Tree(context);
    await tree.#errands.recover();
    context.market.listen(tree);
    tree.#look();
    return tree;
  }

  /** A session with a neighbour is open. [TREE-004] */
  attach(neighbour: Neighbour): LinkEnd {
    const { neighbours, clock, log, limits, submarkets } = this.#context;
    if (!neighbour.isUpper) submarkets.join(neighbour.party.point, neighbour.address);
    const { link, before } = neighbours.add(neighbour, clock.now());
    if (before) {
      this.#forget(before);
      before.neighbour.end(refusal('session-superseded', 'WS-030'));
    }
    log.info('link open', { neighbour: neighbour.address, upper: neighbour.isUpper });
    const stream = new LinkStream({
      clock,
      intervalMs: limits.bookIntervalMs,
      send: (frame) => link.neighbour.send(frame),
      bufferedBytes: () => neighbour.bufferedBytes(),
      book: (slot) => this.#shown.shownTo(link, slot),
      onFault: (error) => log.error('a neighbour could not be shown the book', { error: String(error) }),
    });
    this.#streams.set(link, stream);
    const brake = new LinkBrake({ neighbour, rate: limits.rate, clock });
    this.#brakes.set(link, brake);
    this.#inboxes.set(link, this.#inboxFor(link, brake));
    link.neighbour.send({ type: 'tree.subscribe' });
    this.#errands.onLink(link);
    return { onFrame: (frame, length) => this.#onFrame(frame, length, link), onClosed: () => this.#detach(link) };
  }

  #inboxFor({ address }: Link, brake: LinkBrake): LinkInbox {
    return new LinkInbox({
      pause: () => brake.pause('work'),
      resume: () => brake.resume('work'),
      onFault: (error) =>
        this.#context.log.warn('a frame of a neighbour could not be handled', {
          neighbour: address,
          error: String(error),
        }),
    });
  }

  /** The session is over: what came over it is not known any more. [TREE-035] */
  #detach(link: Link): void {
    const wasCurrent = this.#context.neighbours.remove(link);
    this.#forget(link);
    if (wasCurrent) this.#context.log.info('link closed', { neighbour: link.address });
  }

  #forget(link: Link): void {
    this.#streams.get(link)?.stop();
    this.#streams.delete(link);
    this.#inboxes.get(link)?.stop();
    this.#inboxes.delete(link);
    this.#brakes.get(link)?.stop();
    this.#brakes.delete(link);
    const slots = [...link.learned.slots()].map(({ slot }) => slot);
    link.learned.begin();
    this.#changed(slots, link);
  }

  #onFrame(frame: TreeFrame, length: number, link: Link): void {
    if (!this.#context.neighbours.isCurrent(link)) return;
    this.#brakes.get(link)?.onFrame();
    link.traffic.framesIn += 1;
    link.traffic.bytesIn += length;
    this.#handle(frame, link);
  }

  #handle(frame: TreeFrame, link: Link): void {
    const inbox = this.#inboxes.get(link);
    switch (frame.type) {
      case 'tree.subscribe':
        return this.#streams.get(link)?.begin(this.#slots());
      case 'tree.book':
        return this.#learn(frame, link);
      case 'tree.take':
        return inbox?.take(() => this.#takes.onTake(frame, link));
      case 'tree.result':
        return inbox?.take(() => this.#results.onResult(frame, link));
      case 'tree.resolve':
        return inbox?.take(() => this.#results.onResolve(frame, link));
    }
  }

  /** A change that is missing means that everything is to be told again. [TREE-032] */
  #learn(frame: TreeFrame & { type: 'tree.book' }, link: Link): void {
    const { clock, market, address } = this.#context;
    if (this.#isSuspended(link)) return;
    // Whatever a neighbour says of markets that do not lie beyond it is not believed.
    const isHeard = (entry: TreeEntry): boolean => isBeyond(link, entry.market, address);
    const heard = { ...frame, asks: frame.asks.filter(isHeard), bids: frame.bids.filter(isHeard) };
    const outcome = link.learned.take(
      heard,
      { at: clock.now(), elapsedMs: clock.elapsedMs() },
      market.core.parameters.slotLength,
    );
    if (outcome === 'taken') return this.#changed([frame.slot as Slot], link);
    // Slots of another length are nobody's here: nothing is shown of them, although others begin at the same instant.
    if (outcome !== 'gap') return;
    const slots = [...link.learned.slots()].map(({ slot }) => slot);
    link.learned.begin();
    this.#changed(slots, link);
    link.neighbour.send({ type: 'tree.subscribe' });
  }

  #isSuspended({ neighbour }: Link): boolean {
    return this.#context.market.core.suspension(neighbour.party.point) !== undefined;
  }

  /** What a suspended submarket shows is not used, and nothing is shown to it, until it trades again. [BAL-013] */
  #onSuspension({ point }: SuspensionSet): void {
    for (const link of this.#context.neighbours.all()) {
      if (link.neighbour.party.point !== point) continue;
      const slots = [...link.learned.slots()].map(({ slot }) => slot);
      link.learned.begin();
      this.#changed(slots, link);
      this.#streams.get(link)?.changed([...this.#slots()]);
      if (!this.#isSuspended(link)) link.neighbour.send({ type: 'tree.subscribe' });
    }
  }

  /** What one neighbour shows of these slots is different: others are shown it, bids may meet it, readers see it. */
  #changed(slots: readonly Slot[], source?: Link): void {
    if (slots.length === 0) return;
    this.#shown.changed(slots);
    for (const [link, stream] of this.#streams) if (link !== source) stream.changed(slots);
    this.#meeting.changed(slots);
    for (const listener of this.#listeners) listener(slots);
  }

  /** Calls `listener` with the slots of which neighbours show something else than before. */
  listen(listener: (slots: readonly Slot[]) => void): Cancel {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onSettled({ events, outputs }: Settled): void {
    const changed = events.flatMap((event) => (event.kind === 'book-changed' ? [event.slot] : []));
    this.#shown.changed(changed);
    for (const stream of this.#streams.values()) stream.changed(changed);
    for (const event of events) if (event.kind === 'suspension-set') this.#onSuspension(event);
    for (const take of outputs.takes) this.#errands.send(take);
    const free = events.flatMap((event) => this.#noteSettled(event));
    // Lots that came back, and lines that were relieved, may let a bid meet an ask that it could not before.
    this.#meeting.changed([...changed, ...free]);
  }

  /** What became of an own take: its slot, if its lots came back. */
  #noteSettled(event: MarketEvent): Slot[] {
    if (event.kind !== 'take-settled' || event.repeated) return [];
    const { offer, lots, slot, kind } = event.take;
    if (event.trade !== undefined) {
      this.#asks.traded(offer);
      return [slot];
    }
    if (kind === 'direct') return [];
    this.#meeting.changedAfter(slot, this.#asks.refused(offer, lots));
    return [];
  }

  #look(): void {
    this.#cancelLook = this.#context.clock.after(LOOK_MS, () => {
      const at = this.#context.clock.now();
      for (const { learned } of this.#context.neighbours.all()) learned.forgetPast(at);
      for (const stream of this.#streams.values()) stream.forgetPast(at);
      this.#errands.askDue();
      this.#look();
    });
  }

  *#slots(): Iterable<Slot> {
    yield* this.#context.market.core.slots();
    yield* this.#context.neighbours.slots();
  }

  /** Sell offers of other markets for a new bid of this price; none for a connection point with too much under way. */
  asksFor(slot: Slot, price: number, point: string): DistantOffer[] {
    const { limits, market } = this.#context;
    const room = limits.openTakesPerPoint - this.#open.countOf(point);
    return room > 0 ? this.#asks.within(slot, price, Math.min(room, market.core.parameters.depth)) : [];
  }

  /** Why a connection point may not have another take under way, if so. */
  fullFor(point: string): Refusal | undefined {
    const limit = this.#context.limits.openTakesPerPoint;
    if (guard('TREE-044', this.#open.countOf(point) < limit)) return undefined;
    return refusal('reservations-exceeded', 'TREE-044', { limit });
  }

  /** Counts an acceptance towards the takes of its connection point while it is ordered, until what is returned is called. */
  expectTake(point: string): () => void {
    return this.#open.expect(point);
  }

  /** True if a market has a place in this market's tree, whether a session leads to it now or not. */
  isInTree(market: string): boolean {
    return this.#context.hasUpper || isBelow(market, this.#context.address);
  }

  /** The neighbour over which a market is reached, if any. */
  linkTo(market: string): Neighbour | undefined {
    const route = this.#context.neighbours.route(market);
    return route.kind === 'over' ? route.neighbour.neighbour : undefined;
  }

  /** The neighbours with which a session is open, each with the name under which its energy is counted here. */
  neighbours(): { readonly address: string; readonly point: string }[] {
    return [...this.#context.neighbours.all()].map(({ address, neighbour }) => ({
      address,
      point: neighbour.party.point,
    }));
  }

  /** Links and takes as they are now. */
  status(): TreeStatus {
    return treeStatus(this.#context.neighbours, this.#open, this.#context.clock);
  }

  stop(): void {
    this.#cancelLook();
    this.#meeting.stop();
    for (const stream of this.#streams.values()) stream.stop();
  }
}
