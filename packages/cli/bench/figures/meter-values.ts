import { systemClock } from '@bc4p/node';
import { signMessage } from '@bc4p/protocol/messages';
import { type Effort, type Figure, partOf } from './figure.ts';
import { type BenchMarket, startBenchMarket } from './ground/bench-market.ts';
import { inFlight } from './ground/in-flight.ts';
import { median, medianOf } from './ground/median.ts';
import { type Prepared, prepared } from './ground/signed-offers.ts';
import type { Line } from './line.ts';

const METERS = 64;
const VALUES_PER_ROUND = 8_000;
const AT_ONCE = 256;
/** The most that one request holds: what a meter sends that was without a connection. */
const TOGETHER = 64;
/** Each value is of another second, the first of so long ago. */
const AGO = 50_000;

/** How many meter values a second are checked and kept, sent one by one as they arise and many at once. */
export const meterValues: Figure = {
  name: 'meter-values',
  async measure(effort: Effort): Promise<readonly Line[]> {
    await using market = await startBenchMarket(effort, { traders: METERS, withMeters: true });
    const series = new MeterSeries(market);
    const count = METERS * TOGETHER * Math.ceil(partOf(VALUES_PER_ROUND, effort) / (METERS * TOGETHER));
    const single = await series.rates(effort.rounds, partOf(VALUES_PER_ROUND, effort, METERS), 1);
    const together = await series.rates(effort.rounds, count, TOGETHER);
    const goal = { atLeast: 5_000 };
    return [
      { what: `meter values to disk, one per request, ${METERS} meters`, value: single.perSecond, unit: 'per s', goal },
      {
        what: `meter values to disk, one per request, ${METERS} meters`,
        value: single.perCpuSecond,
        unit: 'per CPU s',
      },
      { what: `meter values to disk, ${TOGETHER} per request`, value: together.perSecond, unit: 'per s', goal },
      { what: `meter values to disk, ${TOGETHER} per request`, value: together.perCpuSecond, unit: 'per CPU s' },
    ];
  },
};

/** How many values were kept, by the clock and by the CPU time of the node. */
interface Rates {
  readonly perSecond: number;
  readonly perCpuSecond: number;
}

/** Meters that count on from one round to the next. */
class MeterSeries {
  readonly #market: BenchMarket;
  readonly #begin = systemClock.now() - AGO;
  #next = 0;

  constructor(market: BenchMarket) {
    this.#market = market;
  }

  /** The medians of some rounds, after one that warms up. */
  async rates(rounds: number, count: number, together: number): Promise<Rates> {
    const perCpuSecond: number[] = [];
    const perSecond = await medianOf(rounds, async () => {
      const rates = await this.#round(count, together);
      perCpuSecond.push(rates.perCpuSecond);
      return rates.perSecond;
    });
    return { perSecond, perCpuSecond: median(perCpuSecond.slice(1)) };
  }

  /** Signs so many values of all meters, and sends them. */
  async #round(count: number, together: number): Promise<Rates> {
    const { node } = this.#market;
    const requests = requestsOf(await this.#sign(count), together);
    const before = await node.cpuSeconds();
    const started = performance.now();
    await inFlight(requests, Math.ceil(AT_ONCE / together), ({ trader, values }) =>
      trader.client.request('meter.append', { values }),
    );
    const perSecond = (1000 * count) / (performance.now() - started);
    return { perSecond, perCpuSecond: count / ((await node.cpuSeconds()) - before) };
  }

  async #sign(count: number): Promise<readonly Prepared[]> {
    const { meters } = this.#market;
    const first = this.#next;
    this.#next += Math.ceil(count / meters.length);
    return prepared(meters, count, ({ identity }, place) => {
      const counter = first + Math.floor(place / meters.length);
      const name = `meter trader-${place % meters.length}`;
      const content = {
        meter: name,
        counter,
        at: this.#begin + counter,
        generation: counter,
        consumption: 2 * counter,
      };
      return signMessage(identity, 'bc4p-meter-value', content);
    });
  }
}

/** What each meter sends, so many values in one request. */
function requestsOf(values: readonly Prepared[], together: number) {
  const open = new Map<Prepared['trader'], string[]>();
  const requests: { readonly trader: Prepared['trader']; readonly values: string[] }[] = [];
  for (const { trader, token } of values) {
    const last = open.get(trader);
    if (last && last.length < together) {
      last.push(token);
      continue;
    }
    const begun = [token];
    open.set(trader, begun);
    requests.push({ trader, values: begun });
  }
  return requests;
}
