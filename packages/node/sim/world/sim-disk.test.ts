import { instant } from '@bc4p/protocol/units';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/ports.ts';
import { storeAcceptance } from '../../test/support/store-acceptance.ts';
import { Chance } from './chance.ts';
import { type Life, Scheduler, settled } from './scheduler.ts';
import { SimDisk } from './sim-disk.ts';
import { Trace } from './trace.ts';

const IDENTITY = { format: 1, market: 'top.grid', created: instant(0) };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const put = (key: string) => ({ type: 'put', key, value: bytes(key) }) as const;

function disk(name = 'disk') {
  const scheduler = new Scheduler(new Trace());
  const habits = { writeUs: 1000, slowReads: 0.5, readUs: 100 };
  return { scheduler, disk: new SimDisk(scheduler, habits, new Chance(name), IDENTITY) };
}

/** A store whose simulated time runs by itself. */
async function runningStore(): Promise<{ readonly store: Store; readonly dispose: () => Promise<void> }> {
  const made = disk();
  let isRunning = true;
  const running = (async () => {
    while (isRunning) if (!(await made.scheduler.step(made.scheduler.nowUs + 1e6))) await settled();
  })();
  const dispose = async (): Promise<void> => {
    isRunning = false;
    await running;
  };
  return { store: made.disk.openFor({ name: 'life', isAlive: true }).store, dispose };
}

storeAcceptance('a simulated disk', runningStore);

/** The keys that are left when the power goes in the midst of three writes, after so many events. */
async function leftAfter(events: number, name: string): Promise<{ keys: string[]; acknowledged: string[] }> {
  const made = disk(name);
  const life: Life = { name: 'life', isAlive: true };
  const { store } = made.disk.openFor(life);
  const acknowledged: string[] = [];
  (async () => {
    for (const key of ['a', 'b', 'c']) {
      await store.write([put(key), put(`${key}${key}`)]);
      acknowledged.push(key);
    }
  })();
  for (let event = 0; event < events; event += 1) await made.scheduler.step(made.scheduler.nowUs + 1e6);
  life.isAlive = false;
  await made.disk.crash();
  const keys: string[] = [];
  for await (const [key] of made.disk.contents.store.range({ from: '!', to: '~' })) keys.push(key);
  return { keys, acknowledged };
}

describe('a simulated disk whose power goes', () => {
  const cases = Array.from({ length: 7 }, (_, events) => Array.from({ length: 8 }, (_, name) => ({ events, name })));

  test.each(cases.flat())('keeps what was acknowledged, and whole batches only ($events, $name)', async (one) => {
    const { keys, acknowledged } = await leftAfter(one.events, `crash ${one.name}`);
    const whole = ['a', 'b', 'c'].filter((key) => keys.includes(key));
    expect(keys).toEqual(whole.flatMap((key) => [key, `${key}${key}`]));
    expect(whole.slice(0, acknowledged.length)).toEqual(acknowledged);
    expect(whole.length - acknowledged.length).toBeLessThanOrEqual(1);
  });

  test('sometimes keeps what was not acknowledged, and sometimes does not', async () => {
    const left = await Promise.all(Array.from({ length: 20 }, (_, name) => leftAfter(0, `crash ${name}`)));
    expect(new Set(left.map(({ keys }) => keys.length))).toEqual(new Set([0, 2]));
  });

  test('can tear the slot of the anchor that it was about to write, and no other', async () => {
    const torn = new Set<string>();
    for (let name = 0; name < 60; name += 1) {
      const made = disk(`anchor ${name}`);
      const life: Life = { name: 'life', isAlive: true };
      const { anchor } = made.disk.openFor(life);
      const written = anchor.write(0, bytes('first'));
      while (await made.scheduler.step(made.scheduler.nowUs + 1e6)) await settled();
      await written;
      void anchor.write(1, bytes('second'));
      await settled();
      life.isAlive = false;
      await made.disk.crash();
      const [zero, one] = await made.disk.contents.anchor.read();
      expect(new TextDecoder().decode(zero)).toBe('first');
      torn.add(new TextDecoder().decode(one).replaceAll('\0', ''));
    }
    expect(torn).toContain('');
    expect(torn).toContain('second');
    expect([...torn].some((text) => text.length > 0 && text.length < 'second'.length)).toBe(true);
  });
});
