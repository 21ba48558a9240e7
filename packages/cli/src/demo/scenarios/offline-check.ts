import { assert } from '@bc4p/protocol';
import { type VerifiedReadings, verifyReadings } from '@bc4p/protocol/evidence';
import type { Evidence } from '@bc4p/protocol/messages';
import type { CounterRange } from '@bc4p/protocol/metering';
import type { Sceptic } from '../evidence-check.ts';
import { left, textTable } from '../text-table.ts';
import { alteredToken } from './altered-token.ts';
import { areJust, printRanges } from './counter-ranges.ts';
import { HOUSE_METER } from './house-meter.ts';
import type { Shown } from './scenario.ts';

/** What evidence tells somebody who trusts the root alone: as it is, and after somebody has had a hand in it. */
export interface Checked {
  readonly whole: VerifiedReadings;
  readonly altered: VerifiedReadings;
  readonly dropped: VerifiedReadings;
  readonly contradicting: VerifiedReadings;
}

/** The value that is altered, or dropped. */
const VICTIM = 2;
/** By so many Wh. */
const LESS = 50;

/** Checks evidence about one meter off-line; `second` is another value that the meter has signed under one of the counters. */
export async function checkOffline(evidence: Evidence, second: string, sceptic: Sceptic): Promise<Checked> {
  const check = async (tokens: readonly string[]): Promise<VerifiedReadings> => {
    const verified = await verifyReadings({ ...evidence, tokens: [...tokens] }, sceptic);
    assert(verified.ok, 'evidence with meter values can be read');
    return verified.value;
  };
  const { tokens } = evidence;
  const consumption = HOUSE_METER[VICTIM]?.consumption ?? 0;
  const alter = (token: string): string =>
    alteredToken(token, `"consumption":${consumption}`, `"consumption":${consumption - LESS}`);
  return {
    whole: await check(tokens),
    altered: await check(tokens.map((token, at) => (at === VICTIM ? alter(token) : token))),
    dropped: await check(tokens.filter((_, at) => at !== VICTIM)),
    contradicting: await check([...tokens, second]),
  };
}

const codes = ({ refusals }: VerifiedReadings): string => refusals.map(({ code }) => code).join(', ');

const provenIn = ({ meters }: VerifiedReadings): number =>
  meters.reduce((sum, { readings }) => sum + readings.length, 0);

const missingIn = ({ meters }: VerifiedReadings): readonly CounterRange[] => meters.flatMap(({ missing }) => missing);

export function printChecked({ whole, altered, dropped, contradicting }: Checked): readonly string[] {
  const found = (what: string, verified: VerifiedReadings): readonly string[] => [
    `  ${what}`,
    `${provenIn(verified)} values are proven, missing ${printRanges(missingIn(verified))}`,
    codes(verified),
  ];
  return textTable(
    [left('  what was read'), left('found'), left('refused')],
    [
      found('as it is', whole),
      found(`#${VICTIM} altered by ${LESS} Wh`, altered),
      found(`#${VICTIM} dropped`, dropped),
      found('with the second #6', contradicting),
    ],
  );
}

/** `contradictions`: how many the market keeps. */
export const shownOfChecked = (
  { whole, altered, dropped, contradicting }: Checked,
  contradictions: number | undefined,
): readonly Shown[] => [
  {
    what: 'all values are proven off-line, with the root certificate alone',
    held: provenIn(whole) === HOUSE_METER.length && codes(whole) === '' && areJust(missingIn(whole)),
  },
  {
    what: 'whoever keeps them cannot alter any: the signature tells',
    held: codes(altered) === 'signature-invalid' && provenIn(altered) === HOUSE_METER.length - 1,
  },
  {
    what: 'and can only drop some: the counters tell which',
    held: areJust(missingIn(dropped), { from: VICTIM, to: VICTIM }) && codes(dropped) === '',
  },
  {
    what: 'a contradiction is kept, and proves itself to anybody',
    held: contradictions === 1 && codes(contradicting) === 'meter-contradiction',
  },
];

export const factsOfChecked = (checked: Checked) =>
  Object.fromEntries(
    Object.entries(checked).map(([name, found]: [string, VerifiedReadings]) => [
      name,
      { proven: provenIn(found), missing: missingIn(found), refusals: found.refusals },
    ]),
  );
