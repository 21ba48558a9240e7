import type { Line, Tier } from '@bc4p/protocol/market';
import { type MilliCentPerKwh, milliCentPerKwh } from '@bc4p/protocol/units';
import type { GridLine } from '../simbench/topology.ts';

// The demonstration's grid fees. They are made up, but of the size of real ones: households in Germany pay a few cents
// per kWh for the grid, and most of it for the voltage levels above their own. So here the way through the transformer
// costs 4 ct/kWh (it stands for the medium voltage too), and a line 0.005 ct/kWh for each metre of cable, since a longer
// cable costs its owner more: at most 1.2 ct/kWh from the transformer to the end of a feeder. Neighbours who trade with
// each other pay for the cable between them and not for the levels above.
const TRANSFORMER_FEE = 4_000;
const FEE_PER_METRE = 5;

// A cable that is nearly empty costs nothing more. The price then rises ever faster, so that what is left of a full one
// goes to those to whom it is worth most, and so that flow against the load, which relieves it, is rewarded.
const CONGESTION: readonly Tier[] = (
  [
    [0, 0],
    [100, 250],
    [250, 1_000],
    [500, 3_000],
    [750, 8_000],
    [900, 25_000],
  ] as const
).map(([from, price]) => ({ from, price: milliCentPerKwh(price) }));

/** What a line charges for each kWh in either direction, however full it is. */
export function baseFee(line: GridLine): MilliCentPerKwh {
  return milliCentPerKwh(line.kind === 'transformer' ? TRANSFORMER_FEE : FEE_PER_METRE * line.metres);
}

/** The fees of a line as the market wants them. */
export function feesOf(line: GridLine): Pick<Line, 'baseFee' | 'tiersUp' | 'tiersDown'> {
  return { baseFee: baseFee(line), tiersUp: CONGESTION, tiersDown: CONGESTION };
}
