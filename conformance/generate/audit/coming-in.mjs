// Commands that rest on no message, on one that its signer may not sign, or that say something else than theirs.

import { FILE } from './day.mjs';
import { contentOf, signedAgain } from './export.mjs';
import { partyOf } from './honest-log.mjs';
import { AFTER, ANNA, LONG_ENDED, NEIGHBOUR, SERVICE, UPPER } from './network.mjs';
import { answers, LATEST } from './one-more.mjs';

/** @typedef {import('./lies.mjs').Changes} Changes */

const { deviates, entryOf, inputs, numberOf, tells } = FILE;

const last = numberOf('next');
const OTHER_ID = 'A'.repeat(43);
const cheaperBalancing = tells('settlement', ({ prices }) => ({ prices: { ...prices, energy: 1 } }));

/** A signature of another message. @param {string} token @param {string} other */
const forged = (token, other) => [...token.split('.').slice(0, 2), other.split('.')[2]].join('.');

/** The payment is confirmed by another signer. @param {any} signer @returns {Changes} */
function confirmedBy(signer) {
  return {
    log: async (log) => {
      const entry = entryOf(log, 'payment');
      entry.inputs = await Promise.all(entry.inputs.map((token) => signedAgain(token, signer)));
      entry.command.id = contentOf(entry.inputs[0] ?? '').id;
    },
  };
}

/** The slot is settled at another message. @param {any} signer @param {object} says @returns {Changes} */
function pricedBy(signer, says) {
  return {
    log: async (log) => {
      const entry = entryOf(log, 'settlement');
      entry.inputs = await Promise.all(entry.inputs.map((token) => signedAgain(token, signer, says)));
      entry.command.price = contentOf(entry.inputs[0] ?? '').id;
    },
  };
}

const none = () => [];
const ENDED = { result: 'refused', code: 'credential-ended', requirement: 'OFR-011' };
export const COMING_IN = [
  ...['dear', 'bid', 'acceptance', 'payment', 'settlement', 'bundle'].map((name) =>
    deviates(
      `${name}-of-nobody`,
      'AUD-010',
      'no message stands with a command that rests on one',
      inputs(name, none),
      name,
      'invented',
    ),
  ),
  deviates(
    'part-of-a-bundle',
    'AUD-010',
    'one of the two messages of a bundle is not there',
    inputs('bundle', ([one = '']) => [one]),
    'bundle',
    'invented',
  ),
  deviates(
    'forged-acceptance',
    'AUD-011',
    'an acceptance with the signature of another',
    inputs('acceptance', ([one = ''], log) => [forged(one, entryOf(log, 'greedy').inputs[0] ?? '')]),
    ...['acceptance', 'signature'],
  ),
  deviates(
    'offer-of-the-market',
    'AUD-011',
    'the market has signed the offer itself',
    answers(SERVICE, partyOf('anna', SERVICE)),
    last + 1,
    'signature',
  ),
  deviates(
    'offer-of-another-market',
    'AUD-011',
    'somebody of another market has signed the offer',
    answers(NEIGHBOUR.participant, partyOf('anna', NEIGHBOUR.participant)),
    ...[last + 1, 'signature'],
  ),
  deviates(
    'chain-long-ended',
    'AUD-011',
    'the chain of an offer’s signer has ended 301 s before the command',
    answers(LONG_ENDED, partyOf('anna', LONG_ENDED, { until: AFTER - 301 }), ENDED),
    ...[last + 1, 'signature'],
  ),
  ...[
    { id: 'payment-confirmed-by-a-participant', what: 'a participant', signer: ANNA },
    { id: 'payment-confirmed-elsewhere', what: 'the operator of the market above', signer: UPPER.operator },
  ].map(({ id, what, signer }) =>
    deviates(id, 'AUD-011', `${what} has confirmed the payment`, confirmedBy(signer), 'payment', 'signature'),
  ),
  deviates(
    'balancing-price-of-another-market',
    'AUD-011',
    'another market has signed the balancing price',
    pricedBy(NEIGHBOUR.service, {}),
    ...['settlement', 'signature'],
  ),
  deviates(
    'no-token',
    'AUD-011',
    'a text that is no signed message',
    inputs('dear', () => ['dear']),
    'dear',
    'signature',
  ),
  deviates(
    'other-price',
    'AUD-012',
    'the command has another price than the offer',
    tells('dear', ({ offer }) => ({ offer: { ...offer, price: 14_999 } })),
    'dear',
    'price',
  ),
  deviates(
    'other-lots',
    'AUD-012',
    'the command has more lots than the offer',
    tells('dear', ({ offer }) => ({ offer: { ...offer, lots: 11 } })),
    'dear',
    'input',
  ),
  deviates(
    'other-limit',
    'AUD-012',
    'the command has a higher limit than the acceptance',
    tells('acceptance', ({ acceptance }) => ({ acceptance: { ...acceptance, limit: 16_001 } })),
    ...['acceptance', 'price'],
  ),
  deviates(
    'accepts-more',
    'AUD-012',
    'the command has more lots than the acceptance',
    tells('acceptance', ({ acceptance }) => ({ acceptance: { ...acceptance, lots: 3 } })),
    ...['acceptance', 'input'],
  ),
  deviates(
    'chain-ends-earlier',
    'AUD-012',
    'the command says that the signer’s chain ends earlier',
    tells('dear', ({ party }) => ({ party: { ...party, until: party.until - 1 } })),
    'dear',
    'input',
  ),
  deviates(
    'other-certificate',
    'AUD-012',
    'the command names another certificate',
    tells('dear', ({ party }) => ({ party: { ...party, certificate: OTHER_ID } })),
    'dear',
    'input',
  ),
  deviates(
    'feeds-in-more',
    'AUD-012',
    'the command allows more power than the signer’s certificate',
    tells('dear', ({ party }) => ({ party: { ...party, feedIn: 10_001 } })),
    'dear',
    'input',
  ),
  deviates(
    'pays-in-more',
    'AUD-012',
    'more is booked than was paid in',
    tells('payment', () => ({ amount: '30000001' })),
    'payment',
    'price',
  ),
  deviates(
    'other-account',
    'AUD-012',
    'the payment is booked on another account',
    tells('payment', () => ({ point: 'point-of-anna' })),
    'payment',
    'input',
  ),
  deviates(
    'other-balancing-price',
    'AUD-012',
    'the slot is settled at another price of balancing',
    cheaperBalancing,
    'settlement',
    'price',
  ),
  deviates(
    'other-slot-of-balancing',
    'AUD-012',
    'the balancing price is of another slot',
    pricedBy(SERVICE, { slot: LATEST }),
    'settlement',
    'input',
  ),
  deviates(
    'other-bundle',
    'AUD-012',
    'the command names another bundle',
    tells('bundle', () => ({ bundle: OTHER_ID })),
    'bundle',
    'input',
  ),
  deviates(
    'bundle-in-another-order',
    'AUD-012',
    'the offers of a bundle change places',
    tells('bundle', ({ offers }) => ({ offers: offers.toReversed() })),
    ...['bundle', 'order of arrival'],
  ),
];
