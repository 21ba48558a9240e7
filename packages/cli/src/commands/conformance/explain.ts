import { Args } from '@oclif/core';
import { ConformanceCommand } from '../../conformance/conformance-command.ts';

export default class ConformanceExplain extends ConformanceCommand {
  static override summary = 'Explain a requirement, a check or an error code.';

  static override description = `A requirement: its text, where it stands, and the checks of it. A check: what it is
about; of a vector its input and what is expected; and, if something has to be
refused, its valid twin and the one thing in which the two differ. An error code:
when and with what it is answered, the requirements that speak of it, and the
vectors that expect it.

--json prints the same as an object.

Exit codes
  0  explained
  2  the suite is broken
  3  usage, or nothing has this name`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> FEE-007',
    '<%= config.bin %> <%= command.id %> fees/line/one-too-many',
    '<%= config.bin %> <%= command.id %> capacity-exceeded',
  ];

  static override args = {
    name: Args.string({ description: 'id of a requirement or a check, or an error code', required: true }),
  };

  async run(): Promise<object> {
    const { args } = await this.parse(ConformanceExplain);
    const [{ explain }, { knownChecks }, { Failure }] = await Promise.all([
      import('../../conformance/explain.ts'),
      import('../../conformance/catalogue.ts'),
      import('../../failure.ts'),
    ]);
    const explained = explain(args.name, await knownChecks());
    if (explained === undefined)
      throw new Failure(`There is no requirement, check or error code ${args.name}.`, {
        code: 'usage',
        exitCode: 3,
        hint: 'see `bc4p conformance list`, with and without --requirements',
      });
    for (const line of explained.lines) this.log(line);
    return explained.value;
  }
}
