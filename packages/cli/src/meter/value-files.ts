import { accepted, type Refusal, type Result, refused } from '@bc4p/protocol';
import { parseToken } from '@bc4p/protocol/messages';
import { EXIT, Failure } from '../failure.ts';
import { readMessages } from '../offers/message-file.ts';
import { readText } from '../terminal/files.ts';

/** Signed values, and the certificates that came with them. */
export interface ValueFile {
  readonly tokens: readonly string[];
  /** base64url DER. */
  readonly certificates: readonly string[];
}

const HINT = 'name a file that `bc4p meter sign --out FILE` or `bc4p meter read --evidence FILE` has written';

/** The token in what programs print of a value, or the token itself. */
function tokenIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const { token } = (value ?? {}) as { readonly token?: unknown };
  return typeof token === 'string' ? token : undefined;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Takes a text for evidence, for a JSON list of values, or for one value on each line: a token, or JSON with one. */
export function valuesIn(text: string): Result<ValueFile, Refusal> {
  const content = text.trim();
  const whole = jsonIn(content);
  if (Array.isArray(whole)) return accepted({ tokens: whole.map((value) => tokenIn(value) ?? ''), certificates: [] });
  const single = tokenIn(whole);
  if (single !== undefined) return accepted({ tokens: [single], certificates: [] });
  if (whole !== undefined) return readMessages(content);
  const lines = content.split('\n').filter((line) => line.trim() !== '');
  return accepted({ tokens: lines.map((line) => tokenIn(jsonIn(line)) ?? line.trim()), certificates: [] });
}

/** Reads files of signed values together; what is no token at all is refused with its place. */
export async function readValueFiles(files: readonly string[]): Promise<Result<ValueFile, Refusal>> {
  const tokens: string[] = [];
  const certificates: string[] = [];
  for (const file of files) {
    const text = await readText(file, 'signed meter value', HINT);
    if (text.trim() === '')
      throw new Failure(`${file} is empty.`, { code: 'file-empty', exitCode: EXIT.usage, hint: HINT });
    const read = valuesIn(text);
    if (!read.ok) return read;
    for (const [place, token] of read.value.tokens.entries()) {
      const parsed = parseToken(token);
      if (!parsed.ok) return refused({ ...parsed.refusal, path: `${file}#${place}` });
    }
    tokens.push(...read.value.tokens);
    certificates.push(...read.value.certificates);
  }
  return accepted({ tokens: [...new Set(tokens)], certificates: [...new Set(certificates)] });
}
