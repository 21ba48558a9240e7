import { type Frame, type FrameOfType, messageId, parseToken, readFrame, type Take } from '@bc4p/protocol/messages';
import type { WireEnd } from '../../wire/index.ts';
import { ShownBook, type ShownOffer, type SlotName } from './shown-book.ts';

type TakeFrame = FrameOfType['tree.take'];
export type ResultFrame = FrameOfType['tree.result'];

/** A take as it came, with what it says. */
export interface ComingTake {
  readonly id: string;
  readonly take: Take;
  readonly frame: TakeFrame;
}

/** The suite's end of a link of the tree to the market under test, whichever of the two is above. */
export class TreeLink {
  readonly end: WireEnd;
  /** What the market under test shows. */
  readonly book = new ShownBook();
  #seq = 0;
  /** How often it has asked to be told everything from the beginning. */
  #subscriptions = 0;

  constructor(end: WireEnd) {
    this.end = end;
    end.socket.on('message', (data) => this.#onMessage(data.toString()));
  }

  #onMessage(text: string): void {
    const read = readFrame(text);
    if (!read.ok) return;
    if (read.value.type === 'tree.book') this.book.take(read.value);
    if (read.value.type === 'tree.subscribe') {
      this.#subscriptions += 1;
      this.#seq = 0;
    }
  }

  get subscriptions(): number {
    return this.#subscriptions;
  }

  /** Asks to be told everything from the beginning. */
  subscribe(): void {
    this.book.begin();
    this.end.send({ type: 'tree.subscribe' });
  }

  /** Shows a change of a slot's book; with `seq`, under this number instead of the next. */
  show(slot: SlotName, change: Partial<Pick<FrameOfType['tree.book'], 'asks' | 'bids' | 'gone' | 'seq'>>): void {
    const seq = change.seq ?? this.#seq + 1;
    if (change.seq === undefined) this.#seq = seq;
    this.end.send({ type: 'tree.book', slot, asks: [], bids: [], gone: [], ...change, seq });
  }

  async until<T>(look: () => T | undefined, what: string): Promise<T> {
    const found = await this.end.until(look, what);
    if (this.book.fault) throw this.book.fault;
    return found;
  }

  /** Waits until an offer is shown, and as it is wanted. */
  shown(
    slot: SlotName,
    side: 'sell' | 'buy',
    offer: string,
    isAsWanted: (shown: ShownOffer) => boolean = () => true,
  ): Promise<ShownOffer> {
    return this.until(() => {
      const found = this.book.find(slot, side, offer);
      return found && isAsWanted(found) ? found : undefined;
    }, `tree.book with the offer ${offer}`);
  }

  /** Waits until an offer is not shown any more. */
  async gone(slot: SlotName, side: 'sell' | 'buy', offer: string): Promise<void> {
    await this.until(
      () => this.book.find(slot, side, offer) === undefined || undefined,
      `the end of the offer ${offer}`,
    );
  }

  /** The next take of an offer. */
  async take(offer: string): Promise<ComingTake> {
    const frame = (await this.end.take((came) => isTakeOf(came, offer), `tree.take of ${offer}`)) as TakeFrame;
    return opened(frame);
  }

  /** Takes of an offer that have come and nobody has looked at. */
  takesOf(offer: string): ComingTake[] {
    return this.end.takeAll((frame): frame is TakeFrame & Frame => isTakeOf(frame, offer)).map(opened);
  }

  /** The next final answer to a take. */
  async result(take: string): Promise<ResultFrame> {
    const isIt = (frame: Frame) => frame.type === 'tree.result' && frame.take === take;
    return (await this.end.take(isIt, `tree.result of the take ${take}`)) as ResultFrame;
  }

  /** Final answers to a take that have come and nobody has looked at. */
  resultsOf(take: string): ResultFrame[] {
    return this.end.takeAll(
      (frame): frame is ResultFrame & Frame => frame.type === 'tree.result' && frame.take === take,
    );
  }

  /** The next question about a take. */
  async question(take: string): Promise<FrameOfType['tree.resolve']> {
    const isIt = (frame: Frame) => frame.type === 'tree.resolve' && idOfToken(frame.take) === take;
    return (await this.end.take(isIt, `tree.resolve of the take ${take}`)) as FrameOfType['tree.resolve'];
  }
}

const isTakeOf = (frame: Frame, offer: string): boolean =>
  frame.type === 'tree.take' && opened(frame).take.offer === offer;

function opened(frame: TakeFrame): ComingTake {
  const { id, message } = readUnproven<Take>(frame.take);
  return { id, take: message, frame };
}

const idOfToken = (token: string): string | undefined => {
  const parsed = parseToken(token);
  return parsed.ok ? messageId(parsed.value.payload) : undefined;
};

/** What a token says, without a check of its signature. */
export function readUnproven<M>(token: string): { readonly id: string; readonly message: M } {
  const parsed = parseToken(token);
  if (!parsed.ok) return { id: '', message: {} as M };
  const { payload } = parsed.value;
  return { id: messageId(payload), message: JSON.parse(new TextDecoder().decode(payload)) as M };
}
