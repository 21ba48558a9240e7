import type { ProvenStatement, UnprovenStatement } from '@bc4p/protocol/evidence';
import { Args, Flags } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import { EXIT, Failure } from '../../failure.ts';
import { placesFrom, SESSION_FLAGS, WHO_ACTS } from '../../participant/participant-flags.ts';
import type { Bill } from '../../statements/bill.ts';
import type { StatementView } from '../../statements/statement-view.ts';

interface ShownStatements {
  readonly statements: readonly (StatementView | Bill)[];
  /** The files of evidence that were written. */
  readonly evidence: readonly string[];
}

export default class StatementShow extends Bc4pCommand {
  static override summary = 'Show the statements of your account, each proven, or one of them in full.';

  static override description = `Every statement is worked out again from the trades, meter values, prices and
payments that the market sends with it; one that does not follow from them
is marked, with the reason, and never shown in full.

With a NUMBER, that statement as a bill: energy bought and sold, grid fees
line by line, deviation and service, balancing, and what the meters saw.
--month shows what is about one month. --evidence keeps what proves the
statements, for \`bc4p statement verify\`: in one file, or in a folder with
one file for each, named by its number.

${WHO_ACTS}

--json prints {statements: [{id, market, point, number, kind: slot |
correction | top-up | month, from, until, opening, postings: [{kind,
amount}], closing, slot?, soldWh?, boughtWh?, exchangedWh?, balancingWh?,
deviationWh?, estimated?, cents?, carried?, first?, at, unproven?}], evidence: [FILE]};
with a NUMBER also trades: [{id, side, energyWh, amount}], gridFees:
[{market, line, direction, energyWh, fees}], meters, prices, area, payment.
Money in 10^-8 EUR as decimal strings.

Exit codes
  0  shown
  1  no session with the market, no such statement, or one is not proven
  2  usage`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> --as alice',
    '<%= config.bin %> <%= command.id %> 12 --as alice',
    '<%= config.bin %> <%= command.id %> --as alice --month 2026-05 --evidence statements/',
  ];

  static override args = {
    number: Args.integer({ description: 'number of the statement to show in full', min: 1 }),
  };

  static override flags = {
    month: Flags.string({ description: 'only statements about this month (UTC)', helpValue: 'YYYY-MM' }),
    evidence: Flags.string({
      description: 'add the evidence to this file, or to this folder one file for each statement',
      helpValue: 'DIR|FILE',
    }),
    ...SESSION_FLAGS,
  };

  async run(): Promise<ShownStatements> {
    const { args, flags } = await this.parse(StatementShow);
    if (flags.month !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(flags.month)) {
      const options = { code: 'usage', exitCode: EXIT.usage, hint: 'write it as 2026-05' };
      throw new Failure(`--month "${flags.month}" is no month.`, options);
    }
    const [{ systemClock }, { openParticipant }, { MarketSession }, { ownStatements }, views] = await Promise.all([
      import('@bc4p/node/client'),
      import('../../participant/participant.ts'),
      import('../../participant/market-session.ts'),
      import('../../statements/own-statements.ts'),
      import('../../statements/statement-view.ts'),
    ]);
    const participant = await openParticipant(placesFrom(flags), systemClock.now());
    if (flags.evidence !== undefined) {
      const { assertEvidencePlace } = await import('../../trades/evidence-file.ts');
      await assertEvidencePlace(flags.evidence);
    }
    await using session = await MarketSession.open(participant);
    const own = await ownStatements(session);
    const isWanted = ({ statement }: Pick<ProvenStatement, 'statement'>): boolean =>
      (args.number === undefined || statement.number === args.number) &&
      (flags.month === undefined || views.monthOf(statement) === flags.month);
    const [wanted, unproven] = [own.proven.filter(isWanted), own.unproven.filter(isWanted)];
    const statements =
      args.number === undefined ? await this.#list(wanted, unproven) : await this.#bill(args.number, wanted, unproven);
    if (unproven.length > 0) process.exitCode = EXIT.failed;
    if (flags.evidence === undefined) return { statements, evidence: [] };
    const { writeStatementEvidence } = await import('../../statements/statement-evidence.ts');
    const files = await writeStatementEvidence(flags.evidence, own, wanted);
    if (files.length > 0)
      this.log(`Evidence: ${files.length === 1 ? files[0] : `${files.length} files in ${flags.evidence}`}`);
    return { statements, evidence: files };
  }

  /** One statement in full. */
  async #bill(number: number, [proven]: readonly ProvenStatement[], [unproven]: readonly UnprovenStatement[]) {
    if (unproven) this.refuse(unproven.refusal, 'ask the operator of the market; nothing should be built on it');
    if (!proven) {
      const hint = '`bc4p statement show` lists those that there are';
      throw new Failure(`There is no statement ${number}.`, { code: 'statement-unknown', hint });
    }
    const [{ billOf }, { describeBill }] = await Promise.all([
      import('../../statements/bill.ts'),
      import('../../statements/describe-bill.ts'),
    ]);
    const bill = billOf(proven);
    for (const line of describeBill(bill)) this.log(line);
    return [bill];
  }

  async #list(proven: readonly ProvenStatement[], unproven: readonly UnprovenStatement[]) {
    const [{ statementView }, { describeStatements }] = await Promise.all([
      import('../../statements/statement-view.ts'),
      import('../../statements/statement-table.ts'),
    ]);
    const statements = [
      ...proven.map((statement) => statementView(statement)),
      ...unproven.map((statement) => statementView(statement, statement.refusal)),
    ].sort((a, b) => a.number - b.number);
    for (const line of describeStatements(statements)) this.log(line);
    return statements;
  }
}
