import type { CounterRange } from '@bc4p/protocol/metering';
import { printEnergy } from '@bc4p/protocol/units';
import { printCount, printRanges } from './describe-ranges.ts';
import { valueView } from './describe-value.ts';
import { printLocalTime } from './local-time.ts';
import type { MemoryEntry } from './memory-entry.ts';

/** Where the lines of a run go, and whether people or programs read them. */
export interface RunOutput {
  readonly isJson: boolean;
  line(text: string): void;
  note(text: string): void;
  json(value: unknown): void;
}

/** Tells of each value as it is signed and sent: one line for people, one JSON object for programs. */
export class RunReport {
  readonly #output: RunOutput;
  #told = '';
  /** Counters of values that were told of as waiting. */
  readonly #waiting = new Set<number>();

  constructor(output: RunOutput) {
    this.#output = output;
  }

  value(entry: MemoryEntry, isSent: boolean): void {
    if (!isSent) this.#waiting.add(entry.counter);
    const { isJson, json, line } = this.#output;
    if (isJson) return json({ type: 'value', ...valueView(entry), state: isSent ? 'sent' : 'waiting' });
    const { counter, at, generation, consumption } = entry;
    const registers = `generation ${printEnergy(generation)}  consumption ${printEnergy(consumption)}`;
    line(`${printLocalTime(at)}  #${counter}  ${registers}  ${isSent ? 'sent' : 'waits for the market'}`);
  }

  sent(entries: readonly MemoryEntry[], missing: readonly CounterRange[]): void {
    const { isJson, json, line, note } = this.#output;
    const late = entries.filter(({ counter }) => this.#waiting.delete(counter));
    const [first, last] = [late[0]?.counter, late.at(-1)?.counter];
    if (first !== undefined && last !== undefined) {
      if (isJson) json({ type: 'sent', from: first, to: last });
      else line(`sent ${printCount(late.length)} that waited: ${printRanges([{ from: first, to: last }])}`);
    }
    const told = printRanges(missing);
    if (told === this.#told) return;
    this.#told = told;
    if (isJson) json({ type: 'missing', missing });
    else note(missing.length > 0 ? `Alarm: the market lacks ${told}` : 'The market lacks nothing any more');
  }

  failure(reason: string, waitMs: number): void {
    const { isJson, json, note } = this.#output;
    if (isJson) json({ type: 'unreachable', reason, retryMs: waitMs });
    else note(`${reason} Trying again in ${(waitMs / 1000).toFixed(1)} s.`);
  }

  /** Values of an earlier run that the market does not have yet. */
  found(unsent: readonly MemoryEntry[]): void {
    for (const { counter } of unsent) this.#waiting.add(counter);
  }
}
