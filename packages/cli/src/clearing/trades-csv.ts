import { greatestCommonDivisor } from '@bc4p/protocol/units';
import type { Clearing } from './clear-orders.ts';

const COLUMNS = ['slot', 'sell', 'buy', 'lots', 'energyWh', 'price', 'value'];

/**
 * The trades as CSV, in the order of matching: `lots` counts units of the least common multiple of both lots,
 * `price` is the resting order's in mct/kWh, `value` = price · energy in 10⁻⁸ EUR.
 */
export function tradesCsv({ trades }: Clearing): string {
  const rows = trades.map(({ slot, trade }) => {
    const { seller, buyer, energy, price, sellerReceives } = trade;
    const units = greatestCommonDivisor(seller.lots, buyer.lots);
    return [slot, seller.message, buyer.message, units, energy, price, sellerReceives].map(cell).join(',');
  });
  return `${[COLUMNS.join(','), ...rows].join('\n')}\n`;
}

/** Quoted where a reader would otherwise take it for something else. */
function cell(value: string | number | bigint): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
