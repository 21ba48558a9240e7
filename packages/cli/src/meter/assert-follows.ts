import { judgeReading, type Reading } from '@bc4p/protocol/metering';
import { describeRefusal } from '../describe-refusal.ts';
import { Failure } from '../failure.ts';
import { printLocalTime } from './local-time.ts';
import type { Shown } from './signed-value.ts';

/** What a meter shows as a reading under an id. */
export const readingOfShown = ({ balancing, ...shown }: Shown, meter: string, id: string): Reading => ({
  meter,
  id,
  ...shown,
  ...(balancing && { beneficial: balancing.beneficial, adverse: balancing.adverse }),
});

/** Refuses what a meter shows if it does not follow `last`, which it signed before: `said` tells where that stands. */
export function assertFollows(shown: Shown, last: Reading, said: string): void {
  const { meter, counter } = last;
  if (shown.counter < last.counter) {
    throw new Failure(`The counter ${shown.counter} is not above ${counter}, the last one in ${said}.`, {
      code: 'counter-disorder',
      hint: 'leave --counter out: the next one is taken',
    });
  }
  const isSame = shown.counter === counter;
  if (!isSame && shown.at <= last.at) {
    const message = `${printLocalTime(shown.at)} is not later than ${printLocalTime(last.at)}, the time of ${said}.`;
    throw new Failure(message, { code: 'counter-disorder', hint: 'sign values in the order of their times' });
  }
  const verdict = judgeReading(readingOfShown(shown, meter, ''), {
    same: isSame ? last : undefined,
    before: isSame ? undefined : last,
    after: undefined,
  });
  if (verdict.kind !== 'refused') return;
  const { refusal } = verdict;
  throw new Failure(`Not signed; after ${said} it would be refused: ${describeRefusal(refusal)}`, {
    code: refusal.code,
    refusal,
    hint: isSame
      ? 'leave --counter out: the next one is taken'
      : 'give what the registers show now: they never show less than before, at a later time',
  });
}
