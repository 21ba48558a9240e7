// Every file of vectors, with what makes its cases and what runs one.
import { fees, runFeeCase } from './fees.mjs';
import { frames, runFrameCase } from './frames.mjs';
import { market, runMarketCase } from './market.mjs';
import { runSignCase, sign } from './sign.mjs';

export const AREAS = /** @type {const} */ ([
  ['fees/line.json', fees, runFeeCase],
  ['market/orders.json', market, runMarketCase],
  ['session/frames.json', frames, runFrameCase],
  ['sign/tokens.json', sign, runSignCase],
]);
