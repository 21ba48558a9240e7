import type { MilliCentPerKwh, WattHours } from '@bc4p/protocol/units';
import { germanTime } from '../simbench/wall-time.ts';
import { barPlot, markPlot, type Series } from './plot.ts';
import type { DayReport, SlotPrices } from './report.ts';

type Energies = 'local' | 'fromSupplier' | 'toSupplier' | 'fromBeyond';
type Prices = 'localPaid' | 'localReceived' | 'supplierPaid' | 'supplierReceived';

/** Two quarter hours make a column, so that a day fits on a page. */
const halfHours = ({ prices }: DayReport): readonly (readonly SlotPrices[])[] =>
  prices.flatMap((slot, index) => (index % 2 === 0 ? [[slot, ...prices.slice(index + 1, index + 2)]] : []));

const timesOf = (columns: readonly (readonly SlotPrices[])[]): readonly string[] =>
  columns.map(([first]) => (first ? germanTime(first.start) : ''));

/** Who supplied the loads, and below the axis what was sold to the supplier. */
export function energyPlot(report: DayReport): readonly string[] {
  const columns = halfHours(report);
  const series = (mark: string, label: string, of: Energies): Series => ({
    mark,
    label,
    values: columns.map((slots) => slots.reduce((sum, slot) => sum + slot[of], 0) / 1000),
  });
  return barPlot(
    {
      above: [
        series('█', 'bought from neighbours', 'local'),
        ...(report.fromBeyond.energy > 0 ? [series('▓', 'bought in other markets', 'fromBeyond')] : []),
        series('░', 'bought from the supplier', 'fromSupplier'),
      ],
      below: [series('▒', 'sold to the supplier', 'toSupplier')],
    },
    timesOf(columns),
  );
}

/** What was paid and received, between neighbours and with the supplier. */
export function pricePlot(report: DayReport): readonly string[] {
  const columns = halfHours(report);
  const series = (mark: string, label: string, price: Prices, energy: Energies): Series => ({
    mark,
    label,
    values: columns.map((slots) => meanPrice(slots.map((slot) => [slot[price], slot[energy]]))),
  });
  return markPlot(
    [
      series('─', 'paid to the supplier, grid fees included', 'supplierPaid', 'fromSupplier'),
      series('·', 'received from the supplier', 'supplierReceived', 'toSupplier'),
      series('○', 'received from neighbours', 'localReceived', 'local'),
      series('●', 'paid to neighbours, grid fees included', 'localPaid', 'local'),
    ],
    timesOf(columns),
  );
}

/** The mean in ct/kWh, weighted by energy; none if nothing was traded. */
function meanPrice(parts: readonly (readonly [MilliCentPerKwh | undefined, WattHours])[]): number | undefined {
  const energy = parts.reduce((sum, [, weight]) => sum + weight, 0);
  const money = parts.reduce((sum, [price = 0, weight]) => sum + price * weight, 0);
  return energy === 0 ? undefined : money / energy / 1000;
}
