/** Emphasis for people at a terminal; plain texts elsewhere. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  /** Offers to sell. */
  ask(text: string): string;
  /** Offers to buy. */
  bid(text: string): string;
}

const plain = (text: string): string => text;

const PLAIN: Style = { bold: plain, dim: plain, ask: plain, bid: plain };

const wrap =
  (on: number, off: number) =>
  (text: string): string =>
    `\u001b[${on}m${text}\u001b[${off}m`;

const COLOURED: Style = { bold: wrap(1, 22), dim: wrap(2, 22), ask: wrap(31, 39), bid: wrap(32, 39) };

/** The style for an output: coloured on a terminal, unless the person said NO_COLOR (https://no-color.org). */
export function styleFor(
  output: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): Style {
  const unwanted = (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb';
  return output.isTTY && !unwanted ? COLOURED : PLAIN;
}
