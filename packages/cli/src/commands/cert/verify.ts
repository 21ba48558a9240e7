import { Args, Flags } from '@oclif/core';
import { LIST_FLAGS } from '../../certificates/list-flags.ts';
import type { VerifyReport } from '../../certificates/verify-chain.ts';
import { Bc4pCommand } from '../../command.ts';
import { EXIT } from '../../failure.ts';
import { readInput } from '../../terminal/read-input.ts';

export default class CertVerify extends Bc4pCommand {
  static override summary = 'Judge a chain of certificates, and name the rule that it breaks.';

  static override description =
    `Judges a chain, leaf first in one PEM file, against the roots that you trust; the root itself may be in the file or not. The topmost fault is reported, signatures last.

Profiles
  bc4p     RFC 5280, RFC 3820, and the rules of BC4P on top
  rfc3820  the RFCs alone; --policy-language names what is acceptable

In rfc3820, inheritAll and independent are always acceptable, and 1.3.6.1.5.5.7.21.0 stands for any language.

Exit codes
  0  accepted
  1  not accepted, or malformed: a rule and its section are named
  2  nobody can tell: usage, an unreadable file, no certificate in it`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> chain.pem --root root.pem',
    '<%= config.bin %> <%= command.id %> chain.pem --root root.pem --explain',
    '<%= config.bin %> <%= command.id %> chain.pem --root root.pem --at 2026-05-08T12:00:00Z --crl operator.crl.pem',
    '<%= config.bin %> <%= command.id %> chain.pem --root root.pem --profile rfc3820 --policy-language 1.3.6.1.4.1.32473.4.1',
  ];

  // Several languages may follow one flag, as may one flag each: what is no file among the arguments is a language.
  static override strict = false;

  static override args = {
    chain: Args.string({ description: 'the chain, leaf first', required: true }),
  };

  static override flags = {
    root: Flags.string({
      description: 'a file with roots that you trust',
      helpValue: 'ROOT.pem',
      multiple: true,
      multipleNonGreedy: true,
      required: true,
    }),
    at: Flags.string({
      description: 'the instant at which everything must be valid; by default now',
      helpValue: 'INSTANT',
    }),
    explain: Flags.boolean({ description: 'show every rule that was checked, up to the first that is not met' }),
    profile: Flags.option({
      description: 'the rules to judge by',
      options: ['bc4p', 'rfc3820'] as const,
      default: 'bc4p' as const,
    })(),
    'policy-language': Flags.string({
      description: 'a policy language that is acceptable in profile rfc3820',
      helpValue: 'OID…',
      multiple: true,
      multipleNonGreedy: true,
    }),
    ...LIST_FLAGS,
    'lists-at': Flags.string({
      description:
        'the instant at which revocation lists must be current, such as now for a chain of long ago; by default --at',
      helpValue: 'INSTANT',
    }),
  };

  async run(): Promise<VerifyReport> {
    const { argv, flags } = await this.parse(CertVerify);
    const [
      files,
      verify,
      { systemClock },
      { parseInstant },
      { nextStepOf },
      { readLanguages, splitArguments },
      { readDenyList },
    ] = await Promise.all([
      import('../../certificates/chain-file.ts'),
      import('../../certificates/verify-chain.ts'),
      import('@bc4p/node'),
      import('@bc4p/protocol/units'),
      import('../../certificates/next-step.ts'),
      import('../../certificates/languages.ts'),
      import('../../certificates/revocation-lists.ts'),
    ]);
    const { file, oids } = splitArguments(argv as string[]);
    const languages = readLanguages([...(flags['policy-language'] ?? []), ...oids]);
    const at = flags.at === undefined ? systemClock.now() : readInput('--at', flags.at, parseInstant);
    const roots = await files.readRootsToJudge(flags.root);
    const crls = await Promise.all((flags.crl ?? []).map((file) => files.readRevocationFile(file)));
    const listsAt = flags['lists-at'] === undefined ? at : readInput('--lists-at', flags['lists-at'], parseInstant);
    const anchors = roots.ok ? roots.value : [];
    const denyLists = await Promise.all((flags['deny-list'] ?? []).map((list) => readDenyList(list, anchors)));
    const chain = await files.readChainToJudge(file);
    const { report, outcomes, refusal, accepted } = await verify.verifyChain({
      chain,
      roots,
      at,
      profile: flags.profile,
      languages,
      crls: crls.flat(),
      denyLists: denyLists.map(({ denials }) => denials),
      listsAt,
    });
    if (flags.explain) for (const line of verify.describeOutcomes(outcomes)) this.log(line);
    if (accepted !== undefined) for (const line of verify.describeAccepted(accepted)) this.log(line);
    if (refusal !== undefined) {
      for (const line of verify.describeNotAccepted(refusal)) this.log(line);
      const hint = nextStepOf(refusal);
      if (hint !== undefined) this.log(`  next     ${hint}`);
      process.exitCode = EXIT.failed;
    }
    return flags.explain ? { ...report, rules: outcomes.map(verify.viewOfOutcome) } : report;
  }
}
