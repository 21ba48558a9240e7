// All properties by name.
import { agreement, covered } from './agreement.mjs';
import { capacity, firmQuotes, limits, money } from './lines.mjs';
import { holds, lots } from './lots.mjs';
import { blame, innocence } from './signatures.mjs';
import { balance, finality, reported } from './time.mjs';

/** What must hold in every state. @type {Readonly<Record<string, import('./property.mjs').Property>>} */
export const PROPERTIES = {
  agreement,
  covered,
  lots,
  holds,
  capacity,
  firmQuotes,
  limits,
  money,
  balance,
  blame,
  innocence,
};

/** What no step may do. @type {Readonly<Record<string, import('./property.mjs').Law>>} */
export const LAWS = { finality, reported };
