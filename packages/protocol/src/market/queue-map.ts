import { OfferQueue } from './offer-queue.ts';
import type { Side } from './order.ts';
import type { NodeId } from './party.ts';

/** The queues of one side of a book, by node and lot; a queue without offers is not kept. */
export class QueueMap {
  readonly #side: Side;
  readonly #byNode = new Map<NodeId, Map<number, OfferQueue>>();
  /** All queues once more, in no order that anything may depend on: every match of an offer looks at each of them. */
  readonly #all: OfferQueue[] = [];

  constructor(side: Side) {
    this.#side = side;
  }

  get all(): readonly OfferQueue[] {
    return this.#all;
  }

  /** The queue of a node and lot, made if there is none. */
  at(node: NodeId, lot: number): OfferQueue {
    let byLot = this.#byNode.get(node);
    if (!byLot) {
      byLot = new Map();
      this.#byNode.set(node, byLot);
    }
    let queue = byLot.get(lot);
    if (!queue) {
      queue = new OfferQueue(this.#side, node, lot);
      byLot.set(lot, queue);
      this.#all.push(queue);
    }
    return queue;
  }

  delete(queue: OfferQueue): void {
    this.#byNode.get(queue.node)?.delete(queue.lot);
    this.#all.splice(this.#all.indexOf(queue), 1);
  }
}
