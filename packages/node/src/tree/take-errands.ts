import { parseToken, type Take } from '@bc4p/protocol/messages';
import type { SignedTake } from '../market/signed-takes.ts';
import type { TreeContext } from './context.ts';
import type { Link } from './neighbours.ts';
import type { OpenTake, OpenTakes } from './open-takes.ts';
import type { ResultDesk } from './result-desk.ts';
import type { TakeDesk } from './take-desk.ts';
import { takeFrame } from './take-sender.ts';

/** Sends this market's own takes, and asks for the answers to all that are open. */
export class TakeErrands {
  readonly #context: TreeContext;
  readonly #open: OpenTakes;
  readonly #takes: TakeDesk;
  readonly #results: ResultDesk;
  /** Own takes that could not leave yet, because no link led to their market. */
  readonly #unsent = new Map<string, SignedTake>();

  constructor(context: TreeContext, open: OpenTakes, takes: TakeDesk, results: ResultDesk) {
    this.#context = context;
    this.#open = open;
    this.#takes = takes;
    this.#results = results;
  }

  /** Finds again what waits for an answer since before the market was started. */
  async recover(): Promise<void> {
    const { market, archive, clock } = this.#context;
    for (const { key, slot, take, from, to } of market.core.unresolved()) {
      const id = take ? await archive.ownTake(take.number) : key;
      const kept = id === undefined ? undefined : await archive.take(id);
      if (id === undefined || !kept) continue;
      const owner = take ? take.point : await this.#ownerOf(id, from.point, to.point);
      const own = take ? { number: take.number, link: take.link } : { number: 0 };
      const role = take ? 'taker' : 'between';
      const open = this.#open.add({
        id,
        role,
        ...own,
        from: kept.from,
        to: kept.to,
        slot,
        owner,
        since: clock.elapsedMs(),
      });
      open.askAt = clock.elapsedMs();
    }
  }

  /** On whose account a passed-on take is: that of the end towards the taker's market, which buys what it takes of a sell offer. */
  async #ownerOf(id: string, from: string, to: string): Promise<string> {
    const parsed = parseToken((await this.#context.archive.token(id)) ?? '');
    if (!parsed.ok) return from;
    // It was verified before it was kept.
    const { side } = JSON.parse(new TextDecoder().decode(parsed.value.payload)) as Take;
    return side === 'sell' ? to : from;
  }

  /** Sends a take, now or as soon as a link leads to its market. */
  send(take: SignedTake): void {
    const { address, clock } = this.#context;
    const { number, market: to, slot, point: owner, link } = take.record;
    const since = clock.elapsedMs();
    const own = { number, owner, link };
    this.#open.add({ id: take.id, role: 'taker', ...own, from: address, to, slot, since });
    this.#unsent.set(take.id, take);
    this.#sendUnsent();
  }

  #sendUnsent(): void {
    const { neighbours, archive, log } = this.#context;
    for (const [id, take] of this.#unsent) {
      const route = neighbours.route(take.record.market);
      if (route.kind !== 'over') continue;
      this.#unsent.delete(id);
      const { neighbour } = route.neighbour;
      this.#takes
        .alone(id, async () => void neighbour.send(await takeFrame(archive, take)))
        .catch((error: unknown) => log.error('a take could not be sent', { take: id, error: String(error) }));
    }
  }

  /** True once a take is on its way: a question does not overtake it. [TREE-055] */
  #hasLeft(id: string): boolean {
    return !this.#unsent.has(id) && !this.#takes.isAtWork(id);
  }

  /** A link is open: what leads over it is asked for; what has not left yet is sent, and not asked for. [TREE-054] */
  onLink(link: Link): void {
    const { neighbours } = this.#context;
    const waiting = [...this.#open.all()].filter(({ id, to, isSettling }) => {
      const route = neighbours.route(to);
      return !isSettling && this.#hasLeft(id) && route.kind === 'over' && route.neighbour === link;
    });
    this.#ask(waiting);
    this.#sendUnsent();
  }

  /** Asks for what has waited long enough. */
  askDue(): void {
    const due = this.#open.due(this.#context.clock.elapsedMs());
    this.#ask(due.filter(({ id }) => this.#hasLeft(id)));
  }

  #ask(takes: readonly OpenTake[]): void {
    this.#results
      .ask(takes)
      .catch((error: unknown) => this.#context.log.warn('takes could not be asked for', { error: String(error) }));
  }
}
