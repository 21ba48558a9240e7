import { type SignedBundle, signBundle } from '@bc4p/protocol/messages';
import { instant, seconds } from '@bc4p/protocol/units';
import { type Effort, type Figure, partOf } from './figure.ts';
import { type BenchMarket, startBenchMarket, type Trader } from './ground/bench-market.ts';
import { inFlight } from './ground/in-flight.ts';
import { medianOf } from './ground/median.ts';
import { verifyLimit } from './ground/openssl-speed.ts';
import { newNonce } from './ground/signed-offers.ts';
import type { Line } from './line.ts';

const TRADERS = 8;
/** The quarter hours of a day. */
const BUNDLED = 96;
const BUNDLES_PER_ROUND = 160;
/** Requests of all traders together that wait for their answers. */
const AT_ONCE = 16;
const SELL_PRICE = 30_000;
const BUY_PRICE = 20_000;

interface Day {
  readonly trader: Trader;
  readonly bundle: SignedBundle;
}

/** How many offers a second of the node's CPU takes if each token signs those of a whole day. */
export const bundles: Figure = {
  name: 'bundles',
  async measure(effort: Effort): Promise<readonly Line[]> {
    const limit = verifyLimit(effort);
    await using market = await startBenchMarket(effort, { traders: TRADERS });
    const count = partOf(BUNDLES_PER_ROUND, effort, TRADERS);
    const value = await medianOf(effort.rounds, () => perCpuSecond(market, count));
    return [
      {
        what: `signed offers, ${BUNDLED} per token, to disk and receipt`,
        value,
        unit: 'per CPU s',
        reference: { what: limit.what, value: limit.perSecond },
        goal: { atLeastTimes: 3 },
      },
    ];
  },
};

/** Signs the days of all traders in turn, then sends them as fast as the node answers. */
async function perCpuSecond(market: BenchMarket, count: number): Promise<number> {
  const days: Day[] = [];
  for (let place = 0; place < count; place += 1) days.push(await dayOf(market, place));
  const before = await market.node.cpuSeconds();
  await inFlight(days, AT_ONCE, async ({ trader, bundle: { token, payloads } }) => {
    const { outcomes } = await trader.client.request('offer.submit-bundle', { token, offers: payloads });
    const refused = outcomes.find((outcome) => 'code' in outcome);
    if (refused) throw new Error(`the market refused an offer: ${JSON.stringify(refused)}`);
  });
  return (count * BUNDLED) / ((await market.node.cpuSeconds()) - before);
}

/** One offer for each quarter hour; half of the traders sell, and none of them meet. */
async function dayOf({ address, slot, until, traders }: BenchMarket, place: number): Promise<Day> {
  const trader = traders[place % traders.length] as Trader;
  const side = place % 2 === 0 ? 'sell' : 'buy';
  const bundle = await signBundle(
    trader.identity,
    Array.from({ length: BUNDLED }, (_, quarter) => ({
      market: address,
      slot: { start: instant(slot.start + quarter * slot.len), len: seconds(slot.len) },
      side,
      lot: 100,
      lots: 1,
      price: side === 'sell' ? SELL_PRICE : BUY_PRICE,
      validUntil: until,
      nonce: newNonce(),
    })),
  );
  return { trader, bundle };
}
