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
  sources: ['packages/protocol/dist', 'conformance/vectors', 'conformance/drivers/javascript', 'conformance/dist'],
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
