// The suites of clients, against this implementation's client as the suite calls it.
import { CLIENT_CHECKS, runClientChecks } from '@bc4p/conformance';
import { commandLine } from './command.mjs';
import { BC4P } from './market.mjs';
import { nearFirst } from './suite.mjs';

/** @param {'participant' | 'meter'} role @returns {import('./suite.mjs').Suite} */
function clientSuite(role) {
  const checks = CLIENT_CHECKS.filter((check) => check.role === role);
  return {
    name: role,
    checks,
    sources: ['packages/protocol/dist', 'packages/node/dist', 'packages/cli/dist', 'conformance/dist'],
    async run(wanted, mutant, isEnough = () => false) {
      let isDone = false;
      const { checks: results } = await runClientChecks({
        role,
        command: `${commandLine(BC4P, mutant)} conformance client {url}`,
        checks: nearFirst(checks, mutant?.area).filter(({ id }) => wanted.has(id)),
        skip: () => (isDone ? 'noticed already' : undefined),
        onResult: (result) => {
          isDone ||= isEnough(result);
        },
      });
      return results;
    },
  };
}

export const participantSuite = clientSuite('participant');
export const meterSuite = clientSuite('meter');
