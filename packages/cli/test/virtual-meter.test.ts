import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nativeSigner } from '@bc4p/node/crypto';
import { type Instant, instant, type Seconds, seconds, watts } from '@bc4p/protocol/units';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MemoryEntry } from '../src/meter/memory-entry.ts';
import { MeterMemory } from '../src/meter/meter-memory.ts';
import { fastTime, realTime } from '../src/meter/meter-time.ts';
import { constantProfile } from '../src/meter/profile/load-profile.ts';
import { ReadingOutlet } from '../src/meter/reading-outlet.ts';
import { VirtualMeter } from '../src/meter/virtual-meter.ts';
import { FakeMeterMarket } from './support/fake-meter-market.ts';
import { JumpingClock } from './support/jumping-clock.ts';
import { testKey } from './support/test-key.ts';

const START = instant(1_800_000_000);
const QUARTER = seconds(900);
const METER = {
  identity: { kid: 'k'.repeat(43), signer: nativeSigner(testKey()) },
  name: 'M1',
  since: instant(0),
  until: instant(START * 2),
};

let folder = '';
let market: FakeMeterMarket;
let clock: JumpingClock;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bc4p-meter-'));
  market = new FakeMeterMarket();
  clock = new JumpingClock(START);
});
afterEach(() => rm(folder, { recursive: true }));

interface Run {
  readonly until: number;
  readonly speed?: number;
  readonly from?: Instant;
  readonly interval?: Seconds;
  readonly interrupted?: Promise<void>;
}

/** 1 kW up and 1 W down: a third of a Wh down in twenty minutes, which no single quarter hour shows. */
async function run({ until, speed, from = START, interval = QUARTER, interrupted }: Run) {
  const values: (readonly [counter: number, isSent: boolean])[] = [];
  const failures: number[] = [];
  await using memory = await MeterMemory.open(folder, 'M1');
  const outlet = new ReadingOutlet({
    ...{ memory, clock, open: market.open },
    random: { bytes: (length) => new Uint8Array(length) },
    onSent: () => undefined,
    onFailure: (_, waitMs) => failures.push(waitMs),
  });
  const begin = instant(Math.max(from, memory.last?.at ?? 0));
  const meter = new VirtualMeter({
    ...{ meter: METER, memory, outlet, clock, interval, from },
    profile: constantProfile(watts(1000), watts(1)),
    time: speed === undefined ? realTime(clock) : fastTime(clock, begin, speed),
    until: instant(START + until),
    onValue: ({ counter }: MemoryEntry, isSent) => values.push([counter, isSent]),
  });
  const end = await meter.run(interrupted ?? new Promise(() => undefined));
  return { end, values, failures, last: memory.last, unsent: memory.unsent.length };
}

const upTo = (last: number): number[] => Array.from({ length: last }, (_, place) => place + 1);

describe('a virtual meter', () => {
  test('signs a value at each multiple of its interval, and nothing of its registers is lost', async () => {
    const { end, values, last } = await run({ until: 24 * 3600 });
    expect(end).toBe('done');
    expect(values).toEqual(upTo(97).map((counter) => [counter, true]));
    expect(last).toMatchObject({ counter: 97, at: START + 86_400, generation: 24_000, consumption: 24 });
    expect(market.counters).toEqual(upTo(97));
  });

  test('makes up for the time in which it did not run, as if it had', async () => {
    await run({ until: 3600 });
    clock.skip(10 * 3600);
    const { last } = await run({ until: 24 * 3600 });
    expect(last).toMatchObject({ counter: 97, generation: 24_000, consumption: 24 });
    expect(market.counters).toEqual(upTo(97));
  });

  test('keeps values while the market is gone, tries less and less often, and sends them in their order', async () => {
    market.isDown = true;
    clock.onJump = (now) => {
      market.isDown = now < START + 6000;
    };
    const { end, values, failures } = await run({ until: 9000 });
    expect(end).toBe('done');
    expect(values.filter(([, isSent]) => !isSent).map(([counter]) => counter)).toEqual(upTo(7));
    expect(failures.slice(0, 9)).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    expect(market.counters).toEqual(upTo(11));
  });

  test('sends again what a broken session left without an answer, and opens a new one at once', async () => {
    const first = run({ until: 1800 });
    market.lostAnswers = 1;
    const { failures } = await first;
    expect(failures).toEqual([500]);
    market.lostAnswers = 0;
    let jumps = 0;
    // The second value of this run finds a session that is open, and breaks.
    clock.onJump = () => {
      jumps += 1;
      if (jumps === 2) market.lostAnswers = 1;
    };
    const later = await run({ until: 7200 });
    expect(later.failures).toEqual([]);
    expect(market.counters).toEqual(upTo(9));
  });

  test('ends when it is asked to, and the next run sends what is left', async () => {
    market.isDown = true;
    let stop: () => void = () => undefined;
    const interrupted = new Promise<void>((resolve) => {
      stop = resolve;
    });
    clock.onJump = (now) => now > START + 3600 && stop();
    expect(await run({ until: 86_400, interrupted })).toMatchObject({ end: 'interrupted', unsent: 5 });
    market.isDown = false;
    clock.onJump = () => undefined;
    await run({ until: 5400 });
    expect(market.counters).toEqual(upTo(7));
  });

  test('plays the past quickly, but never into the future', async () => {
    clock.skip(7200);
    const began = clock.elapsedMs();
    const { last } = await run({ until: 10_800, speed: 3600 });
    expect(last).toMatchObject({ at: START + 10_800, generation: 3000 });
    expect(clock.now()).toBe(START + 10_800);
    expect(clock.elapsedMs() - began).toBe(3_600_000);
  });

  test('refuses to sign what its certificate does not cover', async () => {
    await expect(
      new VirtualMeter({
        meter: { ...METER, since: instant(START + 1) },
        ...{ memory: await MeterMemory.open(folder, 'M1'), clock, interval: QUARTER, from: START },
        outlet: new ReadingOutlet({
          ...{ memory: await otherMemory(), clock, open: market.open },
          random: { bytes: (length) => new Uint8Array(length) },
          onSent: () => undefined,
          onFailure: () => undefined,
        }),
        profile: constantProfile(watts(1), watts(1)),
        time: realTime(clock),
        onValue: () => undefined,
      }).run(new Promise(() => undefined)),
    ).rejects.toMatchObject({ code: 'certificate-not-yet-valid' });
  });
});

const otherMemory = async () => MeterMemory.open(await mkdtemp(join(folder, 'other-')), 'M1');

describe('whenever it is killed, and whatever of its files was written by then', () => {
  const STATE = 'meter.state.json';
  const UNSENT = 'meter.unsent.jsonl';
  const text = (name: string): Promise<string> => readFile(join(folder, name), 'utf8').catch(() => '');

  /** What disk and market can be like at a kill: how far the last appending came, and whether its answer was lost. */
  const kill = fc.record({
    until: fc.integer({ min: 1, max: 12 }).map((quarters) => quarters * 900),
    isDown: fc.boolean(),
    lostAnswers: fc.integer({ min: 0, max: 2 }),
    keepsOldState: fc.boolean(),
    torn: fc.integer({ min: 0, max: 400 }),
    pause: fc.integer({ min: 0, max: 5000 }),
  });

  test('no counter stands under two values, and none is missing [REG-101]', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(kill, { minLength: 1, maxLength: 5 }), async (kills) => {
        folder = await mkdtemp(join(folder, 'run-'));
        market = new FakeMeterMarket();
        clock = new JumpingClock(START);
        let until = 0;
        for (const { isDown, lostAnswers, keepsOldState, torn, pause, ...more } of kills) {
          until += more.until;
          Object.assign(market, { isDown, lostAnswers });
          const stateBefore = await text(STATE);
          let stop: () => void = () => undefined;
          const interrupted = new Promise<void>((resolve) => {
            stop = resolve;
          });
          const end = START + until;
          clock.onJump = (now) => now >= end && stop();
          await run({ until: until + 900, interrupted });
          const queued = await text(UNSENT);
          // The last write was on its way: the state is the old one while the queue has the values, or a line is torn.
          if (keepsOldState && queued !== '') await writeFile(join(folder, STATE), stateBefore);
          if (torn > 0)
            await writeFile(join(folder, UNSENT), `${queued}${'{"meter":"M1","id":"x'.repeat(20).slice(0, torn)}`);
          clock.skip(pause);
        }
        Object.assign(market, { isDown: false, lostAnswers: 0 });
        clock.onJump = () => undefined;
        const { last } = await run({ until: until + 6000 });
        expect(market.counters).toEqual(upTo(last?.counter ?? 0));
        expect(market.registers).toEqual(market.counters.map((counter) => (counter - 1) * 250));
      }),
      { numRuns: 25 },
    );
  });
});
