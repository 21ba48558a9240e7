import { join } from 'node:path';
import { Flags } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import type { headView } from '../../log/describe-log.ts';
import { placesFrom, SESSION_FLAGS, WHO_ACTS } from '../../participant/participant-flags.ts';

export default class LogWatch extends Bc4pCommand {
  static override summary = 'Watch that a market does not change its history.';

  static override description = `Remembers the newest signed state of the market's log in a file, and has the
market prove at each new one that it extends the last. A market that has
changed anything it decided before cannot: then this command says so, writes
the two states that it signed as evidence that proves it to anybody, and
ends. Ctrl-C or --for ends it too; --once looks once, for a timer.

${WHO_ACTS}

--json prints {market, size, root, at, cosigned?: {size, at}, looks}.

Exit codes
  0  the history is the same as far as it was remembered
  1  the market has changed its history (log-changed), does not prove that
     it has not (log-unproven), or there is no session with it
  2  usage`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> --as bob',
    '<%= config.bin %> <%= command.id %> --as bob --once',
    '<%= config.bin %> <%= command.id %> --as bob --every 1m --memory heads.json --evidence changed.json',
  ];

  static override flags = {
    once: Flags.boolean({ description: 'look once', exclusive: ['for', 'every'] }),
    every: Flags.string({ description: 'time between two looks', helpValue: '5s', default: '5s' }),
    for: Flags.string({ description: 'end after this time', helpValue: '10m' }),
    memory: Flags.string({ description: 'file that remembers (default: log-head.json in --as)', helpValue: 'FILE' }),
    evidence: Flags.string({
      description: 'file for evidence, should there be any (default: log-evidence.json in --as)',
      helpValue: 'FILE',
    }),
    ...SESSION_FLAGS,
  };

  async run(): Promise<ReturnType<typeof headView> & { readonly looks: number }> {
    const { flags } = await this.parse(LogWatch);
    const [{ systemClock }, { openParticipant }, { MarketSession }, { lookAtLog }, describe, { readDuration }] =
      await Promise.all([
        import('@bc4p/node/client'),
        import('../../participant/participant.ts'),
        import('../../participant/market-session.ts'),
        import('../../log/watch-log.ts'),
        import('../../log/describe-log.ts'),
        import('../../terminal/read-input.ts'),
      ]);
    const everyMs = readDuration('--every', flags.every) * 1000;
    const lastsMs = flags.for === undefined ? Number.POSITIVE_INFINITY : readDuration('--for', flags.for) * 1000;
    const places = {
      memory: flags.memory ?? join(flags.as ?? '.', 'log-head.json'),
      evidence: flags.evidence ?? join(flags.as ?? '.', 'log-evidence.json'),
    };
    const participant = await openParticipant(placesFrom(flags), systemClock.now());
    await using session = await MarketSession.open(participant);
    const begun = systemClock.elapsedMs();
    let isInterrupted = false;
    const interrupted = new Promise<void>((resolve) => {
      process.once('SIGINT', () => {
        isInterrupted = true;
        resolve();
      });
    });
    for (let looks = 1; ; looks += 1) {
      const seen = await lookAtLog(session, places);
      if (looks === 1 || seen.kind === 'grown') this.log(describe.describeSeen(seen));
      const leftMs = lastsMs - (systemClock.elapsedMs() - begun);
      if (flags.once || isInterrupted || leftMs <= 0) return { ...describe.headView(seen.head), looks };
      let cancel = (): void => undefined;
      const waited = new Promise<void>((resolve) => {
        cancel = systemClock.after(Math.min(everyMs, leftMs), resolve);
      });
      await Promise.race([waited, interrupted]);
      cancel();
    }
  }
}
