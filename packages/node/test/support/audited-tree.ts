import type { Certificate } from '@bc4p/protocol/certificates';
import { encodeBase64url, signMessage } from '@bc4p/protocol/messages';
import { endOf } from '@bc4p/protocol/units';
import type { MarketClient } from '../../src/client/index.ts';
import { loadNodeConfig } from '../../src/config/index.ts';
import { type Holder, identityOf } from '../../src/network/index.ts';
import type { AuditedMarket } from './audited-market.ts';
import { proxyOf } from './issued.ts';
import { openedLog } from './opened-log.ts';
import { SEPARATE } from './settled-market.ts';
import { TestTree, until } from './test-tree.ts';

export const [TOP, WEST, HOUSE, FLAT] = [
  'amprion',
  'westnetz.amprion',
  'house.westnetz.amprion',
  'flat.house.westnetz.amprion',
] as const;

/** Brings what the first participant's meter and the one towards the market below have seen to a market. */
async function bring(client: MarketClient, meter: Holder, name: string, slot: TestTree['slot'], energy: number) {
  const chain = meter.chain.slice(0, -1).map(({ der }) => encodeBase64url(der));
  const value = (counter: number, at: number, consumption: number) =>
    signMessage(identityOf(meter), 'bc4p-meter-value', {
      meter: `meter ${name}`,
      counter,
      at,
      generation: 0,
      consumption,
    });
  const values = [await value(0, slot.start, 0), await value(1, endOf(slot), energy)];
  await client.request('meter.append', { values: values.map(({ token }) => token), chain: chain as never });
}

/**
 * Four markets that trade with each other: a bid of the flat takes from the top, one of the top and one below accept an
 * offer of the flat, of which one is refused there, and a slot is settled at the top and below it.
 */
export async function tradedTree(): Promise<ReadonlyMap<string, AuditedMarket>> {
  await using tree = await TestTree.start({ bookInterval: '10ms' }, { settlement: SEPARATE });
  const { slot } = tree;
  const [farm, bakery, battery] = [await tree.connect(TOP), await tree.connect(WEST), await tree.connect(FLAT)];
  const isQuiet = () => [...tree.nodes.values()].every(({ tree: part }) => part.status().takes.length === 0);

  const ask = await tree.offer(TOP, { slot, price: 5_000 });
  await farm.request('offer.submit', { token: ask.token });
  await until(() => tree.node(FLAT).tree.book.find(ask.id) !== undefined, 'the ask below');
  const bid = await tree.offer(FLAT, { slot, side: 'buy', price: 9_000, lots: 2 });
  await battery.request('offer.submit', { token: bid.token });
  await until(isQuiet, 'the first trade');

  const below = await tree.offer(FLAT, { slot, price: 20_000 });
  await battery.request('offer.submit', { token: below.token });
  await until(() => tree.node(TOP).tree.book.find(below.id) !== undefined, 'the offer above');
  // Only one of the two gets what both ask for at once; the other is refused by the market of the offer.
  const wanted = [
    await tree.acceptance(TOP, FLAT, below.id, { lots: 4 }),
    await tree.acceptance(WEST, FLAT, below.id, { lots: 4 }),
  ];
  const asked = [farm, bakery].map((client, place) =>
    client.request('offer.accept', { token: wanted[place]?.token ?? '' }),
  );
  await Promise.allSettled(asked);
  await until(isQuiet, 'both answers');
  const { token: again } = await tree.acceptance(TOP, FLAT, below.id, { lots: 6 });
  await farm.request('offer.accept', { token: again }).catch(() => undefined);
  const { token } = await tree.acceptance(WEST, TOP, ask.id, { lots: 1 });
  await bakery.request('offer.accept', { token });
  await until(isQuiet, 'the last trade');

  for (const clock of tree.clocks.values()) clock.shiftMs = (endOf(slot) + 660) * 1000 - clock.nowMs();
  const { uplink, participants } = tree.market(WEST);
  await bring(farm, uplink?.meter as Holder, 'westnetz', slot, 300);
  await bring(bakery, uplink?.meter as Holder, 'westnetz', slot, 300);
  await bring(bakery, participants[0]?.meter as Holder, participants[0]?.plan.name ?? '', slot, 90);
  for (const address of [TOP, WEST]) await tree.node(address).settlement?.run();
  await until(async () => {
    await tree.node(WEST).settlement?.run();
    return tree.node(WEST).market.core.uplinkStatement > 0;
  }, 'the charge of the market above');

  const at = tree.clock(TOP).now();
  const audited = new Map<string, AuditedMarket>();
  for (const address of [FLAT, HOUSE, WEST, TOP]) {
    const { operator } = tree.market(address);
    const { dataDir } = await loadNodeConfig(tree.configFile(address));
    await tree.stopNode(address);
    audited.set(address, {
      log: await openedLog(dataDir, address),
      at,
      anchors: [tree.network.root.chain[0]] as readonly Certificate[],
      operator,
      service: await proxyOf(operator, at, { role: 'market' }),
      participant: () => tree.market(address).participants[0] as Holder,
    });
  }
  return audited;
}
