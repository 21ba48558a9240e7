/** Anything that could move the cursor or begin a new line on a terminal; a peer's words are in here too. */
const CONTROL = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

const visible = (text: string): string =>
  text.replaceAll(CONTROL, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);

/** A line of the log for people: `12:00:00.123 WARN  Session closed  code=4408 waitedMs=10000`. */
export function textLine(json: string): string {
  const { level, time, message, ...fields } = JSON.parse(json) as Readonly<Record<string, unknown>>;
  const said = Object.entries(fields).map(([name, value]) => `${visible(name)}=${printValue(value)}`);
  const head = `${String(time).slice(11, 23)} ${String(level).toUpperCase().padEnd(5)} ${visible(String(message ?? ''))}`;
  return `${[head, said.join(' ')].filter(Boolean).join('  ')}\n`;
}

function printValue(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return visible(/^[^\s="]+$/.test(text) || typeof value !== 'string' ? text : JSON.stringify(text));
}
