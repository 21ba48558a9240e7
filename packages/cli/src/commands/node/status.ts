import { Args, Flags } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import { EXIT } from '../../failure.ts';
import type { NodeAnswer } from '../../node/node-status.ts';

export default class NodeStatus extends Bc4pCommand {
  static override summary = 'Tell how a running node is: ready, its chain, journal, sessions and slots.';

  static override description = `Asks the node at its operator's port, which the configuration names.

Where meter values are taken, it tells how many there are of how many meters,
how many ranges of counters are missing, and how often a meter contradicted
itself. A node for meter values alone has neither journal nor slots; it lists
its meters.

--tree shows the tree of markets as this node sees it: the market above and
those below, each with its session, the frames of the tree that came and
went, and how many offers it shows; trades with other markets that are under
way (takes: for somebody here; passes on: between two others), where more
than a minute is marked; the balances after gate closure, this market's own
and those of the markets below it, with what is missing or differs and
whether one is suspended for it; the books slot by slot, with what crossed the line
to the market above; and the lines that carry anything, the fullest first.
Markets are named as in \`bc4p book show\`.

--json prints {status {market, url, at, certificate {kid, until}, journal
{seq, waiting, failure?}, sessions, revocation {folder?, appliedAt?, crls,
denyLists, faults} (as \`bc4p node reload\` prints it), tree {upper? {market, url, isOpen,
since, failure?}, links: [{address, isUpper, since, framesIn, framesOut,
bytesIn, bytesOut, entries}], takes: [{id, role: taker | between, from, to,
slot, waitedMs}]}, balance {own? {open, agreed?, refused: [{slot, code,
facts}]}, submarkets: [{market, suspended, agreed?, waiting, faulty, inRow,
faults: [{slot, code: missing | CODE, facts}]}]}, slots: [{start, len, asks, bids, distant {asks, bids},
trades, energy, imported, exported, held, neighbours: [{market, brought, taken,
held}], lines: [{line, booked, high, low, capacityUp, capacityDown,
admittedUp, admittedDown, nextUp?, nextDown?, fees, seq}]}], digest,
metering?: {meters: [{meter, point?, values, newest {counter, at}, gaps,
contradictions}], values, newest?, gaps, contradictions, mirror? {url, isOpen,
at?, failure?}}}, notReady: []}; energy in Wh, flow upward positive, money in 10^-8 EUR.

Exit codes
  0  the node is ready
  1  it is not, or nobody answers
  2  usage, or the configuration cannot be read`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> net/market/node.yaml',
    '<%= config.bin %> <%= command.id %> net/market/node.yaml --tree',
    '<%= config.bin %> <%= command.id %> --admin http://127.0.0.1:8471 --json',
  ];

  static override args = {
    config: Args.string({ description: 'the configuration of the node', default: 'node.yaml' }),
  };

  static override flags = {
    tree: Flags.boolean({ description: 'show the tree of markets as this node sees it' }),
    admin: Flags.string({
      description: "address of the operator's port, instead of the configuration's",
      helpValue: 'URL',
    }),
  };

  async run(): Promise<NodeAnswer> {
    const { args, flags } = await this.parse(NodeStatus);
    const [{ askNode, describeStatus }, { configuredAdminUrl, typedAdminUrl }] = await Promise.all([
      import('../../node/node-status.ts'),
      import('../../node/admin-url.ts'),
    ]);
    const { admin } = flags;
    const url =
      admin === undefined ? await configuredAdminUrl(args.config, 'with --admin URL') : typedAdminUrl('--admin', admin);
    const answer = await askNode(url);
    for (const line of describeStatus(answer, flags.tree)) this.log(line);
    if (answer.notReady.length > 0) process.exitCode = EXIT.failed;
    return answer;
  }
}
