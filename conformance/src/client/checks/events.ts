import { type Evidence, type FrameOfType, type SignedMessage, signMessage } from '@bc4p/protocol/messages';
import { WrongVerdict } from '../../checks/fault.ts';
import { type Holder, identityOf } from '../../network/index.ts';
import { area, type ClientCheck } from '../client-check.ts';
import type { ClientScene, Visit } from '../client-scene.ts';
import { newNonce, type TakenOffer } from '../market-books.ts';
import type { MarketLink } from '../market-link.ts';
import { evidenceOf, signTrade } from '../signed-trades.ts';
import { elsewhere, forged } from './handshake.ts';

const { positive, negative } = area('participant', 'pay-as-offer');
const TWIN = 'client/trade-awaited';

type Event = FrameOfType['event'];
type Trade = SignedMessage<'bc4p-trade'>;

/** What the market makes of the client's offer: two trades, each over half of it. */
interface Halves {
  readonly events: readonly [Event, Event];
  readonly ids: readonly [string, string];
  readonly evidence: Evidence;
}

interface Wrong {
  readonly trade?: Partial<Parameters<typeof signTrade>[1]>;
  readonly signer?: Holder;
  readonly forge?: boolean;
}

/** Has the client wait for the trades of an offer to sell; `play` says which events it then gets. */
async function awaited(
  scene: ClientScene,
  play: (link: MarketLink, halves: Halves, stream: number) => void,
  wrong: Wrong = {},
): Promise<{ visit: Visit; halves: Halves; streams: number }> {
  const books = scene.books();
  const buyer = await scene.neighbour();
  let halves: Halves | undefined;
  let offer: TakenOffer | undefined;
  let streams = 0;
  let listener: MarketLink | undefined;
  const tell = async (link: MarketLink): Promise<void> => {
    if (!offer) return;
    if (!halves) {
      halves = await halvesOf(scene, offer, buyer, wrong);
      books.trades = { ids: halves.ids, evidence: halves.evidence };
    }
    streams += 1;
    play(link, halves, streams);
  };
  const visit = await scene.visit(
    { do: 'await-trade', offer: scene.offer() },
    {
      on: {
        'offer.submit': async (link, request, honest) => {
          await honest();
          offer = [...books.offers.values()][0];
          // Whoever listens before it sends gets the events at once.
          if (listener === link && request) await tell(link);
        },
        'events.subscribe': async (link, request) => {
          const last = offer ? 2 : 0;
          if (request.after > last) return link.error(request.id, 'cursor-ahead', { last });
          listener = link;
          link.ok(request, { last });
          await tell(link);
        },
      },
    },
    books,
  );
  if (!halves) throw new WrongVerdict('it did not wait for a trade', { expected: 'events.subscribe' });
  return { visit, halves, streams };
}

async function halvesOf(scene: ClientScene, offer: TakenOffer, buyer: Holder, { trade, signer, forge }: Wrong) {
  const { market, network, client, now: at } = scene;
  const { slot, lot, lots, price } = offer.message;
  const half = lots / 2;
  const made = async (number: number) => {
    const nonce = newNonce();
    const terms = { market, side: 'buy' as const, slot, lot, lots: half, price, validUntil: at + 600, nonce };
    const bid = await signMessage(identityOf(buyer), 'bc4p-offer', terms);
    const signed: Trade = await signTrade(signer ?? network.service, {
      market,
      number,
      kind: 'pay-as-offer',
      slot,
      sell: offer.id,
      buy: bid.id,
      resting: 'sell',
      seller: client.chain[0].kid,
      buyer: buyer.chain[0].kid,
      energy: half * lot,
      price,
      at,
      ...trade,
    });
    const token = forge ? forged(signed.token) : signed.token;
    const event: Event = {
      type: 'event',
      seq: number,
      at,
      kind: 'traded',
      subject: offer.id,
      trade: token,
      open: lots - number * half,
    };
    return { bid, signed, event };
  };
  const [first, second] = [await made(1), await made(2)];
  const messages = [offer as SignedMessage, first.bid, first.signed, second.bid, second.signed];
  return {
    events: [first.event, second.event],
    ids: [first.signed.id, second.signed.id],
    evidence: evidenceOf(messages, [signer ?? network.service, client, buyer]),
  } as const;
}

/** Fails unless both trades are told, each once. */
function expectBoth(visit: Visit, { ids }: Halves): void {
  const { trades = [] } = visit.expectDone();
  if (JSON.stringify([...trades].sort()) !== JSON.stringify([...ids].sort()))
    throw new WrongVerdict('it tells of other trades than were made', { expected: ids, actual: trades });
}

const both = (link: MarketLink, { events }: Halves): void => {
  for (const event of events) link.send(event);
};

const untaken = (
  id: string,
  title: string,
  of: Parameters<typeof negative>[2],
  wrong: (scene: ClientScene) => Promise<Wrong> | Wrong,
) =>
  negative(`client/${id}`, title, of, TWIN, async (scene) => {
    (await awaited(scene, both, await wrong(scene))).visit.expectRefused();
  });

export const eventChecks: readonly ClientCheck[] = [
  positive(TWIN, 'Waits for the trades of its offer', ['STR-010'], async (scene) => {
    const { visit, halves } = await awaited(scene, both);
    expectBoth(visit, halves);
  }),
  positive('client/event-again', 'Counts a trade once whose event comes again', ['STR-010'], async (scene) => {
    const { visit, halves } = await awaited(scene, (link, { events: [first, second] }) => {
      for (const event of [first, first, second]) link.send(event);
    });
    expectBoth(visit, halves);
  }),
  negative('client/event-missing', 'Goes not on when an own event is missing', ['STR-010'], TWIN, async (scene) => {
    const { visit, halves, streams } = await awaited(scene, (link, { events: [first, second] }, stream) => {
      if (stream > 1) return [first, second].forEach((event) => void link.send(event));
      link.send(first);
      link.send({ ...second, seq: 3 });
    });
    // Whoever asks anew gets all of them.
    if (streams > 1) expectBoth(visit, halves);
    else visit.expectRefused();
  }),
  untaken('event-forged', 'Believes no event whose trade has no good signature', ['SIG-008'], () => ({ forge: true })),
  untaken(
    'event-by-another-market',
    'Believes no event whose trade another market has signed',
    ['TRD-102', 'WS-031'],
    async (scene) => ({
      signer: await elsewhere(scene),
    }),
  ),
  untaken('event-of-another-offer', 'Believes no event whose trade joins another offer', ['TRD-101'], () => ({
    trade: { sell: 'A'.repeat(43) },
  })),
  untaken(
    'event-below-the-price',
    'Believes no event whose trade is below the price that it signed',
    ['TRD-107'],
    () => ({
      trade: { price: 14_000, buyerPays: String(500 * 14_000), sellerReceives: String(500 * 14_000) },
    }),
  ),
  untaken('event-in-another-slot', 'Believes no event whose trade is in another slot', ['TRD-104'], ({ slot }) => ({
    trade: { slot: { ...slot, start: slot.start + slot.len } },
  })),
];
