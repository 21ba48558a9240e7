// Vectors of bundles that come with the payloads of all their messages.
import { rootText } from './bundle-kit.mjs';
import { bundleToken, CERTIFICATE, NOW, PAYLOADS } from './sign.mjs';

const [FIRST = ''] = PAYLOADS;
const TWICE = PAYLOADS.with(1, FIRST);
const FAULTY = PAYLOADS.with(3, '{}');

/** @param {string} id @param {string} comment @param {string} token @param {readonly string[]} offers @param {readonly string[]} outcomes */
const good = (id, comment, token, offers, outcomes) => ({
  id,
  requirements: ['SIG-018'],
  comment,
  input: { token, offers, certificates: [CERTIFICATE] },
  expect: { result: 'valid', outcomes },
});

/** @param {string} id @param {string} mutation @param {readonly string[]} offers @param {string} [token] */
const bad = (id, mutation, offers, token = bundleToken(), code = 'bundle-mismatch', requirement = 'SIG-018') => ({
  id,
  requirements: [requirement],
  comment: `Only this differs from the twin: ${mutation}.`,
  input: { token, offers, certificates: [CERTIFICATE] },
  expect: { result: 'invalid', code },
  twin: 'bundle',
  mutation,
});

const CASES = [
  good('bundle', 'Five offers under one signature.', bundleToken(), PAYLOADS, Array(5).fill('valid')),
  good(
    'bundle-with-a-fault',
    'An offer with a fault of its own harms no other one.',
    bundleToken({ root: rootText(FAULTY) }),
    FAULTY,
    ['valid', 'valid', 'valid', 'payload-invalid', 'valid'],
  ),
  bad('offer-missing', 'the last offer is missing', PAYLOADS.slice(0, -1)),
  bad('offer-more', 'an offer more', [...PAYLOADS, FIRST.replace('15000', '15001')]),
  bad('offers-swapped', 'two offers change places', [...PAYLOADS.slice(0, 3), PAYLOADS[4] ?? '', PAYLOADS[3] ?? '']),
  bad('offer-changed', 'another price', PAYLOADS.with(0, FIRST.replace('15000', '15001'))),
  bad('offer-twice', 'an offer stands twice', TWICE, bundleToken({ root: rootText(TWICE) })),
  bad('count-other', 'a count of four', PAYLOADS, bundleToken({ count: 4 })),
  bad(
    'bundle-with-extension',
    'an extension must be understood',
    PAYLOADS,
    bundleToken({ ext: { colour: 'green' }, must: ['colour'] }),
    'extension-unknown',
    'SIG-014',
  ),
];

export const bundles = {
  area: 'sign',
  op: 'open-bundle',
  cases: CASES.map((one) => ({ now: NOW, ...one })),
};
