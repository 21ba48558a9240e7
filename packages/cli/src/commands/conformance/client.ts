import { Args } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import { EXIT, Failure } from '../../failure.ts';

export default class ConformanceClient extends Bc4pCommand {
  static override summary = 'Let this implementation’s own client do what the conformance suite tells it.';

  static override description = `What is to be done stands in the environment variable
BC4P_CONFORMANCE_CONTEXT, as the suite sets it for any client
(conformance/CLIENTS.md); what came of it is one line of JSON on standard
output. This is what \`bc4p conformance participant --cmd\` and
\`bc4p conformance meter --cmd\` want of a client under test.

Exit codes
  0  it was done
  1  it was refused, by the market or by the client
  2  usage: the variable is missing`;

  static override examples = [
    "<%= config.bin %> conformance participant --cmd '<%= config.bin %> <%= command.id %> {url}'",
    "<%= config.bin %> conformance meter --cmd '<%= config.bin %> <%= command.id %> {url}'",
  ];

  static override args = {
    url: Args.string({ description: 'where the market of the suite is', required: true }),
  };

  async run(): Promise<void> {
    const { args } = await this.parse(ConformanceClient);
    const { readClientContext } = await import('@bc4p/conformance');
    const context = readClientContext(process.env);
    if (!context)
      throw new Failure('Nothing says what the client is to do.', {
        code: 'usage',
        exitCode: EXIT.usage,
        hint: 'the suite starts it: `bc4p conformance participant --cmd`',
      });
    const { playClient } = await import('../../conformance/reference-client.ts');
    const report = await playClient({ ...context, url: args.url });
    process.stdout.write(`${JSON.stringify(report)}\n`);
    if (report.result !== 'done') process.exitCode = EXIT.failed;
  }

  // What a machine needs was said in the report.
  protected override logJson(value: unknown): void {
    if (value !== undefined) super.logJson(value);
  }
}
