import { beforeAll, describe, expect, test } from 'vitest';
import { AT, crossingEvidence, SLOT } from '../../../test/support/crossing-evidence.ts';
import { treeNetwork } from '../../../test/support/tree-network.ts';
import { createVerifier } from '../../crypto/index.ts';
import { type Evidence, messageId, parseToken, type Statement, signMessage } from '../../messages/index.ts';
import { tradesDigest, verifyStatements } from '../index.ts';

type Network = Awaited<ReturnType<typeof treeNetwork>>;
let network: Network;
beforeAll(async () => {
  network = await treeNetwork(AT);
});

/** An account of a market in the trade between `haus`, below `nord`, and `sued`: 300 Wh at 15 ct/kWh, lines of 0.1 ct each. */
interface Account {
  readonly market: 'top' | 'nord' | 'sued' | 'haus';
  readonly submarket?: 'nord' | 'sued' | 'haus';
  readonly amount: number;
  readonly takerSells?: boolean;
}

async function evidenceOf({ market, submarket, amount, takerSells = false }: Account): Promise<Evidence> {
  const { service, address, participant } = network[market];
  const crossing = await crossingEvidence(network, { takerSells });
  const trade = parseToken(crossing.tokens.at(-1) ?? '');
  const ids = [trade.ok ? messageId(trade.value.payload) : ''];
  const price = await signMessage(service, 'bc4p-balancing-price', {
    market: address,
    slot: SLOT,
    prices: { mode: 'separate', energy: 10_000, service: 0 },
    at: AT,
  });
  const [sold, bought] = amount > 0 ? [300, 0] : [0, 300];
  const content: Omit<Statement, 'type' | 'signer'> = {
    market: address,
    point: 'p1',
    number: 1,
    kind: 'slot',
    from: SLOT.start,
    until: SLOT.start + SLOT.len,
    opening: '0',
    postings: [{ kind: amount > 0 ? 'sales' : 'purchases', amount: `${amount}` }],
    closing: `${amount}`,
    delivery: {
      slot: SLOT,
      sold,
      bought,
      trades: { count: 1, digest: tradesDigest(ids) },
      ...(submarket ? { submarket: network[submarket].address } : { certificates: [participant.kid] }),
      meters: [],
      exchanged: sold - bought,
      balancing: 0,
      deviation: 0,
      price: price.id,
    },
    at: SLOT.start + SLOT.len,
  };
  const statement = await signMessage(service, 'bc4p-statement', content);
  return { ...crossing, tokens: [...crossing.tokens, price.token, statement.token] };
}

async function verdict(account: Account): Promise<string> {
  const anchors = [network.root];
  const proven = await verifyStatements([await evidenceOf(account)], { anchors, verifier: createVerifier() });
  return proven.ok ? 'proven' : `${proven.refusal.code} ${proven.refusal.requirement}`;
}

const NORD = 'nord';
const SUED = 'sued';
const HAUS = 'haus';

describe('[ACT-056] [ACT-059] each market on the way of a trade has an account for each neighbour in it', () => {
  test.each<[string, Account]>([
    ['the seller in its market receives the price', { market: SUED, amount: 4_500_000 }],
    [
      'the seller’s market, at the top, also the fee of its line',
      { market: 'top', submarket: SUED, amount: 4_600_000 },
    ],
    ['the buyer’s side, at the top, pays two lines more', { market: 'top', submarket: NORD, amount: -4_800_000 }],
    ['in the next market another two', { market: NORD, submarket: HAUS, amount: -5_000_000 }],
    ['the buyer in its market pays everything; it has no line', { market: HAUS, amount: -5_000_000 }],
    ['of a resting bid, the buyer pays its price', { market: SUED, amount: -4_500_000, takerSells: true }],
    [
      'of a resting bid, the buyer’s market pays it without its line',
      { market: 'top', submarket: SUED, amount: -4_400_000, takerSells: true },
    ],
    [
      'of a resting bid, the seller’s side receives what the top leaves',
      { market: 'top', submarket: NORD, amount: 4_200_000, takerSells: true },
    ],
    ['of a resting bid, the seller receives what all leave', { market: HAUS, amount: 3_900_000, takerSells: true }],
  ])('%s', async (_, account) => {
    expect(await verdict(account)).toBe('proven');
    const { amount } = account;
    expect(await verdict({ ...account, amount: amount + 100_000 })).toBe('settlement-contradiction ACT-059');
  });

  test('a market that the trade does not touch has no part in it', async () => {
    const account = { market: SUED, submarket: HAUS, amount: 4_500_000 } as const;
    expect(await verdict(account)).toBe('settlement-contradiction ACT-056');
    expect(await verdict({ market: NORD, amount: -5_100_000 })).toBe('evidence-incomplete ACT-050');
  });
});
