// What can be wrong with leaves and heads, whatever the commands say.

import { FILE } from './day.mjs';
import { AT } from './honest-log.mjs';
import { ANNA, NEIGHBOUR, SERVICE } from './network.mjs';

const { deviates, entryOf, leaf, numberOf, opened, tells } = FILE;

const last = numberOf('next');
const OTHER_ID = 'A'.repeat(43);

export const LEAVES_AND_HEADS = [
  deviates(
    'leaf-left-out',
    'AUD-003',
    'a leaf is left out',
    { left: [numberOf('acceptance')] },
    'acceptance',
    'missing',
  ),
  deviates(
    'first-leaf-left-out',
    'AUD-003',
    'the first leaf is left out',
    { left: [numberOf('opening')] },
    'opening',
    'missing',
  ),
  deviates(
    'number-twice',
    'AUD-003',
    'a leaf has the number of the one before',
    {
      log: (log) => {
        entryOf(log, 'gate').number -= 1;
      },
    },
    ...['gate', 'order of arrival'],
  ),
  deviates(
    'leaf-of-another-market',
    'AUD-003',
    'a leaf of another market',
    leaf('gate', (one) => ({ ...one, market: NEIGHBOUR.address })),
    'gate',
    'invented',
  ),
  deviates(
    'time-goes-back',
    'AUD-003',
    'a leaf is of a time before the one before',
    tells('gate', () => ({ at: AT })),
    'gate',
    'order of arrival',
  ),
  deviates(
    'other-time-than-its-command',
    'AUD-003',
    'a leaf is of a second after its command',
    leaf('gate', (one) => ({ ...one, at: one.at + 1 })),
    ...['gate', 'order of arrival'],
  ),
  deviates(
    'outcome-left-out',
    'AUD-003',
    'a leaf commits to no outcome',
    leaf('acceptance', ({ outcome: _, ...one }) => one),
    ...['acceptance', 'missing'],
  ),
  deviates(
    'command-not-committed-to',
    'AUD-004',
    'another command is opened than was committed to',
    opened('acceptance', ({ command }) => ({
      command: { ...command, acceptance: { ...command.acceptance, lots: 1 } },
    })),
    ...['acceptance', 'commitment'],
  ),
  deviates(
    'outputs-not-committed-to',
    'AUD-004',
    'the trade is not opened',
    opened('acceptance', () => ({ outputs: [] })),
    'acceptance',
    'commitment',
  ),
  deviates(
    'outputs-in-another-order',
    'AUD-004',
    'decision and trade change places',
    opened('bid', ({ outputs: [one, other] }) => ({ outputs: [other, one] })),
    'bid',
    'commitment',
  ),
  deviates(
    'other-salt',
    'AUD-004',
    'the command is opened with another salt',
    opened('bid', ({ salts }) => ({ salts: { ...salts, command: salts.outcome } })),
    ...['bid', 'commitment'],
  ),
  deviates('other-root', 'AUD-005', 'the head has another root', { head: { says: { root: OTHER_ID } } }, 0, 'root'),
  deviates('other-size', 'AUD-005', 'the head is over a leaf more', { head: { says: { size: last + 1 } } }, 0, 'root'),
  deviates('last-leaf-left-out', 'AUD-005', 'the last leaf is left out', { left: [last], keepsHead: true }, 0, 'root'),
  deviates(
    'cosigned-otherwise',
    'AUD-005',
    'the market above has signed another root',
    { cosignature: { says: { root: OTHER_ID } } },
    ...[0, 'root'],
  ),
  deviates(
    'cosigned-beyond',
    'AUD-005',
    'the market above has seen more leaves',
    { cosignature: { says: { size: last + 1 } } },
    ...[0, 'root'],
  ),
  deviates(
    'head-of-a-participant',
    'AUD-006',
    'a participant has signed the head',
    { head: { signer: ANNA } },
    0,
    'signature',
  ),
  deviates(
    'head-of-a-neighbour',
    'AUD-006',
    'another market has signed the head',
    { head: { signer: NEIGHBOUR.service } },
    0,
    'signature',
  ),
  deviates(
    'head-names-another-market',
    'AUD-006',
    'the head names another market',
    { head: { says: { market: NEIGHBOUR.address } } },
    0,
    'signature',
  ),
  deviates(
    'head-after-its-chain',
    'AUD-006',
    'the head is of a time after its chain',
    { head: { says: { at: AT + 90_000 } } },
    0,
    'signature',
  ),
  deviates(
    'cosignature-of-its-own',
    'AUD-006',
    'the market has signed the cosignature itself',
    { cosignature: { signer: SERVICE } },
    0,
    'signature',
  ),
  deviates(
    'cosignature-of-a-neighbour',
    'AUD-006',
    'a market beside it has signed the cosignature',
    { cosignature: { signer: NEIGHBOUR.service } },
    0,
    'signature',
  ),
  deviates(
    'cosignature-names-another-market',
    'AUD-006',
    'the cosignature names another market',
    { cosignature: { says: { market: NEIGHBOUR.address } } },
    0,
    'signature',
  ),
];
