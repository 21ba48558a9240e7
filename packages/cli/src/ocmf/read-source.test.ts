import { describe, expect, test } from 'vitest';
import { payload, Station } from '../../test/support/ocmf-station.ts';
import { evidenceOf } from './evidence.ts';
import type { FoundRecord } from './found-record.ts';
import { judgeRecords } from './judge-records.ts';
import { recordsIn } from './read-source.ts';

const station = new Station();
const record = station.record();
const signedData = (text: string, attributes = ''): string =>
  `<values><value><signedData ${attributes}>${text}</signedData></value></values>`;
const textsIn = (text: string) =>
  recordsIn('test', text).map(({ text: found }) => (typeof found === 'string' ? found : found.code));
const codesOf = (found: readonly FoundRecord[]) =>
  judgeRecords(found, { given: [], trusted: [] }).map(({ reasons }) => reasons.map(({ code }) => code));

describe('records as they stand in a text', () => {
  test('are each found, also over several lines and with other line ends between', () => {
    const spread = station.record(JSON.stringify(payload({ PG: 'T2' }), null, 2));
    expect(textsIn(`${record}\r\n\n  ${spread}\n`)).toEqual([record, spread]);
    expect(recordsIn('test', `${record}\n${spread}`).map(({ number }) => number)).toEqual([1, 2]);
  });

  test('are found only where there are some', () => {
    expect(textsIn('id,side,price\n')).toEqual(['not-ocmf']);
    expect(textsIn('{"type":"bc4p-evidence"}')).toEqual(['not-ocmf']);
    expect(textsIn('{')).toEqual(['not-ocmf']);
  });
});

describe('a container', () => {
  test('holds records in plain text, hex or base64, with or without white space around', () => {
    const hex = Buffer.from(record).toString('hex');
    const base64 = Buffer.from(record).toString('base64');
    const texts = [
      signedData(record, 'format="OCMF" encoding="plain"'),
      signedData(`\n  ${record}\n`),
      signedData(`<![CDATA[${record}]]>`),
      signedData(hex, 'encoding="hex"'),
      signedData(base64, 'encoding="base64"'),
    ];
    for (const text of texts) expect(textsIn(text)).toEqual([record]);
  });

  test('brings key and transaction along', () => {
    const [found] = recordsIn('test', station.container(record));
    expect(found).toMatchObject({ text: record, transaction: '77', key: { text: station.spki.toString('hex') } });
    expect(codesOf([found!])).toEqual([[]]);
  });

  test('has escaped characters in what was signed without', () => {
    const odd = station.record(payload({ GI: 'A & B <C>' }));
    const container = station.container(odd);
    expect(container).toContain('A &amp; B &lt;C>');
    expect(codesOf(recordsIn('test', container))).toEqual([[]]);
  });

  test('that is another one, broken, empty, or in an encoding that nobody knows, says which', () => {
    expect(textsIn('<ChargingProcess/>')).toEqual(['not-ocmf']);
    expect(textsIn('<values>')).toEqual(['not-ocmf']);
    expect(textsIn('<values/>')).toEqual(['not-ocmf']);
    expect(textsIn('<values><value/></values>')).toEqual(['not-ocmf']);
    expect(textsIn(signedData(' '))).toEqual(['not-ocmf']);
    expect(textsIn(signedData('308202', 'encoding="hex"'))).toEqual(['not-ocmf']);
    expect(textsIn(signedData('no hex', 'encoding="hex"'))).toEqual(['not-ocmf']);
    const [other] = recordsIn('test', signedData('AP;0;3', 'format="ALFEN"'));
    expect(other?.text).toEqual({ code: 'not-ocmf', detail: 'the format is ALFEN' });
    expect(textsIn(signedData(record, 'encoding="rot13"'))).toEqual(['encoding-unknown']);
  });

  test('expands no entities of its own', () => {
    const bomb = `<!DOCTYPE values [<!ENTITY a "${'x'.repeat(10)}">]>${signedData('&a;')}`;
    expect(textsIn(bomb)).toEqual(['not-ocmf']);
  });
});

describe('evidence', () => {
  const [found] = judgeRecords(recordsIn('station.xml', station.container(record)), { given: [], trusted: [] });
  const itself = evidenceOf(found!.signed!);
  const again = (changes: object) =>
    recordsIn('evidence.json', JSON.stringify({ type: 'bc4p-ocmf-evidence', records: [{ ...itself, ...changes }] }));

  test('is verified again, and then is the same evidence', () => {
    const [judgement] = judgeRecords(again({}), { given: [], trusted: [] });
    expect(judgement?.isVerified).toBe(true);
    expect(evidenceOf(judgement!.signed!)).toEqual(itself);
    expect(itself).toMatchObject({ source: 'station.xml#1', pagination: 'T1', transaction: '77', keyOrigin: 'record' });
  });

  test('that says something else than its record is refused', () => {
    expect(codesOf(again({ readings: [] }))).toEqual([['evidence-differs']]);
    expect(codesOf(again({ meter: { serial: 'M-2' } }))).toEqual([['evidence-differs']]);
    expect(codesOf(again({ pagination: 'T2', algorithm: 'ECDSA-secp256k1-SHA256' }))).toEqual([
      ['evidence-differs', 'evidence-differs'],
    ]);
  });

  test('with another key, without one, or without its record, is refused', () => {
    expect(codesOf(again({ publicKey: new Station().spki.toString('base64url') }))).toEqual([['signature-wrong']]);
    expect(codesOf(again({ publicKey: undefined }))).toEqual([['key-missing']]);
    expect(codesOf(again({ record: undefined }))).toEqual([['not-ocmf']]);
  });
});
