import type { Slot } from '@bc4p/protocol/units';
import { LearnedBook, type LearnedSlot } from './learned-book.ts';
import type { Neighbour } from './link.ts';
import { type Route, routeTo } from './routing.ts';

/** What has gone over a link since it was opened; frames are ASCII, so that characters are bytes. */
export interface LinkTraffic {
  framesIn: number;
  framesOut: number;
  bytesIn: number;
  bytesOut: number;
}

/** The same neighbour, whose frames are counted as they leave. */
function counted(neighbour: Neighbour, traffic: LinkTraffic): Neighbour {
  return {
    ...neighbour,
    send: (frame) => {
      const length = neighbour.send(frame);
      traffic.framesOut += 1;
      traffic.bytesOut += length;
      return length;
    },
  };
}

/** A neighbour with what it shows of its book. */
export interface Link {
  readonly neighbour: Neighbour;
  readonly address: string;
  readonly isUpper: boolean;
  readonly learned: LearnedBook;
  readonly traffic: LinkTraffic;
  /** When the session began: seconds since 1970. */
  readonly since: number;
}

/** The neighbours with which a session is open. */
export class Neighbours {
  readonly #own: string;
  readonly #links = new Map<string, Link>();

  constructor(own: string) {
    this.#own = own;
  }

  /** Takes a neighbour in; the one that was there under the same address before, if any, is returned. */
  add(neighbour: Neighbour, since: number): { readonly link: Link; readonly before: Link | undefined } {
    const { address, isUpper } = neighbour;
    const before = this.#links.get(address);
    const traffic = { framesIn: 0, framesOut: 0, bytesIn: 0, bytesOut: 0 };
    const learned = new LearnedBook();
    const link: Link = { neighbour: counted(neighbour, traffic), address, isUpper, learned, traffic, since };
    this.#links.set(address, link);
    return { link, before };
  }

  /** Lets a neighbour go; what it has shown is forgotten with it. */
  remove(link: Link): boolean {
    return this.isCurrent(link) && this.#links.delete(link.address);
  }

  isCurrent(link: Link): boolean {
    return this.#links.get(link.address) === link;
  }

  all(): Iterable<Link> {
    return this.#links.values();
  }

  route(market: string): Route<Link> {
    return routeTo(this.#own, market, this.#links.values());
  }

  /** What neighbours show of a slot. */
  *learned(slot: Slot): Iterable<readonly [Link, LearnedSlot]> {
    for (const link of this.#links.values()) {
      const known = link.learned.slot(slot);
      if (known) yield [link, known];
    }
  }

  /** The slots of which neighbours show anything. */
  *slots(): Iterable<Slot> {
    for (const { learned } of this.#links.values()) for (const { slot } of learned.slots()) yield slot;
  }
}
