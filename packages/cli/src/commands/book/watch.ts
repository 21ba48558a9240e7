import { Flags } from '@oclif/core';
import type { BookChange } from '../../book/book-changes.ts';
import type { BookSlot } from '../../book/book-view.ts';
import type { LadderOptions } from '../../book/ladder.ts';
import type { WatchEnd } from '../../book/watch-book.ts';
import { Bc4pCommand } from '../../command.ts';
import { placesFrom, SESSION_FLAGS, WHO_ACTS } from '../../participant/participant-flags.ts';

interface Watched {
  readonly type: 'end';
  readonly end: WatchEnd;
  /** Changes of offers that were seen. */
  readonly changes: number;
}

export default class BookWatch extends Bc4pCommand {
  static override summary = 'Watch the order book as it changes.';

  static override description = `At a terminal the ladders of \`bc4p book show\` refresh in place; elsewhere
each change of an offer is one line (new, changed, gone). Ctrl-C or --for
ends it.

${WHO_ACTS}

--json prints one JSON object on each line: {type: "change", at, kind: new |
changed | gone, slot {start, len}, entry, lotsBefore?} with the entry as in
\`bc4p book show --json\`, and at last {type: "end", end: time | interrupted,
changes}.

Exit codes
  0  ended by Ctrl-C or --for
  1  no session with the market, or the market ended it
  2  usage`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> --as bob',
    '<%= config.bin %> <%= command.id %> --as bob --slot +2h --for 10m',
    '<%= config.bin %> <%= command.id %> --as bob --for 1m --json',
  ];

  static override flags = {
    slot: Flags.string({ description: 'only the slot that contains this instant', helpValue: '+2h' }),
    depth: Flags.integer({ description: 'offers of each side, at a terminal', helpValue: 'N', min: 1, default: 5 }),
    addresses: Flags.boolean({ description: 'show whole addresses of markets' }),
    for: Flags.string({ description: 'end after this time', helpValue: '10m' }),
    ...SESSION_FLAGS,
  };

  async run(): Promise<Watched> {
    const { flags } = await this.parse(BookWatch);
    const [{ systemClock }, { openParticipant }, { MarketSession }, { watchBook }, { bookChanges }, { readDuration }] =
      await Promise.all([
        import('@bc4p/node/client'),
        import('../../participant/participant.ts'),
        import('../../participant/market-session.ts'),
        import('../../book/watch-book.ts'),
        import('../../book/book-changes.ts'),
        import('../../terminal/read-input.ts'),
      ]);
    const { wantedSlot } = await import('../../book/wanted-slot.ts');
    const time = flags.for === undefined ? undefined : readDuration('--for', flags.for);
    const participant = await openParticipant(placesFrom(flags), systemClock.now());
    await using session = await MarketSession.open(participant);
    const { market } = session.client;
    const { depth, addresses } = flags;
    const show = await this.#display({ market, depth, addresses });
    let changes = 0;
    const end = await watchBook(session, {
      slot: wantedSlot(session, flags.slot, systemClock.now()),
      time,
      interrupted: new Promise((resolve) => process.once('SIGINT', () => resolve())),
      onBook: (now, before, all) => {
        const found = bookChanges(before, now);
        changes += found.length;
        show(found, now.slot, all);
      },
    });
    return { type: 'end', end, changes };
  }

  /** How changes are shown here: as pictures at a terminal, as lines elsewhere, as JSON if asked for. */
  async #display(options: Pick<LadderOptions, 'market' | 'depth' | 'addresses'>) {
    const { market } = options;
    const [{ systemClock }, { printInstant }, { describeChange }, { entryView }] = await Promise.all([
      import('@bc4p/node/client'),
      import('@bc4p/protocol/units'),
      import('../../book/book-changes.ts'),
      import('../../book/entry-prices.ts'),
    ]);
    const time = (): string => printInstant(systemClock.now());
    if (this.jsonEnabled()) {
      return (changes: readonly BookChange[], slot: BookSlot['slot']): void => {
        for (const { entry, ...change } of changes)
          this.logJson({ type: 'change', at: time(), ...change, slot, entry: entryView(entry, market) });
      };
    }
    if (!process.stdout.isTTY) {
      return (changes: readonly BookChange[], slot: BookSlot['slot']): void => {
        for (const change of changes) this.log(`${time().slice(11, 19)}  ${describeChange(change, slot, options)}`);
      };
    }
    const [{ describeLadder, ladderNote }, { Repaint }, { styleFor }, { widthOf }] = await Promise.all([
      import('../../book/ladder.ts'),
      import('../../terminal/repaint.ts'),
      import('../../terminal/style.ts'),
      import('../../terminal/width.ts'),
    ]);
    const style = styleFor(process.stdout, process.env);
    const repaint = new Repaint(process.stdout);
    process.stdout.on('resize', () => repaint.redraw());
    const draw = (all: readonly BookSlot[]): void => {
      const ladder = { ...options, style, width: widthOf(process.stdout, process.env) };
      const ladders = all.flatMap((each) => ['', ...describeLadder(each, ladder)]);
      const head = `${market} at ${time()}, Ctrl-C ends`;
      const note = ladderNote(all, market).map(style.dim);
      repaint.draw([head, ...(all.length === 0 ? ['no offers'] : ladders), '', ...note]);
    };
    draw([]);
    return (_: readonly BookChange[], __: BookSlot['slot'], all: readonly BookSlot[]): void => draw(all);
  }

  /** One line for each object, so that a program can read while it goes on. */
  override logJson(json: unknown): void {
    process.stdout.write(`${JSON.stringify(json)}\n`);
  }
}
