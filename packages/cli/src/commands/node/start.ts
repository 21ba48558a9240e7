import { Args, Flags } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import { untilSignalled } from '../../node/until-signalled.ts';

export default class NodeStart extends Bc4pCommand {
  static override summary = 'Run a market node until it is told to stop.';

  static override description =
    `Reads the configuration, checks keys and certificates, opens the store, rebuilds the market from its journal, and listens. One line on standard output says when it is ready, and where; the log goes to standard error.

Where its configuration says metering.role: only, it takes, keeps and serves meter values and runs no market.

A backup (bc4p node backup) is started with --restored, once: a market that went on after the backup was taken would contradict from there what it has signed. Any failure of a disk stops the node at once; the last line says what to do.

SIGTERM or Ctrl-C ends it cleanly: nothing new is taken, what was asked is answered, sessions are told goodbye, a snapshot is kept. A second one ends it at once, which loses nothing that was acknowledged.

Exit codes
  0  it was told to stop, and did
  1  it could not start, or had to stop (the last lines of the log say why)
  2  usage`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> net/market/node.yaml',
    '<%= config.bin %> <%= command.id %> net/market/node.yaml --json',
    '<%= config.bin %> <%= command.id %> net/market/node.yaml --restored',
  ];

  static override args = {
    config: Args.string({ description: 'the configuration of the node', default: 'node.yaml' }),
  };

  static override flags = {
    restored: Flags.boolean({
      description: 'go on from a backup, of which no newer state can be had; for its first start only',
    }),
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(NodeStart);
    const [{ createLog, startDaemon, systemClock }, { loadNodeConfig }] = await Promise.all([
      import('@bc4p/node'),
      import('@bc4p/node/config'),
    ]);
    const config = await loadNodeConfig(args.config);
    const log = createLog({ ...config.log, clock: systemClock });
    const daemon = await startDaemon(config, log, { isRestored: flags.restored });
    const { url } = daemon.node;
    const admin = daemon.admin.url;
    // Whoever reads that it is ready may end it the next moment.
    const ended = untilSignalled();
    // One line, written at once: whoever started the node waits for it.
    if (this.jsonEnabled())
      process.stdout.write(`${JSON.stringify({ ready: { market: config.market, url, admin } })}\n`);
    else {
      const what = config.metering?.isOnly ? `${config.market} takes meter values` : `${config.market} is open`;
      this.log(`${what} at ${url} (operator's port ${admin}); Ctrl-C ends it`);
    }

    const failure = await Promise.race([daemon.node.failed, ended]);
    await daemon.stop();
    if (failure) throw failure;
  }

  // What a machine needs was said when the node was ready.
  protected override logJson(value: unknown): void {
    if (value !== undefined) super.logJson(value);
  }
}
