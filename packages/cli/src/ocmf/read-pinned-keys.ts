import { readFile } from 'node:fs/promises';
import { EXIT, Failure } from '../failure.ts';
import { readText } from '../terminal/files.ts';
import { CURVES } from './curve.ts';
import type { KeyText } from './found-record.ts';
import type { PinnedKeys } from './pinned-keys.ts';
import { keyFromSpki, readPublicKey } from './public-key.ts';

const HINT = 'give the key in hex, base64 or PEM: SubjectPublicKeyInfo, or the bare point (X and Y)';

/** The keys of `--public-key` (each a file or the key itself) and `--trust` (files); a `Failure` of usage if one is none. */
export async function readPinnedKeys(given: readonly string[], trust: readonly string[]): Promise<PinnedKeys> {
  const [keys, trusted] = await Promise.all([
    Promise.all(given.map(readGivenKey)),
    Promise.all(trust.map((file) => readTrustedKeys(file))),
  ]);
  return { given: keys, trusted: trusted.flat() };
}

async function readGivenKey(fileOrText: string): Promise<KeyText> {
  const bytes = await readFile(fileOrText).catch(() => undefined);
  if (bytes !== undefined && keyFromSpki(bytes) !== undefined)
    return { text: bytes.toString('base64'), encoding: 'base64' };
  const name = bytes === undefined ? `"${fileOrText}"` : `The file ${fileOrText}`;
  return readable(
    { text: (bytes?.toString('utf8') ?? fileOrText).trim() },
    name,
    bytes === undefined ? 'neither a file nor a public key' : 'no public key',
  );
}

const PEM = /-----BEGIN PUBLIC KEY-----[\s\S]*?-----END PUBLIC KEY-----/g;

/** A file of keys: PEM blocks, or a key on each line; lines that begin with # say something to people. */
async function readTrustedKeys(file: string): Promise<readonly KeyText[]> {
  const text = await readText(file, 'file of trusted keys', 'give a file with a public key on each line, or PEM');
  const lines = text
    .replaceAll(PEM, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const keys = [...(text.match(PEM) ?? []), ...lines];
  if (keys.length === 0)
    throw new Failure(`${file} holds no key.`, { code: 'key-malformed', exitCode: EXIT.usage, hint: HINT });
  return keys.map((key) => readable({ text: key }, `In ${file}, "${key.slice(0, 24)}…"`, 'no public key'));
}

/** A key that can be read for some curve, or is a whole key of another kind: then it only fits no record. */
function readable(key: KeyText, name: string, what: string): KeyText {
  const isKey = [...CURVES.values()].some((curve) => {
    const read = readPublicKey(key, curve);
    return read.ok || read.refusal.code === 'key-unfit';
  });
  if (isKey) return key;
  throw new Failure(`${name} is ${what}.`, { code: 'key-malformed', exitCode: EXIT.usage, hint: HINT });
}
