import type { Slot } from '@bc4p/protocol/units';
import { germanTime } from '../simbench/wall-time.ts';
import type { Watcher } from './day.ts';
import { count } from './figures.ts';

/** Where progress goes: standard error, so that the report alone is on standard output. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** How many lines tell of the whole day where a line cannot be refreshed (a file, a CI log). */
const LINES = 8;

/** Tells how far the day is: one line that refreshes itself on a terminal, a line now and then elsewhere. */
export function progressTo(output: ProgressOutput, slots: number): Watcher {
  return (done: number, trades: number, slot: Slot): void => {
    const text = `trading ${germanTime(slot.start)}  ${bar(done / slots)} ${done}/${slots}  ${count(trades)} trades`;
    if (output.isTTY) output.write(done === slots ? '\r\u001b[K' : `\r\u001b[K${text}`);
    else if (done % Math.ceil(slots / LINES) === 0 || done === slots) output.write(`${text}\n`);
  };
}

const WIDTH = 24;

function bar(share: number): string {
  const full = Math.round(share * WIDTH);
  return '█'.repeat(full) + '░'.repeat(WIDTH - full);
}
