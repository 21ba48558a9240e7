export { greatestCommonDivisor } from '../greatest-common-divisor.ts';
export { parseInstant, printDuration, printInstant, printSlot } from './calendar.ts';
export { parseDecimal, printDecimal } from './decimal.ts';
export { parseDuration, parseEnergy, parseMoney, parsePower, parsePrice } from './parse.ts';
export { printEnergy, printMoney, printPower, printPrice } from './print.ts';
export {
  type Instant,
  instant,
  type Lots,
  lots,
  MAX_OFFER_ENERGY,
  MAX_PRICE,
  type MilliCentPerKwh,
  type Money,
  milliCentPerKwh,
  money,
  moneyFor,
  type Seconds,
  seconds,
  type WattHours,
  type Watts,
  wattHours,
  watts,
} from './quantity.ts';
export { endOf, energyAtPower, isAligned, type Slot, slotAt, slotKey } from './slot.ts';
