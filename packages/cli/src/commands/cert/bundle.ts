import { Args, Flags } from '@oclif/core';
import { OUT_FLAGS } from '../../certificates/cert-flags.ts';
import { Bc4pCommand } from '../../command.ts';

export default class CertBundle extends Bc4pCommand {
  static override summary = 'Join certificates into one chain, leaf first.';

  static override description =
    `Reads certificates from all the files, puts them into the order of a chain, each once, and writes it. A root at its end is left out unless --with-root is given: whoever checks the chain has it.

Exit codes
  0  the chain was written
  1  the certificates are not one chain, or one of them is malformed
  2  usage, an unreadable or empty file, or one that is there already`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> anna.pem market.pem operator.pem --out chain.pem',
    '<%= config.bin %> <%= command.id %> anna.pem market.pem operator.pem root.pem --with-root --out chain.pem',
  ];

  static override strict = false;

  static override args = {
    files: Args.string({ description: 'PEM files with certificates', required: true }),
  };

  static override flags = {
    ...OUT_FLAGS,
    'with-root': Flags.boolean({ description: 'keep a root at the end of the chain' }),
  };

  async run() {
    const { argv, flags } = await this.parse(CertBundle);
    const [{ readChainFile }, { isSelfIssued, joinChain }, { assertFree, writeNewFiles }, protocol, view] =
      await Promise.all([
        import('../../certificates/chain-file.ts'),
        import('../../certificates/join-chain.ts'),
        import('../../certificates/new-file.ts'),
        import('@bc4p/protocol/certificates'),
        import('../../certificates/describe-certificate.ts'),
      ]);
    await assertFree([flags.out], flags.force);
    const pieces = await Promise.all((argv as string[]).map((file) => readChainFile(file)));
    const joined = joinChain(pieces.flat());
    const top = joined[joined.length - 1];
    const isRootLeftOut = !flags['with-root'] && joined.length > 1 && top !== undefined && isSelfIssued(top);
    const chain = isRootLeftOut ? joined.slice(0, -1) : joined;
    await writeNewFiles([{ path: flags.out, content: protocol.writeCertificates(chain) }], flags.force);
    this.log(`Wrote ${chain.length} certificates to ${flags.out}, leaf first:`);
    for (const { subject } of chain) this.log(`  ${protocol.printName(subject)}`);
    return { out: flags.out, certificates: chain.map(view.viewOfCertificate) };
  }
}
