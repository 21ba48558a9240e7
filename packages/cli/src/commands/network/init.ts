import { isMarketLabel } from '@bc4p/protocol/certificates';
import { parseDuration } from '@bc4p/protocol/units';
import { Args, Flags } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import { EXIT, Failure } from '../../failure.ts';
import type { MadeFiles } from '../../network/init-network.ts';
import { readInput } from '../../terminal/read-input.ts';

/** What a folder of a participant may be called. */
const NAME = /^[a-z0-9][a-z0-9._-]{0,39}$/;
const DEFAULT_NAMES = 'anna,ben,carla,dora';

export default class NetworkInit extends Bc4pCommand {
  static override summary = 'Make a small network to try things with: certificates, keys and a market node.';

  static override description = `Makes a folder with everything that two people need to trade on one machine:

  root.pem             the root certificate that everybody trusts
  root-authority/      its key
  grid-operator/       the operator of the grid, below the root
  market-operator/     issues the market's certificates; keeps its secret
  metering-authority/  issues the certificates of meters
  market/              the node: node.yaml, its service proxy, its store
  participants/NAME/   chain.pem, key.pem, root.pem, market.yaml, a meter

All keys lie in one folder here. In a real network each of them is made where it is used and never leaves that place: see the commands cert request and cert issue.

Exit codes
  0  the network was made
  1  it could not be written
  2  usage, or the folder is not empty`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> net',
    '<%= config.bin %> <%= command.id %> net --participants anna,ben --market-label quartier7 --operator-label westnetz',
    '<%= config.bin %> <%= command.id %> net --port 9000 --admin-port 9001 --lifetime P7D',
  ];

  static override args = {
    folder: Args.string({ description: 'the folder to make; it must not exist yet, or be empty', required: true }),
  };

  static override flags = {
    participants: Flags.string({
      description: 'names of the participants, separated by commas',
      default: DEFAULT_NAMES,
    }),
    'market-label': Flags.string({ description: "the market's own step of its address", default: 'quartier7' }),
    'operator-label': Flags.string({ description: "the grid operator's step of the address", default: 'westnetz' }),
    port: Flags.integer({ description: 'port on which the market listens', default: 8470, min: 0, max: 65_535 }),
    'admin-port': Flags.integer({ description: "the operator's port", default: 8471, min: 0, max: 65_535 }),
    lifetime: Flags.string({ description: 'how long proxies are good', default: '24h', helpValue: 'DURATION' }),
    'long-lifetime': Flags.string({
      description: 'how long root, operators and meters are good',
      default: 'P90D',
      helpValue: 'DURATION',
    }),
  };

  async run(): Promise<MadeFiles> {
    const { args, flags } = await this.parse(NetworkInit);
    if (flags.port !== 0 && flags.port === flags['admin-port'])
      throw new Failure(`--port and --admin-port are both ${flags.port}.`, {
        code: 'usage',
        exitCode: EXIT.usage,
        hint: 'choose two ports: participants connect to one, the operator to the other',
      });
    const names = flags.participants.split(',').map((name) => name.trim());
    checkNames(names);
    for (const name of ['market-label', 'operator-label'] as const) checkLabel(name, flags[name]);
    const { initNetwork } = await import('../../network/init-network.ts');
    const made = await initNetwork({
      folder: args.folder,
      operatorLabel: flags['operator-label'],
      marketLabel: flags['market-label'],
      names,
      port: flags.port,
      adminPort: flags['admin-port'],
      proxyLifetime: readInput('--lifetime', flags.lifetime, parseDuration),
      longLifetime: readInput('--long-lifetime', flags['long-lifetime'], parseDuration),
    });
    this.log(`Made the market ${made.market} and ${names.length} participants in ${made.folder}.`);
    this.log('');
    this.log('Next:');
    this.log(`  bc4p node start ${made.node}`);
    this.log(`  bc4p offer send --as ${made.participants[names[0] as string]} --sell 2kWh --price 12ct --slot +1h`);
    return made;
  }
}

function usage(message: string, hint: string): Failure {
  return new Failure(message, { code: 'usage', exitCode: EXIT.usage, hint });
}

function checkNames(names: readonly string[]): void {
  const wrong = names.find((name) => !NAME.test(name));
  if (wrong !== undefined) {
    throw usage(
      `"${wrong}" cannot be the name of a participant.`,
      'use lower-case letters, digits, dot, hyphen and underscore',
    );
  }
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined) throw usage(`${twice} is named twice.`, 'give each participant a name of its own');
}

function checkLabel(flag: string, label: string): void {
  if (isMarketLabel(label)) return;
  throw usage(`--${flag} is "${label}".`, 'a label is 1 to 63 lower-case letters, digits and inner hyphens');
}
