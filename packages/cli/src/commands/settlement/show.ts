import { Flags } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import { NODE_FLAG } from '../../node/node-flag.ts';
import type { SettledSlot } from '../../settlement/settled-slot.ts';

export default class SettlementShow extends Bc4pCommand {
  static override summary = 'Show how slots were settled, as the operator of a node.';

  static override description = `For each slot, after its corrections: what was booked, what the meters saw fed
in, what no meter saw go out (losses), what everybody deviated by either way,
the balancing energy, which is the sum of all deviations with their signs,
the balancing prices, and what is left for the account that is carried
forward. By default of the last 24 hours.

--json prints {slots: [{slot {start, len}, corrections, bookedWh, fedInWh,
drawnWh, lossesWh, deviationWh, balancingWh, prices (mct/kWh), area?, fees,
carried, estimated}]}; money in 10^-8 EUR as decimal strings.

Exit codes
  0  shown
  1  the node does not answer, or keeps no accounts
  2  usage, or the configuration cannot be read`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> --node net/market/node.yaml',
    '<%= config.bin %> <%= command.id %> --node http://127.0.0.1:8471 --from 2026-05-08T00:00Z --json',
  ];

  static override flags = {
    from: Flags.string({ description: 'the first slot; by default 24 hours ago', helpValue: 'INSTANT' }),
    ...NODE_FLAG,
  };

  async run(): Promise<{ readonly slots: readonly SettledSlot[] }> {
    const { flags } = await this.parse(SettlementShow);
    const [{ systemClock }, { instant, parseInstant }, { readInput }, port, list, slots, table] = await Promise.all([
      import('@bc4p/node/client'),
      import('@bc4p/protocol/units'),
      import('../../terminal/read-input.ts'),
      import('../../node/operator-port.ts'),
      import('../../settlement/settlements.ts'),
      import('../../settlement/settled-slot.ts'),
      import('../../settlement/settlement-table.ts'),
    ]);
    const yesterday = instant(systemClock.now() - 86_400);
    const from = flags.from === undefined ? yesterday : readInput('--from', flags.from, parseInstant);
    const settled = slots.settledSlots(await list.settlementsFrom(await port.OperatorPort.at(flags.node), from));
    for (const line of table.describeSettledSlots(settled)) this.log(line);
    return { slots: settled };
  }
}
