import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nativeVerifier } from '@bc4p/node/crypto';
import { writeCertificates } from '@bc4p/protocol/certificates';
import { type ProvenTrade, verifyTradeEvidence } from '@bc4p/protocol/evidence';
import type { Evidence } from '@bc4p/protocol/messages';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AT, crossingEvidence } from '../../protocol/test/support/crossing-evidence.ts';
import { treeNetwork } from '../../protocol/test/support/tree-network.ts';
import { selectEvidence } from '../src/trades/select-evidence.ts';
import { describeTrades } from '../src/trades/trade-table.ts';
import { totalsOf } from '../src/trades/trade-totals.ts';
import { tradeView } from '../src/trades/trade-view.ts';
import { runBc4p } from './support/run-bc4p.ts';

// A buyer of haus.nord.netz.westnetz took 0.3 kWh of somebody in sued.netz.westnetz, over netz.westnetz.
let folder: string;
let network: Awaited<ReturnType<typeof treeNetwork>>;
let evidence: Evidence;
let proven: ProvenTrade;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bc4p-crossing-'));
  network = await treeNetwork(AT);
  evidence = await crossingEvidence(network);
  const judged = await verifyTradeEvidence(evidence, { anchors: [network.root], verifier: nativeVerifier() });
  if (!judged.ok || !judged.value[0]) throw new Error('the evidence does not hold');
  proven = judged.value[0];
  await writeFile(join(folder, 'root.pem'), writeCertificates([network.root]));
  await writeFile(join(folder, 'trade.json'), JSON.stringify(evidence));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a trade between markets', () => {
  test('is verified with its take and the fee quotes of every market on the way', async () => {
    const { code, out } = await runBc4p(['trade', 'verify', 'trade.json', '--root', 'root.pem'], folder);
    expect(code).toBe(0);
    expect(out.replace(proven.id, 'ID')).toBe(`Traded 0.3 kWh at 15 ct/kWh, delivery 2027-01-15T10:30:00Z/10:45:00Z
  seller       in sued.netz.westnetz
  buyer        in haus.nord.netz.westnetz
  grid fees    0.005 EUR  (5 lines in 4 markets)
               sued.netz.westnetz 0.001 EUR
                 s1 up 0.001 EUR
               netz.westnetz 0.002 EUR
                 t1 up 0.001 EUR
                 t2 down 0.001 EUR
               nord.netz.westnetz 0.002 EUR
                 n1 down 0.001 EUR
                 n2 down 0.001 EUR
               haus.nord.netz.westnetz no line
  buyer pays   0.05 EUR  (16.667 ct/kWh in all)
  seller gets  0.045 EUR  (15 ct/kWh in all)
  trade        ID
               number 1 of sued.netz.westnetz, direct, at the sell offer’s price
               made 2027-01-15T08:00:00Z
Proven: 1 trade of sued.netz.westnetz
`);
  });

  test('is told to machines with both markets and the fees of each', async () => {
    const { out } = await runBc4p(['trade', 'verify', 'trade.json', '--root', 'root.pem', '--json'], folder);
    expect(JSON.parse(out).trades[0]).toMatchObject({
      market: 'sued.netz.westnetz',
      sellerMarket: 'sued.netz.westnetz',
      buyerMarket: 'haus.nord.netz.westnetz',
      take: proven.trade.take,
      marketFees: [
        { market: 'sued.netz.westnetz', fees: '100000', lines: 1 },
        { market: 'netz.westnetz', fees: '200000', lines: 2 },
        { market: 'nord.netz.westnetz', fees: '200000', lines: 2 },
        { market: 'haus.nord.netz.westnetz', fees: '0', lines: 0 },
      ],
    });
  });

  test('is refused without the fee quote of one market, and the message says which', async () => {
    const quote = proven.crossing?.feeQuotes.find(({ message }) => message.market === 'nord.netz.westnetz');
    const without = { ...evidence, tokens: evidence.tokens.filter((token) => token !== quote?.token) };
    expect(without.tokens).toHaveLength(evidence.tokens.length - 1);
    await writeFile(join(folder, 'less.json'), JSON.stringify(without));
    const { code, err } = await runBc4p(['trade', 'verify', 'less.json', '--root', 'root.pem'], folder);
    expect(code).toBe(1);
    expect(err).toContain('fee quote of nord.netz.westnetz');
  });

  test('keeps its take and fee quotes when its part of the evidence is taken out', async () => {
    const another = await crossingEvidence(network, { takerSells: true });
    const part = selectEvidence({ ...evidence, tokens: [...another.tokens, ...evidence.tokens] }, [proven]);
    expect(part.tokens).toEqual(evidence.tokens);
    const judged = await verifyTradeEvidence(part, { anchors: [network.root], verifier: nativeVerifier() });
    expect(judged).toMatchObject({ ok: true });
  });

  test('is listed with the other side’s market, and the fees of several markets each by themselves', () => {
    const trades = [tradeView(proven.id, proven.trade, 'buy', proven.crossing)];
    expect(describeTrades(trades, totalsOf(trades)).slice(3, -1)).toEqual([
      '1 trade',
      '  bought 0.3 kWh for 0.05 EUR',
      '  grid fees of these trades 0.005 EUR',
      '    0.002 EUR in netz.westnetz',
      '    0.002 EUR in nord.netz.westnetz',
      '    0.001 EUR in sued.netz.westnetz',
      '  1 trade with somebody in sued.netz.westnetz',
    ]);
  });

  test('whose take is not at hand says where the resting side is, and no more', () => {
    const { sellerMarket, buyerMarket, marketFees } = tradeView(proven.id, proven.trade, 'buy');
    expect([sellerMarket, buyerMarket]).toEqual(['sued.netz.westnetz', undefined]);
    expect(marketFees.map(({ market }) => market)).toEqual([
      'sued.netz.westnetz',
      'netz.westnetz',
      'nord.netz.westnetz',
    ]);
  });
});
