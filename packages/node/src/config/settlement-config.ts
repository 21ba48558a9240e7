import type { BalancingPrices } from '@bc4p/protocol/settlement';
import { milliCentPerKwh, parseMoney } from '@bc4p/protocol/units';
import type { ConfigReader } from './config-reader.ts';
import type { Credit, SettlementConfig } from './node-config.ts';
import type { ConfigPath } from './path.ts';

/** Reads the group `settlement`, which is there. */
export function readSettlement(read: ConfigReader): SettlementConfig {
  return {
    prices: readPrices(read),
    ...(read.has('settlement', 'prices') && { pricesFile: read.file('settlement', 'prices') }),
    after: read.duration('settlement', 'after'),
    latest: read.duration('settlement', 'latest'),
    maxEstimated: read.number('settlement', 'maxEstimated'),
    credit: readCredit(read, 'settlement', 'credit'),
    statements: read.text('settlement', 'statements') as SettlementConfig['statements'],
    ...(read.has('settlement', 'postgres') && { postgres: read.file('settlement', 'postgres') }),
  };
}

/** Each mode has prices of its own; those of the other one are not looked at. */
function readPrices(read: ConfigReader): BalancingPrices {
  const mode = read.text('settlement', 'mode') as BalancingPrices['mode'];
  const price = (name: string) => {
    if (read.has('settlement', name)) return read.price('settlement', name);
    read.fault(['settlement', name], `With mode: ${mode} this field is needed.`, 'Write a price such as 8ct.');
    return milliCentPerKwh(0);
  };
  return mode === 'separate'
    ? { mode, energy: price('energyPrice'), service: price('servicePrice') }
    : { mode, short: price('shortPrice'), long: price('longPrice') };
}

/** Reads how far an account may be overdrawn. */
export function readCredit(read: ConfigReader, ...path: ConfigPath): Credit {
  const text = read.text(...path);
  if (text === 'unlimited') return text;
  const amount = parseMoney(text);
  if (amount.ok) return `${amount.value}`;
  read.fault(path, `${JSON.stringify(text)} is not accepted.`, `Write ${amount.refusal.facts.expected}.`);
  return '0';
}
