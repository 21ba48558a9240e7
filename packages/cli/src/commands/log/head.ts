import { Bc4pCommand } from '../../command.ts';
import type { headView } from '../../log/describe-log.ts';
import { placesFrom, SESSION_FLAGS, WHO_ACTS } from '../../participant/participant-flags.ts';

export default class LogHead extends Bc4pCommand {
  static override summary = "Show the newest signed state of a market's log.";

  static override description = `A market keeps a log of everything that it decides, and signs how many leaves
it has and the hash over them. Whoever has seen that once can tell later
whether anything before it was changed: see \`bc4p log watch\`.

${WHO_ACTS}

--json prints {market, size, root, at, cosigned?: {size, at}}.

Exit codes
  0  shown; signature and co-signature hold
  1  no session with the market, or what it signed does not hold
  2  usage`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> --as bob',
    '<%= config.bin %> <%= command.id %> --as bob --json',
  ];

  static override flags = { ...SESSION_FLAGS };

  async run(): Promise<ReturnType<typeof headView>> {
    const { flags } = await this.parse(LogHead);
    const [{ systemClock }, { openParticipant }, { MarketSession }, { askHead }, describe] = await Promise.all([
      import('@bc4p/node/client'),
      import('../../participant/participant.ts'),
      import('../../participant/market-session.ts'),
      import('../../log/market-head.ts'),
      import('../../log/describe-log.ts'),
    ]);
    const participant = await openParticipant(placesFrom(flags), systemClock.now());
    await using session = await MarketSession.open(participant);
    const head = await askHead(session);
    for (const line of describe.describeHead(head)) this.log(line);
    return describe.headView(head);
  }
}
