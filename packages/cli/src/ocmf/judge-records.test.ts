import { describe, expect, test } from 'vitest';
import { payload, reading, Station } from '../../test/support/ocmf-station.ts';
import { evidenceOf } from './evidence.ts';
import { printKwh } from './exact-energy.ts';
import type { FoundRecord, KeyText } from './found-record.ts';
import { type Judgement, judgeRecords } from './judge-records.ts';
import type { PinnedKeys } from './pinned-keys.ts';

const station = new Station();
const keyOf = (one: Station): KeyText => ({ text: one.spki.toString('hex') });
const NONE: PinnedKeys = { given: [], trusted: [] };

const found = (text: string, number = 1, key: KeyText | undefined = keyOf(station)): FoundRecord => ({
  file: 'test',
  number,
  text,
  ...(key === undefined ? {} : { key }),
});
const judgeAll = (texts: readonly string[], pinned = NONE): readonly Judgement[] =>
  judgeRecords(
    texts.map((text, at) => found(text, at + 1)),
    pinned,
  );
const judge = (record: FoundRecord, pinned = NONE): Judgement => judgeRecords([record], pinned)[0]!;
const codes = ({ reasons }: Judgement): readonly string[] => reasons.map(({ code }) => code);
const warnings = (judgement: Judgement): readonly string[] => judgement.warnings.map(({ code }) => code);
const verdict = (record: FoundRecord, pinned = NONE): readonly string[] => codes(judge(record, pinned));
/** What is said against a record with this payload, signed as it is. */
const about = (content: string | object): readonly string[] => verdict(found(station.record(content)));
const withReadings = (...RD: readonly object[]): readonly string[] => about(payload({ RD }));

describe('a record by itself', () => {
  test('whose signature is good is verified, with the energy from begin to end', () => {
    const judgement = judge(found(station.record()));
    expect(judgement).toMatchObject({ isVerified: true, reasons: [], warnings: [] });
    expect(judgement.proven?.energy.map(({ register, energy }) => [register, printKwh(energy)])).toEqual([
      ['1-b:1.8.0', '2.5'],
    ]);
  });

  test.each([
    ['ECDSA-secp192r1-SHA256', 'prime192v1', 'sha256'],
    ['ECDSA-secp192k1-SHA256', 'secp192k1', 'sha256'],
    ['ECDSA-secp256k1-SHA256', 'secp256k1', 'sha256'],
    ['ECDSA-secp384r1-SHA256', 'secp384r1', 'sha256'],
    ['ECDSA-secp521r1-SHA512', 'secp521r1', 'sha512'],
    ['ECDSA-brainpool256r1-SHA256', 'brainpoolP256r1', 'sha256'],
    ['ECDSA-brainpoolP384r1-SHA384', 'brainpoolP384r1', 'sha384'],
  ])('may be signed by %s', (SA, curve, digest) => {
    const other = new Station(curve, digest);
    expect(verdict(found(other.record(payload(), { section: { SA } }), 1, keyOf(other)))).toEqual([]);
  });

  test('may be signed in base64, and in r‖s with a warning', () => {
    expect(verdict(found(station.record(payload(), { section: { SE: 'base64' }, encoding: 'base64' })))).toEqual([]);
    const raw = judge(found(station.record(payload(), { isRaw: true })));
    expect([raw.isVerified, warnings(raw)]).toEqual([true, ['signature-form']]);
  });

  test('is verified over the text that was signed, with its white space, and not over what it means', () => {
    const spread = JSON.stringify(payload(), null, 2);
    expect(about(spread)).toEqual([]);
    expect(verdict(found(station.record(spread).replace('\n  ', '\n ')))).toEqual(['signature-wrong']);
    expect(about(payload({ GI: 'Ladesäule €' }))).toEqual([]);
  });

  test('of which any character is changed is refused', () => {
    const text = station.record();
    for (const [said, instead] of [
      ['3.5', '3.6'],
      ['"T1"', '"T2"'],
      ['12:05', '12:06'],
      ['M-1', 'M-2'],
    ] as const) {
      expect(text).toContain(said);
      expect(verdict(found(text.replace(said, instead))), said).toEqual(['signature-wrong']);
    }
  });

  test('that is signed by another key is refused', () => {
    expect(verdict(found(new Station().record()))).toEqual(['signature-wrong']);
  });

  test('that is not OCMF, or more than that, is refused', () => {
    expect(verdict(found('OCMF|{}'))).toEqual(['not-ocmf']);
    expect(verdict(found(`${station.record()}|{}`))).toEqual(['not-ocmf']);
    expect(verdict(found(station.record().replace('OCMF', 'OCMG')))).toEqual(['not-ocmf']);
  });

  test('whose sections are not JSON, no objects, or say something twice, is refused', () => {
    for (const text of ['', '{', '[]', '"text"', '12', '{"PG":"T1","PG":"T2"}', `${'['.repeat(200_000)}`])
      expect(verdict(found(`OCMF|${text}|{}`)), text.slice(0, 20)).toEqual(['json-malformed']);
    expect(verdict(found(station.record().replace(/\|\{"SD.*/, '|{')))).toEqual(['json-malformed']);
  });

  test('whose signature section names what nobody knows is refused', () => {
    const section = (said: Record<string, string>) => verdict(found(station.record(payload(), { section: said })));
    expect(section({ SA: 'ECDSA-secp999r1-SHA256' })).toEqual(['algorithm-unknown']);
    expect(section({ SA: 'RSA-2048-SHA256' })).toEqual(['algorithm-unknown']);
    expect(section({ SE: 'base58' })).toEqual(['encoding-unknown']);
    expect(section({ SM: 'application/cms' })).toEqual(['encoding-unknown']);
    const signed = station.record();
    for (const SD of ['', 'xyz', 'abc'])
      expect(verdict(found(signed.replace(/"SD":"\w+"/, `"SD":"${SD}"`))), SD).toEqual(['signature-malformed']);
    expect(verdict(found(signed.replace(/"SD":"\w+"/, '"SD":12')))).toEqual(['signature-malformed']);
    expect(verdict(found(signed.replace(/"SD":"\w+"/, '"SD":"abcd"')))).toEqual(['signature-wrong']);
  });

  test.each([
    ['no page', { PG: undefined }],
    ['a page of another kind', { PG: 'X1' }],
    ['a page with leading zeros', { PG: 'T01' }],
    ['a page that is no text', { PG: 1 }],
    ['a version to come', { FV: '2.0' }],
    ['no serial number', { GS: undefined, MS: undefined }],
    ['empty serial numbers', { GS: '', MS: ' ' }],
    ['no readings', { RD: [] }],
    ['readings that are no list', { RD: {} }],
    ['readings that are left out', { RD: undefined }],
    ['a reading without time', { RD: [reading('B', 1, { TM: undefined })] }],
    ['a reading without value', { RD: [reading('B', 1), { TX: 'E' }] }],
    ['a reading that is a list', { RD: [reading('B', [])] }],
    ['an event that is none', { RD: [reading('Q', 1)] }],
    ['a meter status that is none', { RD: [reading('B', 1, { ST: 'good' })] }],
  ])('with %s is refused', (_, changes) => {
    expect(about(payload(changes))).toEqual(['payload-invalid']);
  });

  test('with a time or a number that is none is refused', () => {
    expect(withReadings(reading('B', 1, { TM: 'today' }))).toEqual(['time-malformed']);
    expect(withReadings(reading('B', 'much'))).toEqual(['reading-malformed']);
    expect(withReadings(reading('B', '0.0000000000000000001'))).toEqual(['reading-malformed']);
  });
});

describe('the key of a record', () => {
  const other = new Station('secp256k1');
  const text = station.record();
  const without = found(text, 1);
  const { key: _, ...bare } = without;

  test('that is not there is asked for', () => {
    expect(verdict(bare)).toEqual(['key-missing']);
  });

  test('that came along says so, a given one and a trusted one, too', () => {
    const originOf = (record: FoundRecord, pinned = NONE) => judge(record, pinned).signed?.keyOrigin;
    expect(originOf(found(text))).toBe('record');
    expect(originOf(bare, { given: [keyOf(other), keyOf(station)], trusted: [] })).toBe('given');
    expect(originOf(found(text), { given: [], trusted: [keyOf(other), keyOf(station)] })).toBe('trusted');
    expect(originOf(bare, { given: [], trusted: [keyOf(station)] })).toBe('trusted');
  });

  test('that came along gives way to a given one', () => {
    expect(verdict(found(text, 1, keyOf(new Station())), { given: [keyOf(station)], trusted: [] })).toEqual([]);
    expect(verdict(found(text), { given: [keyOf(new Station())], trusted: [] })).toEqual(['signature-wrong']);
  });

  test('that came along and is none of the trusted ones is refused, however well it verifies', () => {
    const pinned = { given: [], trusted: [keyOf(new Station()), keyOf(other)] };
    expect(verdict(found(text), pinned)).toEqual(['key-not-trusted']);
    expect(verdict(found(text), { given: [], trusted: [keyOf(other)] })).toEqual(['key-not-trusted']);
  });

  test('has to be of the curve of the signature', () => {
    expect(verdict(found(text, 1, keyOf(other)))).toEqual(['key-unfit']);
    expect(verdict(found(text), { given: [keyOf(other)], trusted: [] })).toEqual(['key-unfit']);
    expect(verdict(found(text, 1, { text: 'no key' }))).toEqual(['key-malformed']);
  });
});

describe('what the meter says of its readings', () => {
  test('refuses a record: errors of energy or time, a meter that is not well, an error during charging', () => {
    expect(withReadings(reading('B', 1, { EF: 'E' }), reading('E', 2))).toEqual(['error-flags']);
    expect(withReadings(reading('B', 1), reading('E', 2, { EF: 't' }))).toEqual(['error-flags']);
    expect(withReadings(reading('B', 1), reading('E', 2, { ST: 'M' }))).toEqual(['meter-status']);
    expect(withReadings(reading('B', 1), reading('X', 1.5), reading('E', 2))).toEqual(['charging-error']);
  });

  test('holds for the readings that leave it out', () => {
    expect(withReadings(reading('B', 1, { EF: 't' }), { TX: 'E', RV: 2 })).toEqual(['error-flags']);
    const judgement = judge(found(station.record(payload({ RD: [reading('B', 1), { TX: 'E', RV: 2.25 }] }))));
    expect(judgement.proven?.energy.map(({ energy }) => printKwh(energy))).toEqual(['1.25']);
  });

  test('warns of a clock that was not synchronised', () => {
    const TM = '2026-05-08T12:00:00,000+0200 I';
    const judgement = judge(found(station.record(payload({ RD: [reading('B', 1, { TM }), reading('E', 2)] }))));
    expect([judgement.isVerified, warnings(judgement)]).toEqual([true, ['time-not-synchronized']]);
  });

  test('may be about something else beside energy, and not about that alone', () => {
    const seconds = reading('E', 300, { RI: '1-0:0.8.6', RU: 'sec' });
    const beside = judge(found(station.record(payload({ RD: [reading('B', 1), reading('E', 2), seconds] }))));
    expect([beside.isVerified, warnings(beside)]).toEqual([true, ['unit-not-energy']]);
    expect(about(payload({ PG: 'F1', RD: [seconds] }))).toEqual(['unit-not-energy']);
  });

  test('keeps the digits that were signed, which no floating point number has', () => {
    const text = JSON.stringify(payload())
      .replace('"RV":1,', '"RV":9007199254740.9930,')
      .replace('3.5', '9007199254740.9931');
    const judgement = judge(found(station.record(text)));
    expect(evidenceOf(judgement.signed!).readings.map(({ energy, value }) => [energy, value])).toEqual([
      ['9007199254740993', '9007199254740.9930'],
      ['9007199254740993.1', '9007199254740.9931'],
    ]);
    expect(judgement.proven?.energy.map(({ energy }) => printKwh(energy))).toEqual(['0.0001']);
  });
});

describe('records beside each other', () => {
  const part = (PG: string, ...RD: readonly object[]): string => station.record(payload({ PG, RD }));
  const later = (minute: number) => ({ TM: `2026-05-08T12:${minute}:00,000+0200 S` });
  const begin = part('T7', reading('B', 1));
  const between = part('T8', reading('C', 2, later(10)));
  const end = part('T9', reading('E', 3, later(20)));
  const all = (...texts: readonly string[]) => judgeAll(texts).map(codes);

  test('make a charging process of several pages, in whatever order they are given', () => {
    const judgements = judgeAll([end, begin, between]);
    expect(judgements.map(({ isVerified }) => isVerified)).toEqual([true, true, true]);
    expect(judgements.map(({ proven }) => proven?.energy.map(({ energy }) => printKwh(energy)))).toEqual([
      ['2'],
      undefined,
      undefined,
    ]);
  });

  test('are refused if the process has no end or no begin', () => {
    expect(all(begin)).toEqual([['end-missing']]);
    expect(all(begin, between)).toEqual([['end-missing'], ['end-missing']]);
    expect(all(end)).toEqual([['begin-missing']]);
    expect(all(begin, part('T8', reading('B', 2), reading('E', 3)))).toEqual([['end-missing'], []]);
  });

  test('are refused if a register that begins does not end', () => {
    expect(withReadings(reading('B', 1), reading('E', 2, { RI: '1-b:2.8.0' }))).toEqual(['end-missing']);
  });

  test('are refused if a page is missing within a process, and only warned of between processes', () => {
    expect(all(begin, end)).toEqual([['process-refused'], ['page-missing']]);
    const apart = judgeAll([
      part('T1', reading('B', 1), reading('E', 2)),
      part('T5', reading('B', 5), reading('E', 6)),
    ]);
    expect(apart.map(({ isVerified }) => isVerified)).toEqual([true, true]);
    expect(apart.map(warnings)).toEqual([[], ['page-missing']]);
  });

  test('are refused if a page comes twice: the second if it says the same, both if not', () => {
    const whole = station.record();
    expect(all(whole, whole)).toEqual([[], ['page-repeated']]);
    const other = station.record(payload({ RD: [reading('B', 1), reading('E', 9)] }));
    expect(all(whole, other)).toEqual([['page-repeated'], ['page-repeated']]);
  });

  test('are counted for each meter and each context on its own', () => {
    const others = [
      payload({ MS: 'M-2' }),
      payload({ GS: 'G-2' }),
      payload({ PG: 'F1', RD: [reading('B', 1, { TX: undefined })] }),
    ];
    const judgements = judgeAll([station.record(), ...others.map((content) => station.record(content))]);
    expect(judgements.map((one) => [one.isVerified, warnings(one)])).toEqual(Array(4).fill([true, []]));
  });

  test('are refused where the register goes back, to the last digit', () => {
    expect(withReadings(reading('B', '1.0001'), reading('E', '1.00009'))).toEqual(['reading-backwards']);
    expect(withReadings(reading('B', 1), reading('E', 999, { RU: 'Wh' }))).toEqual(['reading-backwards']);
    expect(withReadings(reading('B', 1), reading('E', 1000, { RU: 'Wh' }))).toEqual([]);
    expect(all(begin, part('T8', reading('C', 0.5, later(10))), end)).toEqual([
      ['process-refused'],
      ['reading-backwards'],
      ['process-refused'],
    ]);
  });

  test('are refused where time goes back; two readings of one instant do not', () => {
    const at = (minute: number) => ({ TM: `2026-05-08T11:${minute}:00,000+0200 S` });
    expect(withReadings(reading('B', 1), reading('E', 2, at(59)))).toEqual(['time-backwards']);
    expect(withReadings(reading('B', 1, at(30)), reading('E', 2, at(30)))).toEqual([]);
  });

  test('may read several registers, each for itself', () => {
    const feedIn = { RI: '1-b:2.8.0' };
    const readings = [reading('B', 5), reading('E', 6), reading('B', 1, feedIn), reading('E', 4, feedIn)];
    const judgement = judge(found(station.record(payload({ RD: readings }))));
    expect(judgement.reasons).toEqual([]);
    expect(judgement.proven?.energy.map(({ register, energy }) => [register, printKwh(energy)])).toEqual([
      ['1-b:1.8.0', '1'],
      ['1-b:2.8.0', '3'],
    ]);
  });

  test('are refused if the end of a process is signed with another key than its begin', () => {
    const stranger = new Station();
    const forged = stranger.record(payload({ PG: 'T8', RD: [reading('E', 9)] }));
    const judgements = judgeRecords([found(begin), found(forged, 2, keyOf(stranger))], NONE);
    expect(judgements.map(codes)).toEqual([['process-refused'], ['key-changed']]);
  });

  test('of the fiscal context are no process, and must not go back either', () => {
    const fiscal = (page: number, value: number) =>
      part(`F${page}`, reading('B', value, { TX: undefined, ...later(10 + page) }));
    const judgements = judgeAll([fiscal(1, 1), fiscal(2, 2), fiscal(4, 3), fiscal(5, 2.5)]);
    expect(judgements.map(codes)).toEqual([[], [], [], ['reading-backwards']]);
    expect(judgements.map(warnings)).toEqual([[], [], ['page-missing'], []]);
  });
});
