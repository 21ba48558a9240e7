import { Args, Flags } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import type { VerifiedLogFile } from '../../log/verify-log-file.ts';

interface VerifiedLog {
  readonly verified: true;
  readonly files: readonly Omit<VerifiedLogFile, 'text'>[];
}

export default class LogVerify extends Bc4pCommand {
  static override summary = 'Check proofs, evidence and exports of a log off-line, by the root certificate alone.';

  static override description = `What a file holds is told by itself. A proof (\`bc4p log prove\`): the leaf is
at its place under the state that the market signed, and says what was
opened. Evidence (\`bc4p log watch\`): the market has signed two states that
contradict each other. An export (\`bc4p log export\`): no leaf is missing or
changed, the openings are those of the leaves, and the co-signed state is
one of them. Certificates that ended since do not matter.

--json prints {verified: true, files: [{file, kind: proof | evidence |
export, market, size}]}; what is refused prints {error: {code, message,
requirement, path, facts, class}}.

Exit codes
  0  every file is proven; of evidence: the market did change its history
  1  one is not: code, requirement and place are named
  2  could not tell: usage, a file that cannot be read or is none of these`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> proof.json --root root.pem',
    '<%= config.bin %> <%= command.id %> log-evidence.json log.ndjson --root root.pem --json',
  ];

  static override strict = false;

  static override args = {
    file: Args.string({ description: 'proofs, evidence, exports; one or more', required: true }),
  };

  static override flags = {
    root: Flags.string({ description: 'the root certificate that is trusted', helpValue: 'ROOT.pem', required: true }),
  };

  async run(): Promise<VerifiedLog> {
    const { argv, flags } = await this.parse(LogVerify);
    const [{ readAnchors }, { verifyLogFile }] = await Promise.all([
      import('../../participant/read-certificates.ts'),
      import('../../log/verify-log-file.ts'),
    ]);
    const anchors = await readAnchors(flags.root);
    const files: Omit<VerifiedLogFile, 'text'>[] = [];
    for (const file of argv.map(String)) {
      const verified = await verifyLogFile(file, anchors);
      if (!verified.ok) {
        const { path = '', ...refusal } = verified.refusal;
        this.refuse({ ...refusal, path: `${file}${path}` }, 'nothing should be built on this file');
      }
      const { text, ...rest } = verified.value;
      this.log(`Proven: ${text}`);
      files.push(rest);
    }
    return { verified: true, files };
  }
}
