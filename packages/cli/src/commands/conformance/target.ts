import { readFile } from 'node:fs/promises';
import { Args } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import { Failure } from '../../failure.ts';
import { untilSignalled } from '../../node/until-signalled.ts';

export default class ConformanceTarget extends Bc4pCommand {
  static override summary = 'Run this implementation’s node as the conformance suite sets it up.';

  static override description =
    `Reads a configuration as the suite writes it for any implementation (conformance/ATTACH.md), starts a market node from it, and says in one line of JSON on standard output where it listens. This is what bc4p conformance market --cmd wants of a market under test.

Exit codes
  0  it was told to stop, and did
  1  it could not start, or had to stop
  2  usage, or a file that is no such configuration`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> target.json',
    "<%= config.bin %> conformance market --cmd '<%= config.bin %> <%= command.id %> {config}'",
  ];

  static override args = {
    config: Args.string({ description: 'the configuration that the suite wrote', required: true }),
  };

  async run(): Promise<void> {
    const { args } = await this.parse(ConformanceTarget);
    const [{ createLog, startDaemon, systemClock }, { readTargetConfig }, { layOutTarget }] = await Promise.all([
      import('@bc4p/node'),
      import('@bc4p/conformance'),
      import('../../conformance/reference-target.ts'),
    ]);
    const target = await readFile(args.config, 'utf8')
      .then(readTargetConfig)
      .catch((cause: Error) => {
        const hint = 'Name a file that bc4p conformance market or bc4p conformance material has written.';
        throw new Failure(cause.message, { code: 'config-invalid', exitCode: 2, hint, cause });
      });
    const config = await layOutTarget(target, systemClock.now());
    const daemon = await startDaemon(config, createLog({ ...config.log, clock: systemClock }));
    const ended = untilSignalled();
    const implementation = { name: 'BC4P reference node', version: this.config.version };
    process.stdout.write(`${JSON.stringify({ ready: { url: daemon.node.url, implementation } })}\n`);
    const failure = await Promise.race([daemon.node.failed, ended]);
    await daemon.stop();
    if (failure) throw failure;
  }

  // What a machine needs was said when the node was ready.
  protected override logJson(value: unknown): void {
    if (value !== undefined) super.logJson(value);
  }
}
