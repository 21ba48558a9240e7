export {
  type Check,
  PROFILES,
  type Profile,
  type RunnableCheck,
  TARGET_KINDS,
  type TargetKind,
} from './checks/check.ts';
export { NoAnswer, NotImplemented, NotTestable, SubjectGone, WrongVerdict } from './checks/fault.ts';
export * from './client/index.ts';
export { Driver, type DriverOptions } from './driver/driver.ts';
export { DRIVER_PROTOCOL, DriverFault, type Ready } from './driver/messages.ts';
export { type LibraryRun, runLibrary } from './driver/run-library.ts';
export type { Smoke } from './driver/smoke.ts';
export * from './market/index.ts';
export * from './network/index.ts';
export {
  type Compared,
  compareFailures,
  type ExpectedFailure,
  ExpectedFailuresUnreadable,
  readExpectedFailures,
} from './plan/expected-failures.ts';
export { claims, type Ics, IcsUnreadable, notClaimed, readIcs } from './plan/ics.ts';
export { advises, type Requirement, requirementOf, requirements } from './plan/requirement.ts';
export { type Selection, select, selects } from './plan/select.ts';
export { areaOf, byArea } from './report/areas.ts';
export { badgeJson } from './report/badge.ts';
export { htmlMatrix } from './report/html-matrix.ts';
export { junitXml } from './report/junit.ts';
export { markdownSummary } from './report/markdown.ts';
export { ResultsUnreadable, readResults } from './report/read-results.ts';
export { reportFiles } from './report/report-files.ts';
export { isBad } from './report/worst.ts';
export { combineRuns } from './run/combine-runs.ts';
export { CONFORMANCE_EXIT, exitCodeOf } from './run/exit-code.ts';
export { type CheckResult, countVerdicts, type Results, VERDICTS, type Verdict, type WireLine } from './run/results.ts';
export { type RunOptions, runChecks } from './run/run-checks.ts';
export { suiteVersions } from './run/suite.ts';
export * from './target/index.ts';
export { loadVectors, VectorsBroken } from './vectors/load.ts';
export type { Expectation, VectorCase, VectorFile } from './vectors/vector.ts';
export { type Answerer, type Question, type VectorCheck, vectorChecks } from './vectors/vector-checks.ts';
export * from './wire/index.ts';
