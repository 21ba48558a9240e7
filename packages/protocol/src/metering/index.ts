export { checkMeterRole, checkMeterValue, type ValueTerms } from './check-meter-value.ts';
export { hasJumped, judgeReading, type Neighbours, type Verdict } from './judge-reading.ts';
export { type MeterPlaces, meterPoint } from './meter-point.ts';
export { type CounterRange, missingBetween, missingCounters } from './missing-counters.ts';
export { readingOf } from './reading-of.ts';
export { REGISTERS, type Reading, type Registers } from './registers.ts';
export { registersAt } from './registers-at.ts';
export { type ReadingsAround, type SlotEnergy, slotEnergy } from './slot-energy.ts';
