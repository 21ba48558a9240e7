import { parseCertificates } from '@bc4p/protocol/certificates';
import { NotImplemented } from '../../checks/fault.ts';
import { expectMembers, needed } from '../expect.ts';
import { type MarketCheck, type MarketCheckOptions, negative, positive } from '../market-check.ts';

/** A market whose own certificate ends while the suite runs, and that has nobody to renew it. */
const ENDING: MarketCheckOptions = { setting: 'ending', lane: 'ending', timeoutMs: 90_000 };

export const ENDING_CHECKS: readonly MarketCheck[] = [
  positive(
    'ending/before',
    'A market trades until its own chain ends',
    ['WS-022'],
    async (scene) => {
      const trader = await scene.trader();
      await trader.submit();
    },
    ENDING,
  ),
  negative(
    'ending/after',
    'A market whose own chain has ended takes no offers and acceptances any more',
    ['WS-022'],
    'ending/before',
    async (scene) => {
      const { child } = scene.target;
      if (!child) throw new NotImplemented('the market was not started by the suite');
      const parsed = parseCertificates(child.config.service.chain);
      const service = needed(parsed.ok ? parsed.value[0] : undefined, 'the certificate of the market');
      const [seller, buyer] = [await scene.trader(), await scene.trader()];
      const ask = await seller.submit();
      await scene.clockShows(service.notAfter + 2);
      const offer = await seller.signOffer({ price: 16_000 });
      const refused = await seller.session.refused('offer.submit', { token: offer.token }, 'market-stopping');
      expectMembers(refused, { class: 'temporary' }, 'the error');
      const acceptance = await buyer.signAcceptance(ask.id);
      await buyer.session.refused('offer.accept', { token: acceptance.token }, 'market-stopping');
      await seller.session.barrier();
      expectMembers(await seller.status(ask.id), { state: 'open', open: 10, trades: [] }, 'the status of the offer');
      expectMembers(await seller.status(offer.id), { state: 'unknown' }, 'the status of what was refused');
    },
    ENDING,
  ),
];
