import { idOfToken } from '@bc4p/protocol/log';
import { answerKey, messageKey, tradeKey } from '../market/keys.ts';
import type { Outputs } from '../market/outputs.ts';
import type { KeptLeaf } from './kept-leaf.ts';

/** What a market signed about one command, in the order of the log: decisions, trades, takes and their quotes, quotes. [LOG-005] */
export function signedOutputs({ answers, trades, takes, quotes }: Outputs): KeptLeaf['outputs'] {
  return [
    ...decisionsIn(answers),
    ...trades.flatMap(({ id, token }) => (token === undefined ? [] : [[id, tradeKey(id)] as const])),
    ...takes.flatMap(({ id, quote }) => [[id, messageKey(id)] as const, [quote.id, messageKey(quote.id)] as const]),
    ...quotes.map(({ id }) => [id, messageKey(id)] as const),
  ];
}

/** The decisions among answers; one that is about a whole bundle once, where its first offer is answered. */
function decisionsIn(answers: Outputs['answers']): KeptLeaf['outputs'] {
  const decisions = new Map<string, string>();
  for (const [subject, { decision, decidedBy }] of answers) {
    if (decidedBy !== undefined) decisions.set(decidedBy, messageKey(decidedBy));
    else if (decision !== undefined) decisions.set(idOfToken(decision), answerKey(subject));
  }
  return [...decisions];
}
