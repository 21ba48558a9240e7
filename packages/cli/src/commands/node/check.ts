import type { CheckReport } from '@bc4p/node';
import { Args } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import { EXIT } from '../../failure.ts';

export default class NodeCheck extends Bc4pCommand {
  static override summary = "Check a stopped node's stores from the first record to the last.";

  static override description = `Reads everything and changes nothing. DIR is the folder with node.yaml (or that
file), a backup, or the folder of one store. A store in use is refused.

  identity      whose store it is, and its format
  anchor        that the journal holds what was acknowledged last
  journal       each record: its checksum, its hash over the one before, no
                number left out
  snapshots     each gives the state that the records before it give
  outputs       answers, trades, takes and own events: what the journal demands
                is made once more and compared word for word with what is kept;
                signatures are verified, by chains that lead to the roots of
                node.yaml where there is one
  statements    numbers without a gap, each following from the one before
  meter values  each signed as it is kept, each found by its counter; gaps as
                counted

What is in PostgreSQL is not looked at. It needs room for the newest part of
the database in the temporary folder, as much memory as the running market,
and about as long as it takes to verify each signature.

--json prints {sound, stores: [{folder, market, isSound, parts: [{part,
checked, about, findings, fault? {code, message, hint}}]}]}.

Exit codes
  0  everything is as it was written
  1  something is wrong (the first is named), the store is in use or unreadable
  2  usage, or there is no store`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> net/market',
    '<%= config.bin %> <%= command.id %> /backup/quartier7/2026-11-22 --json',
  ];

  static override args = {
    dir: Args.string({ description: 'folder with node.yaml, of a backup, or of a store', default: '.' }),
  };

  async run(): Promise<{ sound: boolean; stores: readonly CheckReport[] }> {
    const { args } = await this.parse(NodeCheck);
    const [{ checkTargets }, { checkStores }, { describeCheck }] = await Promise.all([
      import('../../node/check-targets.ts'),
      import('../../node/check-stores.ts'),
      import('../../node/describe-check.ts'),
    ]);
    const stores = await checkStores(await checkTargets(args.dir));
    for (const report of stores) for (const line of describeCheck(report)) this.log(line);
    const sound = stores.every(({ isSound }) => isSound);
    if (!sound) process.exitCode = EXIT.failed;
    return { sound, stores };
  }
}
