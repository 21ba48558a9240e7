import { verifyStatements } from '@bc4p/protocol/evidence';
import { type Evidence, encodeBase64url, signMessage } from '@bc4p/protocol/messages';
import { UPPER_POINT } from '@bc4p/protocol/settlement';
import { endOf, type Slot } from '@bc4p/protocol/units';
import { describe, expect, test } from 'vitest';
import type { MarketClient } from '../../src/client/index.ts';
import { nativeVerifier } from '../../src/crypto/index.ts';
import type { NodeConfigFile } from '../../src/generated/node-config-file.ts';
import { type Holder, identityOf } from '../../src/network/index.ts';
import { RawClient } from '../support/raw-client.ts';
import { TestTree, until } from '../support/test-tree.ts';

const TOP = 'amprion';
const BELOW = 'westnetz.amprion';
type Settlement = NonNullable<NodeConfigFile['settlement']>;

/** What a meter has seen in a slot, brought to a market as two values. */
async function bring(
  client: MarketClient,
  meter: Holder,
  name: string,
  slot: Slot,
  generation: number,
  consumption: number,
) {
  const chain = meter.chain.slice(0, -1).map(({ der }) => encodeBase64url(der));
  const value = (counter: number, at: number, [into, out]: readonly [number, number]) =>
    signMessage(identityOf(meter), 'bc4p-meter-value', {
      meter: `meter ${name}`,
      counter,
      at,
      generation: into,
      consumption: out,
    });
  const first = await value(0, slot.start, [0, 0]);
  const second = await value(1, endOf(slot), [generation, consumption]);
  await client.request('meter.append', { values: [first.token, second.token], chain: chain as never });
}

/** The wind farm at the top has sold 1 kWh to the bakery, which took 900 Wh; the slot is over. */
async function traded(settlement: Settlement) {
  const tree = await TestTree.start({ bookInterval: '10ms' }, { settlement });
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
  for (const clock of tree.clocks.values()) clock.shiftMs = (endOf(slot) + 660) * 1000 - clock.nowMs();
  const { meter } = tree.market(BELOW).uplink ?? {};
  if (!meter) throw new Error('no meter between the markets');
  const reads = { [TOP]: [farm, 1000, 0], [BELOW]: [bakery, 0, 900] } as const;
  /** Gives one of the two markets all values of its meters. */
  const bringTo = async (address: typeof TOP | typeof BELOW): Promise<void> => {
    const [client, generation, consumption] = reads[address];
    const [own] = tree.market(address).participants;
    await bring(client, own?.meter as Holder, own?.plan.name ?? '', slot, generation, consumption);
    await bring(client, meter, 'westnetz', slot, 0, 900);
  };
  return { tree, slot, point: tree.market(BELOW).uplink?.plan.point ?? '', bringTo };
}

const run = (tree: TestTree, address: string) => tree.node(address).settlement?.run();
const balance = (tree: TestTree, address: string, account: string) =>
  tree
    .node(address)
    .settlement?.accounts()
    .accounts.find((entry) => entry.account === account)?.balance;

describe('a market below another one', () => {
  test('[ACT-014] settles with it: what it owes is what it is told, to the last unit', async () => {
    const prices = { mode: 'separate', energyPrice: '8ct', servicePrice: '12ct' } as const;
    const { tree, slot, point, bringTo } = await traded(prices);
    await using _ = tree;
    await bringTo(TOP);
    await bringTo(BELOW);
    await run(tree, TOP);
    await run(tree, BELOW);
    const { core } = tree.node(BELOW).market;
    expect(core.settlement(slot)?.points.map((entry) => [entry.point, entry.deviation])).toEqual(
      [
        [UPPER_POINT, 100],
        ['@losses', 0],
        ['point-bakery', -100],
      ].toSorted(),
    );
    // 100 Wh less than bought: 8 ct/kWh come back, 12 ct/kWh are the service's.
    expect(balance(tree, TOP, point)).toBe(String(-10_000_000 + 800_000 - 1_200_000));
    await until(async () => {
      await run(tree, BELOW);
      return core.uplinkStatement > 0;
    }, 'the charge of the market above');
    expect(balance(tree, BELOW, UPPER_POINT)).toBe(String(-Number(balance(tree, TOP, point))));
    expect(tree.node(TOP).settlement?.accounts().accountsSum).toBe('0');
    expect(tree.node(BELOW).settlement?.accounts().accountsSum).toBe('0');

    // Whoever has the root certificate alone can prove what the submarket was charged.
    const uplink = identityOf(tree.market(BELOW).uplink as Holder);
    const session = await RawClient.greeted(tree.url(TOP), uplink);
    const { evidence } = (await session.request('statement.get', {})) as unknown as { evidence: Evidence };
    await session.close();
    const anchors = [tree.network.root.chain[0]];
    expect(await verifyStatements([evidence], { anchors, verifier: nativeVerifier() })).toMatchObject({ ok: true });

    // Read again after a restart, nothing is booked twice.
    const booked = core.uplinkStatement;
    await tree.stopNode(BELOW);
    await tree.startNode(BELOW);
    await tree.linked();
    await run(tree, BELOW);
    expect(tree.node(BELOW).market.core.uplinkStatement).toBe(booked);
    expect(balance(tree, BELOW, UPPER_POINT)).toBe(String(-Number(balance(tree, TOP, point))));
  });

  test('[ACT-015] waits for the state of the area where it decides the price', async () => {
    const { tree, slot, bringTo } = await traded({ mode: 'single', shortPrice: '25ct', longPrice: '3ct' });
    await using _ = tree;
    await bringTo(BELOW);
    const { core } = tree.node(BELOW).market;
    const waiting = (await run(tree, BELOW))?.waiting;
    expect(waiting).toContainEqual({ start: slot.start, missing: [], needsArea: true });
    expect(core.settlement(slot)).toBeUndefined();
    await bringTo(TOP);
    await run(tree, TOP);
    await until(async () => {
      await run(tree, BELOW);
      return core.settlement(slot) !== undefined;
    }, 'the state of the area');
    expect(core.settlement(slot)).toMatchObject({ area: 'long' });
    expect(tree.node(TOP).market.core.settlement(slot)).toMatchObject({ area: 'long' });
    expect(tree.node(BELOW).settlement?.accounts().accountsSum).toBe('0');
  });
});
