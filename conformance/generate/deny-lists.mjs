// Vectors of deny lists: which are taken, and which chains they deny.
import { deniedNames } from '@bc4p/protocol/certificates';
import { issueProxy } from '@bc4p/protocol/issue';
import { encodeBase64url, signMessage } from '@bc4p/protocol/messages';
import { areaOf, family, refused, stated } from './case-kit.mjs';
import { MARKET, MEMBERS, member, participant, ROOT } from './statement-network.mjs';

const NOW = 1_800_000_000;
const DAY = 86_400;
const { operator, service, seller: anna, buyer: bob } = MEMBERS;

const submarket = await member('house', operator, issueProxy, {
  policy: { ...participant('house').policy, role: 'submarket', label: 'house' },
  pathLength: 1,
});
const tenant = await member('tenant', submarket, issueProxy, participant('tenant'));

const HOLDERS = { anna, bob, service, submarket, tenant };
const chains = Object.values(HOLDERS).map(({ chain }) => chain.slice(0, -1));
const certificates = [...new Set(chains.flat().map(({ der }) => encodeBase64url(der)))];
/** The places of a holder's chain among the certificates of the file. @param {keyof typeof HOLDERS} name */
const chainOf = (name) =>
  HOLDERS[name].chain.slice(0, -1).map((/** @type {any} */ { der }) => certificates.indexOf(encodeBase64url(der)));

const entry = (/** @type {any} */ { chain: [leaf] }, more = {}) => ({
  ...deniedNames(leaf),
  reason: 'key-compromise',
  since: NOW - 60,
  until: leaf.notAfter,
  ...more,
});
const subtree = (/** @type {any} */ { chain: [leaf] }, more = {}) => ({
  subject: encodeBase64url(leaf.subject.encoded),
  reason: 'cessation',
  since: NOW - 60,
  ...more,
});

/** The token of a list, changed as wanted. @param {object} [changes] @param {any} [signer] */
async function listOf(changes = {}, signer = operator) {
  const content = { market: MARKET, number: 2, at: NOW - 60, until: NOW + DAY / 2, certificates: [], subtrees: [] };
  const { token } = await signMessage({ kid: signer.kid, signer: signer.signer }, 'bc4p-deny-list', {
    ...content,
    certificates: [entry(bob)],
    ...changes,
  });
  return token;
}

const INPUT = { list: await listOf(), chain: chainOf('anna'), at: NOW };
const HOUSE = `house.${MARKET}`;

const taken = family(
  stated('in-force', ['PKI-104', 'PKI-105', 'PKI-106', 'PKI-108'], 'It denies bob; the chain is another’s.', INPUT, {
    number: 2,
  }),
  refused('by-the-service', 'PKI-104', 'deny-list-signer', 'signed by the market’s service proxy', {
    list: await listOf({}, service),
  }),
  refused('by-a-participant', 'PKI-104', 'deny-list-signer', 'signed by anna', { list: await listOf({}, anna) }),
  refused('by-a-submarket', 'PKI-104', 'deny-list-signer', 'signed by the submarket below', {
    list: await listOf({}, submarket),
  }),
  refused('of-another-market', 'PKI-104', 'deny-list-signer', 'it names the submarket', {
    list: await listOf({ market: HOUSE }),
  }),
  refused('not-yet', 'PKI-105', 'deny-list-not-current', 'it begins a second later', {
    list: await listOf({ at: NOW + 1 }),
  }),
  refused('overdue', 'PKI-105', 'deny-list-not-current', 'the next one was due a second ago', {
    list: await listOf({ until: NOW - 1 }),
  }),
  refused('no-serial', 'PKI-106', 'deny-list-malformed', 'a serial number with bits that mean nothing', {
    list: await listOf({ certificates: [entry(bob, { serial: 'AAB' })] }),
  }),
  refused('older', 'PKI-108', 'list-rolled-back', 'number 3 is known', { known: await listOf({ number: 3 }) }),
  refused('another-of-the-number', 'PKI-108', 'list-rolled-back', 'another list of number 2 is known', {
    known: await listOf({ until: NOW + 9 }),
  }),
  refused('denied', 'PKI-058', 'certificate-denied', 'the chain of bob', { chain: chainOf('bob') }),
);

const numbered = (
  /** @type {string} */ id,
  /** @type {string} */ requirement,
  /** @type {string} */ comment,
  /** @type {object} */ input,
) => stated(id, [requirement], comment, { ...INPUT, ...input }, { number: 2 });

const reach = [
  numbered('known-already', 'PKI-108', 'The same list once more.', { known: INPUT.list }),
  numbered('in-place-of-an-older', 'PKI-108', 'Number 1 is known.', { known: await listOf({ number: 1 }) }),
  numbered('at-its-last-instant', 'PKI-105', 'It is good until now.', { list: await listOf({ until: NOW }) }),
  numbered('other-roles-list', 'PKI-108', 'A list of the submarket is another list, whatever its number.', {
    list: await listOf({ market: HOUSE, certificates: [] }, submarket),
    known: await listOf({ number: 3 }),
  }),
  ...family(
    numbered('before-it-was-denied', 'PKI-058', 'The instant decides: bob was good 61 seconds ago.', {
      chain: chainOf('bob'),
      at: NOW - 61,
    }),
    refused('since-it-was-denied', 'PKI-058', 'certificate-denied', '60 seconds ago', { at: NOW - 60 }),
  ),
  ...family(
    numbered('beside-a-subtree', 'PKI-058', 'The name of the submarket is denied; anna does not bear it.', {
      list: await listOf({ certificates: [], subtrees: [subtree(submarket)] }),
    }),
    refused('below-a-subtree', 'PKI-058', 'certificate-denied', 'the chain of a tenant below that name', {
      chain: chainOf('tenant'),
    }),
    refused('a-subtree-itself', 'PKI-058', 'certificate-denied', 'the chain of the submarket', {
      chain: chainOf('submarket'),
    }),
  ),
  ...family(
    numbered('beyond-its-reach', 'PKI-107', 'The submarket names anna, who does not lie below it.', {
      list: await listOf({ market: HOUSE, certificates: [entry(anna), entry(submarket)] }, submarket),
    }),
    refused('within-its-reach', 'PKI-058', 'certificate-denied', 'it names its tenant, whose chain it is', {
      list: await listOf({ market: HOUSE, certificates: [entry(tenant)] }, submarket),
      chain: chainOf('tenant'),
    }),
  ),
  numbered('no-list-of-itself', 'PKI-107', 'The submarket names itself: only its operator can deny it.', {
    list: await listOf({ market: HOUSE, certificates: [entry(submarket)] }, submarket),
    chain: chainOf('submarket'),
  }),
];

export const denyLists = {
  ...areaOf('pki', 'deny-list', NOW, [taken, reach]),
  shared: { anchors: [encodeBase64url(ROOT.der)], certificates },
};
