// What can be wrong in the log of a market that decides takes of others, passes them on, and takes itself.
import { TREE } from '../tree-network.mjs';
import { contentOf, signedAgain } from './export.mjs';
import { fileOf } from './lies.mjs';
import { TREE_DAY } from './tree-log.mjs';

const FILE = await fileOf(TREE_DAY);
const { deviates, entryOf, follows, inputs, numberOf, outputs, signs, tells } = FILE;
const { north, south } = TREE;
const OTHER_ID = 'A'.repeat(43);
const TAKEN_BY_OTHERS = { code: 'offer-taken', requirement: 'ACC-011' };

/** @typedef {import('./lies.mjs').Changes} Changes */

/** Messages of a type are not there. @param {string} name @param {string} type */
const without = (name, type) => inputs(name, (tokens) => tokens.filter((token) => contentOf(token).type !== type));

/** Messages of a type are signed by somebody else. @param {string} name @param {string} type @param {any} signer @param {object} [says] */
const bySomebodyElse = (name, type, signer, says) =>
  inputs(name, (tokens) =>
    Promise.all(tokens.map((token) => (contentOf(token).type === type ? signedAgain(token, signer, says) : token))),
  );

/** The only message of a command is signed by somebody else, and the command names it. @param {string} name @param {string} member @param {any} signer @returns {Changes} */
const restsOnAnother = (name, member, signer) => ({
  log: async (log) => {
    const entry = entryOf(log, name);
    const token = await signedAgain(entry.inputs[0] ?? '', signer);
    entry.inputs = [token];
    entry.command[member] = contentOf(token).id;
  },
});

/** @param {string} id @param {string} mutation @param {string} name @param {(command: any) => object} change @param {string} kind */
const contradicts = (id, mutation, name, change, kind) =>
  deviates(id, 'AUD-012', mutation, tells(name, change), name, kind);

/** @param {string} id @param {string} mutation @param {string} name @param {Changes} changes */
const ofNobody = (id, mutation, name, changes) => deviates(id, 'AUD-010', mutation, changes, name, 'invented');

/** @param {string} id @param {string} mutation @param {string} name @param {Changes} changes */
const notAllowed = (id, mutation, name, changes) => deviates(id, 'AUD-011', mutation, changes, name, 'signature');

const DECIDES = [
  contradicts(
    'other-limit',
    'the taker’s limit is higher than that of its bid',
    'decided',
    ({ taker }) => ({ taker: { ...taker, limit: 17_001 } }),
    'price',
  ),
  contradicts('other-lots', 'fewer lots are decided than were taken', 'decided', () => ({ lots: 1 }), 'input'),
  contradicts(
    'other-taker',
    'the taker has another certificate than its bid',
    'decided',
    ({ taker }) => ({ taker: { ...taker, certificate: OTHER_ID } }),
    'input',
  ),
  contradicts(
    'other-fee-on-the-way',
    'a line on the way costs another fee than was quoted',
    'decided',
    ({ quotes: [one] }) => ({ quotes: [{ ...one, fee: '1' }] }),
    'fee',
  ),
  ofNobody('decided-without-take', 'the take is not there', 'decided', without('decided', 'bc4p-take')),
  ofNobody('decided-without-bid', 'the taker’s bid is not there', 'decided', without('decided', 'bc4p-offer')),
  deviates(
    'decided-without-quote',
    'AUD-012',
    'the fee quote of the taker’s market is not there',
    without('decided', 'bc4p-fee-quote'),
    'decided',
    'input',
  ),
  deviates(
    'fees-of-the-way-left-out',
    'AUD-015',
    'the trade leaves out the lines of the other market',
    signs('decided', 'bc4p-trade', ({ quotes }) => ({ quotes: quotes.slice(0, 2) })),
    ...['decided', 'fee', 'FEE-006'],
  ),
  deviates(
    'take-not-answered',
    'AUD-015',
    'a take that had to trade does not',
    outputs('decided', () => []),
    'decided',
    'missing',
  ),
  contradicts(
    'other-slot-of-a-take',
    'a take that never came is refused for another slot',
    'never-came',
    ({ slot }) => ({ slot: { ...slot, start: slot.start + 900 } }),
    'input',
  ),
  ofNobody(
    'refused-without-take',
    'a take is refused that nobody has signed',
    'never-came',
    without('never-came', 'bc4p-take'),
  ),
  deviates(
    'take-not-refused',
    'AUD-015',
    'the refusal of a take that never came is not signed',
    outputs('never-came', () => []),
    'never-came',
    'missing',
  ),
];

const PASSES_ON = [
  contradicts('less-energy', 'less energy is passed on than was taken', 'passed', () => ({ energy: 100 }), 'input'),
  ofNobody('passed-without-take', 'the take is not there', 'passed', without('passed', 'bc4p-take')),
  notAllowed(
    'take-of-another-market',
    'a market further on has signed the take',
    'passed',
    restsOnAnother('passed', 'id', south.service),
  ),
  deviates(
    'other-fee',
    'AUD-015',
    'another fee is quoted than the line asks',
    signs('passed', 'bc4p-fee-quote', () => ({ fees: '9' })),
    'passed',
    'fee',
    'FEE-006',
  ),
  deviates(
    'quoted-later',
    'AUD-015',
    'the fee quote is of a later millisecond',
    signs('passed', 'bc4p-fee-quote', ({ atMs }) => ({ atMs: atMs + 1 })),
    'passed',
    'order of arrival',
    'MKT-002',
  ),
  deviates(
    'not-quoted',
    'AUD-015',
    'no fee is quoted for what is passed on',
    outputs('passed', () => []),
    'passed',
    'missing',
  ),
  contradicts(
    'other-money-at-the-border',
    'the energy costs less where it enters than the trade says',
    'booked',
    () => ({ entering: '1' }),
    'price',
  ),
  ofNobody('booked-without-trade', 'the trade is not there', 'booked', without('booked', 'bc4p-trade')),
  ofNobody(
    'released-though-traded',
    'what was traded is released',
    'booked',
    tells('booked', () => ({ outcome: 'released' })),
  ),
  notAllowed(
    'booked-on-an-own-trade',
    'the market has signed the trade itself',
    'booked',
    bySomebodyElse('booked', 'bc4p-trade', north.service),
  ),
  ofNobody('released-without-refusal', 'the refusal is not there', 'released', without('released', 'bc4p-decision')),
  ofNobody(
    'booked-though-refused',
    'what was refused is booked',
    'released',
    tells('released', () => ({ outcome: 'booked', entering: '5' })),
  ),
  notAllowed(
    'released-on-an-own-refusal',
    'the market has signed the refusal itself',
    'released',
    bySomebodyElse('released', 'bc4p-decision', north.service, { market: north.address }),
  ),
];

const TAKES = [
  contradicts(
    'other-distant-price',
    'an offer of another market has another price than was signed',
    'accepted',
    ({ distant }) => ({ distant: { ...distant, price: 9999 } }),
    'price',
  ),
  deviates(
    'takes-less',
    'AUD-015',
    'the take is over less than was accepted',
    signs('accepted', 'bc4p-take', () => ({ lots: 1 })),
    'accepted',
    'trade',
    'MKT-002',
  ),
  deviates(
    'takes-nothing',
    'AUD-015',
    'no take is signed for an acceptance',
    outputs('accepted', () => []),
    'accepted',
    'missing',
  ),
  deviates(
    'take-without-quote',
    'AUD-015',
    'a take is signed without a quote for its own lines',
    outputs('accepted', ([take = '']) => [take]),
    'accepted',
    'missing',
  ),
  deviates(
    'passes-over-the-cheaper',
    'AUD-015',
    'a bid takes elsewhere, though no offer from there was looked at',
    tells('bid', () => ({ asks: [] })),
    'bid',
    'missing',
  ),
  contradicts(
    'other-trade',
    'a take is settled by another trade',
    'got',
    ({ outcome }) => ({ outcome: { ...outcome, trade: OTHER_ID } }),
    'input',
  ),
  contradicts(
    'pays-less-at-the-border',
    'the energy costs less where it enters than the trade says',
    'got',
    ({ outcome }) => ({ outcome: { ...outcome, entering: '1' } }),
    'price',
  ),
  ofNobody(
    'refused-though-traded',
    'a take that was traded is settled as refused',
    'got',
    tells('got', () => ({ outcome: entryOf([...TREE_DAY.honest], 'lost').command.outcome })),
  ),
  contradicts(
    'other-refusal',
    'a take was refused for another reason than is said',
    'lost',
    ({ outcome: { refusal, ...outcome } }) => ({
      outcome: { ...outcome, refusal: { ...refusal, code: 'offer-held' } },
    }),
    'input',
  ),
  deviates(
    'bid-does-not-come-back',
    'AUD-015',
    'the bid that comes back does not trade',
    outputs('lost', () => []),
    'lost',
    'missing',
  ),
  contradicts(
    'other-charge',
    'less is booked than the market above has charged',
    'charged',
    () => ({ amount: '-100000' }),
    'price',
  ),
  contradicts(
    'other-number-of-a-statement',
    'the statement has another number',
    'charged',
    () => ({ number: 2 }),
    'input',
  ),
  ofNobody('charged-by-nobody', 'the statement is not there', 'charged', without('charged', 'bc4p-statement')),
  notAllowed(
    'charged-by-a-neighbour',
    'a market beside it has signed the statement',
    'charged',
    restsOnAnother('charged', 'statement', south.service),
  ),
];

const MEETS = [
  deviates(
    'takes-what-was-not-shown',
    'AUD-015',
    'a resting bid takes elsewhere, though no offer from there has changed',
    tells('met', () => ({ asks: [] })),
    'met',
    'invented',
  ),
  deviates(
    'resting-bid-passes-by',
    'AUD-015',
    'a resting bid takes nothing of an offer within its price',
    outputs('met', () => []),
    'met',
    'missing',
  ),
  deviates(
    'resting-bid-takes-less',
    'AUD-015',
    'a resting bid takes less than it could',
    signs('met', 'bc4p-take', () => ({ lots: 1 })),
    'met',
    'trade',
    'MKT-002',
  ),
];

const SUSPENDS = [
  deviates(
    'refused-without-suspension',
    'AUD-015',
    'a take is refused for a suspension that was lifted',
    tells('suspended', () => ({ suspended: false })),
    'from-the-suspended',
    'invented',
  ),
  deviates(
    'suspended-not-answered',
    'AUD-015',
    'a suspended submarket’s take is not answered',
    outputs('from-the-suspended', () => []),
    'from-the-suspended',
    'missing',
  ),
  deviates(
    'suspended-for-another-reason',
    'AUD-015',
    'a suspended submarket’s take is refused for another reason',
    signs('from-the-suspended', 'bc4p-decision', () => TAKEN_BY_OTHERS),
    'from-the-suspended',
    'decision',
    'TRD-109',
  ),
];

const HONEST_BETWEEN = follows(
  'honest',
  ['AUD-014', 'AUD-010', 'AUD-011', 'AUD-012', 'AUD-013', 'AUD-015', 'AUD-016'],
  'A take is decided, two are passed on, a third never came; an acceptance and two bids take elsewhere, one of them after it has rested; the house is suspended for a while; the market above charges, and a certificate ends.',
  {},
  { leaves: numberOf('after-its-end') },
);

export const BETWEEN_MARKETS = [HONEST_BETWEEN, ...DECIDES, ...PASSES_ON, ...TAKES, ...MEETS, ...SUSPENDS];
export const SHARED_BETWEEN = FILE.shared;
