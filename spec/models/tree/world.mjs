// What a scenario is, and the same made quick to work with: names become numbers.
import { RULES } from './rules.mjs';

/**
 * @typedef {object} Order an offer, a bid or an acceptance: something of which lots are traded, each lot one unit of energy
 * @property {string} market where it was given: its originating market, or the market of who accepts
 * @property {number} [lots] how many, 1 unless said
 * @property {number} [local] how many acceptances of its own market may come, of one lot each
 * @property {number} [limit] of a buyer: the most fees he bears, in money per unit
 */
/**
 * @typedef {object} Line
 * @property {string} market whose line it is
 * @property {number} capacity in each direction, in units of energy
 * @property {number} [booked] the flow at the beginning, upward positive
 * @property {readonly number[]} [prices] of the first, second … unit in a direction, each as dear as the one before or dearer
 */
/**
 * @typedef {object} Take one attempt
 * @property {string} order of the taker: his bid or acceptance
 * @property {string} offer that is taken
 * @property {readonly string[]} path markets: taker's, those between, deciding
 * @property {Readonly<Record<string, 1 | -1>>} [flows] lines on the way, upward 1, downward -1
 */
/**
 * @typedef {object} Scenario
 * @property {string} name
 * @property {string} says what it is about, one sentence
 * @property {Readonly<Record<string, Order>>} orders
 * @property {Readonly<Record<string, Line>>} [lines]
 * @property {Readonly<Record<string, Take>>} takes those of one order are tried one after the other
 * @property {'ordered' | 'late' | 'any'} network ordered: links as sessions are; late: what a broken link held may still come;
 *   any: each frame ever sent comes at any time, any number of times, or never
 * @property {{breaks?: number, copies?: number, crashes?: number}} [failures] how many at most, 0 unless said
 * @property {number} [stages] how far clocks go: 0 not at all, 1 gate closure, 2 balance, 3 the slot is forgotten
 * @property {boolean} [freshTakes] takes may be repeated without end
 * @property {boolean} [tradeWanted] progress means that something is traded, and not only that nothing is open
 * @property {{taker?: string, between?: string, decider?: string}} [rogue] a market that breaks the rules
 * @property {readonly string[]} [not] properties that are not claimed in this scenario
 * @property {readonly string[]} [only] properties that alone are looked at
 * @property {Partial<import('./rules.mjs').Rules>} [rules] that differ
 * @property {boolean} [large] takes more than a few seconds: left out by the tests
 */
/**
 * @typedef {object} Way a take, by numbers
 * @property {string} name @property {number} order @property {number} offer @property {number} attempt how many of its order come before
 * @property {readonly number[]} path markets
 * @property {readonly (readonly {line: number, direction: 1 | -1}[])[]} flows by place on the path
 * @property {readonly number[]} onward the link from each place to the next, -1 from the last
 * @property {readonly number[]} back the link from each place to the one before, -1 from the first
 */
/**
 * @typedef {object} World
 * @property {Scenario} scenario @property {import('./rules.mjs').Rules} rules
 * @property {readonly string[]} markets
 * @property {readonly (Required<Omit<Order, 'market'>> & {name: string, market: number, takes: number[]})[]} orders
 * @property {readonly (Required<Omit<Line, 'market'>> & {name: string, market: number, uses: {take: number, place: number, direction: 1 | -1}[]})[]} lines
 * @property {readonly Way[]} takes
 * @property {readonly {from: number, to: number}[]} links one for each direction
 */

/** @param {Scenario} scenario @returns {World} */
export function worldOf(scenario) {
  const markets = [...new Set(Object.values(scenario.takes).flatMap(({ path }) => path))];
  const links = markets.flatMap((_, from) =>
    markets.flatMap((_, to) => (areNeighbours(scenario, markets[from], markets[to]) ? [{ from, to }] : [])),
  );
  const linkOf = (/** @type {number | undefined} */ from, /** @type {number | undefined} */ to) =>
    links.findIndex((link) => link.from === from && link.to === to);

  const orders = Object.entries(scenario.orders).map(([name, order]) => ({
    name,
    lots: 1,
    local: 0,
    limit: Number.MAX_SAFE_INTEGER,
    ...order,
    market: markets.indexOf(order.market),
    takes: Object.values(scenario.takes).flatMap((take, index) => (take.order === name ? [index] : [])),
  }));
  const lines = Object.entries(scenario.lines ?? {}).map(([name, line]) => ({
    name,
    booked: 0,
    prices: [],
    ...line,
    market: markets.indexOf(line.market),
    uses: /** @type {{take: number, place: number, direction: 1 | -1}[]} */ ([]),
  }));
  const takes = Object.entries(scenario.takes).map(([name, take], index) => {
    const path = take.path.map((market) => markets.indexOf(market));
    const order = orders.findIndex(({ name }) => name === take.order);
    const flows = path.map((market, place) =>
      lines.flatMap((line, number) => {
        const direction = take.flows?.[line.name];
        if (direction === undefined || line.market !== market) return [];
        line.uses.push({ take: index, place, direction });
        return [{ line: number, direction }];
      }),
    );
    return {
      name,
      order,
      offer: orders.findIndex(({ name }) => name === take.offer),
      attempt: orders[order]?.takes.indexOf(index) ?? 0,
      path,
      flows,
      onward: path.map((market, place) => linkOf(market, path[place + 1])),
      back: path.map((market, place) => linkOf(market, path[place - 1])),
    };
  });
  return { scenario, rules: { ...RULES, ...scenario.rules }, markets, orders, lines, takes, links };
}

/** Whether some take goes directly between two markets. */
function areNeighbours(
  /** @type {Scenario} */ { takes },
  /** @type {string | undefined} */ one,
  /** @type {string | undefined} */ other,
) {
  return Object.values(takes).some(({ path }) =>
    path.some((market, place) => {
      const next = path[place + 1];
      return (market === one && next === other) || (market === other && next === one);
    }),
  );
}
