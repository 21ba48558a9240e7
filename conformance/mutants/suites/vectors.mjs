// The vectors, as the suite puts them to the reference driver.
import { loadVectors, runLibrary, vectorChecks } from '@bc4p/conformance';
import { commandLine } from './command.mjs';
import { nearFirst } from './suite.mjs';

const DRIVER = '../../drivers/javascript/driver.mjs';
export const checks = vectorChecks(await loadVectors());

/** @type {import('./suite.mjs').Suite} */
export const vectorSuite = {
  name: 'vectors',
  checks,
  // An audit derives what a market signs by the very functions with which the node signs it.
  sources: [
    'packages/protocol/dist',
    'packages/node/dist/audit',
    'packages/node/dist/journal',
    'packages/node/dist/market',
    'packages/node/dist/settlement',
    'packages/node/dist/tree',
    'conformance/vectors',
    'conformance/drivers/javascript',
    'conformance/dist',
  ],
  async run(wanted, mutant, isEnough = () => false) {
    const command = commandLine(DRIVER, mutant);
    let isDone = false;
    const { checks: results } = await runLibrary({
      command,
      checks: nearFirst(checks, mutant?.area).filter(({ id }) => wanted.has(id)),
      skip: () => (isDone ? 'noticed already' : undefined),
      onResult: (result) => {
        isDone ||= isEnough(result);
      },
    });
    return results;
  },
};
