import { verifyStatements } from '@bc4p/protocol/evidence';
import { endOf } from '@bc4p/protocol/units';
import { expect, test } from 'vitest';
import { MarketClient, systemClock, systemRandom, wsDialer } from '../../src/client/index.ts';
import { nativeVerifier } from '../../src/crypto/index.ts';
import { identityOf } from '../../src/network/index.ts';
import { TestTree, until } from '../support/test-tree.ts';

const [TOP, BELOW] = ['amprion', 'westnetz.amprion'];

test('[ACT-056] [ACT-059] the statement of a submarket proves what its participants traded beyond its border', async () => {
  const settlement = { mode: 'separate', energyPrice: '8ct', servicePrice: '12ct', latest: '20m' } as const;
  await using tree = await TestTree.start({ bookInterval: '10ms' }, { settlement });
  const { slot } = tree;
  const [farm, bakery] = [await tree.connect(TOP), await tree.connect(BELOW)];
  const offer = await tree.offer(TOP, { slot, lots: 10 });
  await farm.request('offer.submit', { token: offer.token });
  await until(() => tree.node(BELOW).tree.book.find(offer.id) !== undefined, 'the offer below');
  const { token } = await tree.acceptance(BELOW, TOP, offer.id, { lots: 10 });
  await bakery.request('offer.accept', { token });
  await until(
    () =>
      tree
        .node(BELOW)
        .market.core.positions(slot)
        .some(({ traded }) => traded > 0),
    'the trade below',
  );
  // Nobody has a meter value: the slot is settled at the latest.
  for (const clock of tree.clocks.values()) clock.shiftMs = (endOf(slot) + 1260) * 1000 - clock.nowMs();
  await tree.node(TOP).settlement?.run();

  const { uplink } = tree.market(BELOW);
  if (!uplink) throw new Error('no uplink');
  const anchors = [tree.network.root.chain[0]];
  const client = await MarketClient.connect({
    url: tree.url(TOP),
    dialer: wsDialer(systemClock),
    clock: systemClock,
    random: systemRandom,
    anchors,
    verifier: nativeVerifier(),
    identity: identityOf(uplink),
  });
  const { evidence } = await client.request('statement.get', { after: 0 });
  await client.close();
  if (!evidence) throw new Error('no statement');
  const proven = await verifyStatements([evidence], { anchors, verifier: nativeVerifier() });
  if (!proven.ok) throw new Error(JSON.stringify(proven.refusal));
  const own = proven.value.find(({ delivery }) => delivery && delivery.trades.length > 0);
  expect(own?.statement).toMatchObject({
    point: uplink.plan.point,
    delivery: { submarket: BELOW, bought: 1000, trades: { count: 1 } },
  });
  const paid = own?.statement.postings.find(({ kind }) => kind === 'purchases');
  // The price of the offer, and the fee of the one line of the top between the two.
  expect(own?.delivery?.trades).toMatchObject([{ side: 'buy', amount: -BigInt(paid?.amount ?? 0) }]);
  const total = own?.delivery?.trades[0]?.proven.trade.buyerPays;
  expect(BigInt(total ?? 0)).toBeGreaterThan(-BigInt(paid?.amount ?? 0));
});
