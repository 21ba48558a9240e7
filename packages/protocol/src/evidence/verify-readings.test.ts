import { beforeAll, describe, expect, test } from 'vitest';
import { type Member, Registry } from '../../test/support/certified.ts';
import { createVerifier } from '../crypto/index.ts';
import { type Evidence, encodeBase64url, type MeterValue, signMessage } from '../messages/index.ts';
import { instant } from '../units/index.ts';
import { verifyReadings } from './index.ts';

const AT = instant(1_800_000_000);

let meter: Member;
let other: Member;
let operator: Member;
beforeAll(async () => {
  const registry = new Registry(AT);
  const authority = await registry.meteringAuthority(await registry.root());
  meter = await registry.meter(authority, 'M1');
  other = await registry.meter(authority, 'M2');
  operator = await registry.operator('quartier7');
});

/** The value of a quarter hour: one kWh generated and 100 Wh drawn in each. */
async function value(counter: number, changes: Partial<MeterValue> = {}, signer = meter): Promise<string> {
  const content = {
    meter: 'M1',
    counter,
    at: AT + counter * 900,
    generation: counter * 1000,
    consumption: counter * 100,
  };
  return (await signMessage(signer, 'bc4p-meter-value', { ...content, ...changes })).token;
}

const evidenceOf = (tokens: readonly string[], ...signers: readonly Member[]): Evidence => ({
  type: 'bc4p-evidence',
  tokens: [...tokens],
  certificates: [...new Set(signers.flatMap(({ chain }) => chain.slice(0, -1).map(({ der }) => encodeBase64url(der))))],
});

async function verified(evidence: Evidence) {
  const anchors = [meter, operator].flatMap(({ chain }) => chain.slice(-1));
  return verifyReadings(evidence, { anchors, verifier: createVerifier() });
}

async function report(tokens: readonly string[], ...signers: readonly Member[]) {
  const result = await verified(evidenceOf(tokens, meter, ...signers));
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const codes = async (tokens: readonly string[], ...signers: readonly Member[]) =>
  (await report(tokens, ...signers)).refusals.map(({ code, requirement, path }) => [code, requirement, path]);

describe('readings in evidence', () => {
  test('are proven in the order of their counters, whatever their order in the evidence', async () => {
    const { meters, refusals } = await report([await value(3), await value(1), await value(2)]);
    expect(refusals).toEqual([]);
    expect(meters).toMatchObject([
      { meter: 'M1', missing: [], readings: [{ counter: 1 }, { counter: 2 }, { counter: 3 }] },
    ]);
    expect(meters[0]?.readings[0]).toMatchObject({ signer: meter.kid, at: AT + 900, generation: 1000 });
  });

  test('are told meter by meter, with the counters that are missing between them', async () => {
    const tokens = [await value(9), await value(5), await value(1), await value(1, { meter: 'M2' }, other)];
    const { meters } = await report(tokens, other);
    expect(meters.map(({ meter, missing }) => [meter, missing])).toEqual([
      [
        'M1',
        [
          { from: 2, to: 4 },
          { from: 6, to: 8 },
        ],
      ],
      ['M2', []],
    ]);
  });

  test('of a balancing meter tell its frequency and registers', async () => {
    const balancing = { frequency: 50_020, beneficial: 400, adverse: 100 };
    const { meters } = await report([await value(1, { balancing })]);
    expect(meters[0]?.readings[0]).toMatchObject(balancing);
  });

  test('count once, though they stand there under two signatures', async () => {
    const { meters, refusals } = await report([await value(1), await value(1)]);
    expect(refusals).toEqual([]);
    expect(meters[0]?.readings).toHaveLength(1);
  });

  test('that a meter did not sign are refused [MTR-002]', async () => {
    const token = await value(1, { meter: 'operator' }, operator);
    expect(await codes([token, await value(2)], operator)).toEqual([
      ['role-not-permitted', 'MTR-002', '/tokens/0/signer'],
    ]);
  });

  test('under the name of another meter are refused [MTR-003]', async () => {
    expect(await codes([await value(1, { meter: 'M2' })])).toEqual([['meter-mismatch', 'MTR-003', '/tokens/0/meter']]);
  });

  test('are judged by the chain at their own instant [MTR-102]', async () => {
    const [early, late] = [await value(1, { at: AT - 3601 }), await value(2, { at: AT + 86_401 })];
    const [first, second, ...none] = await codes([early, late, await value(1)]);
    expect([first?.[0], second?.[0], none]).toEqual(['certificate-not-yet-valid', 'certificate-expired', []]);
  });

  test('with a changed payload or without certificates are refused, and the others are not', async () => {
    const [header, , signature] = (await value(1)).split('.');
    const [, payload] = (await value(2)).split('.');
    expect(await codes([`${header}.${payload}.${signature}`, await value(3)])).toEqual([
      ['signature-invalid', 'SIG-008', '/tokens/0'],
    ]);
    const stranger = await value(1, { meter: 'M2' }, other);
    expect(await codes([stranger, await value(3)])).toEqual([
      ['evidence-incomplete', 'TRD-101', '/tokens/0/certificates'],
    ]);
  });

  test('whose registers go back are refused [REG-001]', async () => {
    const tokens = [await value(1), await value(2, { generation: 999 }), await value(3)];
    const { meters, refusals } = await report(tokens);
    expect(refusals).toMatchObject([
      { code: 'register-went-back', path: '/tokens/1/generation', facts: { before: 1000, value: 999 } },
    ]);
    expect(meters[0]?.readings.map(({ counter }) => counter)).toEqual([1, 3]);
  });

  test('whose counters and times do not grow together are refused [MTR-008]', async () => {
    expect(await codes([await value(1), await value(2, { at: AT + 900 })])).toEqual([
      ['counter-disorder', 'MTR-008', '/tokens/1/at'],
    ]);
  });

  test('that contradict each other under one counter are evidence against their meter [MTR-007]', async () => {
    const tokens = [await value(1), await value(2), await value(2, { generation: 2001 }), await value(3)];
    const { meters, refusals } = await report(tokens);
    expect(refusals).toMatchObject([
      { code: 'meter-contradiction', facts: { counter: 2, known: meters[0]?.readings[1]?.id } },
    ]);
  });

  test('have to be there at all [MTR-101]', async () => {
    expect(await verified(evidenceOf([], meter))).toMatchObject({
      ok: false,
      refusal: { code: 'evidence-incomplete', requirement: 'MTR-101' },
    });
  });

  test('need certificates and tokens that can be read', async () => {
    const good = evidenceOf([await value(1)], meter);
    expect(await verified({ ...good, certificates: ['AAAA'] })).toMatchObject({ refusal: { path: '/certificates/0' } });
    expect(await verified({ ...good, tokens: ['a.b.c'] })).toMatchObject({ refusal: { code: 'token-malformed' } });
  });
});
