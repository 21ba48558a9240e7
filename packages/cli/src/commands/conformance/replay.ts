import type { CheckResult } from '@bc4p/conformance';
import { Args, Flags } from '@oclif/core';
import { ATTACH_FLAGS } from '../../conformance/attach-flags.ts';
import { ConformanceCommand } from '../../conformance/conformance-command.ts';
import { CONFORMANCE_EXIT, EXIT_CODES } from '../../conformance/exit.ts';

export default class ConformanceReplay extends ConformanceCommand {
  static override summary = 'Make one check again and show what is sent, answered and expected.';

  static override description = `With --driver a vector is put to the driver, alone, and every line is shown. With --cmd
or --url a check of a market, or with --cmd one of a client, is made alone, and
every frame is shown. With --results nothing is run: what a results.json holds
about the check is shown.

A refused case is shown by itself, without its twin: what counts in a run may
fail there because of the twin.

--json prints the check as results.json holds it.

${EXIT_CODES}`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> fees/line/one-too-many --driver "python3 driver.py"',
    "<%= config.bin %> <%= command.id %> offers/gate-closed --cmd 'my-market {config}'",
    "<%= config.bin %> <%= command.id %> client/trade-awaited --cmd 'my-client {url}'",
    '<%= config.bin %> <%= command.id %> fees/line/one-too-many --results report/results.json',
  ];

  static override args = {
    check: Args.string({ description: 'id of the check', required: true }),
  };

  static override flags = {
    driver: Flags.string({ description: 'what starts the driver, as a shell takes it', helpValue: 'CMD' }),
    cmd: Flags.string({
      description: 'what starts a market ({config}) or a client ({url}), as a shell takes it',
      helpValue: 'CMD',
    }),
    ...ATTACH_FLAGS,
    results: Flags.string({ description: 'a results.json to look it up in', helpValue: 'FILE' }),
    timeout: Flags.integer({ description: 'milliseconds that a driver or client may take', default: 20_000, min: 1 }),
  };

  async run(): Promise<CheckResult> {
    const { args, flags } = await this.parse(ConformanceReplay);
    const [{ replayed, recorded }, { describeReplay }, { styleFor }, { Failure }] = await Promise.all([
      import('../../conformance/replay.ts'),
      import('../../conformance/describe-replay.ts'),
      import('../../terminal/style.ts'),
      import('../../failure.ts'),
    ]);
    const ways = [flags.driver, flags.cmd, flags.url, flags.results].filter((way) => way !== undefined);
    if (ways.length !== 1)
      throw new Failure('One thing has to say what to replay it with.', {
        code: 'usage',
        exitCode: CONFORMANCE_EXIT.usage,
        hint: 'give --driver CMD, --cmd CMD, --url URL with --material DIR, or --results FILE',
      });
    const result =
      flags.results === undefined ? await replayed(args.check, flags) : await recorded(args.check, flags.results);
    for (const line of describeReplay(result, styleFor(process.stdout, process.env))) this.log(line);
    process.exitCode = { pass: 0, warn: 0, fail: 1, hang: 1, crash: 1, skip: 2, error: 2 }[result.verdict];
    return result;
  }
}
