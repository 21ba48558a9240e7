export type { NodeConfigFile } from '../generated/node-config-file.ts';
export { ConfigError, type ConfigFault } from './config-error.ts';
export { loadNodeConfig, parseNodeConfig } from './load-config.ts';
export { isLoopback } from './loopback.ts';
export { type NamedFiles, readNamedFiles } from './named-files.ts';
export type {
  Credit,
  LossesConfig,
  MeteringConfig,
  NodeConfig,
  NodeLimits,
  PointConfig,
  SettlementConfig,
  UpperConfig,
} from './node-config.ts';
export { type ConfigPath, printPath } from './path.ts';
export { nodeConfigTemplate } from './template.ts';
