import type { Reading } from '@bc4p/protocol/metering';
import { type Instant, parseEnergy, printInstant } from '@bc4p/protocol/units';
import { EXIT, Failure } from '../failure.ts';
import { readInput } from '../terminal/read-input.ts';
import { readTime } from './local-time.ts';
import { parseFrequency } from './read-quantities.ts';
import type { TypedShown } from './shown-flags.ts';
import type { Shown } from './signed-value.ts';

/** The first counter of a meter. */
const FIRST_COUNTER = 1;

/** Reads what a meter shows; `last` is what it signed before. */
export function readShown(typed: TypedShown, last: Pick<Reading, 'counter'> | undefined, now: Instant): Shown {
  const energy = (name: string, text: string | undefined) => readInput(`--${name}`, text ?? '0Wh', parseEnergy);
  const shown: Shown = {
    counter: typed.counter ?? (last ? last.counter + 1 : FIRST_COUNTER),
    at: typed.at === undefined ? now : readTime('--at', typed.at, now),
    generation: energy('generation', typed.generation),
    consumption: energy('consumption', typed.consumption),
    ...(typed.frequency !== undefined && {
      balancing: {
        frequency: readInput('--frequency', typed.frequency, parseFrequency),
        beneficial: energy('beneficial', typed.beneficial),
        adverse: energy('adverse', typed.adverse),
      },
    }),
  };
  const { generation, consumption, balancing } = shown;
  const registers = { generation, consumption, beneficial: balancing?.beneficial, adverse: balancing?.adverse };
  const negative = Object.entries(registers).find(([, register]) => (register ?? 0) < 0);
  if (negative)
    throw usage(
      'register-went-back',
      `--${negative[0]} is below 0.`,
      'give what the register shows since the beginning',
    );
  if (shown.at <= now) return shown;
  const message = `--at ${printInstant(shown.at)} lies in the future.`;
  throw usage('meter-value-future', message, 'sign what the meter shows once it has shown it');
}

const usage = (code: string, message: string, hint: string): Failure =>
  new Failure(message, { code, exitCode: EXIT.usage, hint });
