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
export * from './market/index.ts';
export * from './network/index.ts';
export { CONFORMANCE_EXIT, exitCodeOf } from './run/exit-code.ts';
export { type CheckResult, countVerdicts, type Results, VERDICTS, type Verdict, type WireLine } from './run/results.ts';
export { type RunOptions, runChecks } from './run/run-checks.ts';
export * from './target/index.ts';
export * from './wire/index.ts';
