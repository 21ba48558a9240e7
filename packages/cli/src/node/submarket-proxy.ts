import { type Refusal, refusal } from '@bc4p/protocol';
import type { ValidatedChain } from '@bc4p/protocol/certificates';
import { describeRefusal } from '../describe-refusal.ts';
import { Failure } from '../failure.ts';
import { assertKey, judgedChain } from './judged-chain.ts';
import type { UpperMarket } from './upper-market.ts';

/** Who makes a market behind its own connection point. */
export interface SubmarketProxy {
  /** Address of its market, and of the one above, in which it trades. */
  readonly market: string;
  readonly upper: string;
  readonly judged: ValidatedChain;
}

/** PEM files of a submarket proxy. */
export interface SubmarketFiles {
  readonly root: string;
  readonly chain: string;
  readonly key: string;
}

/** Reads a submarket proxy, and makes sure that a market can be run with it below the upper one. */
export async function readSubmarket(files: SubmarketFiles, above: UpperMarket): Promise<SubmarketProxy> {
  const { chain, root, key } = files;
  const judged = await judgedChain(chain, root);
  const { rights, leaf, remainingPathLength } = judged;
  const role = rights?.role ?? 'none';
  if (rights?.role !== 'submarket')
    throw refusedAt(
      chain,
      refusal('issue-role', 'PKI-064', { role: 'market', issuerRole: role }, '[0]'),
      `ask whoever issued it for a submarket proxy: bc4p cert request --role submarket --market-label LABEL --out request.pem`,
    );
  if (remainingPathLength !== undefined && remainingPathLength < 1)
    throw refusedAt(
      chain,
      refusal('issue-path-length', 'PKI-096', { pathLength: 0, limit: remainingPathLength - 1 }, '[0]'),
      'it leaves no room for a service proxy: have it issued with --path-length 1, or 2 for submarkets below this one',
    );
  await assertKey(key, chain, leaf);
  const { address: market, tradesIn: upper } = rights;
  if (above.market !== undefined && above.market !== upper)
    throw refusedAt(
      chain,
      refusal('wrong-market', 'WS-033', { market: upper, expected: above.market }, '[0]'),
      `it trades in ${upper}: give the market.yaml of that market instead of ${above.source}`,
    );
  return { market, upper, judged };
}

function refusedAt(file: string, why: Refusal, hint: string): Failure {
  return new Failure(`${file}: ${describeRefusal(why)}`, { code: why.code, hint, refusal: why });
}
