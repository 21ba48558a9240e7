import { assert } from '@bc4p/protocol';
import type { MeteringConfig } from '../config/index.ts';
import { openMeterFolder } from './meter-folder.ts';
import type { MeterStore } from './meter-store.ts';

/** Opens the store that a configuration names: the one place where the adapter is chosen. */
export function openMeterStore({ folder }: MeteringConfig, market: string): Promise<MeterStore> {
  assert(folder !== undefined, 'a configuration of metering names a store');
  return openMeterFolder(folder, market);
}
