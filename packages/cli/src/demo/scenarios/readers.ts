import { type MarketClient, RequestRefused } from '@bc4p/node/client';
import type { Evidence } from '@bc4p/protocol/messages';
import type { Instant } from '@bc4p/protocol/units';

/** The time that is asked for; `until` is not part of it. */
export interface WantedTime {
  readonly from: Instant;
  readonly until: Instant;
}

/** What a reader is told of a meter: its values with what proves them, or the code of a refusal. */
export type Told =
  | { readonly kind: 'values'; readonly evidence: Evidence }
  | { readonly kind: 'refused'; readonly code: string };

/** Asks a market for the values of a meter; one page is enough for a story. */
export async function readMeter(client: MarketClient, meter: string, { from, until }: WantedTime): Promise<Told> {
  try {
    const { values, certificates } = await client.request('meter.read', { meter, from, until });
    const evidence: Evidence = { type: 'bc4p-evidence', tokens: [...values], certificates: [...certificates] };
    return { kind: 'values', evidence };
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error;
    return { kind: 'refused', code: error.code };
  }
}

export const printTold = (told: Told): string =>
  told.kind === 'values' ? `${told.evidence.tokens.length} values` : told.code;
