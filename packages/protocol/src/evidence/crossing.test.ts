import { beforeAll, describe, expect, test } from 'vitest';
import { Registry } from '../../test/support/certified.ts';
import { AT, type CrossingChanges, crossingEvidence, SLOT, verdictOn } from '../../test/support/crossing-evidence.ts';
import { treeNetwork } from '../../test/support/tree-network.ts';
import { encodeBase64url } from '../messages/index.ts';

type Network = Awaited<ReturnType<typeof treeNetwork>>;
let network: Network;
beforeAll(async () => {
  network = await treeNetwork(AT);
});

const verdict = async (changes: CrossingChanges = {}) => verdictOn(network, await crossingEvidence(network, changes));
const OTHER_SLOT = { start: SLOT.start + 900, len: 900 };
const down = (line: string, fee = '100000') => ({ line, direction: 'down' as const, energy: 300, fee });

const way = (market: string, ...lines: string[]) => lines.map((line) => ({ ...down(line), market }));

describe('evidence of a trade between markets', () => {
  test('[TRD-112] [TRD-113] [TREE-101] [TREE-104] [TREE-105] proves that a buyer of one market accepted an offer of another', async () => {
    expect(await verdict()).toBe('1 proven');
  });

  test('[TREE-105] proves that a seller of one market accepted a bid of another', async () => {
    expect(await verdict({ takerSells: true })).toBe('1 proven');
  });

  test('[TREE-102] proves that a bid of one market took an offer of another', async () => {
    expect(await verdict({ bid: {} })).toBe('1 proven');
  });

  test('[TREE-105] proves it when no market on the way charges for a line', async () => {
    const none = { quotes: [], fees: '0' };
    const quotes = { top: none, nord: none };
    const trade = {
      quotes: [{ line: 's1', direction: 'up' as const, energy: 300, fee: '100000' }],
      fees: '100000',
      buyerPays: '4600000',
    };
    expect(await verdict({ quotes, trade })).toBe('1 proven');
  });

  test('[TRD-112] does not need the order in which things came', async () => {
    const bundle = await crossingEvidence(network);
    const turned = { ...bundle, tokens: bundle.tokens.toReversed(), certificates: bundle.certificates.toReversed() };
    expect(await verdictOn(network, turned)).toBe('1 proven');
  });

  test.each<[string, CrossingChanges]>([
    ['take', { withoutTake: true }],
    ["fee quote of the taker's market", { quotes: { haus: undefined } }],
    ['fee quote of a market between', { quotes: { nord: undefined } }],
    ['fee quote of the market where the way turns', { quotes: { top: undefined } }],
  ])('[TRD-112] is refused as incomplete without the %s', async (_, changes) => {
    expect(await verdict(changes)).toBe('evidence-incomplete TRD-112');
  });

  test.each<[string, (network: Network) => CrossingChanges, string]>([
    [
      '[TRD-102] an offer by somebody of another market',
      ({ nord }) => ({ signers: { offer: nord.participant } }),
      'TRD-102',
    ],
    [
      '[TRD-102] an acceptance by somebody of a third market',
      ({ nord }) => ({ signers: { taker: nord.participant } }),
      'TRD-102',
    ],
    [
      '[TRD-102] an acceptance by a neighbour of the seller',
      ({ sued }) => ({ signers: { taker: sued.participant } }),
      'TRD-102',
    ],
    ['[TRD-102] a bid of a third market', ({ nord }) => ({ bid: {}, signers: { taker: nord.participant } }), 'TRD-102'],
    ['[TRD-113] a take by another market', ({ nord }) => ({ signers: { take: nord.service } }), 'TRD-113'],
    ['[TRD-113] a take by a participant', ({ haus }) => ({ signers: { take: haus.participant } }), 'TRD-113'],
    [
      '[TRD-113] a fee quote in the name of another market',
      ({ nord }) => ({ signers: { topQuote: nord.service } }),
      'TRD-113',
    ],
    ['[TRD-113] a fee quote by a participant', ({ top }) => ({ signers: { topQuote: top.participant } }), 'TRD-113'],
    ['[TREE-101] a take for another market', () => ({ take: { to: 'nord.netz.westnetz' } }), 'TREE-101'],
    ['[TREE-101] a take of another kind', () => ({ take: { kind: 'pay-as-offer' } }), 'TREE-101'],
    ['[TREE-101] a take of another offer', () => ({ take: { offer: 'A'.repeat(43) } }), 'TREE-101'],
    ['[TREE-101] a take for another acceptance', () => ({ take: { message: 'A'.repeat(43) } }), 'TREE-101'],
    ['[TREE-101] a take of the other side', () => ({ take: { side: 'buy' } }), 'TREE-101'],
    ['[TREE-101] a take in another slot', () => ({ take: { slot: OTHER_SLOT } }), 'TREE-101'],
    ['[TREE-101] a take of lots of another size', () => ({ take: { lot: 50, lots: 6 } }), 'TREE-101'],
    ['[TREE-101] a take of fewer lots', () => ({ take: { lots: 2 } }), 'TREE-101'],
    ['[TREE-101] a take of more lots than were accepted', () => ({ acceptance: { lots: 2 } }), 'TREE-101'],
    [
      "[TRD-104] an acceptance of the taker's market",
      () => ({ acceptance: { market: 'haus.nord.netz.westnetz' } }),
      'TRD-104',
    ],
    ["[TRD-104] a bid of the seller's market", () => ({ bid: { market: 'sued.netz.westnetz' } }), 'TRD-104'],
    ['[TRD-104] a bid in another slot', () => ({ bid: { slot: OTHER_SLOT } }), 'TRD-104'],
    [
      '[TREE-102] an offer to sell that takes a bid',
      () => ({ takerSells: true, bid: { side: 'sell', price: 10_000 } }),
      'TREE-102',
    ],
    ['[TRD-105] a part of a lot of the bid', () => ({ bid: { lot: 200 } }), 'TRD-105'],
    ['[TRD-107] more than the taker signed', () => ({ acceptance: { limit: 16_000 } }), 'TRD-107'],
    ['[TRD-107] less than the taker signed', () => ({ takerSells: true, acceptance: { limit: 15_000 } }), 'TRD-107'],
    [
      "[TREE-103] a line that names the trade's own market",
      ({ sued }) => ({ trade: { quotes: [{ ...down('s1'), market: sued.address }] } }),
      'TREE-103',
    ],
    ['[TREE-104] a fee quote of the market that decides', () => ({ again: ['sued', {}] }), 'TREE-104'],
    ['[TREE-104] two fee quotes of one market', () => ({ again: ['nord', { atMs: 1 }] }), 'TREE-104'],
    [
      '[TREE-105] a fee that was not quoted',
      () => ({ quotes: { nord: { quotes: [down('n1'), down('n2', '90000')], fees: '190000' } } }),
      'TREE-105',
    ],
    [
      '[TREE-105] a line more than was quoted',
      () => ({ quotes: { nord: { quotes: [down('n1')], fees: '100000' } } }),
      'TREE-105',
    ],
    [
      '[TREE-105] a line less than was quoted',
      () => ({ quotes: { haus: { quotes: [down('h1')], fees: '100000' } } }),
      'TREE-105',
    ],
    [
      '[TREE-105] lines in another order',
      () => ({ quotes: { nord: { quotes: [down('n2'), down('n1')] } } }),
      'TREE-105',
    ],
    [
      '[TREE-105] a way that goes down out of the seller’s market',
      () => ({
        quotes: { top: { quotes: [down('t1'), down('t2')] } },
        trade: { quotes: [down('s1'), ...way('netz.westnetz', 't1', 't2'), ...way('nord.netz.westnetz', 'n1', 'n2')] },
      }),
      'TREE-105',
    ],
    ['[TREE-106] a fee quote for another slot', () => ({ quotes: { nord: { slot: OTHER_SLOT } } }), 'TREE-106'],
    ['[TREE-106] a fee quote whose sum is wrong', () => ({ quotes: { nord: { fees: '100000' } } }), 'TREE-106'],
    ['[TRD-106] fees that are not those of all lines', () => ({ trade: { fees: '400000' } }), 'TRD-106'],
  ])('is refused: %s', async (_, changes, requirement) => {
    expect(await verdict(changes(network))).toBe(`evidence-contradiction ${requirement}`);
  });

  test('[TREE-104] is refused between markets of two trees, whatever was signed', async () => {
    const registry = new Registry(AT);
    const operator = await registry.operator('ost', 'ostnetz');
    const [take, taker] = [
      await registry.proxy(operator, 'service', { role: 'market' }),
      await registry.participant(operator, 'b'),
    ];
    const bundle = await crossingEvidence(network, {
      signers: { take, taker },
      take: { market: 'ost.ostnetz' },
      quotes: { haus: undefined, nord: undefined, top: undefined },
      trade: { buyer: taker.kid, quotes: [], fees: '0', buyerPays: '4500000' },
    });
    const theirs = [take, taker].flatMap(({ chain }) => chain.slice(0, -1).map(({ der }) => encodeBase64url(der)));
    const both = { ...bundle, certificates: [...new Set([...bundle.certificates, ...theirs])] };
    const otherRoot = operator.chain.slice(-1);
    expect(await verdictOn(network, both, ...otherRoot)).toBe('evidence-contradiction TREE-104');
  });

  test('[TREE-103] a trade within one market is refused if a line names a market', async () => {
    const { sued } = network;
    const quotes = [{ ...down('x1'), market: 'nord.netz.westnetz' }];
    const bundle = await crossingEvidence(network, {
      signers: { taker: sued.participant },
      trade: { take: undefined, buyer: sued.participant.kid, quotes, fees: '100000', buyerPays: '4600000' } as never,
    });
    expect(await verdictOn(network, bundle)).toBe('evidence-contradiction TREE-103');
  });
});
