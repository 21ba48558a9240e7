import { join, relative } from 'node:path';
import { Args, Flags } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import { EXIT, Failure } from '../../failure.ts';
import type { MadeNode } from '../../node/init-node.ts';

export default class NodeInit extends Bc4pCommand {
  static override summary = "Make a market node's configuration, each field explained, and its store.";

  static override description =
    `The market's address comes from the chain of its service proxy. The grid begins as one busbar to which every --point is attached; describe its lines in the configuration afterwards, and check it with \`bc4p node start\`. Beside it, market.yaml tells participants where the market is; it goes into each one's folder, with root.pem, chain.pem and key.pem.

A node that other machines reach needs a certificate for TLS, self-signed or not; in the configuration stands how to do without one where the network itself is protected.

The store is made here and nowhere else: a node that starts never makes one, so that a lost disk is not taken for a new market. --store CONFIG makes only the store, for a configuration that is there already.

Nothing is overwritten. For a whole network to try things with, see \`bc4p network init\`.

Exit codes
  0  configuration and store were made
  1  the chain is not that of a market's service, or something could not be written
  2  usage, a file that cannot be read, or a configuration that exists`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> market --root root.pem --chain service.pem --key service.key.pem --secret points.secret --point house-1 --point house-2',
    '<%= config.bin %> <%= command.id %> market --root root.pem --chain service.pem --key service.key.pem --secret points.secret --operator-chain operator.pem --operator-key operator.key.pem',
    '<%= config.bin %> <%= command.id %> --store market/node.yaml',
  ];

  static override args = {
    folder: Args.string({ description: 'folder for node.yaml and the store', default: '.' }),
  };

  static override flags = {
    root: Flags.string({ description: 'root certificate that every chain must lead to', helpValue: 'ROOT.pem' }),
    chain: Flags.string({ description: "chain of the market's service proxy, leaf first", helpValue: 'CHAIN.pem' }),
    key: Flags.string({ description: "the service proxy's private key", helpValue: 'KEY.pem' }),
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
        'secret behind connection points, as given to `cert issue`; made if missing (default: DIR/connection-points.secret)',
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
      exclusive: ['root', 'chain', 'key'],
    }),
  };

  async run(): Promise<MadeNode> {
    const { args, flags } = await this.parse(NodeInit);
    const { initNode, makeStore } = await import('../../node/init-node.ts');
    const { root, chain, key } = flags;
    const operatorChain = flags['operator-chain'];
    const operatorKey = flags['operator-key'];
    const { 'tls-certificate': tlsCertificate, 'tls-key': tlsKey } = flags;
    const made =
      flags.store === undefined
        ? await initNode({
            folder: args.folder,
            root: needed('--root', root),
            chain: needed('--chain', chain),
            key: needed('--key', key),
            ...(operatorChain !== undefined && operatorKey !== undefined
              ? { operator: { chain: operatorChain, key: operatorKey } }
              : {}),
            secret: flags.secret ?? join(args.folder, 'connection-points.secret'),
            points: flags.point,
            host: flags.host,
            ...(tlsCertificate !== undefined && tlsKey !== undefined
              ? { tls: { certificate: tlsCertificate, key: tlsKey } }
              : {}),
            port: flags.port,
            adminPort: flags['admin-port'],
          })
        : await makeStore(flags.store);
    this.log(`Made the store of ${made.market} in ${relative('', made.dataDir)}; its configuration is ${made.config}.`);
    this.log('');
    this.log('Next: describe the grid and its connection points there, start it with');
    this.log(`  bc4p node start ${made.config}`);
    if (flags.store === undefined)
      this.log(`and hand ${join(args.folder, 'market.yaml')} and the root certificate to the participants.`);
    return made;
  }
}

function needed(flag: string, value: string | undefined): string {
  if (value !== undefined) return value;
  throw new Failure(`${flag} is missing.`, {
    code: 'usage',
    exitCode: EXIT.usage,
    hint: 'name the root, and the chain and key of the service proxy; `bc4p network init` makes a whole network to try',
  });
}
