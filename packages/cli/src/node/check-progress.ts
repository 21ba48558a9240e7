import type { PartName } from '@bc4p/node';

const WIPE = '\r\u001b[K';
/** How often a line is written. */
const EACH_MS = 500;

/** Tells on one line of standard error how far a check is; says nothing where nobody looks on. */
export function checkProgress(output: { readonly isTTY?: boolean; write(text: string): unknown }) {
  let last = performance.now();
  return {
    tell: (part: PartName, done: number, of: number): void => {
      if (!output.isTTY || performance.now() - last < EACH_MS) return;
      last = performance.now();
      output.write(`${WIPE}${part}: ${done}${of > done ? ` of ${of}` : ''} …`);
    },
    end: (): void => {
      if (output.isTTY) output.write(WIPE);
    },
  };
}
