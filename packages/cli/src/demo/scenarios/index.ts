import { congestion } from './congestion.ts';
import { figure4 } from './figure-4.ts';
import { figure5 } from './figure-5.ts';
import { figure6 } from './figure-6.ts';
import { figure7 } from './figure-7.ts';
import { figure8 } from './figure-8.ts';
import type { Scenario } from './scenario.ts';

/** The stories that can be told, by the names that people give. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'figure-4': figure4,
  'figure-5': figure5,
  'figure-6': figure6,
  'figure-7': figure7,
  'figure-8': figure8,
  congestion,
};
