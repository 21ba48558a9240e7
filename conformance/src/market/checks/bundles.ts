import { bundleTokens } from '@bc4p/protocol/messages';
import { openSigned } from '../decisions.ts';
import { expectMembers, expectSame, expectTrue, needed } from '../expect.ts';
import { type MarketCheck, negative, positive } from '../market-check.ts';

const TAKEN = 'bundles/taken';

export const BUNDLE_CHECKS: readonly MarketCheck[] = [
  positive(
    TAKEN,
    'Each offer of a bundle is taken as if it came alone, and all are receipted together',
    ['WS-048', 'TRD-114', 'MKT-010', 'SIG-016', 'SIG-017', 'SIG-018'],
    async (scene) => {
      const trader = await scene.trader();
      const bundle = await trader.signBundle([
        { price: 15_000 },
        { price: 16_000 },
        { price: 17_000, slot: scene.otherSlot() },
      ]);
      const ok = await trader.session.ask('offer.submit-bundle', { token: bundle.token, offers: bundle.payloads });
      expectSame(ok.bundle, bundle.id, 'the bundle that the answer names');
      expectSame(
        ok.outcomes.map(({ offer }) => offer),
        bundle.offers.map(({ id }) => id),
        'the offers in the order of the bundle',
      );
      for (const outcome of ok.outcomes)
        expectTrue(outcome.code === undefined && outcome.number !== undefined, 'an offer was refused', {
          actual: outcome,
        });
      const [market] = trader.session.marketChain;
      const decision = await openSigned(
        needed(ok.decisions[0], 'the decision'),
        'bc4p-bundle-decision',
        needed(market, 'the market'),
      );
      expectMembers(decision.message, { subject: bundle.id, market: scene.market }, 'the decision');
      expectSame(
        decision.message.outcomes,
        bundle.offers.map(({ id }) => ({ offer: id, result: 'accepted' })),
        'what was decided',
      );
      for (const { id } of bundle.offers.slice(0, 2))
        needed(await trader.entry(id), 'an offer of the bundle in the book');
    },
  ),
  negative(
    'bundles/one-of-them-wrong',
    'What is wrong with one offer of a bundle harms none of the others',
    ['WS-048', 'TRD-114'],
    TAKEN,
    async (scene) => {
      const trader = await scene.trader();
      const bundle = await trader.signBundle([{ price: 15_000 }, { lot: 1 }, { market: 'suite' }, { price: 16_000 }]);
      const { outcomes } = await trader.session.ask('offer.submit-bundle', {
        token: bundle.token,
        offers: bundle.payloads,
      });
      expectSame(
        outcomes.map(({ code }) => code ?? 'taken'),
        ['taken', 'lot-size', 'wrong-market', 'taken'],
        'the outcomes',
      );
      for (const [place, { id }] of bundle.offers.entries())
        expectSame(
          (await trader.entry(id)) !== undefined,
          place === 0 || place === 3,
          `whether offer ${place} is in the book`,
        );
    },
  ),
  positive(
    'bundles/alone',
    'An offer of a bundle proves itself, and is taken alone',
    ['SIG-017', 'WS-048'],
    async (scene) => {
      const trader = await scene.trader();
      const bundle = await trader.signBundle([{ price: 15_000 }, { price: 16_000 }, { price: 17_000 }]);
      const tokens = bundleTokens(bundle.token, bundle.payloads);
      const token = needed(tokens[1], 'the token of an offer');
      const ok = await trader.session.ask('offer.submit', { token });
      expectSame(ok.offer, bundle.offers[1]?.id, 'the offer');
      const again = await trader.session.ask('offer.submit-bundle', { token: bundle.token, offers: bundle.payloads });
      expectSame(
        again.outcomes.map(({ dup }) => dup ?? false),
        [false, true, false],
        'which of them were known',
      );
    },
  ),
  positive(
    'bundles/repeated',
    'A bundle that comes again has the outcomes of the first time',
    ['WS-037', 'WS-048'],
    async (scene) => {
      const trader = await scene.trader();
      const bundle = await trader.signBundle([{ price: 15_000 }, { lot: 1 }]);
      const body = { token: bundle.token, offers: bundle.payloads };
      const first = await trader.session.ask('offer.submit-bundle', body);
      const before = await trader.view();
      const again = await trader.session.ask('offer.submit-bundle', body);
      expectSame(
        again.outcomes.map(({ number, code }) => ({ number, code })),
        first.outcomes.map(({ number, code }) => ({ number, code })),
        'the outcomes',
      );
      expectSame(again.outcomes[0]?.dup, true, 'dup of the offer that was taken');
      expectSame(again.decisions, first.decisions, 'the decisions');
      expectSame(await trader.view(), before, 'what the market shows');
    },
  ),
  positive(
    'bundles/in-order',
    'Offers of a bundle are handled in its order, with nothing between them',
    ['MKT-010'],
    async (scene) => {
      const [seller, buyer] = [await scene.trader(), await scene.trader()];
      const asks = await seller.signBundle([
        { price: 15_000, lots: 1 },
        { price: 15_000, lots: 1 },
        { price: 14_000, lots: 1 },
      ]);
      await seller.session.ask('offer.submit-bundle', { token: asks.token, offers: asks.payloads });
      await buyer.submit({ side: 'buy', price: 15_000, lots: 2 });
      const states = await Promise.all(asks.offers.map(async ({ id }) => (await seller.status(id)).state));
      expectSame(states, ['ended', 'open', 'ended'], 'the states of the offers');
    },
    { profile: 'pay-as-offer' },
  ),
  negative(
    'bundles/self-trade-within',
    'Offers of a bundle that would meet each other are refused like others',
    ['MKT-010', 'OFR-013'],
    TAKEN,
    async (scene) => {
      const trader = await scene.trader();
      const bundle = await trader.signBundle([{ price: 15_000 }, { side: 'buy', price: 15_000 }]);
      const { outcomes } = await trader.session.ask('offer.submit-bundle', {
        token: bundle.token,
        offers: bundle.payloads,
      });
      expectSame(
        outcomes.map(({ code }) => code ?? 'taken'),
        ['taken', 'self-trade'],
        'the outcomes',
      );
    },
  ),
  negative(
    'bundles/offer-exchanged',
    'A bundle that comes with another offer than was signed is refused as a whole',
    ['SIG-018'],
    TAKEN,
    async (scene) => {
      const trader = await scene.trader();
      const [bundle, other] = [
        await trader.signBundle([{ price: 15_000 }, { price: 16_000 }]),
        await trader.signBundle([{ price: 17_000 }]),
      ];
      const offers = [bundle.payloads[0] as string, other.payloads[0] as string];
      await trader.unchanged(() =>
        trader.session.refused('offer.submit-bundle', { token: bundle.token, offers }, 'bundle-mismatch'),
      );
    },
  ),
  negative(
    'bundles/offer-missing',
    'A bundle that comes without one of its offers is refused as a whole',
    ['SIG-018'],
    TAKEN,
    async (scene) => {
      const trader = await scene.trader();
      const bundle = await trader.signBundle([{ price: 15_000 }, { price: 16_000 }]);
      const offers = bundle.payloads.slice(0, 1);
      await trader.unchanged(() =>
        trader.session.refused('offer.submit-bundle', { token: bundle.token, offers }, 'bundle-mismatch'),
      );
    },
  ),
  negative(
    'bundles/way-of-another',
    'An offer with the way of another one of its bundle is refused',
    ['SIG-017'],
    'bundles/alone',
    async (scene) => {
      const trader = await scene.trader();
      const bundle = await trader.signBundle([{ price: 15_000 }, { price: 16_000 }, { price: 17_000 }]);
      const [first, second] = bundleTokens(bundle.token, bundle.payloads).map((token) => token.split('.'));
      const token = [...(first ?? []).slice(0, 4), second?.[4]].join('.');
      await trader.unchanged(() => trader.session.refused('offer.submit', { token }, 'bundle-mismatch'));
    },
  ),
  negative(
    'bundles/foreign-signer',
    'A bundle that somebody else has signed is refused',
    ['WS-015'],
    TAKEN,
    async (scene) => {
      const [trader, other] = [await scene.trader(), await scene.trader()];
      const bundle = await other.signBundle([{ price: 15_000 }]);
      await trader.unchanged(() =>
        trader.session.refused(
          'offer.submit-bundle',
          { token: bundle.token, offers: bundle.payloads },
          'signer-not-session',
        ),
      );
    },
  ),
  negative(
    'bundles/of-no-bundle',
    'A token of five parts whose first three are no bundle is refused',
    ['SIG-016'],
    'bundles/alone',
    async (scene) => {
      const trader = await scene.trader();
      const offer = await trader.signOffer();
      const [, payload] = offer.token.split('.');
      const token = `${offer.token}.${payload}.AA`;
      await trader.unchanged(() => trader.session.refused('offer.submit', { token }, 'token-malformed'));
    },
  ),
];
