import type { FrameOfType } from '@bc4p/protocol/messages';

/** Tells of what breaks a rule. */
export type Report = (fact: string) => void;

/** What the network is known to do to frames: with it some things may look odd that otherwise may not. */
export interface Excuses {
  readonly lost: boolean;
  readonly doubled: boolean;
}

/** The numbered frames of one stream, from its beginning: whether each is the next one. */
export class FrameOrder {
  readonly #name: string;
  #excuses: Excuses;
  readonly #report: Report;
  #last: number;

  constructor(name: string, after: number, excuses: Excuses, report: Report) {
    this.#name = name;
    this.#last = after;
    this.#excuses = excuses;
    this.#report = report;
  }

  /** The number of the last frame in order. */
  get last(): number {
    return this.#last;
  }

  /** The stream was asked for more than once, so that frames of an earlier one may come among its own. */
  mayBeMixed(): void {
    this.#excuses = { lost: true, doubled: true };
  }

  /** Judges a number: the next one, one that came before, or one after a gap. */
  take(seq: number): 'next' | 'again' | 'gap' {
    if (seq === this.#last + 1) {
      this.#last = seq;
      return 'next';
    }
    const isGap = seq > this.#last;
    if (!(isGap ? this.#excuses.lost : this.#excuses.doubled))
      this.#report(`${this.#name} jumps from number ${this.#last} to ${seq}`);
    return isGap ? 'gap' : 'again';
  }
}

/** Own events of one connection point as its owner has seen them, over all sessions and certificates. */
export class SeenEvents {
  readonly #name: string;
  readonly #report: Report;
  readonly #texts = new Map<number, string>();

  constructor(name: string, report: Report) {
    this.#name = name;
    this.#report = report;
  }

  /** Takes note of an event; the same number is the same event for ever. */
  note(event: FrameOfType['event']): void {
    const text = JSON.stringify(event);
    const known = this.#texts.get(event.seq);
    if (known !== undefined && known !== text)
      this.#report(`${this.#name} sees event ${event.seq} change: ${known} → ${text}`);
    this.#texts.set(event.seq, text);
  }

  /** The events by number. */
  get all(): ReadonlyMap<number, FrameOfType['event']> {
    return new Map([...this.#texts].map(([seq, text]) => [seq, JSON.parse(text) as FrameOfType['event']]));
  }
}

type BookFrame = FrameOfType['book'];
export type SeenOffer = BookFrame['asks'][number] & { readonly slot: BookFrame['slot'] };

/** The book as one session after another of one observer has shown it. */
export class SeenBook {
  readonly #slots = new Map<number, BookFrame>();
  /** Of each offer the open lots that were seen, one after the other. */
  readonly lots = new Map<string, number[]>();

  note(frame: BookFrame): void {
    this.#slots.set(frame.slot.start, frame);
    for (const { offer, lots } of [...frame.asks, ...frame.bids]) {
      const seen = this.lots.get(offer) ?? [];
      if (seen.at(-1) !== lots) seen.push(lots);
      this.lots.set(offer, seen);
    }
  }

  /** What is offered now, as far as this observer knows. */
  get offers(): SeenOffer[] {
    return [...this.#slots.values()].flatMap(({ slot, asks, bids }) =>
      [...asks, ...bids].map((entry) => ({ ...entry, slot })),
    );
  }
}
