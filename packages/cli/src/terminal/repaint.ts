/** A terminal as repainting needs it. */
export interface Screen {
  readonly rows?: number;
  write(text: string): unknown;
}

const ROWS_UNKNOWN = 24;

/**
 * Shows a few lines in place: each picture replaces the one before, without the alternate screen, so that the last one
 * stays there when the command ends. A picture higher than the screen is cut, since no cursor moves above its edge.
 */
export class Repaint {
  readonly #screen: Screen;
  #shown = 0;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  draw(lines: readonly string[]): void {
    const room = (this.#screen.rows ?? ROWS_UNKNOWN) - 1;
    const cut = lines.length > room;
    const shown = cut ? [...lines.slice(0, room - 1), `… ${lines.length - room + 1} more lines`] : lines;
    // To the first line, clearing to the end of each line as it is written, and below the last: nothing flickers.
    const back = this.#shown > 0 ? `\u001b[${this.#shown}A` : '';
    this.#screen.write(`${back}\r${shown.map((line) => `${line}\u001b[K\n`).join('')}\u001b[J`);
    this.#shown = shown.length;
  }
}
