import { signMessage } from '@bc4p/protocol/messages';
import { type Effort, type Figure, partOf } from './figure.ts';
import { type BenchMarket, startBenchMarket } from './ground/bench-market.ts';
import { inFlight } from './ground/in-flight.ts';
import { median, quantile } from './ground/median.ts';
import { newNonce, type Prepared, prepared } from './ground/signed-offers.ts';
import type { Line } from './line.ts';

/** Many, so that none of them waits for more answers than a session may. */
const TRADERS = 33;
const PER_ROUND = 3_000;
const AT_ONCE = 128;
/** How long the node is driven at half load, in one round. */
const SECONDS = 3;
const PRICE = 20_000;

/** How long who accepts an offer waits for the signed trade, while the node does half of what it can. */
export const acceptance: Figure = {
  name: 'acceptance',
  async measure(effort: Effort): Promise<readonly Line[]> {
    await using market = await startBenchMarket(effort, { traders: TRADERS });
    const offer = await largeOffer(market);
    const count = partOf(PER_ROUND, effort, TRADERS);
    await atFullLoad(market, offer, count);
    const capacities: number[] = [];
    const frugality: number[] = [];
    const waits: number[][] = [];
    for (let round = 0; round < effort.rounds; round += 1) {
      const before = await market.node.cpuSeconds();
      const capacity = await atFullLoad(market, offer, count);
      frugality.push(count / ((await market.node.cpuSeconds()) - before));
      capacities.push(capacity);
      const half = Math.max(TRADERS, Math.round(partOf((SECONDS * capacity) / 2, effort)));
      waits.push(await atRate(await acceptances(market, offer, half), capacity / 2));
    }
    const typical = (share: number): number => median(waits.map((round) => quantile(round, share)));
    const what = 'acceptances at full load, to disk and signed trade';
    return [
      { what, value: median(frugality), unit: 'per CPU s' },
      { what, value: median(capacities), unit: 'per s' },
      { what: 'acceptance at half load, median wait', value: typical(0.5), unit: 'ms' },
      { what: 'acceptance at half load, 99 % wait less than', value: typical(0.99), unit: 'ms', goal: { below: 50 } },
    ];
  },
};

/** One offer of which everybody takes a lot at a time. */
async function largeOffer({ traders: [seller], address, slot, until }: BenchMarket): Promise<string> {
  if (!seller) throw new Error('nobody sells');
  const { id, token } = await signMessage(seller.identity, 'bc4p-offer', {
    market: address,
    side: 'sell',
    slot,
    lot: 1,
    lots: 1_000_000,
    price: PRICE,
    validUntil: until,
    nonce: newNonce(),
  });
  await seller.client.request('offer.submit', { token });
  return id;
}

const acceptances = (market: BenchMarket, offer: string, count: number): Promise<readonly Prepared[]> =>
  prepared(market.traders.slice(1), count, ({ identity }) =>
    signMessage(identity, 'bc4p-acceptance', {
      market: market.address,
      offer,
      lots: 1,
      limit: PRICE,
      validUntil: market.until,
      nonce: newNonce(),
    }),
  );

const accept = ({ trader, token }: Prepared): Promise<unknown> => trader.client.request('offer.accept', { token });

/** How many acceptances a second the node takes when there are always more. */
async function atFullLoad(market: BenchMarket, offer: string, count: number): Promise<number> {
  const signed = await acceptances(market, offer, count);
  const started = performance.now();
  await inFlight(signed, AT_ONCE, accept);
  return (1000 * count) / (performance.now() - started);
}

/**
 * Sends each at its own time, whatever has become of those before, and tells how many milliseconds each waited since
 * then: a node that lags behind does not slow its load down.
 */
async function atRate(signed: readonly Prepared[], perSecond: number): Promise<number[]> {
  const waits: number[] = [];
  const begin = performance.now();
  const dueAt = (place: number): number => begin + (1000 * place) / perSecond;
  const answers: Promise<void>[] = [];
  for (const [place, one] of signed.entries()) {
    const early = dueAt(place) - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    answers.push(
      accept(one).then(() => {
        waits[place] = performance.now() - dueAt(place);
      }),
    );
  }
  await Promise.all(answers);
  return waits;
}
