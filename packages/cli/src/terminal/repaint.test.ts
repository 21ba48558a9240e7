import { expect, test } from 'vitest';
import { Repaint } from './repaint.ts';

/** A terminal small enough to be simulated: cursor up, clear to the end of the line, clear below. */
class Terminal {
  readonly rows: number;
  lines: string[] = [];
  #row = 0;

  constructor(rows: number) {
    this.rows = rows;
  }

  write(text: string): void {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the control characters of a terminal
    for (const [part] of text.matchAll(/\u001b\[(?:\d+A|K|J)|\r|\n|[^\u001b\r\n]+/g)) {
      if (part === '\n') this.#row += 1;
      else if (part === '\u001b[J') this.lines.length = this.#row;
      else if (part.endsWith('A') && part.startsWith('\u001b')) this.#row -= Number(part.slice(2, -1));
      else if (part !== '\r' && part !== '\u001b[K') this.lines[this.#row] = part;
    }
  }
}

test('each picture replaces the one before, also when it is shorter', () => {
  const terminal = new Terminal(10);
  const repaint = new Repaint(terminal);
  repaint.draw(['above', 'first', 'second', 'third']);
  expect(terminal.lines).toEqual(['above', 'first', 'second', 'third']);
  repaint.draw(['above', 'changed']);
  expect(terminal.lines).toEqual(['above', 'changed']);
  repaint.draw(['above', 'changed', 'more']);
  expect(terminal.lines).toEqual(['above', 'changed', 'more']);
});

test('a picture that is higher than the screen is cut, and says by how much', () => {
  const terminal = new Terminal(4);
  new Repaint(terminal).draw(['1', '2', '3', '4', '5']);
  expect(terminal.lines).toEqual(['1', '2', '… 3 more lines']);
});
