import type { MilliCentPerKwh } from '@bc4p/protocol/units';
import { Args, Flags } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import { EXIT, Failure } from '../../failure.ts';
import type { AcceptanceResult } from '../../offers/accept-offer.ts';
import type { ForeignOffer } from '../../offers/find-foreign-offer.ts';
import type { MarketSession } from '../../participant/market-session.ts';
import { placesFrom, SESSION_FLAGS, WHO_ACTS } from '../../participant/participant-flags.ts';
import type { TradeView } from '../../trades/trade-view.ts';

interface Accepted {
  readonly offer: string;
  /** The market of the offer, which decides. */
  readonly market: string;
  readonly acceptance: string;
  readonly lots: number;
  /** mct/kWh. */
  readonly limit: number;
  readonly state: 'traded' | 'held';
  /** There once it is traded. */
  readonly trade?: TradeView;
  /** The files that were written. */
  readonly evidence: readonly string[];
}

const DEFAULT_VALIDITY = '+1m';
/** Longer than the acceptance is good for: an answer may have to be asked for again on its way back. */
const DEFAULT_TIMEOUT = '2m';
/** The wait ended before another market had decided. */
const UNDECIDED = 3;

export default class OfferAccept extends Bc4pCommand {
  static override summary = 'Accept lots of somebody’s offer: all of them at once, or none.';

  static override description = `OFFER is an id from \`bc4p book show\` (its first 8 characters are enough
while they name one offer), or a file that its signer gave you: a token, or
an evidence file with the signer's certificates. An id that begins with -
comes after two dashes: \`bc4p offer accept --at-quote -- -x7Qd91k\`.

Before anything is signed the offer is checked as \`bc4p offer verify\` does,
and the market is asked what it would cost now with the grid fees. You say
how far you go: --limit is the most you pay per kWh in all when you accept
an offer to sell, the least you receive when you accept one to buy;
--at-quote takes the quote of the moment as the limit. What you pay is the
offer's price and the fees of the moment, never more than the limit. Without
either the quote is shown and nothing is signed.

The trade is printed once the market's evidence has been checked: both
signatures, the market's, and every certificate.

An offer of another market is decided there. Your market holds what you
accepted and passes it on, each market on the way reserves its lines, and
the answer comes back the same way: mostly within a second, but not as long
as a link between the markets is broken. --timeout ends the wait, --no-wait
does not begin it; the acceptance stays what it is, and
\`bc4p trade status ACCEPTANCE\` tells what became of it. What the quote says
about lines of other markets is what they told last, and no promise. An
offer that your market shows of another one has its signature there: it comes
with the evidence of the trade, and is compared with what was shown.

${WHO_ACTS}

--json prints {offer, market, acceptance, lots, limit (mct/kWh), state:
traded | held, trade? {id, number, kind, market, sellerMarket, buyerMarket,
take, slot, side, resting, energyWh, price, quotes, fees, marketFees,
buyerPays, sellerReceives, seller, buyer, sell, buy, at}, evidence: [FILE]};
money in 10^-8 EUR.

Exit codes
  0  traded; with --no-wait: traded, or held until another market decides
  1  refused (somebody was faster, beyond the limit …), or no session
  2  usage: no limit given, a quantity or a file that cannot be read
  3  --timeout ended the wait before another market had decided`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> ungWv48B --as bob --at-quote',
    '<%= config.bin %> <%= command.id %> ungWv48B --as bob --energy 1kWh --limit 17ct --evidence trade.json',
    '<%= config.bin %> <%= command.id %> offer.json --as bob --limit 17ct',
    '<%= config.bin %> <%= command.id %> ungWv48B --as bob --at-quote --no-wait',
  ];

  static override args = {
    offer: Args.string({ description: 'id of an offer in the book, the beginning of one, or a file', required: true }),
  };

  static override flags = {
    energy: Flags.string({
      description: 'take so much of it [default: all that is open]',
      helpValue: '1kWh',
      exclusive: ['lots'],
    }),
    lots: Flags.integer({ description: 'take so many lots of it', helpValue: 'N', min: 1 }),
    limit: Flags.string({ description: 'per kWh in all', helpValue: '17ct', exclusive: ['at-quote'] }),
    'at-quote': Flags.boolean({ description: 'take the quote of the moment, rounded to the next 0.001 ct/kWh' }),
    'valid-until': Flags.string({
      description: 'how long the market may take to decide',
      helpValue: DEFAULT_VALIDITY,
      default: DEFAULT_VALIDITY,
    }),
    timeout: Flags.string({
      description: 'wait at most so long for another market',
      helpValue: DEFAULT_TIMEOUT,
      default: DEFAULT_TIMEOUT,
    }),
    'no-wait': Flags.boolean({ description: 'do not wait for another market' }),
    evidence: Flags.string({
      description: 'add the evidence of the trade to this file, or to this folder',
      helpValue: 'FILE',
    }),
    ...SESSION_FLAGS,
  };

  async run(): Promise<Accepted> {
    const { args, flags } = await this.parse(OfferAccept);
    const [{ systemClock }, { openParticipant }, { MarketSession: Session }, { readDuration, readMoment }] =
      await Promise.all([
        import('@bc4p/node/client'),
        import('../../participant/participant.ts'),
        import('../../participant/market-session.ts'),
        import('../../terminal/read-input.ts'),
      ]);
    const now = systemClock.now();
    const validUntil = readMoment('--valid-until', flags['valid-until'], now);
    const timeout = flags['no-wait'] ? undefined : readDuration('--timeout', flags.timeout);
    const limitText = flags.limit;
    const typedLimit = limitText === undefined ? undefined : await readPrice(limitText);
    const participant = await openParticipant(placesFrom(flags), now);
    const fromFile = await fileNamed(args.offer);
    if (flags.evidence !== undefined) await assertEvidencePlace(flags.evidence);
    await using session = await Session.open(participant);
    const found = await this.#find(session, args.offer, fromFile);
    const lots = await lotsWanted(found, flags.energy, flags.lots);
    await this.#tell(found, lots, session.client.market);
    const limit = await this.#limit(session, found, lots, typedLimit, flags['at-quote']);
    const { acceptOffer } = await import('../../offers/accept-offer.ts');
    const terms = { lots, limit, validUntil };
    const { acceptance, answer, end } = await acceptOffer(session, found, terms, timeout, (market, id) =>
      this.log(`Held; ${market} decides. Acceptance ${id}`),
    );
    const base = { offer: found.id, market: found.offer.market, acceptance, lots, limit };
    if ('held' in answer) {
      this.#tellUndecided(acceptance, answer.held, end);
      return { ...base, state: 'held', evidence: [] };
    }
    const { trade, evidence } = answer;
    const { describeTrade, tradeView } = await import('../../trades/trade-view.ts');
    const view = tradeView(trade.id, trade.trade, found.offer.side === 'sell' ? 'buy' : 'sell', trade.crossing);
    for (const line of describeTrade(view)) this.log(line);
    const { writeEvidence } = await import('../../trades/write-evidence.ts');
    const files = flags.evidence === undefined ? [] : await writeEvidence(flags.evidence, evidence, [trade]);
    if (files.length > 0) this.log(`Evidence: ${files.join(', ')}`);
    return { ...base, state: 'traded', trade: view, evidence: files };
  }

  async #find(session: MarketSession, reference: string, file: FileOffer | undefined): Promise<ForeignOffer> {
    const { offerFromBook, offerFromFile } = await import('../../offers/find-foreign-offer.ts');
    return file ? offerFromFile(session, file, file.id) : offerFromBook(session, reference);
  }

  async #tell({ id, offer, lines, isVerified }: ForeignOffer, lots: number, own: string): Promise<void> {
    const [{ offerLines }, { bordersTo }] = await Promise.all([
      import('../../offers/describe-offer.ts'),
      import('../../book/relative-market.ts'),
    ]);
    this.log(`Offer ${id}`);
    for (const line of offerLines(offer)) this.log(line);
    if (lots !== offer.lots) this.log(`  accepting ${lots} of its lots`);
    if (offer.market === own) return;
    const away = [counted(bordersTo(own, offer.market), 'market border'), counted(lines, 'line')].filter(Boolean);
    this.log(`  in ${offer.market}${away.length > 0 ? `, ${away.join(' and ')} away` : ''}`);
    if (!isVerified) this.log('  as your market shows it; its signature comes with the evidence of the trade');
  }

  /** The limit that was typed, or the market's quote if that was asked for; with neither the quote is all there is. */
  async #limit(
    session: MarketSession,
    found: ForeignOffer,
    count: number,
    typed: MilliCentPerKwh | undefined,
    atQuote: boolean,
  ): Promise<MilliCentPerKwh> {
    const [{ quoteOffer }, { lots }, { beyondText, quoteText }] = await Promise.all([
      import('../../offers/quote-offer.ts'),
      import('@bc4p/protocol/units'),
      import('../../offers/describe-quote.ts'),
    ]);
    const asked = quoteOffer(session, found, lots(count));
    // Whoever has said how far he goes is told of the quote if there is one; what speaks against it, the market says.
    const quote = typed === undefined ? await asked : await asked.catch(() => undefined);
    if (!quote) {
      if (typed !== undefined) return typed;
      throw new Failure('The market does not know the offer and cannot say what it would cost.', {
        code: 'limit-missing',
        exitCode: EXIT.usage,
        hint: 'add --limit PRICE: the most you pay, or the least you receive, per kWh in all',
      });
    }
    const text = quoteText(quote, found.offer.side);
    if (typed === undefined && !atQuote) {
      throw new Failure(`An acceptance needs a limit. For this ${text}.`, {
        code: 'limit-missing',
        exitCode: EXIT.usage,
        hint: `add --limit ${quote.limit / 1000}ct, or --at-quote to take the quote of the moment`,
      });
    }
    this.log(`  ${text}`);
    for (const line of beyondText(quote, count)) this.log(`  ${line}`);
    return typed ?? quote.limit;
  }

  /** Tells that nothing is decided yet, and how to learn what becomes of it. */
  #tellUndecided(acceptance: string, market: string, end: AcceptanceResult['end']): void {
    if (end === 'timeout') {
      process.exitCode = UNDECIDED;
      this.log(`${market} has not decided yet; the acceptance is held until it has.`);
    }
    this.log(`  next: \`bc4p trade status -- ${acceptance}\` tells what became of it`);
  }
}

/** `2 lines`; nothing where nobody knows. */
const counted = (count: number | undefined, what: string): string | undefined =>
  count === undefined ? undefined : `${count} ${what}${count === 1 ? '' : 's'}`;

type FileOffer = Awaited<ReturnType<typeof import('../../offers/one-offer.ts').oneOffer>>;

/** The offer in a file, if there is a file of this name; else it is taken for an id of the book. */
async function fileNamed(reference: string): Promise<FileOffer | undefined> {
  const [{ existsSync }, { isOfferReference }, { oneOffer }] = await Promise.all([
    import('node:fs'),
    import('../../book/find-offer.ts'),
    import('../../offers/one-offer.ts'),
  ]);
  if (existsSync(reference)) return oneOffer(reference);
  if (isOfferReference(reference)) return undefined;
  throw new Failure(`${reference} is neither a file nor an id of an offer.`, {
    code: 'usage',
    exitCode: EXIT.usage,
    hint: 'give the path of an offer, or at least 8 characters of an id as `bc4p book show` lists them',
  });
}

async function assertEvidencePlace(path: string): Promise<void> {
  const files = await import('../../trades/evidence-file.ts');
  await files.assertEvidencePlace(path);
}

async function readPrice(text: string) {
  const [{ readInput }, { parsePrice }] = await Promise.all([
    import('../../terminal/read-input.ts'),
    import('@bc4p/protocol/units'),
  ]);
  return readInput('--limit', text, parsePrice);
}

/** How many lots are to be taken: those that were asked for, or all that are open. */
async function lotsWanted({ offer, openLots }: ForeignOffer, energy: string | undefined, lots: number | undefined) {
  const [{ readInput }, units, { wholeLots }] = await Promise.all([
    import('../../terminal/read-input.ts'),
    import('@bc4p/protocol/units'),
    import('../../offers/whole-lots.ts'),
  ]);
  const wanted =
    energy === undefined
      ? (lots ?? openLots)
      : wholeLots(readInput('--energy', energy, units.parseEnergy), units.wattHours(offer.lot));
  if (wanted > 0) return units.lots(wanted);
  throw new Failure('Nothing of the offer is open any more.', {
    code: 'offer-taken',
    hint: 'take another offer: `bc4p book show`',
  });
}
