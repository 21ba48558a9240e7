import { idOfToken } from '@bc4p/protocol/log';
import { answerKey, messageKey, tradeKey } from '../market/keys.ts';
import type { Outputs } from '../market/outputs.ts';
import type { KeptLeaf } from './kept-leaf.ts';

/** What a market signed about one command, in the order of the log: decisions, trades, takes and their quotes, quotes. [LOG-005] */
export function signedOutputs({ answers, trades, takes, quotes }: Outputs): KeptLeaf['outputs'] {
  return [
    ...[...answers].flatMap(([subject, { decision }]) =>
      decision === undefined ? [] : [[idOfToken(decision), answerKey(subject)] as const],
    ),
    ...trades.flatMap(({ id, token }) => (token === undefined ? [] : [[id, tradeKey(id)] as const])),
    ...takes.flatMap(({ id, quote }) => [[id, messageKey(id)] as const, [quote.id, messageKey(quote.id)] as const]),
    ...quotes.map(({ id }) => [id, messageKey(id)] as const),
  ];
}
