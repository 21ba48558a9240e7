import type { NetworkFiles } from '@bc4p/node/network';
import type { Line, MarketParameters, Tier } from '@bc4p/protocol/market';
import { printDuration, printEnergy, printPower, printPrice } from '@bc4p/protocol/units';
import type { Participant } from './participants.ts';

/** The configuration of the demonstration's node, as an operator would write it. */
export function nodeFiles(parameters: MarketParameters, participants: readonly Participant[]): NetworkFiles {
  const { slotLength, gateClosure, minimumAvailability, horizon, retention, grid } = parameters;
  return {
    config: {
      // Any free port, on this machine only: nothing leaves it.
      listen: { host: '127.0.0.1', port: 0 },
      admin: { host: '127.0.0.1', port: 0 },
      grid: { root: grid.root, lines: grid.lines.map(lineFile) },
      points: participants.map(({ name, node }) => ({ point: name, node })),
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
      // A simulated day goes by in seconds, so everybody asks a thousand times as often as on a real one.
      limits: {
        ratePerIdentity: 100_000,
        burstPerIdentity: 100_000,
        ratePerSubtree: 1_000_000,
        burstPerSubtree: 1_000_000,
      },
    },
    url: 'ws://127.0.0.1:0',
    slotLength,
    gateClosure,
  };
}

const lineFile = ({ id, upper, lower, capacityUp, capacityDown, baseFee, tiersUp, tiersDown }: Line) => ({
  id,
  upper,
  lower,
  capacity: printPower(capacityUp),
  capacityDown: printPower(capacityDown),
  baseFee: printPrice(baseFee),
  tiersUp: tiersUp.map(tierFile),
  tiersDown: tiersDown.map(tierFile),
});

const tierFile = ({ from, price }: Tier) => ({ from: `${from / 10}%`, price: printPrice(price) });
