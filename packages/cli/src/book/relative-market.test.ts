import { expect, test } from 'vitest';
import { bordersTo, relativeMarket } from './relative-market.ts';

const MIETER = 'mieter.nordnetz.amprion';

test.each([
  [MIETER, MIETER, 'here', 0],
  [MIETER, 'nordnetz.amprion', '↑ nordnetz', 1],
  [MIETER, 'amprion', '↑↑ amprion', 2],
  [MIETER, 'westnetz.amprion', '↑↑↓ westnetz', 3],
  ['westnetz.amprion', MIETER, '↑↓↓ mieter.nordnetz', 3],
  ['amprion', MIETER, '↓↓ mieter.nordnetz', 2],
  ['nordnetz.amprion', MIETER, '↓ mieter', 1],
  // Alike by their letters alone, which makes nobody a neighbour.
  ['netz.amprion', 'nordnetz.amprion', '↑↓ nordnetz', 2],
  ['amprion', 'tennet', 'tennet', undefined],
])('seen from %s, %s is %s', (own, market, shown, borders) => {
  expect(relativeMarket(own, market)).toBe(shown);
  expect(bordersTo(own, market)).toBe(borders);
});
