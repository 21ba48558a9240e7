import { type Money, money, printDecimal } from '@bc4p/protocol/units';
import { eur } from '../figures.ts';
import { type Markup, markup } from './markup.ts';

const DIGITS = 8;

/** Money to the last of its eight digits: `-0.00012000`. */
export const exactEur = (amount: Money): string => printDecimal(amount, DIGITS, DIGITS);

/** Money with cents for people; whoever points at it, and machines, get all digits. */
export const amount = (value: Money): Markup =>
  markup`<data value="${exactEur(value)}" title="${exactEur(value)} EUR">${eur(value)}</data>`;

export const sumOf = (amounts: readonly Money[]): Money => money(amounts.reduce((sum, one) => sum + one, 0n));

/** As charts draw it: in EUR, no longer exact. */
export const inEur = (value: Money): number => Number(value) / 1e8;
