import { CONFORMANCE_EXIT } from '@bc4p/conformance';

/** The exit codes of every `bc4p conformance` command, for its help. */
export const EXIT_CODES = `Exit codes
  0  passed: nothing failed that was not expected to
  1  something failed
  2  no verdict: a fault of the suite, nothing that was looked at, or an
     implementation that could not be started
  3  usage
  4  the file of expected failures is stale: delete the lines that are named`;

export { CONFORMANCE_EXIT };
