// Operations on balances of submarkets.
import { expectedLosses, faultsInRow, isSuspensionDue, isSuspensionOver, judgeBalance } from '@bc4p/protocol/balance';
import { invalid } from './words.mjs';

/** Judges the balance against itself and against what is booked. @param {any} input */
export function balance({ balance: reported, booked }) {
  const fault = judgeBalance(reported, booked);
  return fault ? invalid(fault) : { result: 'valid' };
}

/** @param {any} input */
export const losses = ({ lines, flows }) => ({ result: 'valid', losses: expectedLosses(lines, flows) });

/** @param {any} input */
export const suspension = ({ slots, after }) => ({
  result: 'valid',
  inRow: faultsInRow(slots),
  isDue: isSuspensionDue(slots, after),
  isOver: isSuspensionOver(slots, after),
});
