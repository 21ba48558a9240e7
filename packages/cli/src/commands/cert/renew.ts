import { Args, Flags } from '@oclif/core';
import {
  ALGORITHM,
  ISSUER_FLAGS,
  KEY_OUT,
  MAKING_EXIT_CODES,
  OUT_FLAGS,
  TIME_FLAGS,
} from '../../certificates/cert-flags.ts';
import { Bc4pCommand } from '../../command.ts';
import { readDuration, readInput } from '../../terminal/read-input.ts';

export default class CertRenew extends Bc4pCommand {
  static override summary = 'Issue a certificate anew: the same rights, a new key, a new time.';

  static override description =
    `Issues a certificate with the role, limits, market label and path length of the first one in CHAIN, which its issuer has issued before. A proxy gets a new name made of chance, and its connection point a new pseudonym, so that nobody else can tell that both belong together; say again which place it is with --connection-point. The key is new, too: made here, or the one of a request.

${MAKING_EXIT_CODES}`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> anna.pem --connection-point house-7 --issuer market.pem --issuer-key market-key.pem --out anna-2.pem',
    '<%= config.bin %> <%= command.id %> anna.pem --request request.pem --connection-point house-7 --issuer market.pem --issuer-key market-key.pem --out anna-2.pem',
    '<%= config.bin %> <%= command.id %> market.pem --issuer operator.pem --issuer-key operator-key.pem --lifetime P90D --out market-2.pem',
  ];

  static override args = {
    chain: Args.string({ description: 'the chain whose first certificate is renewed', required: true }),
  };

  static override flags = {
    ...ISSUER_FLAGS,
    ...OUT_FLAGS,
    request: Flags.string({ description: 'issue for this request', helpValue: 'FILE', exclusive: ['key-out'] }),
    'key-out': KEY_OUT,
    name: Flags.string({ description: 'common name; by default the old one, and for proxies one made of chance' }),
    'connection-point': Flags.string({
      description: 'your name of the connection point: it must be the one of the old certificate',
      helpValue: 'NAME',
    }),
    ...TIME_FLAGS,
    algorithm: ALGORITHM,
  };

  async run() {
    const { args, flags } = await this.parse(CertRenew);
    const [{ renewChain }, { readRequestFile }, { viewOfCertificate }, { keyPathFor }, units] = await Promise.all([
      import('../../certificates/renew-chain.ts'),
      import('../../certificates/request-file.ts'),
      import('../../certificates/describe-certificate.ts'),
      import('../../certificates/new-file.ts'),
      import('@bc4p/protocol/units'),
    ]);
    const { lifetime, 'not-before': notBefore } = flags;
    const issued = await renewChain(args.chain, {
      issuer: flags.issuer,
      issuerKey: flags['issuer-key'],
      secret: flags.secret,
      request: flags.request === undefined ? undefined : await readRequestFile(flags.request),
      algorithm: flags.algorithm,
      name: flags.name,
      point: flags['connection-point'],
      notBefore: notBefore === undefined ? undefined : readInput('--not-before', notBefore, units.parseInstant),
      lifetime: lifetime === undefined ? undefined : readDuration('--lifetime', lifetime),
      out: flags.out,
      keyOut: flags['key-out'] ?? keyPathFor(flags.out),
      force: flags.force,
    });
    const view = viewOfCertificate(issued.certificate);
    this.log(`Renewed as ${view.subject}, valid until ${view.notAfter}.`);
    for (const file of issued.files) this.log(`  wrote ${file}`);
    return { certificate: view, files: issued.files };
  }
}
