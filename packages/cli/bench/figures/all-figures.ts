import { acceptance } from './acceptance.ts';
import { bundles } from './bundles.ts';
import { chain } from './chain.ts';
import { commandStart } from './command-start.ts';
import type { Figure } from './figure.ts';
import { logAppend } from './log-append.ts';
import { matching } from './matching.ts';
import { meterValues } from './meter-values.ts';
import { offers } from './offers.ts';
import { recovery } from './recovery.ts';

/** What `npm run bench` measures, in the order of its table; each in a file of its own. */
export const FIGURES: readonly Figure[] = [
  matching,
  offers,
  bundles,
  acceptance,
  meterValues,
  chain,
  logAppend,
  recovery,
  commandStart,
];
