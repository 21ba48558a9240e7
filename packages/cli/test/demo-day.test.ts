import { fileURLToPath } from 'node:url';
import { instant } from '@bc4p/protocol/units';
import { describe, expect, test } from 'vitest';
import { checkDay } from '../src/demo/checks.ts';
import { tradeDay } from '../src/demo/day.ts';
import { forecast } from '../src/demo/forecast.ts';
import { marketGrid } from '../src/demo/market-grid.ts';
import { demoParameters } from '../src/demo/parameters.ts';
import { participantsOf } from '../src/demo/participants.ts';
import { printDay } from '../src/demo/print-report.ts';
import { spread } from '../src/demo/spread.ts';
import { LOT, lotsFor } from '../src/demo/strategy.ts';
import { tally } from '../src/demo/tally.ts';
import { readSimbenchGrid } from '../src/simbench/grid.ts';
import { CoreMarket, type Transit } from './core-market.ts';

const EXTRACT = fileURLToPath(new URL('../data/simbench-1-LV-rural1', import.meta.url));
const simbench = await readSimbenchGrid(EXTRACT, '2016-05-08');
const participants = participantsOf(simbench);
const parameters = demoParameters('rural1', marketGrid(simbench));

async function run(transit?: Transit) {
  const start = instant((simbench.slots[0]?.start ?? 0) - 1800);
  const market = new CoreMarket(parameters, participants, start, transit);
  const day = await tradeDay(market, participants, simbench.slots);
  const { slots, date } = simbench;
  const { address, grid } = parameters;
  const report = tally({ name: 'rural1', date, slots, address, grid, participants, day });
  return { day, report, checks: checkDay(day, new Map([[address, grid]]), participants) };
}

const { day, report, checks } = await run();

describe('8 May 2016 on the bare market core', () => {
  test('breaks no rule', () => {
    expect(checks.flatMap(({ faults }) => faults)).toEqual([]);
    for (const { cases } of checks) expect(cases).toBeGreaterThan(1000);
  });

  test('is the same when it is traded again', async () => {
    expect((await run()).report).toEqual(report);
  });

  test('is the same when messages that are sent at once overtake each other', async () => {
    let sent = 0;
    const overtaking: Transit = async () => {
      sent += 1;
      for (let turns = Math.floor(20 * spread(`message ${sent}`)); turns > 0; turns -= 1) await Promise.resolve();
    };
    expect((await run(overtaking)).report).toEqual(report);
  });

  test('gives everybody exactly what it forecast: neighbours first, the supplier for the rest', () => {
    for (const participant of participants.filter(({ kind }) => kind !== 'supplier')) {
      const wanted = simbench.slots.reduce((sum, slot) => {
        return sum + LOT * lotsFor(forecast(participant, slot), participant, slot);
      }, 0);
      const position = report.positions.find(({ name }) => name === participant.name);
      expect((position?.bought ?? 0) + (position?.sold ?? 0)).toBe(wanted);
    }
  });

  test('has neighbours trade most of what they could, some of it directly', () => {
    // 358.9 kWh could be used in the same quarter hour; forecasts are not perfect.
    expect(report.local.energy).toBeGreaterThan(300_000);
    expect(report.local.energy).toBeLessThan(358_919);
    expect(report.direct.trades).toBeGreaterThan(100);
    expect(report.local.trades - report.direct.trades).toBeGreaterThan(100);
  });

  test('leaves neighbours better off than the supplier would', () => {
    for (const { localPaid, localReceived, supplierPaid, supplierReceived } of report.prices) {
      if (localPaid !== undefined && supplierPaid !== undefined) expect(localPaid).toBeLessThan(supplierPaid);
      if (localReceived !== undefined && supplierReceived !== undefined)
        expect(localReceived).toBeGreaterThan(supplierReceived);
    }
    const prices = new Set(report.prices.map(({ localPaid }) => localPaid));
    expect(prices.size).toBeGreaterThan(40);
  });

  test('has refusals that are answers only: somebody else was first, or fees rose', () => {
    expect(
      Object.keys(report.messages.refused).filter((code) => !['offer-taken', 'price-limit'].includes(code)),
    ).toEqual([]);
    expect(report.messages.offers).toBe(day.offers.length);
    expect(report.messages.offers).toBeLessThan(4000);
  });

  test('fits on a page of 80 characters', () => {
    for (const line of printDay(report)) expect(line.length, line).toBeLessThanOrEqual(80);
  });
});
