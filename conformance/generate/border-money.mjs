// Vectors of the money of a trade at the borders of each market on its way.
import { areaOf, stated } from './case-kit.mjs';

/** A line of a market, upward or downward, for a fee in 10⁻⁸ EUR. @param {string | undefined} market @param {string} line @param {'up' | 'down'} direction @param {number} fee */
const quote = (market, line, direction, fee) => ({
  line,
  direction,
  energy: 300,
  fee: String(fee),
  ...(market && { market }),
});
/** 300 Wh for 15 ct/kWh from sued over top and nord to haus, five lines. */
const ACROSS = {
  trade: {
    market: 'sued.top',
    sellerReceives: '4500000',
    quotes: [
      quote(undefined, 'a', 'up', 100_000),
      quote('top', 'b', 'up', 20_000),
      quote('top', 'c', 'down', 30_000),
      quote('nord.top', 'd', 'down', 4000),
      quote('haus.nord.top', 'e', 'down', -500),
    ],
  },
  take: { market: 'haus.nord.top', to: 'sued.top', side: 'sell' },
};
/** The other way: the taker at haus sells into a bid at sued. */
const INTO_A_BID = {
  trade: {
    market: 'sued.top',
    sellerReceives: '4346500',
    quotes: [...ACROSS.trade.quotes]
      .reverse()
      .map((one) => ({ ...one, direction: one.direction === 'up' ? 'down' : 'up' })),
  },
  take: { ...ACROSS.take, side: 'buy' },
};
const LOCAL = {
  trade: { market: 'sued.top', sellerReceives: '4500000', quotes: [quote(undefined, 'a', 'up', 300_000)] },
};

/** @param {string} id @param {string} comment @param {object} way @param {string} market @param {number} entering @param {number} leaving */
const at = (id, comment, way, market, entering, leaving) =>
  stated(id, ['SET-010'], comment, { ...way, market }, { entering: String(entering), leaving: String(leaving) });

const CASES = [
  at('local', 'Within one market: the seller receives, the buyer pays.', LOCAL, 'sued.top', 4_500_000, 4_800_000),
  at('market-of-the-seller', 'From the seller to the line above.', ACROSS, 'sued.top', 4_500_000, 4_600_000),
  at(
    'market-between',
    'The top: one neighbour is paid what it had, the other pays two lines more.',
    ACROSS,
    'top',
    4_600_000,
    4_650_000,
  ),
  at('next-market-between', 'On the way down.', ACROSS, 'nord.top', 4_650_000, 4_654_000),
  at(
    'market-of-the-buyer',
    'A fee that is negative; the buyer pays 15.5117 ct/kWh.',
    ACROSS,
    'haus.nord.top',
    4_654_000,
    4_653_500,
  ),
  at(
    'bid-market-of-the-seller',
    'A resting bid of 15 ct: the seller gets what all lines leave.',
    INTO_A_BID,
    'haus.nord.top',
    4_346_500,
    4_346_000,
  ),
  at('bid-market-between', 'The fees of the markets before are in it.', INTO_A_BID, 'nord.top', 4_346_000, 4_350_000),
  at('bid-top', 'What enters one market has left the one before.', INTO_A_BID, 'top', 4_350_000, 4_400_000),
  at('bid-market-of-the-buyer', 'The buyer pays the 15 ct that it bid.', INTO_A_BID, 'sued.top', 4_400_000, 4_500_000),
];

export const borderMoney = areaOf('settlement', 'border-money', 1_800_000_900, CASES);
