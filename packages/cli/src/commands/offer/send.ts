import { Args, Flags } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import { EXIT, Failure } from '../../failure.ts';
import type { OfferView } from '../../offers/describe-offer.ts';
import type { FollowEnd } from '../../offers/follow-offer.ts';
import type { SentOffer } from '../../offers/send-offer.ts';
import type { SentOne } from '../../offers/send-offers.ts';
import { hasWish, WISH_FLAGS } from '../../offers/wish-flags.ts';
import type { MarketSession } from '../../participant/market-session.ts';
import { placesFrom, SESSION_FLAGS, WHO_ACTS } from '../../participant/participant-flags.ts';
import type { TradeView } from '../../trades/trade-view.ts';

/** The wait ended and nothing was traded. */
const NO_TRADE = 3;

interface Sent extends OfferView {
  readonly number: number;
  readonly receipt: string;
  readonly dup: boolean;
  readonly openWh: number;
  readonly state: SentOffer['state'];
  readonly end?: FollowEnd;
  readonly trades?: readonly TradeView[];
  readonly evidence?: readonly string[];
}

/** Several offers, and what became of each. */
interface SentAll {
  readonly offers: readonly (OfferView &
    Omit<SentOne, 'refused'> & { readonly error?: { readonly code: string; readonly message: string } })[];
}

/** An offer as it is sent. */
interface Outgoing {
  readonly token: string;
  readonly view: OfferView;
}

export default class OfferSend extends Bc4pCommand {
  static override summary = 'Send a signed offer to the market, or sign one and send it.';

  static override description = `With FILE the offer in it is sent as it is; without, an offer is signed like
\`bc4p offer sign\` does and sent at once. What is printed after that is the
market's signed word: it has the offer on disk. Sending the same file again
does no harm: the answer is the one of the first time.

A file with several offers, such as \`bc4p offer sign --bundle\` writes, is sent
whole: offers of a bundle together, and what became of each is printed. A
refused offer harms none of the others.

--wait stays until all of the offer is traded or its time is over, prints
each trade as it comes and checks its signatures; --timeout ends the wait
sooner. The offer itself stays in the market until it ends.

An offer to buy also takes from offers of other markets, where it is dearer
than they are with the grid fees of the whole way. Such lots are held until
the other market has decided: then they are traded, or open again.

${WHO_ACTS}

--json prints the offer {id, market, side, slot, lot, lots, energyWh, price,
validUntil, signer} and {number, receipt, dup, openWh, state: open | held |
ended}; with --wait also {end: filled | expired | gate-closed |
credential-ended | suspended | timeout, trades: [{id, number, kind, market,
sellerMarket, buyerMarket, take, slot, side, resting, energyWh, price,
quotes, fees, marketFees, buyerPays, sellerReceives, seller, buyer, sell,
buy, at}], evidence: [FILE]}. Of several offers {offers: [{id, market, …,
signer, dup, number?, receipt?, error?: {code, message}}]}. Prices in mct/kWh, money in 10^-8 EUR as
decimal strings.

Exit codes
  0  the market has the offer, or all of several; with --wait: at least one trade came of it
  1  refused, or one of several was, or no session with the market
  2  usage: a quantity, an instant or a file that cannot be read
  3  --wait ended without a trade`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> offer.jws --as alice',
    '<%= config.bin %> <%= command.id %> --as alice --sell 2kWh --price 12.5ct --slot +2h',
    '<%= config.bin %> <%= command.id %> --as bob --buy 1.2kWh --price 18ct --slot +2h --wait --timeout 10m --evidence trade.json',
  ];

  static override args = {
    file: Args.string({ description: 'file of `bc4p offer sign`: a token, or an evidence file with one offer' }),
  };

  static override flags = {
    ...WISH_FLAGS,
    wait: Flags.boolean({ description: 'wait for trades until all is traded or the offer ends' }),
    timeout: Flags.string({ description: 'wait at most so long', helpValue: '10m', dependsOn: ['wait'] }),
    evidence: Flags.string({
      description: 'add the evidence of the trades to this file, or to this folder',
      helpValue: 'FILE',
      dependsOn: ['wait'],
    }),
    ...SESSION_FLAGS,
  };

  async run(): Promise<Sent | SentAll> {
    const { args, flags } = await this.parse(OfferSend);
    if (args.file !== undefined && hasWish(flags)) {
      throw new Failure('FILE and flags of an offer do not go together.', {
        code: 'usage',
        exitCode: EXIT.usage,
        hint: 'send the file alone, or leave it out to sign and send a new offer',
      });
    }
    const [{ systemClock }, { openParticipant }, { MarketSession: Session }, { readDuration }] = await Promise.all([
      import('@bc4p/node/client'),
      import('../../participant/participant.ts'),
      import('../../participant/market-session.ts'),
      import('../../terminal/read-input.ts'),
    ]);
    const timeout = flags.timeout === undefined ? undefined : readDuration('--timeout', flags.timeout);
    if (flags.evidence !== undefined) {
      const { assertEvidencePlace } = await import('../../trades/evidence-file.ts');
      await assertEvidencePlace(flags.evidence);
    }
    const outgoing = args.file === undefined ? [] : await outgoingFrom(args.file);
    const [fromFile, another] = outgoing;
    if (another && flags.wait) throw manyToWaitFor(args.file ?? '');
    const participant = await openParticipant(placesFrom(flags), systemClock.now());
    await using session = await Session.open(participant);
    if (another) return await this.#sendAll(session, outgoing);
    const { token, view } = fromFile ?? (await this.#sign(session, flags));
    const { eventCursor } = await import('../../offers/own-events.ts');
    const { sendOffer } = await import('../../offers/send-offer.ts');
    const cursor = flags.wait ? await eventCursor(session) : 0;
    const offer = await sendOffer(session, token, view.id);
    await this.#tellSent(view, offer);
    const { number, receipt, dup, state } = offer;
    const sent = { ...view, number, receipt, dup, openWh: offer.openLots * view.lot, state };
    if (!flags.wait) return sent;
    // What the market had before may have been traded before: then all own events count, not only the new ones.
    const waited = await this.#wait(session, view, dup ? 0 : cursor, timeout, flags.evidence);
    if (waited.trades.length === 0) process.exitCode = NO_TRADE;
    return { ...sent, ...waited };
  }

  async #sendAll(session: MarketSession, outgoing: readonly Outgoing[]): Promise<SentAll> {
    const { sendOffers } = await import('../../offers/send-offers.ts');
    const sent = new Map<string, SentOne>();
    const all = await sendOffers(
      session,
      outgoing.map(({ token }) => token),
    );
    for (const one of all) sent.set(one.id, one);
    const refused = all.filter((one) => one.refused !== undefined);
    const known = all.filter(({ dup }) => dup).length;
    this.log(
      `The market has ${all.length - refused.length} of ${outgoing.length} offers${known > 0 ? ` (${known} it already had)` : ''}`,
    );
    for (const { id, refused: failure } of refused) this.log(`  ${id} is not taken. ${failure?.message}`);
    if (refused.length > 0) process.exitCode = EXIT.failed;
    const offers = outgoing.map(({ view }) => {
      const { refused: failure, ...one } = sent.get(view.id) ?? { id: view.id, dup: false };
      return { ...view, ...one, ...(failure ? { error: { code: failure.code, message: failure.message } } : {}) };
    });
    return { offers };
  }

  async #sign(session: MarketSession, flags: Parameters<typeof hasWish>[0]): Promise<Outgoing> {
    const [{ systemClock, systemRandom }, { readWish }, { signOffer }, { offerView }, { seconds }] = await Promise.all([
      import('@bc4p/node/client'),
      import('../../offers/read-wish.ts'),
      import('../../offers/sign-offer.ts'),
      import('../../offers/describe-offer.ts'),
      import('@bc4p/protocol/units'),
    ]);
    const { slotLength, gateClosure } = session.client.welcome.rules;
    const rules = { slotLength: seconds(slotLength), gateClosure: seconds(gateClosure) };
    const { id, token, message } = await signOffer(
      readWish(flags, rules, session.participant.rights, systemClock.now()),
      session.participant,
      systemRandom,
    );
    return { token, view: offerView(id, message) };
  }

  async #tellSent(view: OfferView, { number, dup, state, openLots }: SentOffer): Promise<void> {
    const { printEnergy, wattHours } = await import('@bc4p/protocol/units');
    const { offerLines } = await import('../../offers/describe-offer.ts');
    const energy = (wh: number): string => printEnergy(wattHours(wh));
    const openWh = openLots * view.lot;
    const rest = view.energyWh - openWh;
    // The market does not tell how much is held, only that something is and nothing is open besides.
    const what = state === 'held' ? 'held until another market decides, or traded' : 'traded or ended';
    this.log(`The market ${dup ? 'already had' : 'has'} offer ${view.id} (number ${number})`);
    for (const line of offerLines(view)) this.log(line);
    this.log(`  open ${energy(openWh)}${rest > 0 ? `, ${energy(rest)} ${what}` : ''}`);
  }

  async #wait(
    session: MarketSession,
    offer: OfferView,
    after: number,
    timeout: Parameters<typeof import('../../offers/follow-offer.ts').followOffer>[1]['timeout'],
    evidenceFile: string | undefined,
  ) {
    const [{ followOffer }, { describeTrade, tradeView }] = await Promise.all([
      import('../../offers/follow-offer.ts'),
      import('../../trades/trade-view.ts'),
    ]);
    const onTrade: Parameters<typeof followOffer>[1]['onTrade'] = ({ id, trade, crossing }) => {
      for (const line of describeTrade(tradeView(id, trade, offer.side, crossing))) this.log(line);
    };
    const { end, trades } = await followOffer(session, { offer, after, timeout, onTrade });
    this.log(END_WORDS[end]);
    const evidence = await this.#writeEvidence(
      session,
      trades.map(({ id }) => id),
      evidenceFile,
    );
    return {
      end,
      trades: trades.map(({ id, trade, crossing }) => tradeView(id, trade, offer.side, crossing)),
      evidence,
    };
  }

  async #writeEvidence(session: MarketSession, ids: readonly string[], file: string | undefined) {
    if (file === undefined || ids.length === 0) return [];
    const [{ evidenceOf, provenTrades }, { writeEvidence }] = await Promise.all([
      import('../../trades/own-trades.ts'),
      import('../../trades/write-evidence.ts'),
    ]);
    const evidence = await evidenceOf(session, ids);
    const files = await writeEvidence(file, evidence, await provenTrades(session, evidence));
    this.log(`Evidence: ${files.join(', ')}`);
    return files;
  }
}

const END_WORDS: Readonly<Record<FollowEnd, string>> = {
  filled: 'All of the offer is traded.',
  expired: 'The offer’s time is over.',
  'gate-closed': 'Trading in the slot has ended.',
  'credential-ended': 'The certificate that signed the offer has ended, and the offer with it.',
  suspended: 'The market of this submarket is suspended: it did not balance.',
  timeout: 'The wait is over; the offer stays in the market until it ends.',
};

const manyToWaitFor = (file: string): Failure =>
  new Failure(`${file} holds several offers, and --wait follows one.`, {
    code: 'usage',
    exitCode: EXIT.usage,
    hint: 'send them without --wait; `bc4p trade list` shows what came of them',
  });

/** Reads offers that were signed before; their signatures are the market's to check. */
async function outgoingFrom(file: string): Promise<readonly Outgoing[]> {
  const { offersOf } = await import('../../offers/one-offer.ts');
  const { offerView } = await import('../../offers/describe-offer.ts');
  return (await offersOf(file)).map(({ token, id, offer }) => ({ token, view: offerView(id, offer) }));
}
