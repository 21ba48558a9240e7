import { BenchTree, heap } from './ground/bench-tree.ts';
import { passUntil, passUntilHolds, settle } from './ground/drive.ts';
import { type Frames, frames, sumBy } from './ground/frames.ts';
import { noSignatures, realSignatures, type Signatures } from './ground/signatures.ts';
import { printTable, rounded } from './ground/table.ts';
import { levelOf, pointOf } from './ground/tree-shape.ts';

/** After everything is at rest, markets go on showing each other what is left for so long, by the clock of the run. */
const QUIET_MS = 20_000;

/** Every participant of every submarket sends one offer, all at once. */
async function sendAll(tree: BenchTree, participants: number): Promise<void> {
  const { chance } = tree;
  const sent: Promise<boolean>[] = [];
  for (const traders of tree.traders.filter(({ address }) => levelOf(address) > 0)) {
    for (let number = 0; number < participants; number += 1) {
      const side = chance.happens(0.5) ? 'buy' : 'sell';
      const terms = { side, price: chance.between(5_000, 15_000), lots: chance.between(1, 5) } as const;
      sent.push(traders.sign(terms).then(({ token }) => traders.submit(token, pointOf(number))));
    }
  }
  await settle(tree.ground);
  const refused = (await Promise.all(sent)).filter((isTaken) => !isTaken).length;
  if (refused > 0) throw new Error(`${refused} offers were refused`);
}

async function measure(submarkets: number, participants: number, signatures: Signatures) {
  const shape = { markets: submarkets + 1, fanout: submarkets, participants, feeCt: 1, bookIntervalMs: 50 };
  const tree = await BenchTree.start(shape, signatures, 0);
  const { network } = tree.ground;
  network.begin();
  signatures.begin();
  const heapBefore = await heap();
  const cpu = process.cpuUsage();
  const began = performance.now();
  await sendAll(tree, participants);
  const taken = performance.now();
  await passUntilHolds(tree.ground, () => tree.isAtRest, 'the end of all takes');
  await passUntil(tree.ground, tree.ground.clock.elapsedMs() + QUIET_MS);
  await passUntilHolds(tree.ground, () => tree.isAtRest, 'the end of all takes');
  const ended = performance.now();
  const { user, system } = process.cpuUsage(cpu);
  const { rss } = process.memoryUsage();
  const heapAfter = await heap();
  tree.assertSound();
  const byType = sumBy(network.links, (_, type) => [type]);
  const { made, checked } = signatures.counts;
  const result = {
    takenMs: taken - began,
    allMs: ended - began,
    cpuMs: (user + system) / 1000,
    trades: tree.trades(),
    byType,
    refusedTakes: network.refused.size,
    made,
    checked,
    heapMb: (heapAfter - heapBefore) / 1e6,
    nodesMb: (tree.making.heapPerNode * tree.nodes.size) / 1e6,
    rssMb: rss / 1e6,
    issuingMs: tree.making.issuingMs,
    certificates: tree.making.certificates,
    startingMs: tree.making.startingMs,
  };
  await tree.stop();
  return result;
}

/** One round of trade below one upper market, without signatures and with them. */
export async function round(submarkets: number, participants: number): Promise<void> {
  const offers = submarkets * participants;
  console.log(
    `${submarkets} submarkets of ${participants} participants below one upper market; each participant sends one offer at once.`,
  );
  console.log('Real nodes on memory stores and connections in one process. All frames pass the upper market.');
  const columns: Record<string, string | number>[] = [];
  for (const signatures of [noSignatures(), realSignatures()]) {
    const one = await measure(submarkets, participants, signatures);
    const treeFrames = [...one.byType].filter(([type]) => type.startsWith('tree.'));
    const all: Frames = frames(treeFrames.map(([, sum]) => sum));
    const ofType = (type: string) => one.byType.get(type)?.frames ?? 0;
    columns.push({
      '': signatures.name,
      'all offers taken, s': rounded(one.takenMs / 1000, 1),
      'offers/s': rounded((1000 * offers) / one.takenMs),
      'until all is at rest, s': rounded(one.allMs / 1000, 1),
      'of both cores, s': rounded(one.cpuMs / 1000, 1),
      'offers/s over all': rounded((1000 * offers) / one.allMs),
      'trades within a submarket': one.trades.local,
      'trades between submarkets': one.trades.between,
      'takes refused': one.refusedTakes,
      'signatures made': one.made,
      'signatures checked': one.checked,
      'frames at the upper market': all.frames,
      'of these books': ofType('tree.book'),
      'MB at the upper market': rounded(all.bytes / 1e6, 1),
      'heap of the nodes, MB': rounded(one.nodesMb),
      'heap of the round, MB': rounded(one.heapMb),
      'resident, MB': rounded(one.rssMb),
      'not counted: certificates': one.certificates,
      'not counted: issuing, s': rounded(one.issuingMs / 1000, 1),
      'not counted: starting, s': rounded(one.startingMs / 1000, 1),
    });
  }
  printTable(Object.keys(columns[0] ?? {}).map((name) => [name, ...columns.map((column) => column[name] ?? '')]));
}
