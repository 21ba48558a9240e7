import { Bc4pCommand } from '../../command.ts';
import { NODE_FLAG } from '../../node/node-flag.ts';
import type { SettlementRun } from '../../settlement/run-settlement.ts';

export default class SettlementRunCommand extends Bc4pCommand {
  static override summary = 'Settle now what can be settled, as the operator of a node.';

  static override description = `A node settles by itself. This does not wait for its next turn: slots that are
over and have their meter values are settled, estimates are corrected where
values have come since, and statements are made. What cannot be settled yet
is told, with what it waits for.

--json prints {settled, corrected, waiting: [{start, missing: [METER],
needsArea}]}.

Exit codes
  0  done, whether or not there was anything to do
  1  the node does not answer, or keeps no accounts
  2  usage, or the configuration cannot be read`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> --node net/market/node.yaml',
    '<%= config.bin %> <%= command.id %> --node http://127.0.0.1:8471 --json',
  ];

  static override flags = NODE_FLAG;

  async run(): Promise<SettlementRun> {
    const { flags } = await this.parse(SettlementRunCommand);
    const [{ OperatorPort }, { describeRun, runSettlement }] = await Promise.all([
      import('../../node/operator-port.ts'),
      import('../../settlement/run-settlement.ts'),
    ]);
    const done = await runSettlement(await OperatorPort.at(flags.node));
    for (const line of describeRun(done)) this.log(line);
    return done;
  }
}
