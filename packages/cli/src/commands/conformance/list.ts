import { PROFILES } from '@bc4p/conformance';
import { Flags } from '@oclif/core';
import type { KnownCheck, KnownRequirement } from '../../conformance/catalogue.ts';
import { ConformanceCommand } from '../../conformance/conformance-command.ts';

interface Listed {
  readonly checks?: readonly KnownCheck[];
  readonly requirements?: readonly KnownRequirement[];
}

export default class ConformanceList extends ConformanceCommand {
  static override summary = 'List the checks of the conformance suite, or the requirements that they are about.';

  static override description = `Each check in a line: id, profile, + for what has to be accepted and − for what has
to be refused, the requirement that it is about, and what is seen to hold. With
--requirements each requirement instead, with the number of its checks of either
kind and its text.

--json prints {checks} or {requirements}.

Exit codes
  0  listed
  2  the suite is broken
  3  usage, or nothing is selected`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> --only "sign/*"',
    '<%= config.bin %> <%= command.id %> --requirements --profile fees',
    '<%= config.bin %> <%= command.id %> --requirements --only "FEE-*" --json',
  ];

  static override flags = {
    requirements: Flags.boolean({ description: 'list requirements instead of checks' }),
    profile: Flags.string({ description: 'only this profile', options: [...PROFILES], multiple: true }),
    only: Flags.string({
      description: 'only these, by id or by requirement; * stands for anything',
      helpValue: 'PATTERN',
      multiple: true,
    }),
  };

  async run(): Promise<Listed> {
    const { flags } = await this.parse(ConformanceList);
    const [{ knownChecks, knownRequirements }, { selects }, { left, right, textTable }, { Failure }] =
      await Promise.all([
        import('../../conformance/catalogue.ts'),
        import('@bc4p/conformance'),
        import('../../demo/text-table.ts'),
        import('../../failure.ts'),
      ]);
    const isSelected = selects({ only: flags.only ?? [], profiles: flags.profile ?? [] });
    const all = await knownChecks();
    const nothing = () =>
      new Failure('Nothing is selected.', { code: 'usage', exitCode: 3, hint: 'leave out --only and --profile' });
    if (flags.requirements) {
      const requirements = knownRequirements(all).filter(({ id, profile }) =>
        isSelected({ id, profile, title: '', requirements: [id as never], polarity: 'positive' }),
      );
      if (requirements.length === 0) throw nothing();
      const rows = requirements.map(({ id, profile, level, checks: { positive, negative }, text }) => [
        ...[id, profile, level, `${positive}`, `${negative}`, text],
      ]);
      const columns = [left('id'), left('profile'), left('level'), right('+'), right('−'), left('requirement')];
      for (const line of textTable(columns, rows)) this.log(line);
      return { requirements };
    }
    const checks = all.filter(isSelected);
    if (checks.length === 0) throw nothing();
    const rows = checks.map(({ id, kind, profile, polarity, requirements: [about], title }) => [
      ...[id, kind, profile, polarity === 'positive' ? '+' : '−', about, title],
    ]);
    const columns = [left('check'), left('of'), left('profile'), left(''), left('about'), left('')];
    for (const line of textTable(columns, rows)) this.log(line);
    return { checks };
  }
}
