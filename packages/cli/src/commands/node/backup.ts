import { Args, Flags } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import { EXIT } from '../../failure.ts';

export default class NodeBackup extends Bc4pCommand {
  static override summary = "Copy a running node's stores, and check the copy.";

  static override description =
    `Asks the node at its operator's port, in the name of whoever may read its data folder. The copy holds one state of the market: everything that was acknowledged before this command, and the meter values with it. It is checked like by \`bc4p node check\` at once. Keys, certificates and the configuration are not in it: keep them apart. What is in PostgreSQL has its own backups, and is named.

Restore
  1. Stop the node, and make sure that no other one runs this market.
  2. Look for a newer store: the folder of the node itself, if \`bc4p node check\` finds it sound, or a newer backup. Nothing that the market has taken after the backup is in it.
  3. Move the old folders away, and copy OUT/data to the dataDir of the configuration, OUT/meters to its metering.folder. A copy that was broken off is copied again.
  4. bc4p node check CONFIG
  5. bc4p node start CONFIG --restored
Without --restored a backup does not start: if the market has gone on since, it would give numbers that it has given, to other trades. Whoever holds both has proof against it.

--json prints {to, entries, seq, stores, elsewhere, checks: [{folder, market, isSound, parts}]}.

Exit codes
  0  the copy is complete and sound
  1  it is not, or nobody answers
  2  usage, or the configuration cannot be read`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> net/market --out /backup/quartier7/2026-11-22',
    '<%= config.bin %> <%= command.id %> net/market/node.yaml --out backup --json',
  ];

  static override args = {
    dir: Args.string({ description: 'folder with node.yaml, or that file', default: '.' }),
  };

  static override flags = {
    out: Flags.string({
      description: 'folder for the copy, which does not exist yet',
      helpValue: 'OUT',
      required: true,
    }),
  };

  async run() {
    const { args, flags } = await this.parse(NodeBackup);
    const [{ takeBackup }, { checkStores }, { describeCheck }] = await Promise.all([
      import('../../node/take-backup.ts'),
      import('../../node/check-stores.ts'),
      import('../../node/describe-check.ts'),
    ]);
    const { to, entries, seq, stores, elsewhere } = await takeBackup(args.dir, flags.out, (copied) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${copied} entries copied …`);
    });
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    this.log(`Copied ${entries} entries up to record ${seq} to ${to}.`);
    for (const what of elsewhere) this.log(`  not in it: ${what}, which are in PostgreSQL`);
    const checks = await checkStores(stores.map((folder) => ({ folder, roots: [] })));
    for (const report of checks) for (const line of describeCheck(report)) this.log(line);
    if (!checks.every(({ isSound }) => isSound)) process.exitCode = EXIT.failed;
    return { to, entries, seq, stores, elsewhere, checks };
  }
}
