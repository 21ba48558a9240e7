import type { Facts } from '@bc4p/protocol';
import { instant, money, printEnergy, printInstant, printMoney, wattHours } from '@bc4p/protocol/units';

/** Facts that are instants on the wire, whatever code they belong to. */
const INSTANTS = [
  'gateClosesAt',
  'gateClosedAt',
  'validUntil',
  'earliest',
  'latest',
  'decidedAt',
  'notAfter',
  'notBefore',
  'at',
  'now',
  'start',
  'since',
];

/** Codes whose facts are energies or amounts of money, with the names of these facts. */
const ENERGIES: Readonly<Record<string, readonly string[]>> = {
  'lot-size': ['lot', 'minimum'],
  'limit-exceeded': ['limit', 'taken', 'asked'],
  'capacity-exceeded': ['free', 'asked'],
  'line-busy': ['free', 'asked'],
  'acceptance-used': ['left', 'asked'],
  'register-went-back': ['before', 'value'],
  'register-jumped': ['before', 'value'],
  'balance-violated': ['left', 'right'],
  'balance-mismatch': ['reported', 'booked'],
};
const AMOUNTS: Readonly<Record<string, readonly string[]>> = { 'price-limit': ['total', 'limit'] };

/** The facts of a refusal with instants, energies and money as people read them. */
export function humanFacts(code: string, facts: Readonly<Record<string, unknown>>): Facts {
  const human = (name: string, value: unknown): string | number | boolean => {
    if (typeof value === 'number' && INSTANTS.includes(name)) return printInstant(instant(value));
    if (typeof value === 'number' && ENERGIES[code]?.includes(name)) return printEnergy(wattHours(value));
    if (typeof value === 'string' && AMOUNTS[code]?.includes(name) && /^-?\d+$/.test(value))
      return printMoney(money(BigInt(value)));
    return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
  };
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, human(name, value)]));
}
