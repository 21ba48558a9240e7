import { instant } from '@bc4p/protocol/units';
import { expect, test } from 'vitest';
import { band, lookAt, slotBars, stepLine } from './marks.ts';

const plot = { x: (at: number) => at / 90, y: (value: number) => 100 - value, length: 900 };
const at = (slot: number) => instant(slot * 900);

test('a line is level within a slot and broken where nothing was traded', () => {
  const values = [0, 1, 3].map((slot) => ({ start: at(slot), value: 10 * slot }));
  expect(stepLine(values, plot, 2).text).toBe('<path class="stroke s2" d="M0 100H10V90H20M30 70H40"/>');
});

test('bars of no height are not drawn; the others are filled and hatched', () => {
  const spans = [0, 5].map((to, slot) => ({ start: at(slot), from: 0, to }));
  const path = 'd="M10 100H20V95H10Z"';
  expect(slotBars(spans, plot, 3).text).toBe(`<path class="f3" ${path}/><path class="h3" ${path}/>`);
});

test('a band reaches from the lowest to the highest', () => {
  expect(band([{ start: at(0), from: 10, to: 30 }], plot, 1).text).toBe('<path class="band f1" d="M0 90H10V70H0Z"/>');
});

test('looks begin again when there are no more', () => {
  expect([0, 7, 8].map(lookAt)).toEqual([1, 8, 1]);
});
