import { existsSync, truncateSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { temporaryFolders } from '../../test/support/folder.ts';
import type { AnchorFile } from '../ports.ts';
import { DiskAnchorFile } from './anchor-file.ts';
import { MemoryAnchorFile } from './memory-anchor.ts';

const temporaryFolder = temporaryFolders();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const slots = async (file: AnchorFile): Promise<string[]> =>
  (await file.read()).map((slot) => new TextDecoder().decode(slot));

const onDisk = async (): Promise<AnchorFile> => {
  const path = join(temporaryFolder(), 'anchor');
  await DiskAnchorFile.create(path);
  return DiskAnchorFile.open(path);
};

describe.each([
  ['a file', onDisk],
  ['memory', async () => new MemoryAnchorFile()],
])('two slots in %s', (_, make) => {
  test('are empty at first, and each is replaced on its own', async () => {
    const file = await make();
    expect(await slots(file)).toEqual(['', '']);
    await file.write(1, bytes('second\n'));
    expect(await slots(file)).toEqual(['', 'second\n']);
    await file.write(0, bytes('a longer first\n'));
    await file.write(0, bytes('first\n'));
    expect(await slots(file)).toEqual(['first\n', 'second\n']);
    await file.close();
  });
});

describe('the anchor on disk', () => {
  test('is read back after closing, also if its end was cut off', async () => {
    const path = join(temporaryFolder(), 'anchor');
    await DiskAnchorFile.create(path);
    const file = await DiskAnchorFile.open(path);
    await file.write(0, bytes('first\n'));
    await file.close();
    truncateSync(path, 100);
    const again = await DiskAnchorFile.open(path);
    expect(await slots(again)).toEqual(['first\n', '']);
    await again.close();
  });

  test('is synced before a write is done', async () => {
    const path = join(temporaryFolder(), 'anchor');
    await DiskAnchorFile.create(path);
    const probe = await open(path);
    const datasync = vi.spyOn(Object.getPrototypeOf(probe), 'datasync');
    await probe.close();
    const file = await DiskAnchorFile.open(path);
    await file.write(0, bytes('x'));
    expect(datasync).toHaveBeenCalledTimes(1);
    await file.close();
    datasync.mockRestore();
  });

  test('takes no more than a slot holds', async () => {
    const file = await onDisk();
    await expect(file.write(0, new Uint8Array(257))).rejects.toThrow('do not fit');
    await file.close();
  });

  test('never makes a file that is missing', async () => {
    const path = join(temporaryFolder(), 'anchor');
    await expect(DiskAnchorFile.open(path)).rejects.toMatchObject({ name: 'StoreError', code: 'anchor-damaged' });
    expect(existsSync(path)).toBe(false);
  });

  test.runIf(existsSync('/dev/full'))('on a full disk says so', async () => {
    const file = await DiskAnchorFile.open('/dev/full');
    await expect(file.write(0, bytes('x'))).rejects.toMatchObject({
      code: 'store-full',
      hint: expect.stringContaining('Free space'),
    });
    await file.close();
  });
});
