import { guard } from '@bc4p/protocol';
import type { FrameOfType } from '@bc4p/protocol/messages';
import { slotFrom } from '../market/order-fields.ts';
import type { TreeContext } from './context.ts';
import { type JudgedResult, judgeResult } from './judge-result.ts';
import type { Link } from './neighbours.ts';
import type { OpenTake, OpenTakes } from './open-takes.ts';
import type { TakeDesk } from './take-desk.ts';

type ResultFrame = FrameOfType['tree.result'];

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
    const open = this.#open.get(frame.take);
    if (!open) return this.#passOn(frame, from);
    if (open.isSettling) return;
    open.isSettling = true;
    try {
      const judged = await judgeResult(frame, open, this.#takes.readerOptions);
      if (!judged.ok) {
        const { code, facts } = judged.refusal;
        const fields = { neighbour: from.address, take: frame.take, code, ...facts };
        return this.#context.log.warn('a neighbour gave an answer that proves nothing', fields);
      }
      await this.#settle(open, judged.value);
      this.#open.delete(open.id);
    } finally {
      open.isSettling = false;
    }
    if (open.role === 'between') this.#passOn(frame, from);
  }

  async #settle(open: OpenTake, result: JudgedResult): Promise<void> {
    const { market } = this.#context;
    if (open.role === 'between') {
      const outcome = result.kind === 'traded' ? 'booked' : 'released';
      await market.submit({ kind: 'resolve', id: open.id, outcome }, result.writes);
      return;
    }
    const { number, slot } = open;
    const outcome =
      result.kind === 'traded'
        ? { kind: 'traded' as const, trade: result.trade }
        : { kind: 'refused' as const, refusal: result.refusal };
    await market.submit({ kind: 'settle-take', take: number, slot, outcome }, result.writes);
  }

  /** What this market does not wait for goes on to whoever does, and changes nothing. */
  #passOn(frame: ResultFrame, from: Link): void {
    const route = this.#context.neighbours.route(frame.from);
    if (route.kind === 'over' && route.neighbour !== from) route.neighbour.neighbour.send(frame);
  }

  /**
   * Answers a question about a take where there is a final answer; else asks on towards the market that decides, which
   * refuses what it never had. A market between never answers from ignorance. [TREE-053]
   */
  async onResolve(frame: FrameOfType['tree.resolve'], from: Link): Promise<void> {
    const { take: id, to, slot } = frame;
    const { address, neighbours, archive } = this.#context;
    if (await this.#takes.sendResult(id, from)) return;
    if (to !== address) {
      const route = neighbours.route(to);
      if (route.kind === 'over' && route.neighbour !== from) route.neighbour.neighbour.send(frame);
      return;
    }
    const isFrom = neighbours.route(frame.from);
    if (!guard('TREE-042', isFrom.kind === 'over' && isFrom.neighbour === from)) return;
    // What is being decided is answered when it is.
    if (this.#takes.isAtWork(id) || (await archive.take(id))) return;
    await this.#takes.refuseUnknown(id, frame.from, slotFrom(slot));
    await this.#takes.sendResult(id, from);
  }

  /** Asks for the answers to takes that have waited long enough. */
  ask(takes: Iterable<OpenTake>): void {
    const { neighbours, address } = this.#context;
    for (const { id, from, to, slot } of takes) {
      const route = neighbours.route(to);
      if (route.kind !== 'over') continue;
      route.neighbour.neighbour.send({ type: 'tree.resolve', take: id, from, to, slot, asker: address });
    }
  }
}
