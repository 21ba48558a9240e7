import type { FrameOfType } from '@bc4p/protocol/messages';
import { WrongVerdict } from '../../checks/fault.ts';

type BookFrame = FrameOfType['tree.book'];
/** An offer as a market shows it to a neighbour. */
export type ShownOffer = BookFrame['asks'][number];
export type SlotName = BookFrame['slot'];

interface ShownSlot {
  readonly sell: Map<string, ShownOffer>;
  readonly buy: Map<string, ShownOffer>;
}

const keyOf = ({ start, len }: SlotName): string => `${start}/${len}`;

/** What the market under test shows over one link, as its `tree.book` frames tell it one after another. [TREE-033] */
export class ShownBook {
  readonly #slots = new Map<string, ShownSlot>();
  #seq = 0;
  /** True from `tree.subscribe` until the first frame of the new beginning: what was on its way belongs to the old one. */
  #isBeginning = true;
  /** What is wrong with the numbers of the frames. */
  fault: WrongVerdict | undefined;

  begin(): void {
    this.#slots.clear();
    this.#seq = 0;
    this.#isBeginning = true;
  }

  take({ seq, slot, reset, asks, bids, gone }: BookFrame): void {
    if (this.#isBeginning && seq !== 1) return;
    this.#isBeginning = false;
    if (seq !== this.#seq + 1)
      this.fault ??= new WrongVerdict('the numbers of its tree.book frames have a gap', {
        expected: this.#seq + 1,
        actual: seq,
      });
    this.#seq = seq;
    const known = this.#slots.get(keyOf(slot)) ?? { sell: new Map(), buy: new Map() };
    this.#slots.set(keyOf(slot), known);
    if (reset) for (const side of [known.sell, known.buy]) side.clear();
    for (const id of gone) {
      known.sell.delete(id);
      known.buy.delete(id);
    }
    for (const entry of asks) known.sell.set(entry.offer, entry);
    for (const entry of bids) known.buy.set(entry.offer, entry);
  }

  /** The number of the newest frame since the last beginning. */
  get seq(): number {
    return this.#seq;
  }

  find(slot: SlotName, side: 'sell' | 'buy', offer: string): ShownOffer | undefined {
    return this.#slots.get(keyOf(slot))?.[side].get(offer);
  }

  side(slot: SlotName, side: 'sell' | 'buy'): ShownOffer[] {
    return [...(this.#slots.get(keyOf(slot))?.[side].values() ?? [])];
  }
}
