import type { Results } from '@bc4p/conformance';
import { Flags } from '@oclif/core';
import type { AttachFlags } from '../../conformance/attach.ts';
import { ATTACH_FLAGS } from '../../conformance/attach-flags.ts';
import { ConformanceCommand } from '../../conformance/conformance-command.ts';
import { EXIT_CODES } from '../../conformance/exit.ts';
import { quoted } from '../../conformance/quoted.ts';
import { RUN_FLAGS } from '../../conformance/run-flags.ts';

export default class ConformanceMarket extends ConformanceCommand {
  static override summary = 'Find out whether a market does what the specification demands.';

  static override description = `Is a crowd of participants in a market that it sets up itself: with --cmd it writes
a configuration, starts the market and waits for the line that says where it
listens; with --url it uses one that was set up with \`bc4p conformance
material\`. conformance/ATTACH.md says what a market has to do for it.

Each frame of both sides is checked against its schema. After each refusal the
session has to go on, with book, trades and own events as they were. Only a
market that was started with --cmd is killed to see what it keeps.

--json prints what results.json holds.

${EXIT_CODES}`;

  static override examples = [
    "<%= config.bin %> <%= command.id %> --cmd 'my-market --conformance {config}'",
    "<%= config.bin %> <%= command.id %> --cmd '<%= config.bin %> conformance target {config}' --only 'offers/*'",
    '<%= config.bin %> <%= command.id %> --material material --url wss://market.example:8470 --ca ca.pem',
    '<%= config.bin %> <%= command.id %> --material material --url ws://10.0.0.7:8470 --url limits=ws://10.0.0.7:8471',
  ];

  static override flags = {
    cmd: Flags.string({
      description: 'what starts a market, as a shell takes it; {config} stands for its configuration',
      helpValue: 'CMD',
      exactlyOne: ['cmd', 'url'],
    }),
    ...ATTACH_FLAGS,
    state: Flags.string({
      description: 'keep configurations and what markets have written here',
      helpValue: 'DIR',
      dependsOn: ['cmd'],
    }),
    parallel: Flags.integer({ description: 'so many checks side by side', default: 10, min: 1, max: 100 }),
    ...RUN_FLAGS,
  };

  async run(): Promise<Results> {
    const { flags } = await this.parse(ConformanceMarket);
    const [{ MARKET_CHECKS, runMarket }, { carryOut }, { attach }] = await Promise.all([
      import('@bc4p/conformance'),
      import('../../conformance/carry-out.ts'),
      import('../../conformance/attach.ts'),
    ]);
    const { results, exitCode } = await carryOut({
      flags,
      checks: MARKET_CHECKS,
      run: async (how) => {
        const { network, targets, uppers } = await attach(flags);
        await using _ = uppers;
        await using __ = targets;
        return await runMarket({ ...how, network, targets, ...(uppers && { uppers }), parallel: flags.parallel });
      },
      replay: (id) => `bc4p conformance replay ${id} ${reached(flags)}`,
      log: (line) => this.log(line),
    });
    process.exitCode = exitCode;
    return results;
  }
}

/** How a market was reached, as flags. */
function reached(flags: AttachFlags): string {
  const { cmd, url = [], material = '' } = flags;
  if (cmd !== undefined) return `--cmd ${quoted(cmd)}`;
  return [`--material ${quoted(material)}`, ...url.map((one) => `--url ${quoted(one)}`)].join(' ');
}
