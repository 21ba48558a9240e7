import { Flags } from '@oclif/core';
import { ALGORITHM, KEY_OUT, MAKING_EXIT_CODES, OUT_FLAGS } from '../../certificates/cert-flags.ts';
import { ROLE_NAMES } from '../../certificates/role-names.ts';
import { Bc4pCommand } from '../../command.ts';
import { readInput } from '../../terminal/read-input.ts';

export default class CertRequest extends Bc4pCommand {
  static override summary = 'Make a key and a request for a certificate; the key stays here.';

  static override description =
    `Makes a request (PKCS #10) to hand to an issuer, who answers with a chain (bc4p cert issue --request). The private key never leaves this machine. What is asked for with --role, --feed-in, --draw and --market-label is a wish: the issuer decides.

${MAKING_EXIT_CODES}`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> --out request.pem',
    '<%= config.bin %> <%= command.id %> --role participant --feed-in 10kW --draw 11kW --out request.pem --key-out key.pem',
    '<%= config.bin %> <%= command.id %> --role submarket --market-label quartier7 --feed-in 100kW --draw 160kW --out request.pem --key-out key.pem',
    '<%= config.bin %> <%= command.id %> --name "Example Grid" --role grid-operator --key operator-key.pem --out request.pem',
  ];

  static override flags = {
    ...OUT_FLAGS,
    'key-out': KEY_OUT,
    key: Flags.string({
      description: 'use this private key instead of making one',
      helpValue: 'FILE',
      exclusive: ['key-out'],
    }),
    name: Flags.string({ description: 'the common name that is asked for; by default one made of chance' }),
    role: Flags.option({ description: 'the role that is asked for', options: ROLE_NAMES })(),
    'market-label': Flags.string({ description: "the market's own step of its address", dependsOn: ['role'] }),
    'feed-in': Flags.string({ description: 'the most power into the grid', helpValue: '10kW', dependsOn: ['role'] }),
    draw: Flags.string({ description: 'the most power from the grid', helpValue: '11kW', dependsOn: ['role'] }),
    algorithm: ALGORITHM,
  };

  async run() {
    const { flags } = await this.parse(CertRequest);
    const [{ makeRequest }, { parsePower }] = await Promise.all([
      import('../../certificates/make-request.ts'),
      import('@bc4p/protocol/units'),
    ]);
    const power = (name: 'feed-in' | 'draw') => {
      const text = flags[name];
      return text === undefined ? undefined : readInput(`--${name}`, text, parsePower);
    };
    const made = await makeRequest({
      name: flags.name,
      role: flags.role,
      label: flags['market-label'],
      feedIn: power('feed-in'),
      draw: power('draw'),
      algorithm: flags.algorithm,
      key: flags.key,
      out: flags.out,
      keyOut: flags['key-out'],
      force: flags.force,
    });
    this.log(`Made a request for ${made.name}.`);
    this.log(`  request      ${made.out}`);
    this.log(`  private key  ${made.key}`);
    this.log('');
    this.log('Next: hand the request to the issuer, who runs');
    this.log(
      `  bc4p cert issue --request ${made.out} --role ${flags.role ?? 'ROLE'} --issuer CHAIN.pem --issuer-key KEY.pem --out chain.pem`,
    );
    return made;
  }
}
