import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import Demo from '../src/commands/demo.ts';
import { SCENARIOS } from '../src/demo/scenarios/index.ts';
import { playScenario } from '../src/demo/scenarios/play.ts';
import { runBc4p } from './support/run-bc4p.ts';

const NAMES = ['figure-4', 'figure-5', 'figure-6', 'figure-7', 'figure-8', 'congestion'];
const folder = await mkdtemp(join(tmpdir(), 'bc4p-scenarios-'));
afterAll(() => rm(folder, { recursive: true }));

interface Json {
  readonly shown: readonly { readonly what: string; readonly held: boolean }[];
  readonly [name: string]: unknown;
}

describe('the stories that the demonstration tells', () => {
  test('are the ones that the command offers', () => {
    expect(Object.keys(SCENARIOS)).toEqual(NAMES);
    expect(Demo.flags.scenario.options).toEqual(NAMES);
  });

  test.each(NAMES)('%s shows what it is there to show, on a page of 80 characters', async (name) => {
    const { isShown, lines, json } = await playScenario(name);
    expect(lines.filter((line) => line.startsWith('  ✗'))).toEqual([]);
    expect(isShown).toBe(true);
    expect((json as Json).shown.length).toBeGreaterThan(2);
    for (const line of lines) expect([...line].length, line).toBeLessThanOrEqual(80);
    expect(lines.join('\n')).not.toMatch(/NaN|undefined/);
  });

  test('say so if something did not come about', async () => {
    const shown = [
      { what: 'the sun rises', held: true },
      { what: 'pigs fly', held: false },
    ];
    const failing = { title: 'A story', play: () => Promise.resolve({ story: [], facts: {}, shown }) };
    const { isShown, lines } = await playScenario('failing', { failing });
    expect(isShown).toBe(false);
    expect(lines.slice(-2)).toEqual(['  ✓ the sun rises', '  ✗ pigs fly']);
  });

  test('are played by the command, for people and for machines', async () => {
    const { code, out } = await runBc4p(['demo', '--scenario', 'figure-7'], folder);
    expect(code).toBe(0);
    expect(out).toContain('16.00 ct/kWh in all, from west.transmission');
    const machine = await runBc4p(['demo', '--scenario', 'figure-7', '--json'], folder);
    expect(JSON.parse(machine.out)).toMatchObject({
      scenario: 'figure-7',
      shown: [{ held: true }, { held: true }, { held: true }],
      trades: [
        { seller: 'Neighbour', fees: '0' },
        { seller: 'Distant', fees: '2000000' },
      ],
    });
  });

  test('of meters names codes, what is missing and what proves it, for machines too', async () => {
    const { code, out } = await runBc4p(['demo', '--scenario', 'figure-5', '--json'], folder);
    expect(code).toBe(0);
    const story = JSON.parse(out) as Json;
    expect(story).toMatchObject({
      delivery: { again: { dup: true }, gapped: { missing: [{ from: 4, to: 5 }] }, last: { missing: [] } },
      status: { values: 9, gaps: 0, contradictions: 1 },
      checked: {
        whole: { proven: 8, refusals: [] },
        altered: { proven: 7, refusals: [{ code: 'signature-invalid' }] },
        dropped: { proven: 7, missing: [{ from: 2, to: 2 }] },
      },
    });
    expect(story.attempts).toMatchObject([
      { code: 'register-went-back' },
      { code: 'signature-invalid' },
      { code: 'meter-mismatch' },
      { code: 'meter-contradiction' },
    ]);
  });

  test('of balancing settles the same deviations in two ways, and once more when a value comes late', async () => {
    const { code, out } = await runBc4p(['demo', '--scenario', 'figure-8', '--json'], folder);
    expect(code).toBe(0);
    const { separate, single, battery } = JSON.parse(out) as Record<'separate' | 'single' | 'battery', Json>;
    expect(battery).toEqual({ fedIn: 462, drawn: 46, beneficial: 508, adverse: 0 });
    expect(separate).toMatchObject({
      trades: [{ buyer: 'House' }, { buyer: 'Bakery' }, { buyer: 'Bakery' }, { buyer: 'the losses', energy: 20 }],
      first: { settlement: { revision: 0 }, sum: '0' },
      corrected: { settlement: { revision: 1, carried: '10288000' }, sum: '0' },
      statements: [
        { kind: 'slot', opening: '0' },
        { kind: 'correction', closing: '-26000000' },
      ],
    });
    expect(single).toMatchObject({ corrected: { settlement: { area: 'short', carried: '0' }, sum: '0' } });
  });

  test('are another thing than a day on a grid of one’s own', async () => {
    const { code, err } = await runBc4p(['demo', '--scenario', 'figure-7', '--grid', '.'], folder);
    expect(code).toBe(2);
    expect(err).toContain('--grid');
  });
});
