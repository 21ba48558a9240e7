import type { ProgressOutput } from '../demo/progress.ts';

/** Is told how far a run is. */
export interface RunProgress {
  check(id: string, done: number, of: number, bad: number): void;
  /** Nothing more will be told. */
  end(): void;
}

/** Milliseconds between two lines where a line cannot be refreshed, and between two pictures of one that can. */
const LINE_MS = 5_000;
const PICTURE_MS = 50;
const SHOWN_ID = 50;
const WIPE = '\r\u001b[K';

/**
 * Tells on one line that refreshes itself on a terminal, and is gone at the end; elsewhere on a line every few seconds.
 *
 * @param now milliseconds of a clock that only goes on
 */
export function runProgressTo(output: ProgressOutput, now: () => number): RunProgress {
  let last = now();
  let told = false;
  return {
    check: (id, done, of, bad) => {
      if (now() - last < (output.isTTY ? PICTURE_MS : LINE_MS)) return;
      last = now();
      told = true;
      const failed = bad === 0 ? '' : `, ${bad} failed`;
      const text = `${done}/${of} checks${failed}`;
      output.write(output.isTTY ? `${WIPE}${text}  ${id.slice(0, SHOWN_ID)}` : `${text}\n`);
    },
    end: () => {
      if (told && output.isTTY) output.write(WIPE);
    },
  };
}
