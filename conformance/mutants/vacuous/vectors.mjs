// How the vectors judge drivers that look at nothing.
import { fileURLToPath } from 'node:url';
import { runLibrary } from '@bc4p/conformance';
import { checks } from '../suites/vectors.mjs';

const DRIVER = fileURLToPath(new URL('./driver.mjs', import.meta.url));
const OPERATIONS = [...new Set(checks.map(({ question }) => question.op))].join(',');

export const WAYS_OF_DRIVERS = ['refuses-all', 'accepts-all', 'closes-on-anything', 'never-answers', 'echoes'];

/** What becomes of every vector. @param {string} way @returns {Promise<readonly import('../suites/suite.mjs').CheckResult[]>} */
export async function judgeVacuousDriver(way, wanted = checks) {
  const command = `exec node '${DRIVER}' ${way} ${OPERATIONS}`;
  return (await runLibrary({ command, checks: wanted, timeoutMs: 500 })).checks;
}
