export type { Reading, Registers } from './registers.ts';
