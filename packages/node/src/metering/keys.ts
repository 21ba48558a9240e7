/** Where everything that is kept of meters lies in a store. Numbers are padded, so that keys sort like numbers. */
const padded = (number: number): string => String(number).padStart(16, '0');
const named = (meter: string): string => encodeURIComponent(meter);

/** Meter values by their instant. */
export const valuePrefix = (meter: string): string => `value/${named(meter)}/`;
export const valueKey = (meter: string, at: number): string => `${valuePrefix(meter)}${padded(at)}`;
/** The instants of the values, by their counters. */
export const counterPrefix = (meter: string): string => `counter/${named(meter)}/`;
export const counterKey = (meter: string, counter: number): string => `${counterPrefix(meter)}${padded(counter)}`;
/** The last counter of each range that is missing, by the first. */
export const gapPrefix = (meter: string): string => `gap/${named(meter)}/`;
export const gapKey = (meter: string, from: number): string => `${gapPrefix(meter)}${padded(from)}`;
/** The figures of each meter. */
export const METER_PREFIX = 'meter/';
export const meterKey = (meter: string): string => `${METER_PREFIX}${named(meter)}`;
/** Contradictions in the order in which they came. */
export const CONTRADICTION_PREFIX = 'contradiction/';
export const contradictionKey = (number: number): string => `${CONTRADICTION_PREFIX}${padded(number)}`;
/** That a value is kept as a contradiction. */
export const contradictingKey = (id: string): string => `contradicting/${id}`;
