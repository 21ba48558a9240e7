import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

test('a temporary folder is gone with all that is in it when it is disposed of', () => {
  let path = '';
  const before = process.listenerCount('SIGINT');
  {
    using folder = temporaryFolder('bc4p-test-');
    path = folder.path;
    writeFileSync(join(path, 'file'), 'text');
    expect(process.listenerCount('SIGINT')).toBe(before + 1);
  }
  expect(existsSync(path)).toBe(false);
  expect(process.listenerCount('SIGINT')).toBe(before);
});
