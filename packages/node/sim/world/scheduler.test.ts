import { describe, expect, test } from 'vitest';
import { Chance } from './chance.ts';
import { type Life, Scheduler } from './scheduler.ts';
import { Trace } from './trace.ts';

const life = (name = 'life'): Life => ({ name, isAlive: true });

async function runAll(scheduler: Scheduler): Promise<void> {
  while (await scheduler.step(scheduler.nowUs + 1e6)) {
    // Until nothing is left.
  }
}

describe('the scheduler', () => {
  test('lets events happen by time, and those of one time as they were planned', async () => {
    const scheduler = new Scheduler(new Trace());
    const chance = new Chance('times');
    const due = Array.from({ length: 500 }, (_, place) => ({ place, atUs: chance.between(0, 50) }));
    const seen: number[] = [];
    for (const { place, atUs } of due) scheduler.after(atUs, life(), () => seen.push(place));
    await runAll(scheduler);
    const expected = [...due].sort((a, b) => a.atUs - b.atUs || a.place - b.place).map(({ place }) => place);
    expect(seen).toEqual(expected);
  });

  test('lets every promise go on before the next event, however long its chain', async () => {
    const scheduler = new Scheduler(new Trace());
    const seen: string[] = [];
    scheduler.after(1, life(), () => {
      (async () => {
        for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
        seen.push('what follows');
      })();
    });
    scheduler.after(1, life(), () => seen.push('the next event'));
    await runAll(scheduler);
    expect(seen).toEqual(['what follows', 'the next event']);
  });

  test('forgets what a life that has ended, or somebody who thought better of it, had planned', async () => {
    const scheduler = new Scheduler(new Trace());
    const [ended, going] = [life(), life()];
    const seen: string[] = [];
    scheduler.after(2, ended, () => seen.push('ended'));
    scheduler.after(2, going, () => seen.push('cancelled'))();
    scheduler.after(2, going, () => seen.push('going'));
    scheduler.after(1, going, () => {
      ended.isAlive = false;
    });
    await runAll(scheduler);
    expect(seen).toEqual(['going']);
  });

  test('goes as far as it is told, and its clock with it', async () => {
    const scheduler = new Scheduler(new Trace());
    scheduler.after(10, life(), () => undefined);
    expect(await scheduler.step(5)).toBe(false);
    expect(scheduler.nowUs).toBe(5);
    expect(await scheduler.step(20)).toBe(true);
    expect([scheduler.nowUs, scheduler.events]).toEqual([10, 1]);
  });
});
