// Commands that no market can carry out, and messages that a market signed though something else follows.

import { FILE } from './day.mjs';
import { contentOf, signedAgain } from './export.mjs';
import { ANNA, NEIGHBOUR, SERVICE } from './network.mjs';

/** @typedef {import('./export.mjs').Entry} Entry */
/** @typedef {import('./lies.mjs').Changes} Changes */

const { deviates, entryOf, numberOf, outputs, signs, tells } = FILE;

const TRADE = 'bc4p-trade';
const DECISION = 'bc4p-decision';
const plus = (/** @type {string} */ amount, more = 1n) => String(BigInt(amount) + more);

/** Another command in the place of one. @param {string} name @param {object} command @returns {Changes} */
const becomes = (name, command) => ({
  log: (log) => {
    const entry = entryOf(log, name);
    entry.command = { at: entry.command.at, ...command };
  },
});

/** A trade of the log, before the market changed anything. @param {readonly Entry[]} log @param {string} name */
const tradeOf = (log, name) => entryOf([...log], name).outputs.at(-1) ?? '';

/** The market says something else in a message of one type. @param {string} id @param {string} mutation @param {string} name @param {string} type @param {(message: any) => object} change @param {string} kind @param {string} broken */
const saysOtherwise = (id, mutation, name, type, change, kind, broken) =>
  deviates(id, 'AUD-015', mutation, signs(name, type, change), name, kind, broken);

/** Two commands of one second change places, with the messages about them; receipts say what they said, or what they now should. @param {boolean} isHidden @returns {Changes} */
const swapped = (isHidden) => ({
  log: async (log) => {
    const [dear, cheap] = [entryOf(log, 'dear'), entryOf(log, 'cheap')];
    for (const member of /** @type {const} */ (['command', 'inputs', 'outputs'])) {
      const before = dear[member];
      Object.assign(dear, { [member]: cheap[member] });
      Object.assign(cheap, { [member]: before });
    }
    if (!isHidden) return;
    for (const one of [dear, cheap]) {
      const { number, atMs } = one;
      one.outputs = await Promise.all(one.outputs.map((token) => signedAgain(token, SERVICE, { number, atMs })));
    }
  },
});

/** A leaf that never was; those after it get the numbers of their places, as if nothing had been there. @param {string} name @returns {Changes} */
const forgotten = (name) => ({
  log: (log) => {
    const from = numberOf(name) - 1;
    for (let place = from; place + 1 < log.length; place += 1) {
      const { number, atMs } = /** @type {Entry} */ (log[place]);
      log[place] = { .../** @type {Entry} */ (log[place + 1]), number, atMs };
    }
  },
  left: [numberOf('next')],
});

const WORKED = [
  deviates(
    'unknown-command',
    'AUD-013',
    'a command of a kind that there is not',
    becomes('lowered', { kind: 'lower' }),
    'lowered',
    'invented',
  ),
  deviates(
    'not-opened',
    'AUD-013',
    'the first command does not open the market',
    becomes('opening', { kind: 'tick' }),
    'opening',
    'invented',
  ),
  deviates(
    'without-members',
    'AUD-013',
    'a command without the members of its kind',
    becomes('lowered', { kind: 'set-admission' }),
    'lowered',
    'invented',
  ),
  deviates(
    'address-changed',
    'AUD-013',
    'the market is opened again under another address',
    reopened(),
    'lowered',
    'invented',
  ),
];

const SAID = [
  saysOtherwise(
    'trade-at-another-price',
    'another price of a trade',
    'bid',
    TRADE,
    () => ({ price: 10_001 }),
    'price',
    'TRD-003',
  ),
  saysOtherwise(
    'buyer-pays-more',
    'the buyer pays 10⁻⁸ EUR more',
    'acceptance',
    TRADE,
    ({ buyerPays }) => ({ buyerPays: plus(buyerPays) }),
    'price',
    'TRD-003',
  ),
  saysOtherwise(
    'seller-receives-less',
    'the seller receives 10⁻⁸ EUR less',
    'bid',
    TRADE,
    ({ sellerReceives }) => ({ sellerReceives: plus(sellerReceives, -1n) }),
    'price',
    'TRD-003',
  ),
  saysOtherwise(
    'fee-of-a-line',
    'the congestion of a line is left out',
    'acceptance',
    TRADE,
    ({ quotes: [one, other] }) => ({ quotes: [one, { ...other, fee: '80000' }] }),
    ...['fee', 'FEE-006'],
  ),
  saysOtherwise(
    'sum-of-fees',
    'the fees of a trade are 10⁻⁸ EUR more',
    'bid',
    TRADE,
    ({ fees }) => ({ fees: plus(fees) }),
    'fee',
    'FEE-006',
  ),
  saysOtherwise(
    'fewer-energy',
    'a trade over less energy',
    'acceptance',
    TRADE,
    () => ({ energy: 200 }),
    'trade',
    'TRD-004',
  ),
  saysOtherwise(
    'trade-of-another-slot',
    'a trade in the next slot',
    'acceptance',
    TRADE,
    ({ slot }) => ({ slot: { ...slot, start: slot.start + 900 } }),
    'trade',
    'TRD-004',
  ),
  saysOtherwise(
    'number-of-a-trade',
    'a trade with another number',
    'acceptance',
    TRADE,
    () => ({ number: 3 }),
    'order of arrival',
    'MKT-002',
  ),
  saysOtherwise(
    'second-of-a-trade',
    'a trade of a second before',
    'acceptance',
    TRADE,
    ({ at }) => ({ at: at - 1 }),
    'order of arrival',
    'MKT-002',
  ),
  deviates(
    'trade-with-the-dearer',
    'AUD-015',
    'the bid trades with the dearer of two offers',
    {
      log: async (log) => {
        const { id } = contentOf(entryOf(log, 'dear').inputs[0] ?? '');
        await signs('bid', TRADE, () => ({ sell: id, seller: ANNA.kid })).log?.(log);
      },
    },
    ...['bid', 'trade', 'TRD-004'],
  ),
  saysOtherwise(
    'refused-instead-of-accepted',
    'an offer is refused that had to be accepted',
    'dear',
    DECISION,
    () => ({ result: 'refused', code: 'limit-exceeded', requirement: 'OFR-014' }),
    ...['decision', 'TRD-109'],
  ),
  saysOtherwise(
    'another-reason',
    'a refusal for another reason',
    'own',
    DECISION,
    () => ({ code: 'gate-closed' }),
    'decision',
    'TRD-109',
  ),
  saysOtherwise(
    'another-requirement',
    'a refusal that names another requirement',
    'greedy',
    DECISION,
    () => ({ requirement: 'ACC-011' }),
    'decision',
    'TRD-109',
  ),
  saysOtherwise(
    'outcome-of-a-bundle',
    'both offers of a bundle are accepted',
    'bundle',
    'bc4p-bundle-decision',
    ({ outcomes }) => ({ outcomes: outcomes.map((/** @type {any} */ { offer }) => ({ offer, result: 'accepted' })) }),
    ...['decision', 'TRD-114'],
  ),
  saysOtherwise(
    'number-of-a-receipt',
    'a receipt with the number of another leaf',
    'bid',
    DECISION,
    () => ({ number: 99 }),
    'order of arrival',
    'MKT-002',
  ),
  saysOtherwise(
    'millisecond-of-a-receipt',
    'a receipt of a millisecond before',
    'bid',
    DECISION,
    ({ atMs }) => ({ atMs: atMs - 1 }),
    'order of arrival',
    'MKT-002',
  ),
  deviates('swapped', 'AUD-015', 'two offers change places', swapped(false), 'dear', 'order of arrival', 'MKT-002'),
  deviates(
    'forgotten',
    'AUD-015',
    'a leaf never was, and those after it move up',
    forgotten('again'),
    numberOf('next') - 1,
    'order of arrival',
    'MKT-002',
  ),
];

const MISSING = [
  deviates(
    'no-trade',
    'AUD-015',
    'an acceptance that had to trade does not',
    outputs('acceptance', () => []),
    'acceptance',
    'missing',
  ),
  deviates(
    'no-receipt',
    'AUD-015',
    'a refusal for good is not signed',
    outputs('late', () => []),
    'late',
    'missing',
  ),
  deviates(
    'receipt-without-trade',
    'AUD-015',
    'an offer is accepted, and its trade left out',
    outputs('bid', ([one = '']) => [one]),
    'bid',
    'missing',
  ),
  deviates(
    'trade-of-nobody',
    'AUD-015',
    'a trade that follows from no command',
    outputs('payment', async (_, log) => [await signedAgain(tradeOf(log, 'acceptance'), SERVICE, { number: 9 })]),
    ...['payment', 'invented'],
  ),
  deviates(
    'trade-before-the-trade',
    'AUD-015',
    'one more trade before the one that follows',
    outputs('bid', ([receipt = '', trade = ''], log) => [receipt, tradeOf(log, 'acceptance'), trade]),
    ...['bid', 'invented'],
  ),
  deviates(
    'refused-for-good',
    'AUD-015',
    'what is refused for now gets a refusal for good',
    outputs('unknown', async (_, log) => {
      const { number, atMs, command } = entryOf(log, 'unknown');
      const [token = ''] = entryOf(log, 'late').outputs;
      const says = { subject: command.id, number, at: command.at, atMs, code: 'offer-unknown', requirement: 'ACC-004' };
      return [await signedAgain(token, SERVICE, says)];
    }),
    ...['unknown', 'invented'],
  ),
  deviates(
    'more-than-the-account-holds',
    'AUD-015',
    'a meter has seen 1 Wh more, and the account does not cover the order any more that is accepted',
    tells(
      'settlement',
      ({
        readings: [
          one,
          {
            meters: [meter],
            ...bob
          },
          other,
        ],
      }) => ({
        readings: [one, { ...bob, meters: [{ ...meter, consumption: meter.consumption + 1 }] }, other],
      }),
    ),
    ...['next', 'invented'],
  ),
  deviates(
    'more-is-admitted',
    'AUD-015',
    'a line is lowered less, so that only its fee speaks against an acceptance',
    tells('lowered', () => ({ down: 5600 })),
    ...['late', 'decision', 'TRD-109'],
  ),
];

const SIGNED = [
  deviates(
    'trade-of-a-participant',
    'AUD-016',
    'a participant has signed the trade',
    signs('acceptance', TRADE, () => ({}), ANNA),
    'acceptance',
    'signature',
  ),
  deviates(
    'receipt-of-a-neighbour',
    'AUD-016',
    'another market has signed the receipt',
    signs('dear', DECISION, () => ({}), NEIGHBOUR.service),
    'dear',
    'signature',
  ),
];

/** @returns {Changes} */
function reopened() {
  return {
    log: (log) => {
      const { parameters } = entryOf(log, 'opening').command;
      const entry = entryOf(log, 'lowered');
      const { at } = entry.command;
      entry.command = { kind: 'open-market', at, parameters: { ...parameters, address: NEIGHBOUR.address } };
    },
  };
}

export const WHAT_FOLLOWS = [...WORKED, ...SAID, ...MISSING, ...SIGNED];
