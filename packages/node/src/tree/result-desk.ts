import { refusal } from '@bc4p/protocol';
import { type FrameOfType, messageId, parseToken } from '@bc4p/protocol/messages';
import { slotTradeWrites } from '../market/slot-trades.ts';
import type { StoreWrite } from '../ports.ts';
import { BACKLOG_BYTES } from '../session/stream-outlet.ts';
import type { TreeContext } from './context.ts';
import { type JudgedResult, judgeResult } from './judge-result.ts';
import type { Link } from './neighbours.ts';
import type { OpenTake, OpenTakes } from './open-takes.ts';
import { resultFrame } from './result-frame.ts';
import type { TakeDesk } from './take-desk.ts';
import { certificatesOf } from './take-sender.ts';

type ResultFrame = FrameOfType['tree.result'];
type ResolveFrame = FrameOfType['tree.resolve'];

/** Handles final answers on their way back, and questions about takes without one. */
export class ResultDesk {
  readonly #context: TreeContext;
  readonly #open: OpenTakes;
  readonly #takes: TakeDesk;

  constructor(context: TreeContext, open: OpenTakes, takes: TakeDesk) {
    this.#context = context;
    this.#open = open;
    this.#takes = takes;
  }

  /** Books or releases what waits for this answer, and passes it on towards the taker's market. [TREE-052] */
  async onResult(frame: ResultFrame, from: Link): Promise<void> {
    const { address, log, archive } = this.#context;
    const open = this.#open.get(frame.take);
    // Of two answers the first counts, also for whoever is behind. [TREE-015]
    if (!open) return this.#passOn((await resultFrame(archive, frame.take)) ?? frame, from, BACKLOG_BYTES);
    const judged = await judgeResult(frame, open, { ...this.#takes.readerOptions, address });
    if (!judged.ok) {
      const { code, facts } = judged.refusal;
      const fields = { neighbour: from.address, take: frame.take, code, ...facts };
      return log.warn('a neighbour gave an answer that proves nothing', fields);
    }
    if (open.isSettling || this.#open.get(open.id) !== open) return;
    open.isSettling = true;
    // It proves itself, whatever becomes of this market: nobody waits for this market's disk.
    if (open.role === 'between') this.#passOn(frame, from);
    try {
      await this.#settle(open, judged.value);
      this.#open.delete(open.id);
    } finally {
      open.isSettling = false;
    }
  }

  async #settle(open: OpenTake, result: JudgedResult): Promise<void> {
    const { market } = this.#context;
    if (open.role === 'between') {
      const outcome =
        result.kind === 'traded'
          ? { outcome: 'booked' as const, entering: result.entering }
          : { outcome: 'released' as const };
      const writes = [...result.writes, ...this.#tradeBetween(open, result)];
      await market.submit({ kind: 'resolve', id: open.id, ...outcome }, writes);
      return;
    }
    const { number, slot } = open;
    const outcome =
      result.kind === 'traded'
        ? { kind: 'traded' as const, trade: result.trade, entering: result.entering }
        : { kind: 'refused' as const, refusal: result.refusal };
    await market.submit({ kind: 'settle-take', take: number, slot, outcome }, result.writes);
  }

  /** The writes that find a trade between two neighbours by their connection points. */
  #tradeBetween({ id }: OpenTake, result: JudgedResult): StoreWrite[] {
    const { core } = this.#context.market;
    const reservation = core.parameters.settled ? core.reservation(id) : undefined;
    if (result.kind !== 'traded' || !reservation) return [];
    const { slot, from, to } = reservation;
    return slotTradeWrites(slot, result.trade, [{ point: from.point }, { point: to.point }]);
  }

  /** What this market does not wait for goes on to whoever does, and changes nothing. */
  #passOn(frame: ResultFrame, from: Link, backlog: number = Number.POSITIVE_INFINITY): void {
    const route = this.#context.neighbours.route(frame.from);
    if (route.kind !== 'over' || route.neighbour === from) return;
    const { neighbour } = route.neighbour;
    // Nobody has verified it here: it does not cost a neighbour its session. Whoever waits for it asks again.
    if (neighbour.bufferedBytes() <= backlog) neighbour.send(frame);
  }

  /**
   * Answers a question about a take where there is a final answer; asks on about what was passed on; and refuses for
   * good what never came this way, since nobody beyond can have it. [TREE-022] [TREE-053]
   */
  async onResolve(frame: ResolveFrame, from: Link): Promise<void> {
    const id = idOf(frame.take);
    if (id === undefined) return;
    await this.#takes.alone(id, async () => {
      if (!(await this.#takes.sendResult(id, from))) await this.#askOn(frame, from);
    });
  }

  async #askOn(frame: ResolveFrame, from: Link): Promise<void> {
    const { address, neighbours, archive } = this.#context;
    const take = await this.#takes.openAsked(frame, from);
    if (!take) return;
    const { message, id } = take;
    if (message.to === address || !(await archive.take(id)))
      return this.#takes.refuse(take, refusal('take-unknown', 'TREE-022', { take: id }), from);
    const route = neighbours.route(message.to);
    if (route.kind === 'over' && route.neighbour !== from) route.neighbour.neighbour.send(frame);
  }

  /** Asks for the answers to takes that have waited long enough. */
  async ask(takes: Iterable<OpenTake>): Promise<void> {
    const { neighbours, archive } = this.#context;
    for (const { id, to } of takes) {
      const take = await archive.token(id);
      const route = neighbours.route(to);
      if (take === undefined || route.kind !== 'over') continue;
      const certificates = await certificatesOf(archive, [take]);
      route.neighbour.neighbour.send({ type: 'tree.resolve', take, certificates });
    }
  }
}

/** The id of a take, whoever has signed it. */
function idOf(token: string): string | undefined {
  const parsed = parseToken(token);
  return parsed.ok ? messageId(parsed.value.payload) : undefined;
}
