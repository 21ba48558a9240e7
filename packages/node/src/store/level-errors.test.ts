import { describe, expect, test } from 'vitest';
import { storeErrorFromLevel } from './level-errors.ts';
import { StoreError } from './store-error.ts';

/** An error as LevelDB's binding makes it, with what caused it. */
const levelError = (code: string, message: string, cause?: Error): Error =>
  Object.assign(new Error(message, cause && { cause }), { code });

const notOpen = (cause: Error): Error => levelError('LEVEL_DATABASE_NOT_OPEN', 'Database failed to open', cause);

describe('what LevelDB throws', () => {
  test.each([
    ['store-full', levelError('LEVEL_IO_ERROR', 'IO error: db/000003.log: No space left on device')],
    ['store-full', notOpen(levelError('LEVEL_IO_ERROR', 'IO error: db/MANIFEST: No space left on device'))],
    ['store-failed', levelError('LEVEL_IO_ERROR', 'IO error: db/000003.log: Input/output error')],
    ['store-failed', notOpen(levelError('LEVEL_IO_ERROR', 'IO error: db/CURRENT: Permission denied'))],
    ['store-failed', new Error('something new')],
    ['store-damaged', levelError('LEVEL_CORRUPTION', 'Corruption: block checksum mismatch')],
    ['store-damaged', notOpen(levelError('LEVEL_CORRUPTION', 'Corruption: 1 missing files; e.g.: db/000005.ldb'))],
    ['store-locked', notOpen(levelError('LEVEL_LOCKED', 'IO error: lock db/LOCK: already held by process'))],
    ['store-closed', levelError('LEVEL_DATABASE_NOT_OPEN', 'Database is not open')],
  ])('becomes %s, with what the disk said', (code, error) => {
    const made = storeErrorFromLevel(error, '/data/db');
    expect(made).toMatchObject({ code, cause: error });
    expect(made.message).toContain('/data/db');
    const innermost = error.cause instanceof Error ? error.cause : error;
    expect(made.message).toContain(innermost.message);
  });

  test('that is a StoreError already stays as it is', () => {
    const error = new StoreError('store-full', 'a', 'b');
    expect(storeErrorFromLevel(error, '/data/db')).toBe(error);
  });
});
