import type { AuditReport } from '@bc4p/node/audit';
import { Args, Flags } from '@oclif/core';
import { Bc4pCommand } from '../command.ts';
import { EXIT } from '../failure.ts';

interface Audited extends AuditReport {
  readonly clean: boolean;
}

export default class Audit extends Bc4pCommand {
  static override summary = 'Replay an exported log and tell the first thing in it that does not follow.';

  static override description = `Reads the log of a market with its openings, as \`bc4p log export\` with
--opening writes it, off-line and by the root certificate alone.

Checked are the signed head and that its leaves are these, without a gap; that
each leaf commits to what is opened; that each offer, acceptance, payment,
price and message of another market is signed by who has to sign it and says
what the market has taken from it; and, by handling everything again in the
same order, that each decision, trade, price, fee, take and settlement is what
had to come of it, and nothing else was signed. The first that is not is told
with its leaf, its kind (order of arrival, trade, price, fee, decision,
missing, invented, input, signature, commitment, root), what should be, what
is, and the requirement that says so.

Not seen are: messages that never came into the journal (whoever has sent one
and has no receipt knows); offers of other markets as neighbours showed them,
which nobody signs; which connection point a pseudonym stands for, and how far
its account may be overdrawn; why a market ended a certificate, lowered a
line, suspended a submarket or could not read a take; and meter values, which
have a store of their own: each statement proves them, see
\`bc4p statement verify\`. A log in which everything follows may still not be the
one that others were shown: \`bc4p log watch\` tells.

Memory does not grow with the log. How far it is, is told on standard error.

--json prints {clean, market, leaves, unjudged, inputs, outputs, root,
cosigned?, isSigned, deviation?: {leaf, kind, requirement, what, expected,
found}}; leaf 0 is the head; isSigned tells whether the market has signed a
head over exactly these leaves.

Exit codes
  0  everything follows
  1  something does not: it is named; or the file is no exported log with openings
  2  could not tell: usage, a file that cannot be read`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> log.ndjson --root root.pem',
    '<%= config.bin %> <%= command.id %> log.ndjson --root root.pem --json',
  ];

  static override args = {
    file: Args.string({ description: 'an exported log with its openings', required: true }),
  };

  static override flags = {
    root: Flags.string({ description: 'the root certificate that is trusted', helpValue: 'ROOT.pem', required: true }),
  };

  async run(): Promise<Audited> {
    const { args, flags } = await this.parse(Audit);
    const [{ readAnchors }, { auditFile }, { auditProgressTo }, { describeAudit }] = await Promise.all([
      import('../participant/read-certificates.ts'),
      import('../audit/audit-file.ts'),
      import('../audit/audit-progress.ts'),
      import('../audit/describe-audit.ts'),
    ]);
    const anchors = await readAnchors(flags.root);
    const audited = await auditFile(args.file, anchors, auditProgressTo(process.stderr));
    if (!audited.ok)
      this.refuse(audited.refusal, 'ask the operator for the log as `bc4p log export --opening` writes it');
    for (const line of describeAudit(audited.value)) this.log(line);
    const clean = audited.value.deviation === undefined;
    if (!clean) process.exitCode = EXIT.failed;
    return { clean, ...audited.value };
  }
}
