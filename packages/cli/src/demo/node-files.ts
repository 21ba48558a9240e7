import type { NetworkFiles } from '@bc4p/node/network';
import type { Line, MarketParameters, Tier } from '@bc4p/protocol/market';
import { printDuration, printEnergy, printPower, printPrice, seconds } from '@bc4p/protocol/units';
import type { MarketDesign } from './market-design.ts';
import { BALANCING_PRICES } from './settlement/balancing-prices.ts';

/** The configuration of one of the demonstration's nodes, as an operator would write it. */
export function nodeFiles(parameters: MarketParameters, design: MarketDesign, port: number): NetworkFiles {
  const { slotLength, gateClosure, minimumAvailability, horizon, retention, grid } = parameters;
  const { participants, below = [] } = design;
  return {
    config: {
      // On this machine only: nothing leaves it.
      listen: { host: '127.0.0.1', port },
      admin: { host: '127.0.0.1', port: 0 },
      grid: { root: grid.root, lines: grid.lines.map((line) => lineFile(line, design.lossPerMille ?? 0)) },
      points: [
        ...participants.map(({ name, node }) => ({ point: name, node })),
        ...below.map(({ label, uplink }) => ({ point: label, node: uplink.node })),
      ],
      rules: {
        slotLength: printDuration(slotLength),
        gateClosure: printDuration(gateClosure),
        minimumAvailability: printDuration(minimumAvailability),
        horizon: printDuration(horizon),
        retention: printDuration(retention),
        minimumLot: printEnergy(parameters.minimumLot),
        lotSizes: parameters.lotSizes.map(printEnergy),
        depth: parameters.depth,
      },
      // On the simulated clock reports are late at once: what is late, the end of the day shows.
      balance: { reportWithin: '1d', suspendAfter: 0 },
      // The demonstration says when losses are bought.
      ...(design.lossPerMille && {
        losses: { price: '38ct', before: printDuration(seconds(minimumAvailability + 1)), lot: '10Wh' },
      }),
      settlement: {
        mode: 'separate',
        energyPrice: printPrice(BALANCING_PRICES.energy),
        servicePrice: printPrice(BALANCING_PRICES.service),
        after: '0s',
        latest: '50m',
      },
      // A simulated day goes by in seconds, so everybody asks a thousand times as often as on a real one.
      limits: {
        ratePerIdentity: 100_000,
        burstPerIdentity: 100_000,
        ratePerSubtree: 1_000_000,
        burstPerSubtree: 1_000_000,
        bookInterval: '1ms',
      },
    },
    url: `ws://127.0.0.1:${port}`,
    slotLength,
    gateClosure,
  };
}

const lineFile = (
  { id, upper, lower, capacityUp, capacityDown, baseFee, tiersUp, tiersDown }: Line,
  lossPerMille: number,
) => ({
  id,
  upper,
  lower,
  capacity: printPower(capacityUp),
  capacityDown: printPower(capacityDown),
  baseFee: printPrice(baseFee),
  tiersUp: tiersUp.map(tierFile),
  tiersDown: tiersDown.map(tierFile),
  ...(lossPerMille > 0 && { lossFactor: `${lossPerMille / 10}%` }),
});

const tierFile = ({ from, price }: Tier) => ({ from: `${from / 10}%`, price: printPrice(price) });
