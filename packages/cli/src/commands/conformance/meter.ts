import type { Results } from '@bc4p/conformance';
import { ConformanceCommand } from '../../conformance/conformance-command.ts';
import { EXIT_CODES } from '../../conformance/exit.ts';
import { CLIENT_FLAGS, lookAtClient } from '../../conformance/look-at-client.ts';

export default class ConformanceMeter extends ConformanceCommand {
  static override summary = 'Find out whether a meter does what the specification demands.';

  static override description =
    `Plays the market. Each check starts the client anew with one task: connect, sign and send
values, read and prove stored ones.
The market does what is right, or one thing that is
wrong; then the client has to refuse that, and say so. What the client is told
and how it answers is in conformance/CLIENTS.md.

A negative check counts only with its positive twin: whoever does nothing at
all passes nothing. A task that the client reports as unsupported is skipped.

--report writes results.json, junit.xml, matrix.html, summary.md and badge.json.

--json prints what results.json holds.

${EXIT_CODES}`;

  static override examples = [
    "<%= config.bin %> <%= command.id %> --cmd '<%= config.bin %> conformance client {url}'",
    "<%= config.bin %> <%= command.id %> --cmd 'python3 client.py {url}' --report report",
  ];

  static override flags = CLIENT_FLAGS;

  async run(): Promise<Results> {
    const { flags } = await this.parse(ConformanceMeter);
    const { results, exitCode } = await lookAtClient('meter', flags, (line) => this.log(line));
    process.exitCode = exitCode;
    return results;
  }
}
