import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant, wattHours } from '@bc4p/protocol/units';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fraction } from './fraction.ts';
import { type MemoryEntry, NO_RESTS, textOfEntry } from './memory-entry.ts';
import { MeterMemory } from './meter-memory.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bc4p-memory-'));
});
afterEach(() => rm(folder, { recursive: true }));

const entry = (counter: number, more: Partial<MemoryEntry> = {}): MemoryEntry => ({
  ...{ meter: 'M1', id: `id-${counter}`, token: `a.b.${counter}`, counter, rests: NO_RESTS },
  ...{ at: instant(1000 * counter), generation: wattHours(counter), consumption: wattHours(0) },
  ...more,
});
const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
const STATE = 'meter.state.json';
const UNSENT = 'meter.unsent.jsonl';

describe('what a meter remembers', () => {
  test('is there when it is opened again, with shares of a Wh and all registers', async () => {
    const last = entry(2, {
      rests: { generation: fraction(4n, 9n), consumption: fraction(1n, 3n) },
      balancing: { frequency: 50_020, beneficial: wattHours(4), adverse: wattHours(1) },
    });
    {
      await using memory = await MeterMemory.open(folder, 'M1');
      expect(memory.last).toBeUndefined();
      await memory.queue([entry(1), last]);
    }
    await using memory = await MeterMemory.open(folder, 'M1');
    expect(memory.last).toEqual(last);
    expect(memory.unsent).toEqual([entry(1), last]);
  });

  test('of what is sent, only the last value stays', async () => {
    await using memory = await MeterMemory.open(folder, 'M1');
    await memory.queue([entry(1), entry(2), entry(3)]);
    await memory.forget(2);
    expect(memory.unsent).toEqual([entry(3)]);
    await memory.forget(1);
    expect(await readdir(folder)).toEqual(expect.not.arrayContaining([UNSENT]));
    expect(await readFile(join(folder, STATE), 'utf8')).toBe(textOfEntry(entry(3)));
  });

  test('is the newest unsent value, if the state is older: the process ended between the two writes', async () => {
    await write(STATE, textOfEntry(entry(1)));
    await write(UNSENT, [entry(1), entry(2)].map(textOfEntry).join(''));
    await using memory = await MeterMemory.open(folder, 'M1');
    expect(memory.last).toEqual(entry(2));
  });

  test('is the state, if that is newer: a value was signed that goes other ways', async () => {
    await write(STATE, textOfEntry(entry(3)));
    await write(UNSENT, textOfEntry(entry(2)));
    await using memory = await MeterMemory.open(folder, 'M1');
    expect(memory.last).toEqual(entry(3));
  });

  test('has no line that was torn, nor does the file any more', async () => {
    await write(UNSENT, `${textOfEntry(entry(1))}${textOfEntry(entry(2)).slice(0, 50)}`);
    await using memory = await MeterMemory.open(folder, 'M1');
    expect(memory.last).toEqual(entry(1));
    await memory.queue([entry(2)]);
    expect(await readFile(join(folder, UNSENT), 'utf8')).toBe([entry(1), entry(2)].map(textOfEntry).join(''));
  });

  test.each([
    [STATE, '{}\n'],
    [STATE, 'no JSON\n'],
    [STATE, textOfEntry(entry(1)).replace('"counter":1', '"counter":-1')],
    [STATE, textOfEntry(entry(1)).replace('0/1', '7/1')],
    [STATE, textOfEntry(entry(1, { meter: 'M2' }))],
    [UNSENT, `{}\n${textOfEntry(entry(1))}`],
    [UNSENT, textOfEntry(entry(1, { meter: 'M2' }))],
  ])('is not guessed at from a file %s that says something else', async (name, text) => {
    await write(name, text);
    await expect(MeterMemory.open(folder, 'M1')).rejects.toMatchObject({ code: 'meter-state-unreadable' });
    // Whoever mends the file can open it.
    await rm(join(folder, name));
    await using memory = await MeterMemory.open(folder, 'M1');
    expect(memory.last).toBeUndefined();
  });

  test('belongs to one process at a time', async () => {
    const memory = await MeterMemory.open(folder, 'M1');
    await expect(MeterMemory.open(folder, 'M1')).rejects.toMatchObject({ code: 'meter-busy' });
    await memory[Symbol.asyncDispose]();
    await (await MeterMemory.open(folder, 'M1'))[Symbol.asyncDispose]();
  });

  test('can be opened after a process that was killed', async () => {
    // No process has this id: it is beyond what systems give.
    await write('meter.lock', '4194399999\n');
    await using memory = await MeterMemory.open(folder, 'M1');
    expect(memory.last).toBeUndefined();
    expect(await readFile(join(folder, 'meter.lock'), 'utf8')).toBe(`${process.pid}\n`);
  });
});
