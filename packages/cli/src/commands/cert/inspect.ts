import { Args } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';

export default class CertInspect extends Bc4pCommand {
  static override summary = 'Show what certificates say. Nothing is verified.';

  static override description =
    `Shows every certificate of a file in its order, and what the policies of the chain come to together.

Exit codes
  0  the certificates were shown
  1  one of them is malformed: the rule and the offset are named
  2  usage, an unreadable file, or no certificate in it`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> chain.pem',
    '<%= config.bin %> <%= command.id %> chain.pem --json',
  ];

  static override args = {
    file: Args.string({ description: 'a PEM file with certificates', required: true }),
  };

  async run() {
    const { args } = await this.parse(CertInspect);
    const [{ readChainFile }, { describeCertificate, viewOfCertificate }, { rightsOf, describeRights }] =
      await Promise.all([
        import('../../certificates/chain-file.ts'),
        import('../../certificates/describe-certificate.ts'),
        import('../../certificates/claimed-rights.ts'),
      ]);
    const certificates = await readChainFile(args.file);
    for (const [index, certificate] of certificates.entries())
      for (const line of describeCertificate(certificate, index)) this.log(line);
    const rights = rightsOf(certificates);
    for (const line of describeRights(rights)) this.log(line);
    return { certificates: certificates.map(viewOfCertificate), ...(rights === undefined ? {} : { rights }) };
  }
}
