import type { MarketClient } from '@bc4p/node/client';
import { nativeSigner } from '@bc4p/node/crypto';
import type { Result } from '@bc4p/protocol';
import { writePem } from '@bc4p/protocol/certificates';
import { generateSigningKey } from '@bc4p/protocol/crypto';
import { type Identity, signMessage } from '@bc4p/protocol/messages';
import { wattHours } from '@bc4p/protocol/units';
import type { Declined } from '../demo-market.ts';
import { type Appended, appendValues, type MeterSession, type Shown } from '../meter-session.ts';
import { left, textTable } from '../text-table.ts';
import type { Shown as ShownToHold } from './scenario.ts';

/** A value that must not be taken, and what the market said to it. */
export interface Attempt {
  readonly what: string;
  /** What the specification wants. */
  readonly expected: string;
  /** What was answered. */
  readonly code: string;
  readonly token: string;
}

const codeOf = (answer: Result<Appended, Declined>): string => (answer.ok ? 'taken' : answer.refusal.code);

/** Less energy drawn than was shown already. */
const wentBack = (shown: Shown): Shown => ({
  ...shown,
  consumption: wattHours(shown.consumption - 900),
});

/** Somebody else's key under the name of a certificate. */
async function strangersKey({ kid }: Identity): Promise<Identity> {
  const { privateKey } = await generateSigningKey();
  return { kid, signer: nativeSigner(writePem([{ label: 'PRIVATE KEY', bytes: privateKey }])) };
}

/** Who tries: the meter whose values are forged, another meter, and somebody who trades. */
export interface Forgers {
  readonly meter: MeterSession;
  readonly other: MeterSession;
  readonly trader: MarketClient;
}

/** Tries to have values taken that are not what the meter showed; `known` was taken before, `next` would come now. */
export async function forge(
  { meter, other, trader }: Forgers,
  { known, next }: { readonly known: Shown; readonly next: Shown },
): Promise<readonly Attempt[]> {
  const content = { ...next, meter: meter.name };
  const back = (await meter.sign(wentBack({ ...known, counter: next.counter, at: next.at }))).token;
  const stranger = await signMessage(await strangersKey(meter.identity), 'bc4p-meter-value', content);
  const ofOther = await signMessage(other.identity, 'bc4p-meter-value', content);
  const second = (await meter.sign(wentBack(known))).token;
  return [
    {
      what: 'shows less than before',
      expected: 'register-went-back',
      code: codeOf(await meter.append(back)),
      token: back,
    },
    {
      what: 'is signed with a stranger’s key',
      expected: 'signature-invalid',
      code: codeOf(await appendValues(trader, [stranger.token])),
      token: stranger.token,
    },
    {
      what: 'another meter signs in its name',
      expected: 'meter-mismatch',
      code: codeOf(await appendValues(trader, [ofOther.token], other.identity.chain)),
      token: ofOther.token,
    },
    {
      what: `is the second under #${known.counter}`,
      expected: 'meter-contradiction',
      code: codeOf(await meter.append(second)),
      token: second,
    },
  ];
}

export const printAttempts = (attempts: readonly Attempt[]): readonly string[] =>
  textTable(
    [left('  a value of Anna’s meter that'), left('is answered')],
    attempts.map(({ what, code }) => [`  ${what}`, code]),
  );

export const shownOfAttempts = (attempts: readonly Attempt[]): readonly ShownToHold[] => [
  {
    what: 'what goes back, is forged or contradicts is refused, each with its code',
    held: attempts.length > 0 && attempts.every(({ expected, code }) => expected === code),
  },
];
