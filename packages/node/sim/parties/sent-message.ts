import type { Acceptance, Offer, SignedMessage } from '@bc4p/protocol/messages';

/** What a market answered about a message, as its sender saw it. */
export type Seen =
  /** Done: with the number of its receipt, or the id of its trade. */
  | { readonly kind: 'done'; readonly result: string; readonly isRepeated: boolean }
  /** Refused for good. */
  | { readonly kind: 'refused'; readonly code: string }
  /** Held for another market, which decides. */
  | { readonly kind: 'held'; readonly decides: string }
  /** Refused for now: nothing has happened. */
  | { readonly kind: 'put-off'; readonly code: string }
  /** No answer came: it may have been done, or not. */
  | { readonly kind: 'unanswered' };

/** One offer or acceptance of a trader that keeps to the rules, and what it has heard of it. */
export interface SentMessage {
  readonly trader: string;
  readonly market: string;
  readonly point: string;
  readonly certificate: number;
  readonly id: string;
  readonly token: string;
  readonly content:
    | { readonly kind: 'offer'; readonly message: Offer }
    | { readonly kind: 'acceptance'; readonly message: Acceptance; readonly broughtAlong?: Brought };
  /** In the order in which it came. */
  readonly seen: Seen[];
}

/** An offer that is handed around outside any market, with its signer's chain. */
export interface Brought {
  readonly offer: SignedMessage<'bc4p-offer'>;
  readonly chain: readonly string[];
}

/** What the sender knows for good, if anything. */
export const finalOf = ({ seen }: SentMessage): Extract<Seen, { kind: 'done' | 'refused' }> | undefined =>
  seen.find((answer) => answer.kind === 'done' || answer.kind === 'refused');
