import type { Slot } from '@bc4p/protocol/units';
import { germanTime } from '../simbench/wall-time.ts';
import type { Watcher } from './day.ts';
import { count } from './figures.ts';

/** Is told how far the demonstration is. */
export interface DemoProgress {
  /** Something begins that takes a moment. */
  stage(text: string): void;
  /** Is told of each slot when it is over. */
  watcher(slots: number): Watcher;
  /** Nothing more will be told. */
  end(): void;
}

/** Where progress goes: standard error, so that the report alone is on standard output. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** How many lines tell of the whole day where a line cannot be refreshed (a file, a CI log). */
const LINES = 8;
const WIDTH = 24;
const WIPE = '\r\u001b[K';

/** Tells on one line that refreshes itself on a terminal, and is gone at the end; elsewhere on a line now and then. */
export function progressTo(output: ProgressOutput): DemoProgress {
  const tell = (text: string): void => {
    output.write(output.isTTY ? `${WIPE}${text}` : `${text}\n`);
  };
  return {
    stage: (text) => tell(`${text} …`),
    watcher: (slots) => (done: number, offers: number, slot: Slot) => {
      if (!output.isTTY && done % Math.ceil(slots / LINES) !== 0 && done !== slots) return;
      tell(`trading ${germanTime(slot.start)}  ${bar(done / slots)} ${done}/${slots}  ${count(offers)} offers`);
    },
    end: () => {
      if (output.isTTY) output.write(WIPE);
    },
  };
}

function bar(share: number): string {
  const full = Math.round(share * WIDTH);
  return '█'.repeat(full) + '░'.repeat(WIDTH - full);
}
