import type { Question } from '../vectors/vector-checks.ts';

/** The version of what is spoken with drivers (conformance/DRIVER.md, conformance/schemas/driver.json). */
export const DRIVER_PROTOCOL = 1;

/** What a driver says of itself before anything is asked. */
export interface Ready {
  readonly implementation: { readonly name: string; readonly version?: string };
  readonly operations: readonly string[];
}

/** The answer to one case. */
export type Answer =
  | { readonly seq: number; readonly result: { readonly result: 'valid' | 'invalid' } }
  | { readonly seq: number; readonly skipped: true; readonly message: string; readonly url?: string }
  | { readonly seq: number; readonly errored: true; readonly context: unknown };

/** What a driver has written is not what the protocol wants: the driver's fault. */
export class DriverFault extends Error {
  override readonly name = 'DriverFault';
}

export const startMessage = (): object => ({ type: 'start', protocol: DRIVER_PROTOCOL });

export const runMessage = (seq: number, { op, now, input, context }: Question): object => ({
  type: 'run',
  seq,
  op,
  now,
  input,
  ...(Object.keys(context).length > 0 && { context }),
});

/** One line as an object; a `DriverFault` if it is none. */
function objectOf(line: string): Record<string, unknown> {
  const shown = line.length > 200 ? `${line.slice(0, 200)}…` : line;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new DriverFault(`the driver wrote a line that is no JSON: ${shown}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DriverFault(`the driver wrote a line that is no JSON object: ${shown}`);
  return value as Record<string, unknown>;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** The driver's answer to `start`. */
export function readReady(line: string): Ready {
  const { type, protocol, implementation, operations } = objectOf(line);
  if (type !== 'ready') throw new DriverFault('the driver’s first line is not its answer of type "ready"');
  if (protocol !== DRIVER_PROTOCOL)
    throw new DriverFault(`the driver speaks protocol ${String(protocol)}, and the suite ${DRIVER_PROTOCOL}`);
  const { name, version } = (implementation ?? {}) as Record<string, unknown>;
  if (!isText(name) || name === '') throw new DriverFault('"ready" has no implementation.name');
  if (version !== undefined && !isText(version)) throw new DriverFault('implementation.version of "ready" is no text');
  if (!Array.isArray(operations) || !operations.every(isText))
    throw new DriverFault('"ready" has no list of operations');
  return { implementation: { name, ...(version !== undefined && { version }) }, operations };
}

/** The driver's answer to a case. */
export function readAnswer(line: string): Answer {
  const answer = objectOf(line);
  const { seq, result, skipped, message, url, errored, context } = answer;
  if (!Number.isSafeInteger(seq)) throw new DriverFault('an answer has no whole number as seq');
  const kinds = ['result', 'skipped', 'errored'].filter((kind) => Object.hasOwn(answer, kind));
  if (kinds.length !== 1)
    throw new DriverFault(
      `answer ${String(seq)} has to have one of result, skipped and errored; it has ${kinds.length}`,
    );
  const number = seq as number;
  if (skipped !== undefined) {
    if (skipped !== true || !isText(message))
      throw new DriverFault(`answer ${number} is skipped: "skipped" has to be true, and "message" to say why`);
    return { seq: number, skipped, message, ...(isText(url) && { url }) };
  }
  if (errored !== undefined) {
    if (errored !== true) throw new DriverFault(`answer ${number} is errored: "errored" has to be true`);
    return { seq: number, errored, context };
  }
  const verdict = (result as Record<string, unknown> | null)?.result;
  if (verdict !== 'valid' && verdict !== 'invalid')
    throw new DriverFault(`result of answer ${number} has to have a member result that is "valid" or "invalid"`);
  return { seq: number, result: result as { readonly result: 'valid' | 'invalid' } };
}
