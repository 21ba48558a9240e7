import { signMessage } from '@bc4p/protocol/messages';
import { WrongVerdict } from '../../checks/fault.ts';
import { identityOf } from '../../network/index.ts';
import { area, type ClientCheck } from '../client-check.ts';
import type { ClientScene, Visit } from '../client-scene.ts';
import type { OfferWish } from '../contract.ts';
import type { MarketBooks } from '../market-books.ts';
import type { Answer } from '../scripted-market.ts';
import { elsewhere, forged } from './handshake.ts';

const { positive, negative } = area('participant', 'core');
const TWIN = 'client/offer-sent';

const sending = (...offers: OfferWish[]) => ({ do: 'send-offers', offers }) as const;

/** Fails unless the market has exactly the offers that were wished, and the client names them by their ids. */
function expectOffers(visit: Visit, books: MarketBooks, wishes: readonly OfferWish[]): void {
  const { offers = [] } = visit.expectDone();
  const kept = [...books.offers.values()];
  const said = ({ side, slot: { start, len }, lot, lots, price, validUntil }: OfferWish) => ({
    side,
    slot: { start, len },
    lot,
    lots,
    price,
    validUntil,
  });
  const actual = JSON.stringify(kept.map(({ message }) => said(message)));
  const expected = JSON.stringify(wishes.map(said));
  if (actual !== expected) throw new WrongVerdict('it signed something else than it was told', { expected, actual });
  const ids = kept.map(({ id }) => id);
  if (JSON.stringify(ids) !== JSON.stringify(offers))
    throw new WrongVerdict('it names its offers otherwise than by the SHA-256 of their payloads', {
      expected: ids,
      actual: offers,
    });
}

/** The tokens that went to the market, each once. */
const tokensOf = (visit: Visit): Set<string> => new Set(visit.all('offer.submit').map(({ token }) => token));

/** Fails if another message was signed in place of the one that has no answer, or a temporary one. */
function expectOneToken(visit: Visit): void {
  const tokens = tokensOf(visit);
  if (tokens.size > 1)
    throw new WrongVerdict('it signed a message anew in place of sending the same one again', {
      expected: 'one token, however often',
      actual: [...tokens],
    });
}

/** A receipt that is not one of the market for this offer. */
const receiptWith = (
  id: string,
  title: string,
  of: Parameters<typeof negative>[2],
  answer: (scene: ClientScene, books: MarketBooks) => Promise<Answer>,
): ClientCheck =>
  negative(`client/${id}`, title, of, TWIN, async (scene) => {
    const books = scene.books();
    const visit = await scene.visit(
      sending(scene.offer()),
      { on: { 'offer.submit': await answer(scene, books) } },
      books,
    );
    visit.expectRefused();
  });

export const offerChecks: readonly ClientCheck[] = [
  positive(
    TWIN,
    'Signs an offer in canonical form, sends it and takes the receipt of the market',
    ['SIG-012', 'NUM-001', 'NUM-002', 'TIM-001', 'ID-001', 'ID-002'],
    async (scene) => {
      const books = scene.books();
      const wishes = [scene.offer()];
      expectOffers(await scene.visit(sending(...wishes), {}, books), books, wishes);
    },
  ),
  positive(
    'client/offer-to-buy',
    'Signs an offer to buy at a negative price',
    ['NUM-002', 'SIG-012'],
    async (scene) => {
      const books = scene.books();
      const wishes = [scene.offer({ side: 'buy', price: -1500, lots: 3 })];
      expectOffers(await scene.visit(sending(...wishes), {}, books), books, wishes);
    },
  ),
  positive('client/offers-twice', 'Signs two offers that say the same as two messages', ['OFR-101'], async (scene) => {
    const books = scene.books();
    const wishes = [scene.offer(), scene.offer()];
    expectOffers(await scene.visit(sending(...wishes), {}, books), books, wishes);
  }),
  positive('client/nonces-over-starts', 'Uses no nonce again after it was started anew', ['OFR-101'], async (scene) => {
    const books = scene.books();
    const wish = scene.offer();
    const first = (await scene.visit(sending(wish), {}, books)).expectDone().offers ?? [];
    const second = (await scene.visit(sending(wish), {}, books)).expectDone().offers ?? [];
    if (books.offers.size !== 2 || first[0] === second[0])
      throw new WrongVerdict('it sent the same message where it was told to offer once more', {
        expected: 'two ids',
        actual: [...first, ...second],
      });
  }),
  negative('client/offer-busy', 'Signs no other offer when the market is busy', ['WS-062'], TWIN, async (scene) => {
    const books = scene.books();
    let isFirst = true;
    const visit = await scene.visit(
      sending(scene.offer()),
      {
        on: {
          'offer.submit': async (link, request, honest) => {
            if (!isFirst) return honest();
            isFirst = false;
            link.error(request.id, 'busy');
          },
        },
      },
      books,
    );
    expectOneToken(visit);
    if (books.offers.size === 0) visit.expectRefused('busy');
    else visit.expectDone();
  }),
  negative(
    'client/offer-unanswered',
    'Signs no other offer when the session ends without an answer',
    ['WS-062', 'WS-061'],
    TWIN,
    async (scene) => {
      const books = scene.books();
      let isFirst = true;
      const visit = await scene.visit(
        sending(scene.offer()),
        {
          on: {
            'offer.submit': async (link, request, honest) => {
              if (!isFirst) return honest();
              isFirst = false;
              // The market has it; nobody hears of it.
              await books.take(request.token);
              link.cut();
            },
          },
        },
        books,
      );
      expectOneToken(visit);
      if (visit.links.length === 1) visit.expectRefused();
    },
  ),
  negative('client/offer-refused', 'Reports an offer that the market refused', ['WS-061'], TWIN, async (scene) => {
    const visit = await scene.visit(sending(scene.offer()), {
      on: { 'offer.submit': (link, request) => link.error(request.id, 'gate-closed', { gateClosedAt: scene.now }) },
    });
    visit.expectRefused('gate-closed');
  }),
  receiptWith(
    'receipt-forged',
    'Takes no receipt whose signature is not one',
    ['SIG-008'],
    async (_, books) => async (link, request) => {
      const { taken } = await books.take(request.token);
      link.ok(request, { ...taken.answer, receipt: forged(taken.answer.receipt) });
    },
  ),
  receiptWith(
    'receipt-by-another',
    'Takes no receipt that another market has signed',
    ['SIG-015', 'WS-031'],
    async (scene, books) => {
      const other = await elsewhere(scene);
      return async (link, request) => {
        const { taken } = await books.take(request.token);
        link.ok(request, await books.receipt(taken.id, {}, other));
      };
    },
  ),
  receiptWith(
    'receipt-by-participant',
    'Takes no receipt that a participant has signed',
    ['WS-031'],
    async (_, books) => async (link, request) => {
      const { taken } = await books.take(request.token);
      link.ok(request, await books.receipt(taken.id, {}, books.client));
    },
  ),
  receiptWith(
    'receipt-of-another',
    'Takes no receipt for another offer',
    ['WS-060'],
    async (_, books) => async (link, request) => {
      const { taken } = await books.take(request.token);
      const receipt = await books.receipt('A'.repeat(43));
      link.ok(request, { ...receipt, offer: taken.id });
    },
  ),
  receiptWith(
    'receipt-of-refusal',
    'Takes no signed refusal for a receipt',
    ['WS-061'],
    async (_, books) => async (link, request) => {
      const { taken } = await books.take(request.token);
      link.ok(request, await books.receipt(taken.id, { result: 'refused', code: 'gate-closed' }));
    },
  ),
  receiptWith(
    'receipt-of-another-type',
    'Takes no other signed message for a receipt',
    ['SIG-006'],
    async (scene, books) => async (link, request) => {
      const { taken } = await books.take(request.token);
      const { token } = await signMessage(identityOf(books.service), 'bc4p-offer', {
        ...scene.offer(),
        market: scene.market,
        nonce: 'A'.repeat(22),
      });
      link.ok(request, { ...taken.answer, receipt: token });
    },
  ),
];
