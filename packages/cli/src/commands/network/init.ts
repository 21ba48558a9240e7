import { isMarketLabel } from '@bc4p/protocol/certificates';
import { parseDuration } from '@bc4p/protocol/units';
import { Args, Flags } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import { EXIT, Failure } from '../../failure.ts';
import type { Design } from '../../network/design.ts';
import type { MadeFiles, MadeMarketFiles } from '../../network/init-network.ts';
import { readInput } from '../../terminal/read-input.ts';

const DEFAULT_NAMES = 'anna,ben,carla,dora';
/** Flags of a market by itself: a tree has its own names. */
const exclusive = ['tree', 'design'];

/** One market by itself, as it was made. */
interface MadeOne extends MadeMarketFiles {
  readonly folder: string;
  readonly root: string;
}

export default class NetworkInit extends Bc4pCommand {
  static override summary = 'Make a small network to try things with: certificates, keys and market nodes.';

  static override description = `Makes a folder with everything that two people need to trade on one machine:

  root.pem             the root certificate that everybody trusts
  root-authority/      its key
  grid-operator/       the operator of the grid, below the root
  market-operator/     issues the market's certificates; keeps its secret
  metering-authority/  issues the certificates of meters
  market/              the node: node.yaml, its service proxy, its store
  participants/NAME/   chain.pem, key.pem, root.pem, market.yaml, a meter

--tree makes four markets instead: a transmission market, two distribution markets below it, and a tenants' market in the grid of one of them. --design makes those of a file. In a tree each market has a folder of its own:

  markets/ADDRESS/                    the node: node.yaml, its service proxy
  markets/ADDRESS/operator/           issues its certificates; keeps its secret
  markets/ADDRESS/uplink/             its proxy for the market above (1)
  markets/ADDRESS/participants/NAME/  as above

(1) unless it is operated with that proxy, which is in operator/ then.

A design is a YAML file with these fields:

  operator      label of the grid operator, the last step of every address
  label         a market's own step of its address; the top may have none
  capacity      the most power of each of the two lines in a market's grid
  participants  those of a market, each with name, feedIn and draw
  markets       those below a market, each with feedIn, draw and all of this

  { operator: amprion, capacity: 100MW, markets: [
  { label: westnetz, feedIn: 20MW, draw: 20MW, capacity: 160kW, participants: [
  { name: anna, feedIn: 10kW, draw: 11kW } ] } ] }

All keys lie in one folder here. In a real network each of them is made where it is used and never leaves that place: see the commands cert request, cert issue and node init.

Exit codes
  0  the network was made
  1  it could not be written
  2  usage, a design that is wrong, or the folder is not empty`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> net',
    '<%= config.bin %> <%= command.id %> net --participants anna,ben --market-label quartier7 --operator-label westnetz',
    '<%= config.bin %> <%= command.id %> net --port 9000 --admin-port 9001 --lifetime P7D',
    '<%= config.bin %> <%= command.id %> net --tree',
    '<%= config.bin %> <%= command.id %> net --design tree.yaml --port 9000 --admin-port 9100',
  ];

  static override args = {
    folder: Args.string({ description: 'the folder to make; it must not exist yet, or be empty', required: true }),
  };

  static override flags = {
    tree: Flags.boolean({ description: 'make a tree of four markets', exclusive: ['design'] }),
    design: Flags.string({ description: 'make the markets of this file', helpValue: 'FILE' }),
    participants: Flags.string({
      description: `names of the participants, separated by commas (default: ${DEFAULT_NAMES})`,
      exclusive,
    }),
    'market-label': Flags.string({
      description: "the market's own step of its address (default: quartier7)",
      exclusive,
    }),
    'operator-label': Flags.string({
      description: "the grid operator's step of the address (default: westnetz, with --tree amprion)",
      exclusive: ['design'],
    }),
    port: Flags.integer({
      description: 'port on which the market listens; in a tree the first of every second one',
      default: 8470,
      min: 0,
      max: 65_535,
    }),
    'admin-port': Flags.integer({ description: "the operator's port, likewise", default: 8471, min: 0, max: 65_535 }),
    lifetime: Flags.string({ description: 'how long proxies are good', default: '24h', helpValue: 'DURATION' }),
    'long-lifetime': Flags.string({
      description: 'how long root, operators, meters and the proxies of submarkets are good',
      default: 'P90D',
      helpValue: 'DURATION',
    }),
  };

  async run(): Promise<MadeFiles | MadeOne> {
    const { args, flags } = await this.parse(NetworkInit);
    const [{ initNetwork }, { marketsOf }, { portsFor }] = await Promise.all([
      import('../../network/init-network.ts'),
      import('../../network/design.ts'),
      import('../../network/ports.ts'),
    ]);
    const design = await designFrom(flags);
    const made = await initNetwork({
      folder: args.folder,
      design,
      ports: portsFor(marketsOf(design).keys(), { port: flags.port, adminPort: flags['admin-port'] }),
      proxyLifetime: readInput('--lifetime', flags.lifetime, parseDuration),
      longLifetime: readInput('--long-lifetime', flags['long-lifetime'], parseDuration),
    });
    const [only, ...others] = made.markets;
    return only !== undefined && others.length === 0 ? this.#tellOne(made, only) : this.#tellTree(made);
  }

  #tellOne({ folder, root }: MadeFiles, made: MadeMarketFiles): MadeOne {
    const participants = Object.values(made.participants);
    this.log(`Made the market ${made.market} and ${participants.length} participants in ${folder}.`);
    this.log('');
    this.log('Next:');
    this.log(`  bc4p node start ${made.node}`);
    if (participants[0] !== undefined) this.log(`  ${offerOf(participants[0])}`);
    return { folder, market: made.market, url: made.url, root, node: made.node, participants: made.participants };
  }

  #tellTree(made: MadeFiles): MadeFiles {
    const { folder, markets } = made;
    const many = markets.reduce((sum, { participants }) => sum + Object.keys(participants).length, 0);
    this.log(`Made ${markets.length} markets and ${many} participants in ${folder}.`);
    this.log('');
    const width = Math.max(...markets.map(({ market }) => market.length));
    for (const { market, url } of markets) this.log(`  ${market.padEnd(width)}  ${url}`);
    this.log('');
    this.log('Next, each node in a terminal of its own:');
    for (const { node } of markets) this.log(`  bc4p node start ${node}`);
    const [trader] = markets.flatMap(({ participants }) => Object.values(participants).slice(0, 1)).slice(-1);
    if (trader !== undefined) this.log(`  ${offerOf(trader)}`);
    return made;
  }
}

const offerOf = (participant: string): string =>
  `bc4p offer send --as ${participant} --sell 2kWh --price 12ct --slot +1h`;

/** What the flags say of the network to be. */
interface Wished {
  readonly tree: boolean;
  readonly design?: string | undefined;
  readonly participants?: string | undefined;
  readonly 'market-label'?: string | undefined;
  readonly 'operator-label'?: string | undefined;
}

async function designFrom(flags: Wished): Promise<Design> {
  const { villageDesign, treeDesign } = await import('../../network/default-designs.ts');
  if (flags.design !== undefined) {
    const [{ readDesign }, { readText }] = await Promise.all([
      import('../../network/design-file.ts'),
      import('../../terminal/files.ts'),
    ]);
    const text = await readText(flags.design, 'design of a network', '`bc4p network init --help` shows one');
    return readDesign(text, flags.design);
  }
  for (const name of ['market-label', 'operator-label'] as const) checkLabel(name, flags[name]);
  if (flags.tree) return treeDesign(flags['operator-label'] ?? 'amprion');
  const names = (flags.participants ?? DEFAULT_NAMES).split(',').map((name) => name.trim());
  await checkNames(names);
  return villageDesign(flags['operator-label'] ?? 'westnetz', flags['market-label'] ?? 'quartier7', names);
}

function usage(message: string, hint: string): Failure {
  return new Failure(message, { code: 'usage', exitCode: EXIT.usage, hint });
}

async function checkNames(names: readonly string[]): Promise<void> {
  const { isParticipantName } = await import('../../network/design-reader.ts');
  const wrong = names.find((name) => !isParticipantName(name));
  if (wrong !== undefined) {
    throw usage(
      `"${wrong}" cannot be the name of a participant.`,
      'use lower-case letters, digits, dot, hyphen and underscore',
    );
  }
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined) throw usage(`${twice} is named twice.`, 'give each participant a name of its own');
}

function checkLabel(flag: string, label: string | undefined): void {
  if (label === undefined || isMarketLabel(label)) return;
  throw usage(`--${flag} is "${label}".`, 'a label is 1 to 63 lower-case letters, digits and inner hyphens');
}
