import type { Results } from '@bc4p/conformance';
import { Flags } from '@oclif/core';
import { ConformanceCommand } from '../../conformance/conformance-command.ts';
import { EXIT_CODES } from '../../conformance/exit.ts';
import { RUN_FLAGS } from '../../conformance/run-flags.ts';

export default class ConformanceLib extends ConformanceCommand {
  static override summary = 'Find out whether a library does what the specification demands.';

  static override description = `Puts every test vector to an implementation, behind a driver: a program that
reads one JSON object a line and answers each with one. conformance/DRIVER.md
says how to write one; drivers in JavaScript and Python come with the suite.

A refused case counts only with its valid twin: whoever refuses everything
passes nothing. An operation that the driver does not have is skipped. A driver
that hangs or ends is started anew, and only the case that did it has failed.

--report writes results.json, junit.xml, matrix.html, summary.md and badge.json;
\`bc4p conformance report\` joins several results.json in one matrix.

--json prints what results.json holds.

${EXIT_CODES}`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> --driver "python3 driver.py"',
    '<%= config.bin %> <%= command.id %> --driver ./driver --only "sign/*" --only LOG-012',
    '<%= config.bin %> <%= command.id %> --driver ./driver --ics bc4p-ics.yaml --report report',
    '<%= config.bin %> <%= command.id %> --driver ./driver --expected-failures known.txt',
  ];

  static override flags = {
    driver: Flags.string({
      description: 'what starts the driver, as a shell takes it',
      helpValue: 'CMD',
      required: true,
    }),
    timeout: Flags.integer({ description: 'milliseconds that one case may take', default: 10_000, min: 1 }),
    ...RUN_FLAGS,
  };

  async run(): Promise<Results> {
    const { flags } = await this.parse(ConformanceLib);
    const [{ loadVectors, runLibrary, vectorChecks }, { carryOut }, { quoted }] = await Promise.all([
      import('@bc4p/conformance'),
      import('../../conformance/carry-out.ts'),
      import('../../conformance/quoted.ts'),
    ]);
    const { results, exitCode } = await carryOut({
      flags,
      checks: vectorChecks(await loadVectors()),
      run: ({ checks, skip, seed, onResult }) =>
        runLibrary({
          ...{ command: flags.driver, checks, skip, seed, onResult, timeoutMs: flags.timeout },
          onSmoke: ({ valid, invalid, differ }) => {
            if (!differ)
              this.logToStderr(`The driver answers ${valid}, which is right, and ${invalid}, which is wrong, alike.`);
          },
        }),
      replay: (id) => `bc4p conformance replay ${id} --driver ${quoted(flags.driver)}`,
      log: (line) => this.log(line),
    });
    process.exitCode = exitCode;
    return results;
  }
}
