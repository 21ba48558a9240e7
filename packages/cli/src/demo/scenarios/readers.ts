import { type MarketClient, RequestRefused } from '@bc4p/node/client';
import type { Evidence } from '@bc4p/protocol/messages';
import type { Instant } from '@bc4p/protocol/units';
import { left, textTable } from '../text-table.ts';
import type { Shown } from './scenario.ts';

/** What a reader is told of a meter: its values with what proves them, or the code of a refusal. */
export type Told =
  | { readonly kind: 'values'; readonly evidence: Evidence }
  | { readonly kind: 'refused'; readonly code: string };

/** Somebody who asks for the values of a meter, and what it is told. */
export interface Reader {
  readonly reader: string;
  readonly meter: string;
  readonly told: Told;
}

/** The time that is asked for; `until` is not part of it. */
export interface WantedTime {
  readonly from: Instant;
  readonly until: Instant;
}

/** Has everybody ask for the values of each meter. */
export async function readAll(
  clients: Readonly<Record<string, MarketClient>>,
  meters: readonly string[],
  time: WantedTime,
): Promise<readonly Reader[]> {
  const readers: Reader[] = [];
  for (const [reader, client] of Object.entries(clients))
    for (const meter of meters) readers.push({ reader, meter, told: await readMeter(client, meter, time) });
  return readers;
}

/** Asks for the values of a meter; one page is enough for a story. */
async function readMeter(client: MarketClient, meter: string, time: WantedTime): Promise<Told> {
  try {
    const { values, certificates } = await client.request('meter.read', { meter, ...time });
    const evidence: Evidence = { type: 'bc4p-evidence', tokens: [...values], certificates: [...certificates] };
    return { kind: 'values', evidence };
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error;
    return { kind: 'refused', code: error.code };
  }
}

/** What a reader was told of a meter, as evidence; empty if it was told nothing. */
export function evidenceOf(readers: readonly Reader[], reader: string, meter: string): Evidence {
  const told = readers.find((one) => one.reader === reader && one.meter === meter)?.told;
  return told?.kind === 'values' ? told.evidence : { type: 'bc4p-evidence', tokens: [], certificates: [] };
}

export const printTold = (told: Told): string => {
  if (told.kind === 'refused') return told.code;
  const { length } = told.evidence.tokens;
  return `${length} ${length === 1 ? 'value' : 'values'}`;
};

export function printReaders(readers: readonly Reader[]): readonly string[] {
  const meters = [...new Set(readers.map(({ meter }) => meter))];
  const rows = [...new Set(readers.map(({ reader }) => reader))].map((reader) => [
    `  ${reader}`,
    ...readers.filter((one) => one.reader === reader).map(({ told }) => printTold(told)),
  ]);
  return textTable([left('  reader'), ...meters.map(left)], rows);
}

/** `entitled`: how many values each reader is to get of each meter, as `reader: meter`; everybody else none. */
export const shownOfReaders = (
  readers: readonly Reader[],
  entitled: Readonly<Record<string, number>>,
): readonly Shown[] => [
  {
    what: 'Anna reads her meter, Ben his, neither the other’s; the market reads all',
    held:
      readers.length > 0 &&
      readers.every(({ reader, meter, told }) => {
        const values = entitled[`${reader}: ${meter}`];
        return told.kind === 'values'
          ? told.evidence.tokens.length === values
          : values === undefined && told.code === 'meter-unknown';
      }),
  },
];
