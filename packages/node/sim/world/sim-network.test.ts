import { describe, expect, test } from 'vitest';
import type { Connection } from '../../src/ports.ts';
import { Chance } from './chance.ts';
import { type Life, Scheduler, settled } from './scheduler.ts';
import { type NetworkHabits, SimNetwork } from './sim-network.ts';
import { Trace } from './trace.ts';

const CALM: NetworkHabits = {
  leastLatencyUs: 100,
  mostLatencyUs: 5000,
  bytesPerSecond: 1e6,
  lost: 0,
  doubled: 0,
  delayed: 0.2,
  delayUs: 100_000,
};

/** Two machines with a connection between them, and what each has heard. */
async function connected(habits: NetworkHabits = CALM) {
  const scheduler = new Scheduler(new Trace());
  const network = new SimNetwork(scheduler, habits, new Chance('network'));
  const [near, far]: Life[] = ['near', 'far'].map((name) => ({ name, isAlive: true })) as [Life, Life];
  const heard: string[] = [];
  const closes: string[] = [];
  const listen = (name: string, connection: Connection): Connection => {
    connection.onMessage((text) => heard.push(`${name} ${text}`));
    connection.onClose((code, reason) => closes.push(`${name} ${code} ${reason}`));
    return connection;
  };
  const accepted: Connection[] = [];
  await network.listener('far', far).listen((connection) => void accepted.push(listen('far', connection)));
  const dialling = network.dialer('near', near).dial('ws://far', 1000);
  const run = async (forUs = 200e6): Promise<void> => {
    const untilUs = scheduler.nowUs + forUs;
    while (await scheduler.step(untilUs)) await settled();
  };
  await run();
  const end = listen('near', await dialling);
  return { scheduler, network, near, far, end, other: accepted[0] as Connection, heard, closes, run };
}

const TEXTS = Array.from({ length: 50 }, (_, place) => `text ${place}`);

describe('a simulated connection', () => {
  test('carries texts whole and in order, though some are late', async () => {
    const { end, other, heard, run } = await connected();
    for (const text of TEXTS) end.send(text);
    other.send('back');
    await run();
    expect(heard.filter((line) => line.startsWith('far'))).toEqual(TEXTS.map((text) => `far ${text}`));
    expect(heard).toContain('near back');
  });

  test('loses and doubles frames where it is told to', async () => {
    const lossy = await connected({ ...CALM, lost: 0.5 });
    for (const text of TEXTS) lossy.end.send(text);
    await lossy.run();
    expect(lossy.heard.length).toBeGreaterThan(10);
    expect(lossy.heard.length).toBeLessThan(40);
    const doubling = await connected({ ...CALM, doubled: 1 });
    doubling.end.send('once');
    await doubling.run();
    expect(doubling.heard).toEqual(['far once', 'far once']);
  });

  test('says goodbye after what was sent before, to both ends', async () => {
    const { end, heard, closes, run } = await connected();
    end.send('last');
    end.close(1000, 'done');
    expect(end.send('too late')).toBe(0);
    await run();
    expect(heard).toEqual(['far last']);
    expect(closes).toEqual(['far 1000 done', 'near 1000 done']);
  });

  test('breaks with what is under way, and both ends find out', async () => {
    const { end, network, heard, closes, run } = await connected();
    end.send('lost');
    network.breakOf('near', 'far');
    await run();
    expect(heard).toEqual([]);
    expect(closes.sort()).toEqual(['far 1006 ', 'near 1006 ']);
  });

  test('waits while it is cut, and goes on when it is healed in time', async () => {
    const { end, network, heard, closes, run } = await connected();
    network.cut('near', 'far');
    end.send('late');
    await run(10e6);
    expect(heard).toEqual([]);
    network.heal('near', 'far');
    await run();
    expect([heard, closes]).toEqual([['far late'], []]);
  });

  test('is given up when it is cut for too long, and nobody can be reached meanwhile', async () => {
    const { network, near, closes, run } = await connected();
    network.cut('near', 'far');
    const dialling = network.dialer('near', near).dial('ws://far', 1000);
    dialling.catch(() => undefined);
    await run();
    expect(closes.sort()).toEqual(['far 1006 ', 'near 1006 ']);
    await expect(dialling).rejects.toMatchObject({ code: 'cannot-connect' });
  });

  test('tells how much waits for a reader that does not read', async () => {
    const { end, other, heard, run } = await connected();
    other.pause();
    const text = 'x'.repeat(50_000);
    expect(end.send(text)).toBe(0);
    expect(end.send(text)).toBeGreaterThan(30_000);
    await run();
    expect(heard).toEqual([]);
    other.resume();
    expect([heard.length, end.bufferedBytes()]).toEqual([2, 0]);
  });

  test('ends with the machine at its other end', async () => {
    const { network, far, near, closes, run } = await connected();
    far.isAlive = false;
    network.crash(far);
    await run();
    expect(closes).toEqual(['near 1006 ']);
    const dialling = network.dialer('near', near).dial('ws://far', 1000);
    dialling.catch(() => undefined);
    await run();
    await expect(dialling).rejects.toMatchObject({ code: 'cannot-connect' });
  });
});
