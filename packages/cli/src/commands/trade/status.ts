import { Args } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import { EXIT, Failure } from '../../failure.ts';
import { placesFrom, SESSION_FLAGS, WHO_ACTS } from '../../participant/participant-flags.ts';
import type { MessageStatus } from '../../trades/message-status.ts';

export default class TradeStatus extends Bc4pCommand {
  static override summary = 'Tell what became of an own offer or acceptance.';

  static override description = `ID is the whole id of an offer or acceptance that you signed, as
\`bc4p offer send\` and \`bc4p offer accept\` print it. It is open, held until
another market decides, ended, or refused; then follows everything that the
market has told about it. \`bc4p trade list\` shows the trades themselves,
each proven. An id that begins with - comes after two dashes.

${WHO_ACTS}

--json prints {id, state: open | held | ended | refused | unknown, openLots,
code?, trades: [ID], events: [{at, kind: traded | ended | refused, open,
trade?, reason?, code?, facts?}]}.

Exit codes
  0  told
  1  the market knows nothing of it, or there is no session
  2  usage`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> 9mqOOMBbM8RwR5v-ZkBQd0Bsne1zPQLLFyyeSQMwxSU --as bob',
    '<%= config.bin %> <%= command.id %> --as bob --json -- -mqOOMBbM8RwR5v-ZkBQd0Bsne1zPQLLFyyeSQMwxSU',
  ];

  static override args = {
    id: Args.string({ description: 'id of an own offer or acceptance', required: true }),
  };

  static override flags = { ...SESSION_FLAGS };

  async run(): Promise<MessageStatus> {
    const { args, flags } = await this.parse(TradeStatus);
    if (!/^[A-Za-z0-9_-]{43}$/.test(args.id)) {
      throw new Failure(`${args.id} is not the whole id of a message.`, {
        code: 'usage',
        exitCode: EXIT.usage,
        hint: 'give all 43 characters, as `bc4p offer send` and `bc4p offer accept` print them',
      });
    }
    const [{ systemClock }, { openParticipant }, { MarketSession }, { describeMessageStatus, messageStatus }] =
      await Promise.all([
        import('@bc4p/node/client'),
        import('../../participant/participant.ts'),
        import('../../participant/market-session.ts'),
        import('../../trades/message-status.ts'),
      ]);
    const participant = await openParticipant(placesFrom(flags), systemClock.now());
    await using session = await MarketSession.open(participant);
    const status = await messageStatus(session, args.id);
    for (const line of describeMessageStatus(status)) this.log(line);
    if (status.state === 'unknown' && status.events.length === 0) {
      this.log('  next: the market knows only what it was sent by your own connection point');
      process.exitCode = EXIT.failed;
    }
    return status;
  }
}
