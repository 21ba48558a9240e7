import { CONFORMANCE_EXIT, exitCodeOf } from '../run/exit-code.ts';
import type { Results } from '../run/results.ts';

/** A run as an endpoint of shields.io: https://shields.io/badges/endpoint-badge */
export function badgeJson(results: Results): object {
  const { kind, counts } = results;
  const looked = counts.pass + counts.fail + counts.warn + counts.hang + counts.crash;
  const code = exitCodeOf(results);
  const [message, color] =
    code === CONFORMANCE_EXIT.noVerdict
      ? ['no verdict', 'lightgrey']
      : [`${counts.pass}/${looked}`, code === CONFORMANCE_EXIT.passed ? 'brightgreen' : 'red'];
  return { schemaVersion: 1, label: `BC4P ${results.suite.specification} ${kind}`, message, color };
}
