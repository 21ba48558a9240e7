import { Flags } from '@oclif/core';
import type { BookSlot, EntryView } from '../../book/book-view.ts';
import { Bc4pCommand } from '../../command.ts';
import { placesFrom, SESSION_FLAGS, WHO_ACTS } from '../../participant/participant-flags.ts';

interface ShownBook {
  readonly market: string;
  /** The market's clock, ISO 8601. */
  readonly at: string;
  readonly slots: readonly {
    readonly slot: BookSlot['slot'];
    readonly asks: readonly EntryView[];
    readonly bids: readonly EntryView[];
  }[];
}

export default class BookShow extends Bc4pCommand {
  static override summary = 'Show the order book: a ladder for each slot, with prices in all for you.';

  static override description = `Asks stand above bids, the best of both in the middle. Prices are for you:
the grid fees on the way between an offer's connection point and yours are
in them, asks rounded up and bids down. "full" means that a line on the way
has no room. The id is what \`bc4p offer accept\` takes.

"from" is the market where an offer originates and how many lines lie
between it and you: here is your own market, and others have an arrow for
each market border on the way, ↑ towards the root of the tree and ↓ away
from it, with the part of the address that is not yours as well. "↑↓
nordnetz, 5 lines": up one market, down into nordnetz. --addresses shows
whole addresses. A terminal that is too narrow loses the lots first.

${WHO_ACTS}

--json prints {market, at, slots: [{slot {start, len}, asks: [], bids:
[]}]}, each side best first, with entries {offer, side, lot, lots, energyWh,
price (mct/kWh), market (its address), borders, lines, fees?, allIn? (10^-8
EUR for one lot), allInPrice? (mct/kWh), validUntil}.

Exit codes
  0  shown
  1  no session with the market, or refused
  2  usage`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> --as bob',
    '<%= config.bin %> <%= command.id %> --as bob --slot +2h --depth 5',
    '<%= config.bin %> <%= command.id %> --as bob --json',
  ];

  static override flags = {
    slot: Flags.string({ description: 'only the slot that contains this instant', helpValue: '+2h' }),
    depth: Flags.integer({ description: 'offers of each side', helpValue: 'N', min: 1, default: 10 }),
    addresses: Flags.boolean({ description: 'show whole addresses of markets' }),
    ...SESSION_FLAGS,
  };

  async run(): Promise<ShownBook> {
    const { flags } = await this.parse(BookShow);
    const [{ systemClock }, { openParticipant }, { MarketSession }, { describeLadder, ladderNote }, prices] =
      await Promise.all([
        import('@bc4p/node/client'),
        import('../../participant/participant.ts'),
        import('../../participant/market-session.ts'),
        import('../../book/ladder.ts'),
        import('../../book/entry-prices.ts'),
      ]);
    const [{ wantedSlot }, { styleFor }, { widthOf }, { instant, printInstant }] = await Promise.all([
      import('../../book/wanted-slot.ts'),
      import('../../terminal/style.ts'),
      import('../../terminal/width.ts'),
      import('@bc4p/protocol/units'),
    ]);
    const participant = await openParticipant(placesFrom(flags), systemClock.now());
    await using session = await MarketSession.open(participant);
    const slot = wantedSlot(session, flags.slot, systemClock.now());
    const book = await session.request('book.snapshot', slot === undefined ? {} : { slot });
    const at = printInstant(instant(book.at));
    const style = styleFor(process.stdout, process.env);
    const { market } = session.client;
    const { depth, addresses } = flags;
    const ladder = { market, depth, addresses, style, width: widthOf(process.stdout, process.env) };
    this.log(`${market} at ${at}`);
    for (const each of book.slots) {
      this.log('');
      for (const line of describeLadder(each, ladder)) this.log(line);
    }
    const note = ladderNote(book.slots, market).map(style.dim);
    for (const line of book.slots.length === 0 ? ['No offers.'] : ['', ...note]) this.log(line);
    const side = (entries: BookSlot['asks']) => entries.slice(0, depth).map((entry) => prices.entryView(entry, market));
    const slots = book.slots.map(({ slot: period, asks, bids }) => ({
      slot: period,
      asks: side(asks),
      bids: side(bids),
    }));
    return { market, at, slots };
  }
}
