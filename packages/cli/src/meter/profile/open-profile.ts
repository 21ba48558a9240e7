import { fileURLToPath } from 'node:url';
import { type Instant, parsePower, type Seconds, type Watts } from '@bc4p/protocol/units';
import { OWN_DATE, OWN_GRID } from '../../demo/own-grid.ts';
import { EXIT, Failure } from '../../failure.ts';
import { germanDate, germanMidnight } from '../../simbench/wall-time.ts';
import { readDuration, readInput } from '../../terminal/read-input.ts';
import { readTime } from '../local-time.ts';
import { constantProfile, type LoadProfile } from './load-profile.ts';
import type { TypedProfile } from './profile-flags.ts';
import { UNITS } from './profile-units.ts';
import { readCsvProfile } from './read-csv-profile.ts';
import { readSimbenchProfile } from './read-simbench-profile.ts';

/** What the flags name as the profile of a meter with this interval; `now` is when it begins to run. */
export async function openProfile(typed: TypedProfile, interval: Seconds, now: Instant): Promise<LoadProfile> {
  const start = typed.start === undefined ? undefined : readTime('--start', typed.start, now);
  if (typed.profile !== undefined) {
    return readCsvProfile(typed.profile, {
      unit: UNITS.find((name) => name === typed.unit) ?? 'kW',
      generationColumn: typed['generation-column'],
      consumptionColumn: typed['consumption-column'],
      timeColumn: typed['time-column'],
      start,
      row: typed.row === undefined ? interval : readDuration('--row', typed.row),
      isRepeated: typed.repeat ?? false,
    });
  }
  const id = typed.load ?? typed.res;
  if (id !== undefined) {
    return readSimbenchProfile(typed.grid ?? fileURLToPath(OWN_GRID), {
      kind: typed.load === undefined ? 'plant' : 'load',
      id,
      date: typed.date ?? OWN_DATE,
      start: start ?? germanMidnight(germanDate(now)) ?? now,
    });
  }
  if (typed.generation === undefined && typed.consumption === undefined) {
    throw new Failure('Nothing says what the meter measures.', {
      code: 'usage',
      exitCode: EXIT.usage,
      hint: 'add --generation 2kW, --consumption 300W, --profile FILE.csv, --load ID or --res ID',
    });
  }
  return constantProfile(power('generation', typed.generation), power('consumption', typed.consumption));
}

function power(name: string, text: string | undefined): Watts {
  const read = readInput(`--${name}`, text ?? '0W', parsePower);
  if (read >= 0) return read;
  throw new Failure(`--${name} is below 0.`, {
    code: 'unit-invalid',
    exitCode: EXIT.usage,
    hint: 'what is fed in goes to --generation, what is drawn to --consumption',
  });
}
