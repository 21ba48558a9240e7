import { availableParallelism, cpus } from 'node:os';

/** What figures depend on beside the code. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly node: string;
  readonly system: string;
}

export const thisMachine = (): Machine => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  node: process.version,
  system: `${process.platform} ${process.arch}`,
});

export const describeMachine = ({ cpu, cores, node, system }: Machine): string =>
  `${cpu}, ${cores} cores, ${system}, Node ${node}`;
