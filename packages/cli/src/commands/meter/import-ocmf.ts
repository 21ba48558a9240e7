import { Args, Flags } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import { EXIT } from '../../failure.ts';
import type { RecordView } from '../../ocmf/record-view.ts';

interface ImportedRecords {
  readonly verified: number;
  readonly refused: number;
  readonly records: readonly RecordView[];
  /** The file of evidence that was written. */
  readonly evidence?: string;
}

export default class MeterImportOcmf extends Bc4pCommand {
  static override summary = 'Verify signed meter records of charging stations (OCMF), and keep them as evidence.';

  static override description = `Reads records OCMF|payload|signature, containers of the S.A.F.E.
transparency software (XML), and evidence that this command wrote, which it
verifies again. The signature is checked over the payload as it was signed:
ECDSA on the NIST, secp…k1 and brainpool curves.

A record is refused if its form, key or signature is wrong; if the meter
flags an error (EF, ST, TX X); or, beside the other records of all FILEs, if
its page is there twice, or its charging process lacks begin, end or a page
between, changes the key, or goes back in time or in a register. The records
of one process stand or fall together. Warnings: a clock that is not
synchronised, pages missing between processes, other units beside energy.

The key is the one that comes along in the container. It then proves only
that nothing was altered. --public-key says which key it has to be instead;
--trust FILE lists keys of which it has to be one: in PEM, or one on each
line in hex or base64; # begins a comment.

--json prints {verified, refused, records: [{file, record, verdict,
isSigned, reasons: [{code, detail}], warnings, transaction, pagination,
gateway, meter, algorithm, keyOrigin: record | trusted | given, readings:
[{at, clock, event, register, energy, value, unit, current}], process:
{begin, end, energy: [{register, energy}]}}], evidence: FILE}; energy in Wh
as exact decimal strings, times in UTC. The transaction is what the
container says: it is not signed.

Exit codes
  0  all records are verified
  1  some are refused: code and place are named; the others are kept
  2  usage, a file that cannot be read or is there already, no key in --public-key or --trust`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> charging.xml',
    '<%= config.bin %> <%= command.id %> begin.ocmf end.ocmf --public-key station-key.pem --out evidence.json',
    '<%= config.bin %> <%= command.id %> january/*.xml --trust stations.keys --json',
    '<%= config.bin %> <%= command.id %> evidence.json --trust stations.keys',
  ];

  static override strict = false;

  static override args = {
    files: Args.string({ description: 'files with records, - for standard input', required: true }),
  };

  static override flags = {
    'public-key': Flags.string({
      description:
        'the key of the meter, whatever came along: a file, or hex, base64 or PEM; several if there are several meters',
      helpValue: 'FILE|TEXT',
      multiple: true,
      multipleNonGreedy: true,
      exclusive: ['trust'],
    }),
    trust: Flags.string({
      description: 'a file of keys that are trusted',
      helpValue: 'FILE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    out: Flags.string({ char: 'o', description: 'write the evidence to this file', helpValue: 'FILE' }),
    force: Flags.boolean({ description: 'overwrite a file that is there already' }),
  };

  async run(): Promise<ImportedRecords> {
    const { argv, flags } = await this.parse(MeterImportOcmf);
    const [{ importOcmf }, { recordView }, { describeRecords }, { describeSummary }, { assertFree, writeNewFiles }] =
      await Promise.all([
        import('../../ocmf/import-ocmf.ts'),
        import('../../ocmf/record-view.ts'),
        import('../../ocmf/describe-records.ts'),
        import('../../ocmf/summary.ts'),
        import('../../certificates/new-file.ts'),
      ]);
    if (flags.out !== undefined) await assertFree([flags.out], flags.force);
    const { judgements, evidence } = await importOcmf({
      files: argv as string[],
      publicKeys: flags['public-key'] ?? [],
      trust: flags.trust ?? [],
    });
    const records = judgements.map(recordView);
    for (const line of [...describeRecords(records), ...describeSummary(records)]) this.log(line);
    const verified = evidence.records.length;
    const refused = records.length - verified;
    if (refused > 0) process.exitCode = EXIT.failed;
    if (flags.out === undefined) return { verified, refused, records };
    if (verified === 0) {
      this.log('No evidence is written: no record is verified.');
      return { verified, refused, records };
    }
    const { jsonText } = await import('../../terminal/files.ts');
    await writeNewFiles([{ path: flags.out, content: jsonText(evidence) }], flags.force);
    this.log(`Evidence: ${flags.out}`);
    return { verified, refused, records, evidence: flags.out };
  }
}
