import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { exampleValidators } from './spec-examples.mjs';
import { cutMarkdown } from './spec-markdown.mjs';
import { placeholders, readWorked, rootOver, workedFindings } from './spec-worked.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const text = readFileSync(`${root}/spec/examples.md`, 'utf8');
const validators = exampleValidators(root);

/** The page with other text, as the lint reads it. */
function pageOf(markdown: string) {
  const { blocks, fences } = cutMarkdown(markdown);
  return { page: 'examples', file: 'spec/examples.md', sentences: [], others: blocks, fences };
}
const faults = (markdown: string, types: string[] = []): string[] =>
  workedFindings([pageOf(markdown)], types, validators).map(({ message }) => message);

/** The block behind an info string, and a change to its first character that still is base64url or JSON. */
const changed = (info: string, from: string, to: string): string => {
  const start = text.indexOf(info);
  return `${text.slice(0, start)}${text.slice(start).replace(from, to)}`;
};

describe('the check of worked examples', () => {
  test('finds nothing wrong with the page', () => expect(faults(text)).toEqual([]));

  test.each([
    ['another figure in a payload', 'worked=offer part=payload', '"lots":12', '"lots":13', /id is not the SHA-256/],
    [
      'another order of members',
      'worked=offer part=payload',
      '"lot":100,"lots":12',
      '"lots":12,"lot":100',
      /canonical/,
    ],
    ['what its schema does not allow', 'worked=offer part=payload', '"lots":12', '"lots":0', /lots must be >= 1/],
    ['another id', 'worked=trade part=payload', 'id=', 'id=A', /id is not the SHA-256/],
    ['another signer', 'worked=offer part=payload', 'signer=anna', 'signer=bob', /signature does not verify/],
    ['another key for a name', 'certificate=anna', 'anna', 'bob2', /has not the published key/],
    ['another leaf', 'leaf=2 part=leaf', '"atMs":0', '"atMs":1', /head of size 2 has another root/],
    [
      'another value behind a commitment',
      'leaf=2 part=command',
      'accept-offer',
      'submit-offer',
      /commits to something else/,
    ],
    ['a line that is too long', 'leaf=1 part=command', '\n', `\n${'A'.repeat(120)}`, /longer than 120/],
  ])('finds %s', (_, info, from, to, expected) => {
    expect(faults(changed(info, from, to)).join('\n')).toMatch(expected);
  });

  test('finds another signature', () => {
    const token = readWorked(pageOf(text)).messages.get('offer')?.token ?? '';
    const last = token.at(-30) === 'A' ? 'B' : 'A';
    const folded = (whole: string): string => whole.match(/.{1,120}/g)?.join('\n') ?? '';
    const other = `${token.slice(0, -30)}${last}${token.slice(-29)}`;
    expect(faults(text.replace(folded(token), folded(other)))).toContain('offer: the signature does not verify');
  });

  test('finds another step of the first message', () => {
    const [, hash = ''] = /SHA-256 of the signing input, hexadecimal \| `(\w+)`/.exec(text) ?? [];
    expect(faults(text.replace(hash, hash.replace(/^./, 'x')))).toEqual([`no table holds ${hash}`]);
  });

  test('finds a type without an example', () => {
    expect(faults(text, ['bc4p-offer', 'bc4p-auction'])).toEqual(['bc4p-auction has no example']);
  });

  test('fills what stands for messages in the examples of frames', () => {
    const fill = placeholders(readWorked(pageOf(text)));
    expect(fill({ a: ['<id offer>'], b: '<nonce client of today>', c: 'kept <as it is>' })).toEqual({
      a: [readWorked(pageOf(text)).messages.get('offer')?.id],
      b: Buffer.from('client of today.').toString('base64url'),
      c: 'kept <as it is>',
    });
    expect(() => fill('<token nobody>')).toThrow('nobody is not in examples.md');
  });

  test('the root over no leaf is the hash of nothing', () => {
    expect(Buffer.from(rootOver([])).toString('hex')).toMatch(/^e3b0c44298fc1c149afbf4c8996fb924/);
  });
});
