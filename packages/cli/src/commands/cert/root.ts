import { Flags } from '@oclif/core';
import { ALGORITHM, KEY_OUT, MAKING_EXIT_CODES, OUT_FLAGS } from '../../certificates/cert-flags.ts';
import { Bc4pCommand } from '../../command.ts';
import { readDuration, readInput } from '../../terminal/read-input.ts';

export default class CertRoot extends Bc4pCommand {
  static override summary = 'Make a root: the certificate that everybody in a network trusts.';

  static override description =
    `Makes a key and a certificate that is signed with it. Below it stand grid operators and the metering authority (bc4p cert issue). Keep the key off-line: it is needed for nothing else.

${MAKING_EXIT_CODES}`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> --out root.pem',
    '<%= config.bin %> <%= command.id %> --name "Interconnected grid" --organization "Example" --lifetime P7300D --out root.pem --key-out root-key.pem',
  ];

  static override flags = {
    ...OUT_FLAGS,
    'key-out': KEY_OUT,
    name: Flags.string({ description: 'its common name', default: 'root' }),
    organization: Flags.string({ description: 'the organization in its name, which names below it share' }),
    'not-before': Flags.string({ description: 'first instant of validity; by default now', helpValue: 'INSTANT' }),
    lifetime: Flags.string({ description: 'how long it is valid', default: 'P3650D', helpValue: 'DURATION' }),
    'path-length': Flags.integer({ description: 'how many CAs may follow one another below it', default: 1, min: 0 }),
    algorithm: ALGORITHM,
  };

  async run() {
    const { flags } = await this.parse(CertRoot);
    const [{ makeRoot }, { parseInstant }] = await Promise.all([
      import('../../certificates/make-root.ts'),
      import('@bc4p/protocol/units'),
    ]);
    const notBefore = flags['not-before'];
    const made = await makeRoot({
      name: flags.name,
      organization: flags.organization,
      notBefore: notBefore === undefined ? undefined : readInput('--not-before', notBefore, parseInstant),
      lifetime: readDuration('--lifetime', flags.lifetime),
      pathLength: flags['path-length'],
      algorithm: flags.algorithm,
      out: flags.out,
      keyOut: flags['key-out'],
      force: flags.force,
    });
    this.log(`Made the root ${made.certificate.subject}, valid until ${made.certificate.notAfter}.`);
    this.log(`  certificate  ${made.out}`);
    this.log(`  private key  ${made.key}`);
    this.log('');
    this.log('Next:');
    this.log(
      `  bc4p cert issue --role grid-operator --name NAME --market-label LABEL --issuer ${made.out} --issuer-key ${made.key} --out operator.pem`,
    );
    return made;
  }
}
