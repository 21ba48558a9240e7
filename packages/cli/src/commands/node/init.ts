import { join, relative } from 'node:path';
import { Args, Flags } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import { EXIT, Failure } from '../../failure.ts';
import type { MadeNode, NodePlaces } from '../../node/write-node.ts';

export default class NodeInit extends Bc4pCommand {
  static override summary = "Make a market node's configuration, each field explained, and its store.";

  static override description =
    `The market's address comes from the chain of its service proxy. The grid begins as one busbar to which every --point is attached; describe its lines in the configuration afterwards, and check it with \`bc4p node start\`. Beside it, market.yaml tells participants where the market is; it goes into each one's folder, with root.pem, chain.pem and key.pem.

A node that other machines reach needs a certificate for TLS, self-signed or not; in the configuration stands how to do without one where the network itself is protected.

The store is made here and nowhere else: a node that starts never makes one, so that a lost disk is not taken for a new market. --store CONFIG makes only the store, for a configuration that is there already.

With --upper it makes a market behind a connection point of another one. --as is a submarket proxy with room in its path length (bc4p cert issue --role submarket), or a folder with chain.pem, key.pem, root.pem and the upper market's market.yaml. That proxy becomes the operator here: the service proxy is issued below it for a new key, and the node takes part in the upper market with it. Its slots are those of the upper market.

Nothing is overwritten. For a whole network to try things with, see \`bc4p network init\`.

Exit codes
  0  configuration and store were made
  1  the chain is not good for this, or something could not be written
  2  usage, a file that cannot be read, or a configuration that exists`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> market --root root.pem --chain service.pem --key service.key.pem --secret points.secret --point house-1 --point house-2',
    '<%= config.bin %> <%= command.id %> market --root root.pem --chain service.pem --key service.key.pem --secret points.secret --operator-chain operator.pem --operator-key operator.key.pem',
    '<%= config.bin %> <%= command.id %> quartier --upper market.yaml --as submarket.pem --key submarket-key.pem --root root.pem --point flat-1 --point flat-2',
    '<%= config.bin %> <%= command.id %> quartier --upper wss://market.example:8470 --as house --port 9470 --admin-port 9471',
    '<%= config.bin %> <%= command.id %> --store market/node.yaml',
  ];

  static override args = {
    folder: Args.string({ description: 'folder for node.yaml and the store', default: '.' }),
  };

  static override flags = {
    root: Flags.string({ description: 'root certificate that every chain must lead to', helpValue: 'ROOT.pem' }),
    chain: Flags.string({ description: "chain of the market's service proxy, leaf first", helpValue: 'CHAIN.pem' }),
    key: Flags.string({
      description: 'the private key of --chain or of --as; for --as by default beside it, with -key in its name',
      helpValue: 'KEY.pem',
    }),
    upper: Flags.string({
      description:
        "the market above: its market.yaml, or where it listens (default: market.yaml in --as, if that's a folder)",
      helpValue: 'FILE_OR_URL',
      dependsOn: ['as'],
    }),
    as: Flags.string({
      description: 'chain of the submarket proxy that runs this market, or a folder with what belongs to it',
      helpValue: 'CHAIN',
      exclusive: ['chain', 'operator-chain', 'operator-key'],
    }),
    'operator-chain': Flags.string({
      description: "the market operator's chain, if this node renews proxies",
      helpValue: 'CHAIN.pem',
      dependsOn: ['operator-key'],
    }),
    'operator-key': Flags.string({
      description: "the market operator's private key",
      helpValue: 'KEY.pem',
      dependsOn: ['operator-chain'],
    }),
    secret: Flags.string({
      description:
        'secret behind connection points, as given to `cert issue`; made if missing (default: connection-points.secret in DIR, or with --as beside its key)',
      helpValue: 'FILE',
    }),
    point: Flags.string({
      description: 'a connection point, as named to `cert issue`; may be repeated',
      multiple: true,
      default: [],
    }),
    host: Flags.string({ description: 'interface to listen on', default: '127.0.0.1' }),
    'tls-certificate': Flags.string({
      description: 'server certificate for wss://, needed if other machines reach --host',
      helpValue: 'CERTIFICATE.pem',
      dependsOn: ['tls-key'],
    }),
    'tls-key': Flags.string({ description: 'its private key', helpValue: 'KEY.pem', dependsOn: ['tls-certificate'] }),
    port: Flags.integer({ description: 'port on which the market listens', default: 8470, min: 0, max: 65_535 }),
    'admin-port': Flags.integer({ description: "the operator's port", default: 8471, min: 0, max: 65_535 }),
    store: Flags.string({
      description: 'make only the store of this configuration',
      helpValue: 'CONFIG',
      exclusive: ['root', 'chain', 'key', 'as'],
    }),
  };

  async run(): Promise<MadeNode> {
    const { args, flags } = await this.parse(NodeInit);
    if (flags.store !== undefined) {
      const { makeStore } = await import('../../node/write-node.ts');
      const made = await makeStore(flags.store);
      this.#tell(made);
      return made;
    }
    const { 'tls-certificate': certificate, 'tls-key': tlsKey } = flags;
    const places: Omit<NodePlaces, 'secret'> = {
      folder: args.folder,
      points: flags.point,
      host: flags.host,
      ...(certificate !== undefined && tlsKey !== undefined ? { tls: { certificate, key: tlsKey } } : {}),
      port: flags.port,
      adminPort: flags['admin-port'],
    };
    return flags.as === undefined ? this.#initMarket(places, flags) : this.#initSubmarket(places, flags.as, flags);
  }

  /** A market that has its service proxy already. */
  async #initMarket(places: Omit<NodePlaces, 'secret'>, flags: Given): Promise<MadeNode> {
    const { initNode } = await import('../../node/init-node.ts');
    const { 'operator-chain': chain, 'operator-key': key } = flags;
    const made = await initNode({
      ...places,
      secret: flags.secret ?? join(places.folder, 'connection-points.secret'),
      root: needed('--root', flags.root),
      chain: needed('--chain', flags.chain),
      key: needed('--key', flags.key),
      ...(chain !== undefined && key !== undefined ? { operator: { chain, key } } : {}),
    });
    this.#tell(made);
    this.log(`and hand ${join(places.folder, 'market.yaml')} and the root certificate to the participants.`);
    return made;
  }

  /** A market behind a connection point, whose service proxy is issued here. */
  async #initSubmarket(places: Omit<NodePlaces, 'secret'>, as: string, flags: Given): Promise<MadeNode> {
    const [{ initSubmarket }, { submarketFiles }, { secretPathFor }] = await Promise.all([
      import('../../node/init-submarket.ts'),
      import('../../node/submarket-files.ts'),
      import('../../certificates/point-secret.ts'),
    ]);
    const files = submarketFiles(as, flags);
    const secret = flags.secret ?? secretPathFor(files.key);
    const made = await initSubmarket({ ...places, ...files, secret });
    this.#tell(made);
    const point = places.points[0] ?? 'NAME';
    const issuer = `--issuer ${files.chain} --issuer-key ${files.key} --secret ${secret}`;
    this.log('make certificates for whoever is to trade in it, each for a request of theirs,');
    this.log(
      `  bc4p cert issue --role participant --request request.pem --connection-point ${point} --feed-in 10kW --draw 11kW ${issuer} --out chain.pem`,
    );
    this.log(`and hand them out with ${join(places.folder, 'market.yaml')} and ${files.root}.`);
    return made;
  }

  #tell({ market, config, dataDir }: MadeNode): void {
    this.log(`Made the store of ${market} in ${relative('', dataDir)}; its configuration is ${config}.`);
    this.log('');
    this.log('Next: describe the grid and its connection points there, start it with');
    this.log(`  bc4p node start ${config}`);
  }
}

/** What the flags said of keys and certificates. */
interface Given {
  readonly root?: string | undefined;
  readonly chain?: string | undefined;
  readonly key?: string | undefined;
  readonly upper?: string | undefined;
  readonly secret?: string | undefined;
  readonly 'operator-chain'?: string | undefined;
  readonly 'operator-key'?: string | undefined;
}

function needed(flag: string, value: string | undefined): string {
  if (value !== undefined) return value;
  throw new Failure(`${flag} is missing.`, {
    code: 'usage',
    exitCode: EXIT.usage,
    hint: 'name the root, and the chain and key of the service proxy (or --upper and --as for a market below another); `bc4p network init` makes a whole network to try',
  });
}
