import { guard } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { accepted, type Result, refused } from '../result.ts';
import { MAX_DEPTH } from './canonical-json.ts';

// The text is JSON already when these walk over it, so they need not check it again.
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/y;
const SPACE = /[ \t\n\r]*/y;

/**
 * Finds what `JSON.parse` hides in a text that it accepts: a member that stands twice in one object, and nesting beyond
 * the limit. Walks over the structure only; values are not built.
 */
function findHiddenFault(text: string): Refusal | undefined {
  const open: (Set<string> | undefined)[] = [];
  let at = 0;
  const skip = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  while (at < text.length) {
    const character = text[at];
    if (character === '"') {
      const start = at;
      const string = skip(STRING);
      skip(SPACE);
      const names = open.at(-1);
      if (text[at] !== ':' || names === undefined) continue;
      const key = JSON.parse(string) as string;
      if (!guard('WS-007', !names.has(key))) {
        return refusal('frame-duplicate-key', 'WS-007', { position: start, key: key.slice(0, 64) });
      }
      names.add(key);
      continue;
    }
    if (character === '{' || character === '[') {
      open.push(character === '{' ? new Set() : undefined);
      if (!guard('WS-008', open.length <= MAX_DEPTH)) {
        return refusal('frame-too-deep', 'WS-008', { position: at, limit: MAX_DEPTH });
      }
    } else if (character === '}' || character === ']') {
      open.pop();
    }
    at += 1;
  }
  return undefined;
}

/** Reads a frame's text as one JSON object in which no member stands twice. The text is well-formed Unicode already. */
export function readStrictJson(text: string): Result<Readonly<Record<string, unknown>>, Refusal> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const position = Number(/position (\d+)/.exec(String(error))?.[1] ?? 0);
    return refused(refusal('frame-not-json', 'WS-006', { position, expected: 'JSON' }));
  }
  if (!guard('WS-006', typeof value === 'object' && value !== null && !Array.isArray(value))) {
    return refused(refusal('frame-not-json', 'WS-006', { position: 0, expected: 'an object' }));
  }
  const fault = findHiddenFault(text);
  return fault ? refused(fault) : accepted(value as Readonly<Record<string, unknown>>);
}
