import { type Certificate, claimedRights, type Rights } from '@bc4p/protocol/certificates';
import { printPower, type Watts } from '@bc4p/protocol/units';
import { hexText } from '../terminal/hex.ts';

/** What the policies of a chain come to, for machines: octets in hexadecimal, power in watts. */
export interface ClaimedRights extends Omit<Rights, 'connectionPoint'> {
  readonly connectionPoint?: string;
}

/** What a chain, leaf first, claims; undefined where a policy is missing or cannot be read. Nothing is verified. */
export function rightsOf(chain: readonly Certificate[]): ClaimedRights | undefined {
  const rights = claimedRights(chain);
  if (rights === undefined) return undefined;
  const { connectionPoint, ...others } = rights;
  return connectionPoint === undefined ? others : { ...others, connectionPoint: hexText(connectionPoint) };
}

const power = (name: string, limit: Watts | undefined): string =>
  `${name} ${limit === undefined ? 'without limit' : `up to ${printPower(limit)}`}`;

/** The same for people. */
export function describeRights(rights: ClaimedRights | undefined): string[] {
  if (rights === undefined) return [];
  const { role, address, tradesIn, feedIn, draw } = rights;
  const market = address === '' ? '' : ` in ${address}${tradesIn === address ? '' : ` (trades in ${tradesIn})`}`;
  return ['', `Together: ${role}${market}; ${power('feed-in', feedIn)}, ${power('draw', draw)}. Not verified.`];
}
