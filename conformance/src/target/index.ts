export { ChildTarget } from './child-target.ts';
export { makeTargetConfig, type TargetPlace } from './make-config.ts';
export { readMaterial, writeMaterial } from './material.ts';
export { type GridNode, NODES, REGISTERED_METERS, SETTINGS, type Setting, type SettingName } from './settings.ts';
export {
  readTargetConfig,
  type TargetConfig,
  type TargetGrid,
  type TargetLimits,
  type TargetLine,
  type TargetMetering,
  type TargetPoint,
  type TargetRules,
  type TargetSettlement,
  type TargetTier,
} from './target-config.ts';
export { AttachedTargets, LaunchedTargets, type LaunchOptions, type RunningTarget, type Targets } from './targets.ts';
