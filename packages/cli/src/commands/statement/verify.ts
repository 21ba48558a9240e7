import { Args, Flags } from '@oclif/core';
import { LIST_FLAGS } from '../../certificates/list-flags.ts';
import { Bc4pCommand } from '../../command.ts';
import type { VerifiedAccount } from '../../statements/verified-accounts.ts';

interface VerifiedStatements {
  readonly verified: true;
  readonly accounts: readonly VerifiedAccount[];
}

export default class StatementVerify extends Bc4pCommand {
  static override summary = 'Check statements off-line, by the root certificate alone.';

  static override description = `All files count together: a month needs the statements that it sums up, a
correction those that it corrects. For each statement: the market's
signature; that it goes on where the one before has ended, and its postings
add up; each of its trades with all that proves it, and that they are all
that is sold, bought, paid and received; each meter value with the meter's
signature, that registers only grow, and that energies and estimates follow
from them; the deviation; the balancing price, signed before the slot began,
and what it comes to; corrections, payments with the operator's signature,
and months down to the cent. Certificates that ended since do not matter.

--json prints {verified: true, accounts: [{market, point, numbers: [[FIRST,
LAST]], trades, meterValues, payments, months, closing (10^-8 EUR)}]}; what
is refused prints {error: {code, message, requirement, path, facts, class}}.

Exit codes
  0  every statement in the files is proven
  1  one is not: code, requirement, file and place are named
  2  could not tell: usage, a file that cannot be read`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> statement-12.json --root root.pem',
    '<%= config.bin %> <%= command.id %> statements/*.json --root alice/root.pem',
    '<%= config.bin %> <%= command.id %> statements.json --root root.pem --json',
  ];

  static override strict = false;

  static override args = {
    file: Args.string({ description: 'evidence files, one or more', required: true }),
  };

  static override flags = {
    root: Flags.string({ description: 'the root certificate that is trusted', helpValue: 'ROOT.pem', required: true }),
    ...LIST_FLAGS,
  };

  async run(): Promise<VerifiedStatements> {
    const { argv, flags } = await this.parse(StatementVerify);
    const [
      { readAnchors },
      { verifyStatementFiles },
      { describeVerifiedAccount, verifiedAccounts },
      { readGivenLists },
    ] = await Promise.all([
      import('../../participant/read-certificates.ts'),
      import('../../statements/verify-files.ts'),
      import('../../statements/verified-accounts.ts'),
      import('../../certificates/revocation-lists.ts'),
    ]);
    const anchors = await readAnchors(flags.root);
    const verified = await verifyStatementFiles(argv.map(String), anchors, await readGivenLists(flags, anchors));
    if (!verified.ok) {
      const incomplete = verified.refusal.code === 'evidence-incomplete';
      const hint = incomplete
        ? 'name the files of the other statements of the account as well'
        : 'keep the files, and ask the operator of the market: it signed what does not follow';
      this.refuse(verified.refusal, hint);
    }
    const accounts = verifiedAccounts(verified.value);
    for (const line of accounts.flatMap(describeVerifiedAccount)) this.log(line);
    this.log(`Proven: ${verified.value.length} statement${verified.value.length === 1 ? '' : 's'}.`);
    return { verified: true, accounts };
  }
}
