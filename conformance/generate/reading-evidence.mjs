// Vectors of evidence of readings: which meter values it proves, and why it does not prove others.
import { encodeBase64url, signMessage } from '@bc4p/protocol/messages';
import { areaOf } from './case-kit.mjs';
import { MEMBERS, ROOT } from './statement-network.mjs';

const AT = 1_800_000_000;
const { meter, seller, operator } = MEMBERS;

/** @param {number} counter @param {number} at @param {number} generation @param {object} [more] @param {any} [signer] */
const value = async (counter, at, generation, more = {}, signer = meter) =>
  (
    await signMessage(signer, 'bc4p-meter-value', {
      ...{ meter: 'm-anna', counter, at, generation, consumption: 10, ...more },
    })
  ).token;

const first = await value(1, AT, 1000);
const second = await value(2, AT + 900, 1250);
const fourth = await value(4, AT + 2700, 1500);
const certificates = [...new Set([meter, seller, operator].flatMap(({ chain }) => chain.slice(0, -1)))];
const payment = await signMessage(operator, 'bc4p-top-up', {
  ...{ market: 'quartier7.westnetz', point: 'anna', amount: '1', reference: 'RF18', at: AT },
  nonce: 'dmVjdG9ycy1vZi1zaWdudA',
});

/** @param {string} id @param {string[]} requirements @param {string} comment @param {string[]} tokens @param {object} proven */
const proves = (id, requirements, comment, tokens, proven) => ({
  id,
  requirements,
  comment,
  input: { tokens },
  expect: { result: 'valid', meters: [{ meter: 'm-anna', ...proven }] },
});
/** @param {string} id @param {string[]} requirements the first refuses @param {string} code @param {string} mutation @param {string[]} tokens */
const refuses = (id, requirements, code, mutation, tokens) => ({
  id,
  requirements,
  comment: `Only this differs from the twin: ${mutation}.`,
  input: { tokens },
  expect: { result: 'invalid', code, requirement: requirements[0] },
  twin: 'two-values',
  mutation,
});

const CASES = [
  proves(
    'two-values',
    ['MTR-101', 'MTR-102', 'MTR-002', 'MTR-003', 'MTR-007', 'MTR-008', 'REG-001'],
    'Two values of one meter.',
    [first, second],
    { counters: [1, 2], missing: [] },
  ),
  proves('value-missing', ['MTR-102'], 'In any order; a counter between them is missing.', [fourth, first, second], {
    counters: [1, 2, 4],
    missing: [{ from: 3, to: 3 }],
  }),
  proves('other-messages', ['MTR-101'], 'What is no meter value is passed over.', [payment.token, first], {
    counters: [1],
    missing: [],
  }),
  refuses('no-value', ['MTR-101'], 'evidence-incomplete', 'no meter value at all', [payment.token]),
  refuses('by-a-participant', ['MTR-002', 'MTR-102'], 'role-not-permitted', 'a participant has signed one', [
    first,
    await value(2, AT + 900, 1250, {}, seller),
  ]),
  refuses('of-another-meter', ['MTR-003', 'MTR-102'], 'meter-mismatch', 'one names another meter', [
    first,
    await value(2, AT + 900, 1250, { meter: 'm-bob' }),
  ]),
  refuses('two-of-one-counter', ['MTR-007', 'MTR-102'], 'meter-contradiction', 'both have one counter', [
    first,
    await value(1, AT + 900, 1250),
  ]),
  refuses('back-in-time', ['MTR-008', 'MTR-102'], 'counter-disorder', 'the second is as early as the first', [
    first,
    await value(2, AT, 1250),
  ]),
  refuses('register-went-back', ['REG-001', 'MTR-102'], 'register-went-back', 'the second shows less', [
    first,
    await value(2, AT + 900, 999),
  ]),
  refuses('register-jumped', ['REG-005', 'MTR-102'], 'register-jumped', 'the second shows more than 2^36 W move', [
    first,
    await value(2, AT + 900, 1000 + 2 ** 34 + 1),
  ]),
  refuses('chain-had-ended', ['PKI-025', 'MTR-102'], 'certificate-expired', 'the chain had ended at the second', [
    first,
    await value(2, AT + 100_000, 1250),
  ]),
];

export const readingEvidence = {
  ...areaOf('evidence', 'prove-readings', AT, CASES),
  shared: {
    anchors: [encodeBase64url(ROOT.der)],
    certificates: certificates.map(({ der }) => encodeBase64url(der)),
  },
};
