import { expect, test } from 'vitest';
import { Repaint } from './repaint.ts';

/** A terminal small enough to be simulated: cursor up, clear to the end of the line, clear below, home, clear all. */
class Terminal {
  rows: number;
  columns: number;
  lines: string[] = [];
  #row = 0;

  constructor(rows: number, columns = 80) {
    this.rows = rows;
    this.columns = columns;
  }

  /** Another size: what was shown is broken anew, so that nothing is where it was. */
  resize(rows: number, columns: number): void {
    [this.rows, this.columns] = [rows, columns];
    this.lines.unshift('broken');
    this.#row += 1;
  }

  write(text: string): void {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the control characters of a terminal
    for (const [part] of text.matchAll(/\u001b\[(?:\d+A|K|2?J|H)|\r|\n|[^\u001b\r\n]+/g)) {
      if (part === '\n') this.#row += 1;
      else if (part === '\u001b[H') this.#row = 0;
      else if (part === '\u001b[2J') this.lines = [];
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

test('a line that is wider than the screen is cut, and one that fits keeps its colours', () => {
  const terminal = new Terminal(10, 5);
  const written: string[] = [];
  const screen = { rows: 10, columns: 5, write: (text: string) => written.push(text) && terminal.write(text) };
  new Repaint(screen).draw(['12345', '123456']);
  expect(terminal.lines).toEqual(['12345', '1234…']);
  new Repaint(screen).draw(['\u001b[2m12345\u001b[22m']);
  expect(written.at(-1)).toContain('\u001b[2m12345\u001b[22m');
});

test('on a screen of another size the picture is drawn again, and nothing of the old one stays', () => {
  const terminal = new Terminal(10, 20);
  const repaint = new Repaint(terminal);
  repaint.draw(['first', 'second', 'third']);
  terminal.resize(3, 4);
  repaint.redraw();
  expect(terminal.lines).toEqual(['fir…', '… 2…']);
  repaint.draw(['new']);
  expect(terminal.lines).toEqual(['new']);
});
