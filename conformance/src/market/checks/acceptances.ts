import { instant, watts } from '@bc4p/protocol/units';
import { openDecision } from '../decisions.ts';
import { expectMembers, expectSame, expectTrue, needed } from '../expect.ts';
import { type MarketCheck, negative, positive } from '../market-check.ts';
import { signAnyhow } from '../sign-anyhow.ts';
import { expectTrade, provenTrades } from '../trade-check.ts';
import { Trader } from '../trader.ts';

const DIRECT = { profile: 'direct' } as const;
const ACCEPTED = 'acceptances/accepted';
const BROUGHT = 'acceptances/brought-along';

export const ACCEPTANCE_CHECKS: readonly MarketCheck[] = [
  positive(
    ACCEPTED,
    'An acceptance takes lots of an offer at its price, and its answer proves the trade',
    [
      'ACC-001',
      'ACC-002',
      'ACC-004',
      'ACC-005',
      'ACC-006',
      'ACC-007',
      'ACC-008',
      'ACC-009',
      'ACC-010',
      'ACC-011',
      'ACC-012',
      'TRD-003',
      'TRD-104',
    ],
    async (scene) => {
      const [seller, buyer] = [await scene.trader('west'), await scene.trader()];
      await Promise.all([seller.watch(), buyer.watch()]);
      const ask = await seller.submit();
      const { id, ok } = await buyer.accept(ask.id, { lots: 3, limit: 16_000 });
      expectSame(ok.acceptance, id, 'the acceptance that the answer names');
      const proven = await provenTrades(needed(ok.evidence, 'evidence'), scene.network.root.chain[0]);
      const trade = needed(proven[0], 'a trade in the evidence');
      const expected = { seller, buyer, sell: ask.id, buy: id, resting: 'sell', kind: 'direct' } as const;
      expectTrade(scene, trade, { ...expected, energy: 300, price: 15_000, fees: [300_000n] });
      expectMembers(await seller.event(ask.id, 'traded'), { open: 7 }, 'the event of the seller');
      expectMembers(await buyer.event(id, 'traded'), { open: 0 }, 'the event of the buyer');
      expectMembers(
        await seller.status(ask.id),
        { state: 'open', open: 7, trades: [needed(ok.trade, 'the trade')] },
        'the status',
      );
      expectMembers(await buyer.status(id), { trades: [ok.trade] }, 'the status of the acceptance');
    },
    DIRECT,
  ),
  positive(
    'acceptances/of-a-bid',
    'An acceptance of a bid sells, and its seller bears the fees',
    ['TRD-003', 'TRD-104'],
    async (scene) => {
      const [seller, buyer] = [await scene.trader('east'), await scene.trader()];
      const bid = await buyer.submit({ side: 'buy' });
      const { id, ok } = await seller.accept(bid.id, { lots: 2, limit: 13_000 });
      const [trade] = await provenTrades(needed(ok.evidence, 'evidence'), scene.network.root.chain[0]);
      const expected = { seller, buyer, sell: id, buy: bid.id, resting: 'buy', kind: 'direct' } as const;
      expectTrade(scene, needed(trade, 'a trade'), { ...expected, energy: 200, price: 15_000, fees: [400_000n] });
    },
    DIRECT,
  ),
  positive(
    'acceptances/all-lots',
    'An acceptance may take all lots that are left',
    ['ACC-011', 'ACC-005'],
    async (scene) => {
      const [seller, buyer] = [await scene.trader(), await scene.trader()];
      await seller.watch();
      const ask = await seller.submit();
      await buyer.accept(ask.id, { lots: 10 });
      expectMembers(await seller.event(ask.id, 'ended'), { reason: 'filled', open: 0 }, 'the end of the offer');
      expectTrue((await buyer.entry(ask.id)) === undefined, 'the offer is still in the book');
    },
    DIRECT,
  ),
  positive(
    'acceptances/repeated',
    'An acceptance that comes again has the answer of the first time, and no second effect',
    ['WS-037', 'MKT-004'],
    async (scene) => {
      const [seller, buyer] = [await scene.trader(), await scene.trader()];
      const ask = await seller.submit();
      const first = await buyer.accept(ask.id);
      const before = await buyer.view();
      const again = await buyer.session.ask('offer.accept', { token: first.token });
      expectSame(again.dup, true, 'dup');
      expectMembers(again, { acceptance: first.id, trade: first.ok.trade }, 'the repeated answer');
      expectSame(again.evidence?.tokens, first.ok.evidence?.tokens, 'the tokens of the evidence');
      expectSame(await buyer.view(), before, 'what the market shows');
      expectMembers(await seller.status(ask.id), { open: 7 }, 'the status of the offer');
    },
    DIRECT,
  ),
  negative(
    'acceptances/refused-again',
    'A refused acceptance that comes again is refused as it was',
    ['WS-037', 'TRD-109'],
    ACCEPTED,
    async (scene) => {
      const [seller, buyer] = [await scene.trader(), await scene.trader()];
      const ask = await seller.submit();
      const acceptance = await buyer.signAcceptance(ask.id, { limit: 14_999 });
      const refuse = () => buyer.session.refused('offer.accept', { token: acceptance.token }, 'price-limit');
      const first = await buyer.unchanged(refuse);
      const decision = await openDecision(buyer.session, needed(first.decision, 'the signed refusal'));
      expectMembers(decision, { subject: acceptance.id, result: 'refused', code: 'price-limit' }, 'the decision');
      expectSame((await buyer.unchanged(refuse)).decision, first.decision, 'the decision, asked for again');
    },
    DIRECT,
  ),
  negative(
    'acceptances/signer-not-session',
    'An acceptance that somebody else has signed is refused',
    ['WS-015'],
    ACCEPTED,
    async (scene) => {
      const [seller, buyer, other] = [await scene.trader(), await scene.trader(), await scene.trader()];
      const ask = await seller.submit();
      const acceptance = await other.signAcceptance(ask.id);
      await buyer.unchanged(() =>
        buyer.session.refused('offer.accept', { token: acceptance.token }, 'signer-not-session'),
      );
    },
    DIRECT,
  ),
  negative(
    'acceptances/wrong-market',
    'An acceptance for a market that does not lie below is refused',
    ['ACC-001'],
    ACCEPTED,
    async (scene) => {
      const [seller, buyer] = [await scene.trader(), await scene.trader()];
      const ask = await seller.submit();
      await buyer.acceptInVain(ask.id, { market: 'elsewhere.suite' }, 'wrong-market');
    },
    DIRECT,
  ),
  negative(
    'acceptances/limit-out-of-range',
    'An acceptance with a limit beyond all prices is refused',
    ['ACC-002', 'NUM-005', 'SIG-013'],
    ACCEPTED,
    async (scene) => {
      const [seller, buyer] = [await scene.trader(), await scene.trader()];
      const ask = await seller.submit();
      const { message } = await buyer.signAcceptance(ask.id);
      const token = await signAnyhow(buyer.holder, { ...message, limit: 2 ** 20 + 1 });
      // The schema has the same bounds, and is looked at first.
      await buyer.unchanged(() => buyer.session.refused('offer.accept', { token }, 'payload-invalid'));
    },
    DIRECT,
  ),
  negative(
    'acceptances/unknown-offer',
    'An acceptance of an offer that nobody knows is refused for now',
    ['ACC-004'],
    ACCEPTED,
    async (scene) => {
      const [seller, buyer] = [await scene.trader(), await scene.trader()];
      const offer = await seller.signOffer();
      const error = await buyer.acceptInVain(offer.id, {}, 'offer-unknown');
      expectSame(error.facts, { offer: offer.id }, 'the facts');
      expectTrue(error.decision === undefined, 'a refusal for now was signed as a decision');
    },
    DIRECT,
  ),
  negative(
    'acceptances/more-than-offered',
    'An acceptance of more lots than an offer ever had is refused',
    ['ACC-005'],
    'acceptances/all-lots',
    async (scene) => {
      const [seller, buyer] = [await scene.trader(), await scene.trader()];
      const ask = await seller.submit();
      const { facts } = await buyer.acceptInVain(ask.id, { lots: 11 }, 'lots-out-of-range');
      expectSame(facts, { lots: 11, maximum: 10 }, 'the facts');
    },
    DIRECT,
  ),
  negative(
    'acceptances/expired',
    'An acceptance that has expired is refused',
    ['ACC-007'],
    ACCEPTED,
    async (scene) => {
      const [seller, buyer] = [await scene.trader(), await scene.trader()];
      const ask = await seller.submit();
      const validUntil = scene.now - 5;
      const { facts } = await buyer.acceptInVain(ask.id, { validUntil }, 'acceptance-expired');
      expectSame(facts, { validUntil }, 'the facts');
    },
    DIRECT,
  ),
  negative(
    'acceptances/of-expired',
    'An acceptance of an offer that has expired is refused',
    ['ACC-008', 'MKT-005'],
    ACCEPTED,
    async (scene) => {
      const [seller, buyer] = [await scene.trader(), await scene.trader()];
      await seller.watch();
      const ask = await seller.submit({ validUntil: scene.now + 3 });
      await seller.event(ask.id, 'ended');
      const { facts } = await buyer.acceptInVain(ask.id, {}, 'offer-expired');
      expectSame(facts, { offer: ask.id, validUntil: ask.message.validUntil }, 'the facts');
    },
    DIRECT,
  ),
  negative(
    'acceptances/of-own',
    'An acceptance of an offer of the own connection point is refused',
    ['ACC-009'],
    ACCEPTED,
    async (scene) => {
      const seller = await scene.trader();
      const twin = await scene.twinOf(seller);
      const ask = await seller.submit();
      await seller.acceptInVain(ask.id, {}, 'self-trade');
      const { facts } = await twin.acceptInVain(ask.id, {}, 'self-trade');
      expectSame(facts, { offer: ask.id }, 'the facts');
    },
    DIRECT,
  ),
  negative(
    'acceptances/taken',
    'An acceptance of lots that others have taken is refused, and told how many are left',
    ['ACC-011'],
    'acceptances/all-lots',
    async (scene) => {
      const [seller, buyer, late] = [await scene.trader(), await scene.trader(), await scene.trader()];
      const ask = await seller.submit();
      await buyer.accept(ask.id, { lots: 8 });
      const { facts } = await late.acceptInVain(ask.id, { lots: 3 }, 'offer-taken');
      expectMembers(facts, { offer: ask.id, remaining: 2 }, 'the facts');
      await late.accept(ask.id, { lots: 2 });
    },
    DIRECT,
  ),
  negative(
    'acceptances/price-limit',
    'An acceptance whose limit the fees exceed is refused',
    ['TRD-002'],
    ACCEPTED,
    async (scene) => {
      const [seller, buyer] = [await scene.trader('west'), await scene.trader()];
      const ask = await seller.submit();
      // 15 ct and one of fees.
      const { facts } = await buyer.acceptInVain(ask.id, { lots: 1, limit: 15_999 }, 'price-limit');
      expectSame(facts, { total: '1600000', limit: '1599900' }, 'the facts');
      await buyer.accept(ask.id, { lots: 1, limit: 16_000 });
    },
    DIRECT,
  ),
  negative(
    'acceptances/beyond-the-limit',
    'An acceptance beyond the power limit of its connection point is refused',
    ['OFR-014'],
    ACCEPTED,
    async (scene) => {
      const [seller, buyer] = [await scene.trader(), await scene.trader('station', { draw: watts(1000) })];
      const ask = await seller.submit();
      const { facts } = await buyer.acceptInVain(ask.id, { lots: 3 }, 'limit-exceeded');
      expectSame(facts, { side: 'buy', limit: 250, taken: 0, asked: 300 }, 'the facts');
      await buyer.accept(ask.id, { lots: 2 });
    },
    DIRECT,
  ),
  negative(
    'acceptances/order-of-checks',
    'Of several faults of an acceptance the first in the order of the checks is told',
    ['ERR-002', 'ACC-005'],
    ACCEPTED,
    async (scene) => {
      const [seller, buyer] = [await scene.trader(), await scene.trader()];
      const ask = await seller.submit();
      const unknown = await seller.signOffer();
      const past = scene.now - 5;
      await buyer.acceptInVain(unknown.id, { market: 'elsewhere.suite' }, 'wrong-market');
      await buyer.acceptInVain(unknown.id, { lots: 2 ** 20, validUntil: past }, 'offer-unknown');
      await buyer.acceptInVain(ask.id, { lots: 11, validUntil: past }, 'lots-out-of-range');
      await buyer.acceptInVain(ask.id, { lots: 10, limit: 0, validUntil: past }, 'acceptance-expired');
      await seller.acceptInVain(ask.id, { lots: 10, limit: 0 }, 'self-trade');
    },
    DIRECT,
  ),
  positive(
    BROUGHT,
    'An offer that comes along with its acceptance is traded, whoever has brought it',
    ['ACC-101', 'ACC-003', 'ACC-013', 'ACC-004'],
    async (scene) => {
      const [seller, buyer] = [await scene.stranger('west'), await scene.trader()];
      const offer = await seller.signOffer();
      const { id, ok } = await buyer.accept(offer.id, { lots: 4 }, { offer: offer.token, chain: seller.chain });
      const [trade] = await provenTrades(needed(ok.evidence, 'evidence'), scene.network.root.chain[0]);
      const expected = { seller, buyer, sell: offer.id, buy: id, resting: 'sell', kind: 'direct' } as const;
      expectTrade(scene, needed(trade, 'a trade'), { ...expected, energy: 400, price: 15_000, fees: [400_000n] });
      expectTrue((await buyer.entry(offer.id)) === undefined, 'an offer that was brought along is in the book');
      // Its signer puts the rest into the book.
      seller.session = await scene.greeted(seller.holder);
      await seller.session.ask('offer.submit', { token: offer.token });
      expectMembers(needed(await buyer.entry(offer.id), 'the rest in the book'), { lots: 6 }, 'the entry');
    },
    DIRECT,
  ),
  negative(
    'acceptances/other-offer-brought',
    'An acceptance that comes with another offer is refused',
    ['ACC-003'],
    BROUGHT,
    async (scene) => {
      const [seller, buyer] = [await scene.stranger(), await scene.trader()];
      const [offer, other] = [await seller.signOffer(), await seller.signOffer()];
      await buyer.acceptInVain(offer.id, {}, 'offer-mismatch', {
        offer: other.token,
        chain: seller.chain,
      });
    },
    DIRECT,
  ),
  negative(
    'acceptances/brought-badly-signed',
    'An offer that comes along is checked as completely as any other',
    ['ACC-101'],
    BROUGHT,
    async (scene) => {
      const [seller, buyer, other] = [await scene.stranger(), await scene.trader(), await scene.stranger()];
      const offer = await seller.signOffer();
      const [header, payload] = offer.token.split('.');
      const [, , foreign] = (await other.signOffer()).token.split('.');
      const brought = { offer: `${header}.${payload}.${foreign}`, chain: seller.chain };
      await buyer.acceptInVain(offer.id, {}, 'signature-invalid', brought);
      const foreigner = await scene.network.foreigner(seller.point, scene.now);
      const stranger = new Trader(scene, foreigner, seller);
      const theirs = await stranger.signOffer();
      await buyer.acceptInVain(theirs.id, {}, 'anchor-unknown', { offer: theirs.token, chain: stranger.chain });
      const small = await seller.signOffer({ lot: scene.rules.minimumLot - 1 });
      await buyer.acceptInVain(small.id, {}, 'lot-size', { offer: small.token, chain: seller.chain });
    },
    DIRECT,
  ),
  negative(
    'acceptances/brought-without-chain',
    'An offer that comes along under a certificate that nobody knows is refused',
    ['ACC-101', 'SIG-015'],
    BROUGHT,
    async (scene) => {
      const [seller, buyer] = [await scene.stranger(), await scene.trader()];
      const offer = await seller.signOffer();
      await buyer.acceptInVain(offer.id, {}, 'certificate-unknown', { offer: offer.token });
    },
    DIRECT,
  ),
  negative(
    'acceptances/uncovered',
    'An offer that comes along is refused where its connection point has no room left',
    ['ACC-013'],
    BROUGHT,
    async (scene) => {
      const [seller, buyer] = [await scene.stranger('station', { feedIn: watts(2000) }), await scene.trader()];
      const offers = [await seller.signOffer({ lots: 4 }), await seller.signOffer({ lots: 4 })] as const;
      await buyer.accept(offers[0].id, { lots: 4 }, { offer: offers[0].token, chain: seller.chain });
      const brought = { offer: offers[1].token, chain: seller.chain };
      await buyer.acceptInVain(offers[1].id, { lots: 2 }, 'offer-uncovered', brought);
      await buyer.accept(offers[1].id, { lots: 1 }, brought);
    },
    DIRECT,
  ),
  negative(
    'acceptances/gate-closed',
    'An acceptance of an offer whose gate has closed is refused',
    ['ACC-006'],
    BROUGHT,
    async (scene) => {
      const [seller, buyer] = [await scene.stranger(), await scene.trader()];
      const { slotLength } = scene.rules;
      const start = instant(Math.floor(scene.now / slotLength) * slotLength);
      const offer = await seller.signOffer({ slot: { start, len: slotLength }, validUntil: scene.now + 60 });
      await buyer.acceptInVain(offer.id, {}, 'gate-closed', { offer: offer.token, chain: seller.chain });
    },
    DIRECT,
  ),
  positive(
    'acceptances/quoted',
    'What taking lots would cost is quoted, and costs that',
    ['WS-043', 'WS-044', 'WS-016'],
    async (scene) => {
      const [seller, buyer] = [await scene.trader('west'), await scene.trader('east')];
      const ask = await seller.submit();
      const quote = await buyer.session.ask('fee.quote', { offer: ask.id, lots: 10 });
      const quotes = [
        { line: 'line-west', direction: 'up', energy: 1000, fee: '1000000' },
        { line: 'line-east', direction: 'down', energy: 1000, fee: '2000000' },
      ];
      expectMembers(quote, { quotes, fees: '3000000', buyerPays: '18000000', sellerReceives: '15000000' }, 'the quote');
      const { ok } = await buyer.accept(ask.id, { lots: 10 });
      const [trade] = await provenTrades(needed(ok.evidence, 'evidence'), scene.network.root.chain[0]);
      expectMembers(needed(trade, 'a trade'), { quotes, fees: quote.fees, buyerPays: quote.buyerPays }, 'the trade');
    },
    { profile: 'fees' },
  ),
  negative(
    'acceptances/quote-too-many',
    'A quote for more lots than an offer has is refused',
    ['WS-043'],
    'acceptances/quoted',
    async (scene) => {
      const [seller, buyer] = [await scene.trader('west'), await scene.trader()];
      const ask = await seller.submit();
      await buyer.unchanged(() => buyer.session.refused('fee.quote', { offer: ask.id, lots: 11 }, 'lots-out-of-range'));
    },
    { profile: 'fees' },
  ),
  negative(
    'acceptances/quote-of-own',
    'A quote for an offer of the own connection point is refused',
    ['WS-044'],
    'acceptances/quoted',
    async (scene) => {
      const seller = await scene.trader('west');
      const ask = await seller.submit();
      await seller.unchanged(() => seller.session.refused('fee.quote', { offer: ask.id, lots: 1 }, 'self-trade'));
    },
    { profile: 'fees' },
  ),
];
