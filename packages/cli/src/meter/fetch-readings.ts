import type { Evidence } from '@bc4p/protocol/messages';
import { type Instant, instant } from '@bc4p/protocol/units';
import type { MarketSession } from '../participant/market-session.ts';

/** The time and the meter whose values are wanted; both ends included. */
export interface WantedReadings {
  readonly meter: string;
  readonly from: Instant;
  readonly until: Instant;
}

/** As many values as a market tells at once. */
const PAGE = 256;

/** Asks the market for the values of a meter, page by page, with what proves them. */
export async function fetchReadings(
  session: Pick<MarketSession, 'request'>,
  { meter, from, until }: WantedReadings,
): Promise<Evidence> {
  const tokens: string[] = [];
  const certificates = new Set<string>();
  // The market's `until` is not part of the time.
  const end = instant(until + 1);
  for (let next: number | undefined = from; next !== undefined && next < end; ) {
    const page: { readonly values: string[]; readonly certificates: string[]; readonly next?: number } =
      await session.request('meter.read', { meter, from: next, until: end, limit: PAGE });
    tokens.push(...page.values);
    for (const certificate of page.certificates) certificates.add(certificate);
    // A market that does not get on is not asked for ever.
    next = page.next !== undefined && page.next > next ? page.next : undefined;
  }
  return { type: 'bc4p-evidence', tokens, certificates: [...certificates] };
}
