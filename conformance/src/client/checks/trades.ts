import type { RequirementId } from '@bc4p/protocol/guard';
import type { Evidence } from '@bc4p/protocol/messages';
import { WrongVerdict } from '../../checks/fault.ts';
import { chainInFrame } from '../../network/index.ts';
import { area, type ClientCheck } from '../client-check.ts';
import type { ClientScene } from '../client-scene.ts';
import { type DirectTradePlan, directTrade, type MadeTrade, PRICE, sellOffer } from '../signed-trades.ts';
import { elsewhere, forged } from './handshake.ts';

const { positive, negative } = area('participant', 'core');
const direct = area('participant', 'direct');
const TWIN = 'client/trades-listed';
const TWIN_OF_ACCEPTANCE = 'client/acceptance-traded';

/** A trade that the client as a buyer can prove. */
async function planOf(scene: ClientScene): Promise<DirectTradePlan> {
  const { market, network, client, slot, now } = scene;
  return { market, service: network.service, seller: await scene.neighbour(), buyer: client, slot, at: now - 10 };
}

/** Has the client list trades of which the market gives this evidence. */
async function listed(scene: ClientScene, { trade, evidence }: Pick<MadeTrade, 'trade' | 'evidence'>) {
  const books = scene.books();
  books.trades = { ids: [trade.id], evidence };
  return scene.visit({ do: 'list-trades' }, {}, books);
}

/** A trade that its evidence does not prove. */
function unproven(
  id: string,
  title: string,
  requirements: readonly [RequirementId, ...RequirementId[]],
  code: string,
  change: (plan: DirectTradePlan, scene: ClientScene) => Partial<DirectTradePlan> | Promise<Partial<DirectTradePlan>>,
  spoil: (evidence: Evidence, made: MadeTrade) => Evidence = (evidence) => evidence,
): ClientCheck {
  return negative(`client/${id}`, title, requirements, TWIN, async (scene) => {
    const plan = await planOf(scene);
    const made = await directTrade({ ...plan, ...(await change(plan, scene)) });
    const visit = await listed(scene, { ...made, evidence: spoil(made.evidence, made) });
    visit.expectRefused(code);
  });
}

const value = (energy: number, price: number): string => String(energy * price);
const same = () => ({});
const CONTRADICTION = 'evidence-contradiction';

export const tradeChecks: readonly ClientCheck[] = [
  positive(
    TWIN,
    'Lists an own trade that its evidence proves',
    ['TRD-101', 'TRD-102', 'TRD-103', 'TRD-104', 'TRD-105', 'TRD-106', 'TRD-107', 'TRD-108'],
    async (scene) => {
      const made = await directTrade(await planOf(scene));
      const { trades = [] } = (await listed(scene, made)).expectDone();
      if (trades.length !== 1 || trades[0] !== made.trade.id)
        throw new WrongVerdict('it lists other trades than it has', { expected: [made.trade.id], actual: trades });
    },
  ),
  unproven(
    'trade-without-acceptance',
    'Refuses a trade without the acceptance',
    ['TRD-101'],
    'evidence-incomplete',
    same,
    (evidence, { acceptance }) => ({
      ...evidence,
      tokens: evidence.tokens.filter((token) => token !== acceptance.token),
    }),
  ),
  unproven(
    'trade-without-trade',
    'Refuses evidence without any trade',
    ['TRD-101'],
    'evidence-incomplete',
    same,
    (evidence, { trade }) => ({
      ...evidence,
      tokens: evidence.tokens.filter((token) => token !== trade.token),
    }),
  ),
  unproven(
    'trade-forged',
    'Refuses a trade whose signature is not one',
    ['SIG-008'],
    'signature-invalid',
    same,
    (evidence, { trade }) => ({
      ...evidence,
      tokens: evidence.tokens.map((token) => (token === trade.token ? forged(token) : token)),
    }),
  ),
  unproven(
    'trade-by-another-market',
    'Refuses a trade that another market has signed',
    ['TRD-102'],
    CONTRADICTION,
    async (_, scene) => ({
      service: await elsewhere(scene),
    }),
  ),
  unproven(
    'trade-by-participant',
    'Refuses a trade that a participant has signed',
    ['TRD-102'],
    CONTRADICTION,
    async (_, scene) => ({
      service: await scene.neighbour('house-3'),
    }),
  ),
  unproven(
    'trade-of-another-seller',
    'Refuses a trade that names another seller',
    ['TRD-103'],
    CONTRADICTION,
    ({ buyer }) => ({
      trade: { seller: buyer.chain[0].kid },
    }),
  ),
  unproven(
    'trade-in-another-slot',
    'Refuses a trade in another slot than its messages',
    ['TRD-104'],
    CONTRADICTION,
    ({ slot }) => ({
      trade: { slot: { ...slot, start: slot.start + slot.len } },
    }),
  ),
  unproven(
    'trade-of-more-lots',
    'Refuses a trade over more than the acceptance takes',
    ['TRD-105'],
    CONTRADICTION,
    () => ({
      trade: { energy: 600, buyerPays: value(600, PRICE), sellerReceives: value(600, PRICE) },
    }),
  ),
  unproven(
    'trade-at-another-price',
    'Refuses a trade at another price than the offer’s',
    ['TRD-106'],
    CONTRADICTION,
    () => ({
      trade: { price: 16_000, buyerPays: value(300, 16_000), sellerReceives: value(300, 16_000) },
    }),
  ),
  unproven(
    'trade-with-wrong-fees',
    'Refuses a trade whose fees do not follow from its quotes',
    ['TRD-106'],
    CONTRADICTION,
    () => ({
      trade: { fees: '100000', buyerPays: String(300 * PRICE + 100_000) },
    }),
  ),
  unproven(
    'trade-beyond-the-limit',
    'Refuses a trade in which it pays more than it signed',
    ['TRD-107'],
    CONTRADICTION,
    () => ({
      acceptance: { limit: 14_000 },
    }),
  ),
  unproven(
    'trade-after-the-end',
    'Refuses a trade that was made after the offer had ended',
    ['TRD-108'],
    CONTRADICTION,
    ({ at }) => ({
      offer: { validUntil: at },
    }),
  ),
  unproven('trade-with-line-twice', 'Refuses a trade that charges one line twice', ['TRD-111'], CONTRADICTION, () => {
    const quote = { line: 'line-1', direction: 'up' as const, energy: 300, fee: '100000' };
    return { trade: { quotes: [quote, quote], fees: '200000', buyerPays: String(300 * PRICE + 200_000) } };
  }),
];

/** Has the client accept an offer that somebody handed over, in a market that answers with this trade. */
async function accepted(
  scene: ClientScene,
  change: (plan: DirectTradePlan) => Partial<DirectTradePlan> | Promise<Partial<DirectTradePlan>> = same,
  swap = false,
) {
  const books = scene.books();
  const plan = { ...(await planOf(scene)), at: scene.now };
  const offer = await sellOffer(plan);
  let made: MadeTrade | undefined;
  const visit = await scene.visit(
    {
      do: 'accept-offer',
      offer: offer.token,
      chain: chainInFrame(plan.seller),
      lots: 3,
      limit: 17_000,
      validUntil: scene.now + 300,
    },
    {
      on: {
        'offer.accept': async (link, request) => {
          const acceptance = { ...(await books.open(request.token, 'bc4p-acceptance')), token: request.token };
          if (
            acceptance.message.offer !== offer.id ||
            acceptance.message.lots !== 3 ||
            acceptance.message.limit !== 17_000
          )
            throw new WrongVerdict('it accepted something else than it was told', { actual: acceptance.message });
          const terms = { ...plan, ...(await change(plan)), at: scene.now };
          made = swap ? await directTrade(terms) : await directTrade(terms, offer, acceptance);
          link.ok(request, { acceptance: acceptance.id, trade: made.trade.id, evidence: made.evidence });
        },
      },
    },
    books,
  );
  return { visit, made };
}

export const acceptanceChecks: readonly ClientCheck[] = [
  direct.positive(
    TWIN_OF_ACCEPTANCE,
    'Signs an acceptance, and takes the trade that its evidence proves',
    ['SIG-012', 'TRD-101'],
    async (scene) => {
      const { visit, made } = await accepted(scene);
      const { trades = [] } = visit.expectDone();
      if (trades[0] !== made?.trade.id)
        throw new WrongVerdict('it names another trade', { expected: made?.trade.id, actual: trades });
    },
  ),
  direct.negative(
    'client/acceptance-other-trade',
    'Takes no trade for its own that joins another acceptance',
    ['TRD-101'],
    TWIN_OF_ACCEPTANCE,
    async (scene) => void (await accepted(scene, same, true)).visit.expectRefused(),
  ),
  direct.negative(
    'client/acceptance-dearer',
    'Refuses the trade of its acceptance at another price than the offer’s',
    ['TRD-106'],
    TWIN_OF_ACCEPTANCE,
    async (scene) => {
      const price = 16_500;
      const trade = { price, buyerPays: value(300, price), sellerReceives: value(300, price) };
      (await accepted(scene, () => ({ trade }))).visit.expectRefused(CONTRADICTION);
    },
  ),
  direct.negative(
    'client/acceptance-refused',
    'Reports an acceptance that the market refused',
    ['WS-061'],
    TWIN_OF_ACCEPTANCE,
    async (scene) => {
      const { network } = scene;
      const offer = await sellOffer({ ...(await planOf(scene)), service: network.service, at: scene.now });
      const seller = await scene.neighbour('house-4');
      const own = await sellOffer({ ...(await planOf(scene)), seller, at: scene.now });
      const visit = await scene.visit(
        {
          do: 'accept-offer',
          offer: own.token,
          chain: chainInFrame(seller),
          lots: 3,
          limit: 17_000,
          validUntil: scene.now + 300,
        },
        { on: { 'offer.accept': (link, request) => link.error(request.id, 'offer-unknown', { offer: offer.id }) } },
      );
      visit.expectRefused('offer-unknown');
    },
  ),
];
