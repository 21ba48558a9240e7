// The suite of a market, against the reference node as the suite sets it up.
import { LaunchedTargets, MARKET_CHECKS, runMarketChecks, SuiteNetwork, Uppers } from '@bc4p/conformance';
import { commandLine } from './command.mjs';
import { nearFirst } from './suite.mjs';

export const BC4P = '../../../packages/cli/bin/run.js';
const SEED = 'mutants';

/** One for all runs: making keys and certificates takes longer than most checks. */
let network;

/** Makes checks against a command that starts a market. @param {ReadonlySet<string>} wanted ids @param {string} command @param {(result: import('./suite.mjs').CheckResult) => boolean} [isEnough] @param {string} [area] whose checks come first */
export async function runMarket(wanted, command, isEnough = () => false, area = '') {
  const at = Math.floor(Date.now() / 1000);
  network ??= await SuiteNetwork.make(/** @type {any} */ (at));
  const uppers = await Uppers.listen(network);
  try {
    const placeOf = (/** @type {any} */ name) => uppers.placeOf(name);
    const targets = await LaunchedTargets.in({ command, network, placeOf });
    try {
      const checks = nearFirst(MARKET_CHECKS, area).filter(({ id }) => wanted.has(id));
      let isDone = false;
      return await runMarketChecks({
        checks,
        targets,
        network,
        uppers,
        seed: SEED,
        skip: () => (isDone ? 'noticed already' : undefined),
        onResult: (result) => {
          isDone ||= isEnough(result);
        },
      });
    } finally {
      await targets[Symbol.asyncDispose]();
    }
  } finally {
    await uppers[Symbol.asyncDispose]();
  }
}

/** @type {import('./suite.mjs').Suite} */
export const marketSuite = {
  name: 'market',
  checks: MARKET_CHECKS,
  sources: ['packages/protocol/dist', 'packages/node/dist', 'packages/cli/dist', 'conformance/dist'],
  run: (wanted, mutant, isEnough) =>
    runMarket(wanted, `${commandLine(BC4P, mutant)} conformance target {config}`, isEnough, mutant?.area),
};
