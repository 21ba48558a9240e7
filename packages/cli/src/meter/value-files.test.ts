import { describe, expect, test } from 'vitest';
import { valuesIn } from './value-files.ts';

const tokens = ['a.b.c', 'd.e.f'];

describe('a file of values is', () => {
  test.each([
    ['a token on a line of its own', 'a.b.c\n', ['a.b.c']],
    ['one token on each line', 'a.b.c\n\nd.e.f\n', tokens],
    ['a JSON list of tokens', JSON.stringify(tokens), tokens],
    ['a JSON list of what commands print', JSON.stringify(tokens.map((token) => ({ token }))), tokens],
    ['what one command printed', JSON.stringify({ token: 'a.b.c', id: 'x' }, null, 2), ['a.b.c']],
    ['JSON with a token on each line', tokens.map((token) => JSON.stringify({ token })).join('\n'), tokens],
  ])('%s', (_, text, expected) => {
    expect(valuesIn(text)).toMatchObject({ ok: true, value: { tokens: expected, certificates: [] } });
  });

  test('evidence with its certificates, if that has the form of evidence', () => {
    const evidence = { type: 'bc4p-evidence', tokens: ['eyJh.eyJh.AAAA'], certificates: ['AAAA'] };
    expect(valuesIn(JSON.stringify(evidence))).toMatchObject({ ok: true, value: { certificates: ['AAAA'] } });
    expect(valuesIn('{"type": "other"}')).toMatchObject({ ok: false, refusal: { code: 'payload-invalid' } });
  });
});
