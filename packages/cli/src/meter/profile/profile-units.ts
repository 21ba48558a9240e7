/** What the numbers of a profile are: power throughout each row, or the energy of it. */
export const UNITS = ['kW', 'W', 'kWh', 'Wh'] as const;
export type ProfileUnit = (typeof UNITS)[number];
