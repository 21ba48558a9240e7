import { instant } from '@bc4p/protocol/units';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32c } from './crc32c.ts';
import { decodeRecord, encodeRecord, recordKey, seqOfKey, sha256 } from './record.ts';
import { type JsonValue, sortedJson } from './sorted-json.ts';

const encoder = new TextEncoder();

describe('CRC-32C', () => {
  // RFC 3720 appendix B.4 and the check value of the CRC catalogue.
  test.each([
    ['123456789', 'e3069283'],
    ['', '00000000'],
    ['\0'.repeat(32), '8a9136aa'],
  ])('of %j is %s', (text, crc) => {
    expect(crc32c(encoder.encode(text))).toBe(crc);
  });
});

describe('JSON in one form', () => {
  test('does not depend on the order in which members were set', () => {
    expect(sortedJson({ b: 1, a: { d: [1, 'x', null], c: true } })).toBe('{"a":{"c":true,"d":[1,"x",null]},"b":1}');
  });

  test('says what JSON.parse gives back, for any value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        // JSON has no -0; nothing of ours makes one.
        expect(JSON.parse(sortedJson(value as JsonValue))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test.each([[undefined], [Number.NaN], [Number.POSITIVE_INFINITY], [{ a: undefined }], [() => 1]])(
    'refuses %s, which JSON would drop or change',
    (value) => {
      expect(() => sortedJson(value as unknown as JsonValue)).toThrow('internal error');
    },
  );
});

describe('a record', () => {
  const before = { seq: 6, hash: sha256('before') };
  const { bytes, hash } = encodeRecord(7, before.hash, instant(1000), '{"kind":"tick"}');

  test('is read back as it was written', () => {
    expect(decodeRecord(bytes, before)).toEqual({
      seq: 7,
      at: 1000,
      command: { kind: 'tick' },
      prev: before.hash,
      hash,
    });
  });

  test('is text that people can read', () => {
    expect(new TextDecoder().decode(bytes)).toMatch(
      /^[0-9a-f]{8} \{"at":1000,"command":\{"kind":"tick"\},"prev":"[\w-]{43}","seq":7\}$/,
    );
  });

  test('with any bit flipped is refused', () => {
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = bytes.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => decodeRecord(changed, before)).toThrow('checksum differs');
    }
  });

  test('cut short anywhere is refused', () => {
    for (let length = 0; length < bytes.length; length += 1)
      expect(() => decodeRecord(bytes.subarray(0, length), before)).toThrow('Record 7 of the journal');
  });

  test('in another place, or after another record, is refused', () => {
    expect(() => decodeRecord(bytes, { ...before, seq: 7 })).toThrow('Record 8 of the journal carries the number 7');
    expect(() => decodeRecord(bytes, { ...before, hash: sha256('other') })).toThrow('chain of hashes is broken');
  });

  test('with a right checksum over something else is refused', () => {
    for (const body of ['nonsense', '{}', '{"at":1,"prev":"x","seq":7}', 'null']) {
      const other = encoder.encode(`${crc32c(encoder.encode(body))} ${body}`);
      expect(() => decodeRecord(other, before)).toThrow('not a record of this format');
    }
  });

  test('has a key that sorts like its number', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        expect(recordKey(a) < recordKey(b)).toBe(a < b);
        expect(seqOfKey(recordKey(a))).toBe(a);
      }),
    );
  });
});
