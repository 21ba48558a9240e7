/** A terminal as repainting needs it. */
export interface Screen {
  readonly rows?: number;
  readonly columns?: number;
  write(text: string): unknown;
}

const ROWS_UNKNOWN = 24;

/** Colours and the like, which take no room on the screen. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what terminals are told with
const STYLES = /\u001b\[[0-9;]*m/g;

/**
 * Shows a few lines in place: each picture replaces the one before, without the alternate screen, so that the last one
 * stays there when the command ends. A picture higher or wider than the screen is cut, since no cursor moves above its
 * edge and a line that is broken in two is one line too many.
 */
export class Repaint {
  readonly #screen: Screen;
  #lines: readonly string[] = [];
  #shown = 0;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  draw(lines: readonly string[]): void {
    this.#lines = lines;
    const room = (this.#screen.rows ?? ROWS_UNKNOWN) - 1;
    const cut = lines.length > room;
    const shown = cut ? [...lines.slice(0, room - 1), `… ${lines.length - room + 1} more lines`] : lines;
    // To the first line, clearing to the end of each line as it is written, and below the last: nothing flickers.
    const back = this.#shown > 0 ? `\u001b[${this.#shown}A` : '';
    const text = shown.map((line) => `${this.#fitted(line)}\u001b[K\n`).join('');
    this.#screen.write(`${back}\r${text}\u001b[J`);
    this.#shown = shown.length;
  }

  /** Draws the picture again on a screen of another size, on which nobody knows where its lines are now. */
  redraw(): void {
    this.#screen.write('\u001b[H\u001b[2J');
    this.#shown = 0;
    this.draw(this.#lines);
  }

  /** A line that is no longer than the screen is wide; one that is cut loses its colours. */
  #fitted(line: string): string {
    const { columns } = this.#screen;
    const plain = line.replaceAll(STYLES, '');
    return columns === undefined || plain.length <= columns ? line : `${plain.slice(0, Math.max(columns - 1, 0))}…`;
  }
}
