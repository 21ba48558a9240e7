import { isIPv6 } from 'node:net';

/** Groups of an IPv6 address that a provider gives to one customer. */
const CUSTOMER_GROUPS = 4;

/** The groups of an IPv6 address, with all the zeros that `::` stands for. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  if (tail === undefined) return before;
  const after = tail === '' ? [] : tail.split(':');
  return [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after];
}

/**
 * The network from which somebody connects, for limits: an IPv4 address, or the first 64 bits of an IPv6 address, since
 * whoever has one of these has 2⁶⁴ of them.
 */
export function originOf(address: string | undefined): string {
  if (address === undefined) return 'unknown';
  // An IPv4 address as a socket for both versions shows it.
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const bare = address.split('%')[0] ?? '';
  return isIPv6(bare) ? `${groupsOf(bare).slice(0, CUSTOMER_GROUPS).join(':')}::/64` : bare;
}
