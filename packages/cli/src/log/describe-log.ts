import { instant, printInstant } from '@bc4p/protocol/units';
import type { MarketHead } from './market-head.ts';
import type { Seen } from './watch-log.ts';

const leaves = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'leaf' : 'leaves'}`;

/** A head as people read it. */
export function describeHead({ proven, cosigned }: MarketHead): readonly string[] {
  const { market, size, root, at } = proven.head;
  return [
    `${market} has ${leaves(size)}`,
    `  root       ${root}`,
    `  signed     ${printInstant(instant(at))}`,
    cosigned
      ? `  co-signed  ${leaves(cosigned.size)} at ${printInstant(instant(cosigned.at))}`
      : '  co-signed  by nobody',
  ];
}

/** What one look at a log has shown, in one line. */
export function describeSeen({ kind, from, head }: Seen): string {
  const { size } = head.proven.state;
  const above = head.cosigned ? `, ${head.cosigned.size} co-signed` : '';
  if (kind === 'first') return `${leaves(size)}${above}: remembered from now on`;
  if (kind === 'unchanged') return `${leaves(size)}${above}: unchanged`;
  return `${leaves(size)}${above}: the first ${from} are the same`;
}

/** A head for programs. */
export const headView = ({ proven, cosigned }: MarketHead) => ({
  market: proven.head.market,
  size: proven.head.size,
  root: proven.head.root,
  at: proven.head.at,
  ...(cosigned ? { cosigned } : {}),
});
