import { StoreError, type StoreErrorCode } from './store-error.ts';

const WAYS_OUT: Readonly<Partial<Record<StoreErrorCode, string>>> = {
  'store-full': 'Free space on that disk, then start again: nothing that was acknowledged is lost.',
  'store-damaged':
    'Do not repair it in place: keep a copy of the folder, replace the disk if it fails, and restore a backup.',
  'store-failed':
    'Look at the disk and its messages, then start again: nothing that was acknowledged is lost; whether the last write, which was not, is stored shows then.',
  'store-closed': 'Open it again before using it.',
};

const WORDS: Readonly<Partial<Record<StoreErrorCode, string>>> = {
  'store-full': 'The disk is full',
  'store-damaged': 'The store is damaged',
  'store-failed': 'The disk failed',
  'store-closed': 'The store is closed',
};

/** The `code` and texts of an error and of everything that caused it, outermost first. */
function* causesOf(error: unknown): Generator<{ readonly code: string; readonly message: string }> {
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    yield { code: 'code' in at ? String(at.code) : '', message: at.message };
}

function codeOf(error: unknown): StoreErrorCode {
  const causes = [...causesOf(error)];
  const has = (...codes: string[]): boolean => causes.some(({ code }) => codes.includes(code));
  if (causes.some(({ code, message }) => code === 'ENOSPC' || /no space left/i.test(message))) return 'store-full';
  if (has('LEVEL_LOCKED')) return 'store-locked';
  if (has('LEVEL_CORRUPTION')) return 'store-damaged';
  if (has('LEVEL_IO_ERROR')) return 'store-failed';
  // What is left of the open errors says only that the database did not open; its cause came first, above.
  if (has('LEVEL_DATABASE_NOT_OPEN', 'LEVEL_ITERATOR_NOT_OPEN')) return 'store-closed';
  return 'store-failed';
}

/** Turns what LevelDB throws into words for the operator; `folder` is where it happened. */
export function storeErrorFromLevel(error: unknown, folder: string): StoreError {
  if (error instanceof StoreError) return error;
  const code = codeOf(error);
  const innermost = [...causesOf(error)].at(-1)?.message ?? String(error);
  return new StoreError(
    code,
    `${WORDS[code] ?? 'The store failed'} (${folder}: ${innermost}).`,
    WAYS_OUT[code] ?? '',
    error,
  );
}

/** An entry whose checksum differs. */
export function entryDamaged(key: string, folder: string): StoreError {
  const what = `The entry ${key} in ${folder} is not what was written: its checksum differs.`;
  return new StoreError('store-damaged', what, WAYS_OUT['store-damaged'] ?? '');
}
