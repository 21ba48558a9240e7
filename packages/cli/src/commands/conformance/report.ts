import { Args, Flags } from '@oclif/core';
import { ConformanceCommand } from '../../conformance/conformance-command.ts';

interface Reported {
  readonly runs: readonly string[];
  readonly written: readonly string[];
}

export default class ConformanceReport extends ConformanceCommand {
  static override summary = 'Make reports of results, or one matrix of several.';

  static override description =
    `Reads one or more results.json. --html writes a matrix with a row for each requirement and
a column for each run, as one page that needs nothing else; --junit, --markdown and
--badge make those of a single run.

--json prints {runs, written}.

Exit codes
  0  written
  2  a report could not be written
  3  usage, or a file that is no results.json`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> a/results.json b/results.json --html matrix.html',
    '<%= config.bin %> <%= command.id %> results.json --junit junit.xml --badge badge.json',
  ];

  static override strict = false;

  static override args = {
    results: Args.string({ description: 'a results.json; may be given more than once', required: true }),
  };

  static override flags = {
    html: Flags.string({ description: 'the matrix', helpValue: 'FILE' }),
    junit: Flags.string({ description: 'JUnit XML', helpValue: 'FILE' }),
    markdown: Flags.string({ description: 'a summary', helpValue: 'FILE' }),
    badge: Flags.string({ description: 'an endpoint of shields.io', helpValue: 'FILE' }),
  };

  async run(): Promise<Reported> {
    const { argv, flags } = await this.parse(ConformanceReport);
    const { writeChosen } = await import('../../conformance/write-chosen.ts');
    const reported = await writeChosen(argv as string[], flags);
    for (const file of reported.written) this.log(`Wrote ${file}.`);
    return reported;
  }
}
