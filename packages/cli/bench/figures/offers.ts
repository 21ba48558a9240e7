import { type Effort, type Figure, partOf } from './figure.ts';
import { type BenchMarket, startBenchMarket } from './ground/bench-market.ts';
import { inFlight } from './ground/in-flight.ts';
import { medianOf } from './ground/median.ts';
import { verifyLimit } from './ground/openssl-speed.ts';
import { type Prepared, signOffers } from './ground/signed-offers.ts';
import type { Line } from './line.ts';

const TRADERS = 8;
const OFFERS_PER_ROUND = 5_000;
/** Requests of all traders together that wait for their answers. */
const AT_ONCE = 256;
const SELL_PRICE = 30_000;
const BUY_PRICE = 20_000;

/** How many offers a second of the node's CPU takes: from the frame to the signed receipt of what is on disk. */
export const offers: Figure = {
  name: 'offers',
  async measure(effort: Effort): Promise<readonly Line[]> {
    const limit = verifyLimit(effort);
    await using market = await startBenchMarket(effort, { traders: TRADERS });
    const count = partOf(OFFERS_PER_ROUND, effort, TRADERS);
    const value = await medianOf(effort.rounds, () => perCpuSecond(market, count));
    return [
      {
        what: 'signed offers, one per token, to disk and receipt',
        value,
        unit: 'per CPU s',
        reference: { what: limit.what, value: limit.perSecond },
        goal: { atLeastTimes: 0.4 },
      },
    ];
  },
};

/** Signs offers that do not meet, then sends them as fast as the node answers. */
async function perCpuSecond(market: BenchMarket, count: number): Promise<number> {
  const signed = await signOffers(market, count, (place) =>
    place % 2 === 0
      ? { side: 'sell', lot: 100, lots: 1, price: SELL_PRICE }
      : { side: 'buy', lot: 100, lots: 1, price: BUY_PRICE },
  );
  const before = await market.node.cpuSeconds();
  await inFlight(signed, AT_ONCE, submit);
  return count / ((await market.node.cpuSeconds()) - before);
}

const submit = ({ trader, token }: Prepared): Promise<unknown> => trader.client.request('offer.submit', { token });
