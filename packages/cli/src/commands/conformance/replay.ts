import type { CheckResult } from '@bc4p/conformance';
import { Args, Flags } from '@oclif/core';
import { ConformanceCommand } from '../../conformance/conformance-command.ts';
import { EXIT_CODES } from '../../conformance/exit.ts';

export default class ConformanceReplay extends ConformanceCommand {
  static override summary = 'Make one check again and show what is sent, answered and expected.';

  static override description = `With --driver the case is put to the driver, alone, and every line is shown. With
--results nothing is run: what a results.json holds about the check is shown.

A refused case is shown by itself, without its twin: what counts in a run may
fail there because of the twin.

--json prints the check as results.json holds it.

${EXIT_CODES}`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> fees/line/one-too-many --driver "python3 driver.py"',
    '<%= config.bin %> <%= command.id %> fees/line/one-too-many --results report/results.json',
  ];

  static override args = {
    check: Args.string({ description: 'id of the check', required: true }),
  };

  static override flags = {
    driver: Flags.string({ description: 'what starts the driver, as a shell takes it', helpValue: 'CMD' }),
    results: Flags.string({ description: 'a results.json to look it up in', helpValue: 'FILE', exclusive: ['driver'] }),
    timeout: Flags.integer({ description: 'milliseconds that the case may take', default: 10_000, min: 1 }),
  };

  async run(): Promise<CheckResult> {
    const { args, flags } = await this.parse(ConformanceReplay);
    const [{ replayed, recorded }, { describeReplay }, { styleFor }, { Failure }] = await Promise.all([
      import('../../conformance/replay.ts'),
      import('../../conformance/describe-replay.ts'),
      import('../../terminal/style.ts'),
      import('../../failure.ts'),
    ]);
    if (flags.driver === undefined && flags.results === undefined)
      throw new Failure('Nothing says what to replay it with.', {
        ...{ code: 'usage', exitCode: 3, hint: 'give --driver CMD, or --results FILE' },
      });
    const result =
      flags.results === undefined
        ? await replayed(args.check, flags.driver ?? '', flags.timeout)
        : await recorded(args.check, flags.results);
    for (const line of describeReplay(result, styleFor(process.stdout, process.env))) this.log(line);
    process.exitCode = { pass: 0, warn: 0, fail: 1, hang: 1, crash: 1, skip: 2, error: 2 }[result.verdict];
    return result;
  }
}
