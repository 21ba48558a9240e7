import type { JsonValue } from './sorted-json.ts';

/** How deep a value is taken apart; what lies deeper is written in one go. */
const DEPTH = 5;
/** Elements of an array of small values that are written in one go. */
const TOGETHER = 64;

/**
 * The JSON of a large value, as `JSON.stringify` writes it, in pieces of about `length` characters: whoever writes one
 * after the other lets others have their turn in between.
 */
export function* jsonPieces(value: JsonValue, length: number): Generator<string> {
  let piece = '';
  for (const text of textsOf(value, DEPTH)) {
    piece += text;
    if (piece.length < length) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

function* textsOf(value: JsonValue, depth: number): Generator<string> {
  if (typeof value !== 'object' || value === null || depth === 0) yield JSON.stringify(value);
  else if (Array.isArray(value)) yield* textsOfArray(value, depth);
  else {
    let before = '{';
    for (const [name, part] of Object.entries(value)) {
      if (part === undefined) continue;
      yield `${before}${JSON.stringify(name)}:`;
      yield* textsOf(part, depth - 1);
      before = ',';
    }
    yield before === '{' ? '{}' : '}';
  }
}

function* textsOfArray(values: readonly JsonValue[], depth: number): Generator<string> {
  yield '[';
  // Few elements may be large, such as the books of slots; many are small, such as trades.
  const isSmall = values.length > TOGETHER;
  for (let at = 0; at < values.length; at += isSmall ? TOGETHER : 1) {
    if (at > 0) yield ',';
    if (isSmall) yield JSON.stringify(values.slice(at, at + TOGETHER)).slice(1, -1);
    else yield* textsOf(values[at] as JsonValue, depth - 1);
  }
  yield ']';
}
