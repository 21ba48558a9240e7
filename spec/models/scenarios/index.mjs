// All scenarios, in the order of the table in the README.
import { CLOCKS } from './clocks.mjs';
import { CONTENTION } from './contention.mjs';
import { FAILURES } from './failures.mjs';
import { ROGUES } from './rogues.mjs';

/** @type {readonly import('../tree/world.mjs').Scenario[]} */
export const SCENARIOS = [...FAILURES, ...CONTENTION, ...CLOCKS, ...ROGUES];
