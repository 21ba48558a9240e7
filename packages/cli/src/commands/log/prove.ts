import { Args, Flags } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import { placesFrom, SESSION_FLAGS, WHO_ACTS } from '../../participant/participant-flags.ts';

interface Proved {
  readonly market: string;
  readonly number: number;
  readonly file: string;
}

export default class LogProve extends Bc4pCommand {
  static override summary = "Fetch what proves that a message of yours is in the market's log.";

  static override description = `The leaf with its path to the signed state, and its opening: of an own offer
or acceptance all of it, of a trade of yours that somebody else's acceptance
has made only what the market signed. Nobody else is given the opening: who
gets the file sees what is in it. It is checked before it is written, and by
anybody later with \`bc4p log verify\`.

${WHO_ACTS}

--json prints {market, number, file}.

Exit codes
  0  proven and written
  1  no session, a leaf that does not concern you, or what the market signed
     does not hold
  2  usage`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> K0WpUwbsCdO8b2Z5DoiN4bOf2sRSdkr9ORwKlpc9_8s --as bob --out proof.json',
    '<%= config.bin %> <%= command.id %> 17 --as bob --out proof.json',
  ];

  static override args = {
    subject: Args.string({
      description: 'id of an own offer or acceptance, or of a trade; or a number, as in receipts',
      required: true,
    }),
  };

  static override flags = {
    out: Flags.string({ description: 'file to write', helpValue: 'FILE', required: true }),
    ...SESSION_FLAGS,
  };

  async run(): Promise<Proved> {
    const { args, flags } = await this.parse(LogProve);
    const [{ systemClock }, { openParticipant }, { MarketSession }, { proveLeaf }, { jsonText, writeText }] =
      await Promise.all([
        import('@bc4p/node/client'),
        import('../../participant/participant.ts'),
        import('../../participant/market-session.ts'),
        import('../../log/prove-leaf.ts'),
        import('../../terminal/files.ts'),
      ]);
    const participant = await openParticipant(placesFrom(flags), systemClock.now());
    await using session = await MarketSession.open(participant);
    const proof = await proveLeaf(session, args.subject);
    await writeText(flags.out, jsonText(proof), 'proof');
    const { market, number } = proof.leaf;
    this.log(`Leaf ${number} of ${market} is proven.`);
    this.log(`  written to ${flags.out}`);
    return { market, number, file: flags.out };
  }
}
