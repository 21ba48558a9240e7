import { decodeBase64url } from '@bc4p/protocol/messages';
import { instant, watts } from '@bc4p/protocol/units';
import { openDecision } from '../decisions.ts';
import { expectMembers, expectSame, expectTrue, needed } from '../expect.ts';
import { type MarketCheck, negative, positive } from '../market-check.ts';

const TAKEN = 'offers/taken';
/** Power enough for the largest offer that there is: 2^30 Wh in a quarter of an hour. */
const HUGE = watts(2 ** 36);

export const OFFER_CHECKS: readonly MarketCheck[] = [
  positive(
    TAKEN,
    'An offer that is right is taken, receipted and in the book',
    [
      'TRD-109',
      'OFR-001',
      'OFR-002',
      'OFR-003',
      'OFR-008',
      'OFR-009',
      'OFR-010',
      'OFR-013',
      'WS-015',
      'MKT-003',
      'ERR-003',
      'NUM-001',
      'NUM-002',
      'NUM-005',
      'TIM-001',
      'TIM-003',
      'TIM-005',
      'OFR-011',
      'OFR-012',
    ],
    async (scene) => {
      const trader = await scene.trader();
      const { id, ok, message } = await trader.submit();
      const receipt = await openDecision(trader.session, ok.receipt);
      expectMembers(
        receipt,
        { market: scene.market, subject: id, result: 'accepted', number: ok.number },
        'the receipt',
      );
      expectTrue(receipt.code === undefined, 'the receipt of what was taken has a code');
      const entry = needed(await trader.entry(id), 'the offer in the book');
      const { side, lot, lots, price, validUntil, market } = message;
      expectMembers(
        entry,
        { side, lot, lots, price, validUntil, market, lines: 0, fees: '0', allIn: '1500000' },
        'the entry in the book',
      );
      expectMembers(await trader.status(id), { state: 'open', open: 10, trades: [] }, 'the status');
    },
  ),
  positive('offers/numbers-grow', 'Offers are numbered in the order in which they came', ['TRD-109'], async (scene) => {
    const trader = await scene.trader();
    const first = await trader.submit();
    const second = await trader.submit();
    expectTrue(second.ok.number > first.ok.number, 'a later offer has no larger number', {
      expected: `more than ${first.ok.number}`,
      actual: second.ok.number,
    });
  }),
  positive('offers/get', 'An offer can be had by its id, with its signer’s chain', ['WS-016'], async (scene) => {
    const trader = await scene.trader();
    const reader = await scene.trader();
    const offer = await trader.submit();
    const ok = await reader.session.ask('offer.get', { offer: offer.id });
    expectMembers(ok, { token: offer.token, open: 10 }, 'the answer');
    expectSame(ok.chain, trader.chain, 'the chain of the signer');
  }),
  negative(
    'offers/get-unknown',
    'A request about an offer that nobody knows is refused',
    ['WS-016'],
    'offers/get',
    async (scene) => {
      const trader = await scene.trader();
      const offer = await trader.signOffer();
      await trader.unchanged(async () => {
        const error = await trader.session.refused('offer.get', { offer: offer.id }, 'offer-unknown');
        expectMembers(error.facts, { offer: offer.id }, 'the facts');
        await trader.session.refused('fee.quote', { offer: offer.id, lots: 1 }, 'offer-unknown');
      });
      expectMembers(await trader.status(offer.id), { state: 'unknown', open: 0, trades: [] }, 'the status');
    },
  ),
  negative(
    'offers/refusal-is-signed',
    'A refusal for good is signed, and repeated as it was',
    ['TRD-109', 'WS-037', 'MKT-004', 'ERR-003', 'ERR-004'],
    TAKEN,
    async (scene) => {
      const trader = await scene.trader();
      const offer = await trader.signOffer({ market: 'elsewhere.suite' });
      const first = await trader.unchanged(() =>
        trader.session.refused('offer.submit', { token: offer.token }, 'wrong-market'),
      );
      const decision = await openDecision(trader.session, needed(first.decision, 'the signed refusal'));
      expectMembers(
        decision,
        { subject: offer.id, result: 'refused', code: 'wrong-market', market: scene.market },
        'the decision',
      );
      const again = await trader.session.refused('offer.submit', { token: offer.token }, 'wrong-market');
      expectSame(again.decision, first.decision, 'the decision, asked for again');
      expectMembers(await trader.status(offer.id), { state: 'refused', code: 'wrong-market' }, 'the status');
    },
  ),
  positive(
    'offers/repeated',
    'An offer that comes again has the answer of the first time',
    ['WS-037', 'MKT-004'],
    async (scene) => {
      const trader = await scene.trader();
      const offer = await trader.submit();
      const before = await trader.view();
      const again = await trader.session.ask('offer.submit', { token: offer.token });
      expectSame(again.dup, true, 'dup');
      expectMembers(
        again,
        { offer: offer.id, number: offer.ok.number, receipt: offer.ok.receipt },
        'the repeated answer',
      );
      expectSame(await trader.view(), before, 'what the market shows');
    },
  ),
  positive(
    'offers/repeated-elsewhere',
    'An offer that comes again in another session has the answer of the first time',
    ['WS-037'],
    async (scene) => {
      const trader = await scene.trader();
      const offer = await trader.submit();
      const session = await scene.greeted(trader.holder);
      const again = await session.ask('offer.submit', { token: offer.token });
      expectMembers(again, { dup: true, number: offer.ok.number, receipt: offer.ok.receipt }, 'the repeated answer');
    },
  ),
  negative(
    'offers/signer-not-session',
    'An offer that somebody else has signed is refused',
    ['WS-015'],
    TAKEN,
    async (scene) => {
      const trader = await scene.trader();
      const other = await scene.trader();
      const offer = await other.signOffer();
      await trader.unchanged(async () => {
        const error = await trader.session.refused('offer.submit', { token: offer.token }, 'signer-not-session');
        expectMembers(error.facts, { signer: other.kid }, 'the facts');
        expectTrue(error.decision === undefined, 'a message of somebody else was decided about');
      });
      expectTrue((await trader.entry(offer.id)) === undefined, 'the offer is in the book');
      // It binds its own signer, and nobody has used it up.
      await other.session.ask('offer.submit', { token: offer.token });
    },
  ),
  negative('offers/wrong-market', 'An offer for another market is refused', ['OFR-001'], TAKEN, async (scene) => {
    const trader = await scene.trader();
    const { facts } = await trader.submitInVain({ market: 'suite' }, 'wrong-market');
    expectSame(facts, { market: 'suite', expected: scene.market }, 'the facts');
  }),
  negative(
    'offers/slot-length',
    'An offer for a slot of another length is refused',
    ['OFR-002'],
    TAKEN,
    async (scene) => {
      const trader = await scene.trader();
      const { start } = scene.slot;
      const { facts } = await trader.submitInVain({ slot: { start, len: 300 } }, 'slot-misaligned');
      expectSame(facts, { start, len: 300, expected: scene.rules.slotLength }, 'the facts');
    },
  ),
  negative(
    'offers/slot-start',
    'An offer for a slot that starts at no multiple of its length is refused',
    ['OFR-002', 'TIM-003'],
    TAKEN,
    async (scene) => {
      const trader = await scene.trader();
      const { start, len } = scene.slot;
      await trader.submitInVain({ slot: { start: start + 300, len } }, 'slot-misaligned');
      await trader.submitInVain({ slot: { start: start + 1, len } }, 'slot-misaligned');
    },
  ),
  positive('offers/smallest-lot', 'An offer of the smallest lot is taken', ['OFR-003'], async (scene) => {
    const trader = await scene.trader();
    await trader.submit({ lot: scene.rules.minimumLot });
  }),
  negative(
    'offers/lot-too-small',
    'An offer of a lot below the smallest is refused',
    ['OFR-003'],
    'offers/smallest-lot',
    async (scene) => {
      const trader = await scene.trader();
      const lot = scene.rules.minimumLot - 1;
      const { facts } = await trader.submitInVain({ lot }, 'lot-size');
      expectSame(facts, { lot, minimum: scene.rules.minimumLot }, 'the facts');
    },
  ),
  positive('offers/largest', 'An offer of 2^30 Wh is taken', ['OFR-004', 'OFR-014'], async (scene) => {
    const trader = await scene.trader('station', { feedIn: HUGE, draw: HUGE });
    await trader.submit({ lot: 2 ** 30, lots: 1 });
  }),
  negative(
    'offers/too-large',
    'An offer of more than 2^30 Wh is refused',
    ['OFR-004'],
    'offers/largest',
    async (scene) => {
      const trader = await scene.trader('station', { feedIn: HUGE, draw: HUGE });
      await trader.submitInVain({ lot: 2 ** 20, lots: 2 ** 10 + 1 }, 'amount-out-of-range');
    },
  ),
  positive('offers/dearest', 'Offers at the outermost prices are taken', ['OFR-005'], async (scene) => {
    const trader = await scene.trader();
    await trader.submit({ price: 2 ** 20 });
    const buyer = await scene.trader();
    await buyer.submit({ side: 'buy', price: -(2 ** 20) });
  }),
  positive(
    'offers/at-horizon',
    'An offer for the last slot within the horizon is taken',
    ['OFR-007'],
    async (scene) => {
      const trader = await scene.trader();
      const { slotLength, horizon } = scene.rules;
      // Two slots less: time passes while the offer is on its way.
      const start = Math.floor((scene.now + horizon) / slotLength - 1) * slotLength;
      await trader.submit({ slot: { start, len: slotLength } });
    },
  ),
  negative(
    'offers/beyond-horizon',
    'An offer for a slot beyond the horizon is refused for now',
    ['OFR-007'],
    'offers/at-horizon',
    async (scene) => {
      const trader = await scene.trader();
      const { slotLength, horizon } = scene.rules;
      const start = (Math.floor((scene.now + horizon) / slotLength) + 2) * slotLength;
      const error = await trader.submitInVain({ slot: { start, len: slotLength } }, 'slot-beyond-horizon');
      expectTrue(error.decision === undefined, 'a refusal for now was signed as a decision');
    },
  ),
  negative(
    'offers/gate-closed',
    'An offer for a slot whose gate has closed is refused',
    ['OFR-008'],
    TAKEN,
    async (scene) => {
      const trader = await scene.trader();
      const { slotLength, gateClosure } = scene.rules;
      const start = Math.floor(scene.now / slotLength) * slotLength;
      const { facts } = await trader.submitInVain(
        { slot: { start, len: slotLength }, validUntil: scene.now + 30 },
        'gate-closed',
      );
      expectSame(facts, { gateClosedAt: start - gateClosure }, 'the facts');
    },
  ),
  negative('offers/expired', 'An offer that has expired is refused', ['OFR-009'], TAKEN, async (scene) => {
    const trader = await scene.trader();
    await trader.submitInVain({ validUntil: scene.now - 5 }, 'offer-expired');
  }),
  positive(
    'offers/valid-to-the-gate',
    'An offer that stands until gate closure is taken',
    ['OFR-006'],
    async (scene) => {
      const trader = await scene.trader();
      await trader.submit({ validUntil: scene.slot.start - scene.rules.gateClosure });
    },
  ),
  negative(
    'offers/valid-too-long',
    'An offer that stands beyond gate closure is refused',
    ['OFR-006'],
    'offers/valid-to-the-gate',
    async (scene) => {
      const trader = await scene.trader();
      const latest = scene.slot.start - scene.rules.gateClosure;
      const { facts } = await trader.submitInVain({ validUntil: latest + 1 }, 'validity-too-long');
      expectSame(facts, { validUntil: latest + 1, latest }, 'the facts');
    },
  ),
  negative(
    'offers/valid-too-short',
    'An offer that stands for less than the minimum availability is refused',
    ['OFR-010'],
    'limits/valid-long-enough',
    async (scene) => {
      const trader = await scene.trader();
      await trader.submitInVain(
        { lot: 100, validUntil: scene.now + scene.rules.minimumAvailability - 10 },
        'validity-too-short',
      );
    },
    { setting: 'limits', lane: 'limits' },
  ),
  positive(
    'limits/valid-long-enough',
    'An offer that stands for the minimum availability is taken',
    ['OFR-010'],
    async (scene) => {
      const trader = await scene.trader();
      await trader.submit({ lot: 100, validUntil: scene.now + scene.rules.minimumAvailability + 5 });
    },
    { setting: 'limits', lane: 'limits' },
  ),
  positive(
    'limits/lot-on-list',
    'An offer of a lot that is on the list of sizes is taken',
    ['OFR-003'],
    async (scene) => {
      const trader = await scene.trader();
      await trader.submit({ lot: 200 });
    },
    { setting: 'limits', lane: 'limits' },
  ),
  negative(
    'limits/lot-not-on-list',
    'An offer of a lot that is not on the list of sizes is refused',
    ['OFR-003'],
    'limits/lot-on-list',
    async (scene) => {
      const trader = await scene.trader();
      await trader.submitInVain({ lot: 300 }, 'lot-size');
    },
    { setting: 'limits', lane: 'limits' },
  ),
  positive(
    'offers/to-the-limit',
    'A connection point may sell as much as its feed-in limit moves in a slot, and buy its draw limit',
    ['OFR-014', 'PKI-067', 'NUM-006'],
    async (scene) => {
      // 11 kW for a quarter of an hour: 2750 Wh; 4001 W: 1000.25 Wh, rounded down.
      const trader = await scene.trader('station', { feedIn: watts(11_000), draw: watts(4001) });
      await trader.submit({ lot: 2750, lots: 1 });
      await trader.submit({ side: 'buy', lot: 100, lots: 10, price: 1 });
    },
  ),
  negative(
    'offers/beyond-the-limit',
    'An offer that brings a connection point above its limit is refused',
    ['OFR-014'],
    'offers/to-the-limit',
    async (scene) => {
      const trader = await scene.trader('station', { feedIn: watts(11_000), draw: watts(4001) });
      await trader.submit({ lot: 2740, lots: 1 });
      const { facts } = await trader.submitInVain({ lot: 11, lots: 1 }, 'limit-exceeded');
      expectSame(facts, { side: 'sell', limit: 2750, taken: 2740, asked: 11 }, 'the facts');
      await trader.submit({ lot: 10, lots: 1 });
      await trader.submitInVain({ side: 'buy', lot: 1001, lots: 1, price: 1 }, 'limit-exceeded');
    },
  ),
  negative(
    'offers/limit-of-the-point',
    'All certificates of a connection point have one limit together',
    ['OFR-014'],
    'offers/to-the-limit',
    async (scene) => {
      const first = await scene.trader('station', { feedIn: watts(11_000) });
      const second = await scene.twinOf(first, { feedIn: watts(11_000) });
      await first.submit({ lot: 2000, lots: 1 });
      const { facts } = await second.submitInVain({ lot: 751, lots: 1 }, 'limit-exceeded');
      expectMembers(facts, { limit: 2750, taken: 2000, asked: 751 }, 'the facts');
      await second.submit({ lot: 750, lots: 1 });
    },
  ),
  negative(
    'offers/limit-of-the-chain',
    'The least limit in a chain holds',
    ['PKI-067', 'OFR-014'],
    'offers/to-the-limit',
    async (scene) => {
      const owner = await scene.stranger('station', { feedIn: watts(4000), draw: watts(4000), pathLength: 1 });
      const device = await scene.network.device(owner.holder, scene.now, { feedIn: watts(4000), draw: watts(400) });
      const trader = await scene.traderOf(device, owner);
      await trader.submit({ lot: 1000, lots: 1 });
      await trader.submitInVain({ side: 'buy', lot: 101, lots: 1, price: 1 }, 'limit-exceeded');
      await trader.submit({ side: 'buy', lot: 100, lots: 1, price: 1 });
    },
  ),
  positive(
    'offers/next-to-own',
    'Offers of one connection point that do not meet rest side by side',
    ['OFR-013'],
    async (scene) => {
      const trader = await scene.trader();
      await trader.submit({ price: 15_000 });
      await trader.submit({ side: 'buy', price: 14_999 });
    },
  ),
  negative(
    'offers/self-trade',
    'An offer that would meet one of its own connection point is refused, and nothing is traded',
    ['OFR-013'],
    'offers/next-to-own',
    async (scene) => {
      const trader = await scene.trader();
      const own = await trader.submit({ price: 15_000 });
      const { facts } = await trader.submitInVain({ side: 'buy', price: 15_000 }, 'self-trade');
      expectSame(facts, { offer: own.id }, 'the facts');
      const twin = await scene.twinOf(trader);
      await twin.submitInVain({ side: 'buy', price: 15_000 }, 'self-trade');
    },
  ),
  negative(
    'offers/self-trade-behind',
    'An offer that would meet an own one after others trades with none of them',
    ['OFR-013'],
    'offers/next-to-own',
    async (scene) => {
      const trader = await scene.trader();
      const other = await scene.trader();
      const better = await other.submit({ price: 14_000, lots: 4 });
      const own = await trader.submit({ price: 15_000 });
      const { facts } = await trader.submitInVain({ side: 'buy', price: 15_000, lots: 5 }, 'self-trade');
      expectSame(facts, { offer: own.id }, 'the facts');
      expectMembers(
        await other.status(better.id),
        { state: 'open', open: 4, trades: [] },
        'the status of the other offer',
      );
      // What others fill before it reaches the own one is fine.
      await trader.submit({ side: 'buy', price: 15_000, lots: 4 });
      expectMembers(await other.status(better.id), { state: 'ended', open: 0 }, 'the status of the other offer');
    },
  ),
  negative(
    'offers/order-of-checks',
    'Of several faults the first in the order of the checks is told',
    ['ERR-002', 'OFR-001'],
    TAKEN,
    async (scene) => {
      const trader = await scene.trader();
      const { start, len } = scene.slot;
      const past = { start: Math.floor(scene.now / len) * len, len };
      const steps = [
        [{ market: 'suite', slot: { start: start + 1, len }, lot: 1, price: 2 ** 20 }, 'wrong-market'],
        [{ slot: { start: start + 1, len }, lot: 1 }, 'slot-misaligned'],
        [{ lot: 1, lots: 2 ** 30 }, 'lot-size'],
        [{ lot: 2 ** 20, lots: 2 ** 20, slot: past }, 'amount-out-of-range'],
        [{ slot: past, validUntil: scene.now - 5 }, 'gate-closed'],
        [{ validUntil: scene.now - 5, lot: 100_000, lots: 100 }, 'offer-expired'],
        [{ validUntil: start + 1, lot: 100_000, lots: 100 }, 'validity-too-long'],
      ] as const;
      for (const [changes, code] of steps) await trader.submitInVain(changes, code);
    },
  ),
  positive(
    'offers/expires',
    'An offer ends at its validUntil, and is told so',
    ['MKT-005', 'TIM-002'],
    async (scene) => {
      const trader = await scene.trader();
      const reader = await scene.trader();
      await trader.watch();
      const offer = await trader.submit({ validUntil: scene.now + 3 });
      expectTrue((await reader.entry(offer.id)) !== undefined, 'the offer is not in the book');
      const event = await trader.event(offer.id, 'ended');
      expectMembers(event, { reason: 'expired', open: 10 }, 'the event');
      expectSame(event.at, offer.message.validUntil, 'the instant at which it ended');
      expectTrue((await reader.entry(offer.id)) === undefined, 'the offer is still in the book');
      expectMembers(await trader.status(offer.id), { state: 'ended', open: 0, trades: [] }, 'the status');
    },
  ),
  positive('offers/ends-with-chain', 'An offer ends with its signer’s chain', ['MKT-005'], async (scene) => {
    const notAfter = instant(scene.now + 3);
    const point = scene.point();
    const trader = await scene.traderOf(await scene.network.participant(point.point, scene.now, { notAfter }), point);
    const twin = await scene.twinOf(trader);
    await twin.watch();
    const offer = await trader.submit();
    const event = await twin.event(offer.id, 'ended');
    expectMembers(event, { at: notAfter, open: 10 }, 'the event');
    expectTrue((await twin.entry(offer.id)) === undefined, 'the offer is still in the book');
  }),
  positive('offers/kept-members', 'What was signed is kept to its last octet', ['ID-001'], async (scene) => {
    const trader = await scene.trader();
    const offer = await trader.submit({ ext: { 'x-colour': 'green' } } as never);
    const { token } = await trader.session.ask('offer.get', { offer: offer.id });
    expectTrue(decodeBase64url(token.split('.')[1] ?? '') !== undefined, 'the payload is no base64url');
    expectSame(token, offer.token, 'the token');
  }),
];
