import { signMessage } from '@bc4p/protocol/messages';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  AT,
  type CrossingPieces,
  crossing,
  crossingNetwork,
  type Network,
  readerOf,
} from '../../test/support/crossing.ts';
import { judgeTake, openTake } from './judge-take.ts';

const DAY = 86_400;
let network: Network;
let pieces: CrossingPieces;
beforeAll(async () => {
  network = await crossingNetwork();
  pieces = await crossing(network);
});

const down = (fee: string) => ({ line: 'n1', direction: 'down' as const, energy: 300, fee });

type Changes = NonNullable<Parameters<typeof crossing>[1]>;
type Quotes = (quotes: readonly string[]) => readonly string[];
/** What the market that decides makes of a take: `good`, or the rule that is broken, or code and requirement. */
async function verdict(of: CrossingPieces, changeQuotes: Quotes = (quotes) => quotes, at: number = AT) {
  const reader = readerOf(network, of.frame.certificates, at);
  const opened = await openTake(of.frame.take, reader);
  if (!opened.ok) return `${opened.refusal.code} ${opened.refusal.requirement}`;
  const frame = { ...of.frame, quotes: changeQuotes(of.frame.quotes) } as typeof of.frame;
  const judged = await judgeTake(opened.value, frame, of.offer.message, reader);
  if (judged.ok) return 'good';
  const { code, requirement, facts } = judged.refusal;
  return 'rule' in facts ? `${requirement} ${facts.rule}` : `${code} ${requirement}`;
}
const verdictOf = async (changes: Changes) => verdict(await crossing(network, changes));

test('[TREE-041] a take with everything that belongs to it is good, whichever side it takes', async () => {
  expect(await verdict(pieces)).toBe('good');
  expect(await verdictOf({ takerSells: true })).toBe('good');
  expect(await verdictOf({ bid: {} })).toBe('good');
});

test('the lines of the others come from the seller to the buyer, each with its market', async () => {
  const { haus, nord, top } = network;
  const reader = readerOf(network, pieces.frame.certificates);
  const opened = await openTake(pieces.frame.take, reader);
  if (!opened.ok) throw new Error('not good');
  const judged = await judgeTake(opened.value, pieces.frame, pieces.offer.message, reader);
  expect(judged.ok && judged.value.quotes.map(({ market, line }) => [market, line])).toEqual([
    [top.address, 't1'],
    [top.address, 't2'],
    [nord.address, 'n1'],
    [nord.address, 'n2'],
  ]);
  expect(judged.ok && judged.value.taker).toMatchObject({ market: haus.address, role: 'acceptance', limit: 17_000 });
});

describe('who signs', () => {
  test('[TREE-040] a take of another market than its signer’s', async () => {
    expect(await verdictOf({ signers: { take: network.nord.service } })).toBe('wrong-market TREE-040');
  });
  test('[TREE-040] a take that a participant signs', async () => {
    expect(await verdictOf({ signers: { take: network.haus.participant } })).toBe('role-not-permitted TREE-040');
  });
  test('[TREE-041] an acceptance of somebody who trades elsewhere', async () => {
    expect(await verdictOf({ signers: { taker: network.nord.participant } })).toBe('wrong-market TREE-041');
  });
  test('[TREE-108] a fee quote that another market has signed', async () => {
    expect(await verdictOf({ signers: { topQuote: network.nord.service } })).toBe(
      'TREE-108 each market on the way quotes once, in its order',
    );
  });
  test('[TREE-040] chains count as of now', async () => {
    expect(await verdict(pieces, undefined, AT + 2 * DAY)).toMatch('certificate-expired');
  });
});

test.each<[string, Changes, string]>([
  [
    'an acceptance of another offer',
    { acceptance: { offer: 'A'.repeat(43) } },
    'the acceptance is of the offer that is taken',
  ],
  [
    'an acceptance in another market',
    { acceptance: { market: 'nord.netz.westnetz' } },
    'the acceptance names the market that decides',
  ],
  ['fewer lots than are accepted', { take: { lots: 2 } }, 'the take is of all lots that are accepted'],
  [
    'another offer than the one that rests',
    { take: { offer: 'A'.repeat(43) } },
    'the acceptance is of the offer that is taken',
  ],
  [
    'another message than comes along',
    { take: { message: 'A'.repeat(43) } },
    'the message is the one that the take names',
  ],
  [
    'another slot than the offer’s',
    { take: { slot: { start: 1_800_009_900, len: 900 } } },
    'side, slot and lot are those of the offer',
  ],
  ['lots of another size', { take: { lot: 50 } }, 'side, slot and lot are those of the offer'],
  [
    'a kind that is not the message’s',
    { take: { kind: 'pay-as-offer' } },
    'a take of the kind direct is for an acceptance',
  ],
  [
    'an offer of another market than the one that decides',
    { take: { to: 'netz.westnetz' } },
    'the offer is one of the market that decides',
  ],
  ['two offers of one side', { bid: { side: 'sell' } }, 'two offers of opposite sides are joined as pay-as-offer'],
  ['a bid of another market', { bid: { market: 'nord.netz.westnetz' } }, "the taker's offer is one of its own market"],
  [
    'a bid for another slot',
    { bid: { slot: { start: 1_800_009_900, len: 900 } } },
    "the taker's offer is for the slot of the take",
  ],
])('[TREE-108] a take of %s', async (_, changes, rule) => {
  expect(await verdictOf(changes)).toBe(`TREE-108 ${rule}`);
});

test('[TREE-108] a sell offer does not take a bid', async () => {
  expect(await verdictOf({ takerSells: true, bid: { side: 'sell' } })).toBe('TREE-108 a bid takes an offer to sell');
});

describe('[TREE-108] each market on the way quotes once, in its order:', () => {
  const changes: readonly (readonly [string, Quotes])[] = [
    ['one is missing', (quotes) => quotes.slice(0, -1)],
    ['none is there', () => []],
    ['one is there twice', ([first = '', second = '']) => [first, second, second]],
    ['one more than the way is long', (quotes) => [...quotes, ...quotes.slice(-1)]],
    ['in another order', (quotes) => quotes.toReversed()],
  ];
  test.each(changes)('%s', async (_, change) => {
    expect(await verdict(pieces, change)).toBe('TREE-108 each market on the way quotes once, in its order');
  });
});

test('[TREE-108] a fee quote for another take', async () => {
  const other = await crossing(network, { acceptance: { nonce: 'm'.repeat(22) } });
  expect(await verdict(pieces, ([first = '', second = '']) => [first, second, other.frame.quotes[2] ?? ''])).toBe(
    'TREE-108 the fee quote is for the take',
  );
});

test.each<[string, Changes, string]>([
  [
    'for another slot',
    { quotes: { nord: { slot: { start: 1_800_009_900, len: 900 } } } },
    'the fee quote is for the slot of the take',
  ],
  [
    'with another sum than that of its lines',
    { quotes: { nord: { fees: '1' } } },
    'the fees are the sum of those of the lines',
  ],
  [
    'over other energy than the take’s',
    { quotes: { nord: { quotes: [{ line: 'n1', direction: 'down', energy: 200, fee: '200000' }] } } },
    'each line is quoted over the energy of the take',
  ],
  [
    'in which a line stands twice',
    { quotes: { nord: { quotes: [down('100000'), down('100000')] } } },
    'each line is named once',
  ],
  [
    'with a fee that no line can ask',
    { quotes: { nord: { quotes: [down('629145601')], fees: '629145601' } } },
    'no line asks, or pays, more than base fee and congestion price can come to',
  ],
  [
    'with a fee that no line can pay',
    { quotes: { nord: { quotes: [down(`-${'9'.repeat(30)}`)], fees: `-${'9'.repeat(30)}` } } },
    'no line asks, or pays, more than base fee and congestion price can come to',
  ],
])('[TREE-108] a fee quote %s', async (_, changes, rule) => {
  expect(await verdictOf(changes)).toBe(`TREE-108 ${rule}`);
});

test.each<[string, Changes]>([
  [
    'up where the way goes down',
    { quotes: { nord: { quotes: [{ line: 'n1', direction: 'up', energy: 300, fee: '200000' }] } } },
  ],
  [
    'down and up again in the market where it turns',
    {
      quotes: {
        top: {
          quotes: [
            { line: 't1', direction: 'down', energy: 300, fee: '100000' },
            { line: 't2', direction: 'up', energy: 300, fee: '100000' },
          ],
        },
      },
    },
  ],
])('[TREE-108] a way that goes %s', async (_, changes) => {
  expect(await verdictOf(changes)).toBe('TREE-108 the way goes up to the market in which it turns, and then down');
});

test('a fee quote that is no fee quote', async () => {
  const { sued } = network;
  const { token } = await signMessage(sued.service, 'bc4p-decision', {
    market: sued.address,
    subject: pieces.take.id,
    result: 'accepted',
    number: 1,
    at: AT,
    atMs: 0,
  });
  expect(await verdict(pieces, ([first = '', second = '']) => [first, second, token])).toBe('type-unexpected SIG-006');
});
