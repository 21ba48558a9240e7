import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type AdminServer, prometheusMetrics, startAdminServer } from '../../node/src/admin/index.ts';
import { silentLog } from '../../node/src/index.ts';
import { TestTree, until } from '../../node/test/support/test-tree.ts';
import { type Run, runBc4p, startBc4p } from './support/run-bc4p.ts';

// The real binary in a tree of four markets on loopback: what a participant sees of other markets, and an operator.
const [TOP, WEST, HOUSE, FLAT] = [
  'amprion',
  'westnetz.amprion',
  'house.westnetz.amprion',
  'flat.house.westnetz.amprion',
] as const;

let tree: TestTree;
beforeAll(async () => {
  tree = await TestTree.start();
});
afterAll(() => tree[Symbol.asyncDispose]());

/** The one participant of a market. */
const as = (market: string): string[] => {
  const [participant] = tree.market(market).participants;
  return ['--as', join('markets', market, 'participants', participant?.plan.name ?? '')];
};
const bc4p = (...args: string[]): Promise<Run> => runBc4p(args, tree.folder);
/** Runs with --json; what is printed has to be JSON. */
const json = async (topic: string, command: string, ...args: string[]) => {
  const { code, out, err } = await bc4p(topic, command, '--json', ...args);
  expect(err).toBe('');
  return { code, value: JSON.parse(out) };
};

// Each test trades in a slot of its own, so that none meets the offers of another.
let hours = 0;
const nextSlot = (): string => {
  hours += 1;
  return new Date((tree.slot.start + 900 * hours) * 1000).toISOString().replace('.000', '');
};
/** Puts an offer into the book of one market, and waits until another one is shown it. */
async function offered(from: string, to: string, ...wish: string[]): Promise<string> {
  const { code, value } = await json('offer', 'send', ...as(from), ...wish);
  expect(code).toBe(0);
  await until(() => tree.node(to).tree.book.find(value.id) !== undefined, 'the offer there');
  return value.id;
}
/** A signed offer in a file, as one hands it over. */
async function handed(from: string, file: string, ...wish: string[]): Promise<void> {
  expect((await bc4p('offer', 'sign', ...as(from), ...wish, '--with-chain', '--out', file)).code).toBe(0);
}

/** Keeps a market from deciding anything until it is let go. */
function hold(market: string): () => void {
  const running = tree.node(market).market;
  const submit = running.submit.bind(running);
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const spy = vi.spyOn(running, 'submit').mockImplementation(async (...args) => {
    await held;
    return submit(...args);
  });
  return () => {
    spy.mockRestore();
    letGo();
  };
}

describe('the book across the tree', () => {
  test('tells the way to an offer in arrows and lines, its fees, and the whole address where it is wanted', async () => {
    const slot = nextSlot();
    const id = await offered(TOP, FLAT, '--sell', '500Wh', '--price', '5ct', '--slot', slot);
    const shown = await bc4p('book', 'show', ...as(FLAT), '--slot', slot);
    // One line of 1 ct/kWh in each market but the offer's own, where both are attached to one node.
    const row = new RegExp(
      `^ask +8\\.000 +5\\.000 +3\\.000 +0\\.500 .* ↑↑↑ amprion, 3 lines +${id.slice(0, 8)}…$`,
      'm',
    );
    expect(shown.out).toMatch(row);
    expect(shown.out).toContain('an arrow for each border');
    expect(Math.max(...shown.out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
    const whole = await bc4p('book', 'show', ...as(HOUSE), '--slot', slot, '--addresses');
    expect(whole.out).toMatch(/^ask +7\.000 .* amprion, 2 lines/m);
    const { value } = await json('book', 'show', ...as(FLAT), '--slot', slot);
    expect(value.slots[0].asks).toMatchObject([{ offer: id, market: TOP, borders: 3, lines: 3, allInPrice: 8000 }]);
  });

  test('is watched with the same names', async () => {
    const slot = nextSlot();
    const watching = startBc4p(['book', 'watch', ...as(TOP), '--slot', slot], tree.folder);
    const id = await offered(FLAT, TOP, '--sell', '300Wh', '--price', '7ct', '--slot', slot);
    await watching.printed(
      new RegExp(`new +ask +10\\.000 ct/kWh .* ↓↓↓ flat\\.house\\.westnetz, 3 lines +${id.slice(0, 8)}…`),
    );
    watching.signal('SIGINT');
    expect((await watching.done).code).toBe(0);
  });
});

describe('accepting an offer of another market', () => {
  test('by the beginning of its id: quoted, held, decided there, and proven', async () => {
    const slot = nextSlot();
    const id = await offered(TOP, FLAT, '--sell', '500Wh', '--price', '5ct', '--slot', slot);
    const unbound = await json('offer', 'accept', ...as(FLAT), '--', id.slice(0, 10));
    expect(unbound).toMatchObject({ code: 2, value: { error: { code: 'limit-missing' } } });
    expect(unbound.value.error.hint).toContain('--limit 8ct');

    const args = [...as(FLAT), '--at-quote', '--lots', '2', '--evidence', 'far.json', '--', id.slice(0, 10)];
    const { code, out } = await bc4p('offer', 'accept', ...args);
    expect(code).toBe(0);
    expect(out).toContain('in amprion, 3 market borders and 3 lines away');
    expect(out).toContain('you would pay 0.016 EUR now, grid fees of 0.006 EUR included: 8 ct/kWh in all');
    expect(out).toContain('0.004 EUR of it for 2 lines of other markets, as they told last');
    expect(out).toMatch(/^Held; amprion decides\. Acceptance [\w-]{43}$/m);
    expect(out).toMatch(
      /^Bought 0\.2 kWh at 5 ct\/kWh.*\n {2}seller +in amprion\n {2}buyer +in flat\.house\.westnetz\.amprion$/m,
    );
    expect(out).toMatch(/you pay +0\.016 EUR/);
    const proven = await json('trade', 'verify', 'far.json', '--root', 'root.pem');
    expect(proven.value.trades).toMatchObject([{ market: TOP, buyerMarket: FLAT, energyWh: 200, kind: 'direct' }]);
  });

  test('from a file, which no market has heard of; whoever comes too late is told so', async () => {
    const slot = nextSlot();
    await handed(TOP, 'handed.json', '--sell', '300Wh', '--price', '4ct', '--slot', slot);
    const unquoted = await json('offer', 'accept', 'handed.json', ...as(FLAT), '--at-quote');
    expect(unquoted).toMatchObject({ code: 2, value: { error: { code: 'limit-missing' } } });
    const first = await json('offer', 'accept', 'handed.json', ...as(FLAT), '--limit', '9ct');
    expect(first).toMatchObject({
      code: 0,
      value: { state: 'traded', market: TOP, lots: 3, trade: { sellerMarket: TOP, buyerMarket: FLAT, energyWh: 300 } },
    });
    const second = await bc4p('offer', 'accept', 'handed.json', ...as(WEST), '--limit', '9ct');
    expect(second.code).toBe(1);
    expect(second.err).toMatch(
      /came to nothing: offer-taken: .*\(offer [\w-]{43}, remaining 0, decidedAt \d{4}-\d\d-\d\dT[\d:]+Z\)\n {2}next: take what is left/,
    );
  });

  test('beyond the limit is refused by the own market, as far as it knows the fees', async () => {
    const id = await offered(TOP, FLAT, '--sell', '500Wh', '--price', '5ct', '--slot', nextSlot());
    const { code, err } = await bc4p('offer', 'accept', ...as(FLAT), '--limit', '7.999ct', '--', id);
    expect(code).toBe(1);
    expect(err).toMatch(
      /The market refused: price-limit: .*\[TRD-002\]\n {2}next: give a --limit that covers the grid fees/,
    );
  });

  test('[TREE-006] an offer of a market to which nothing leads is not held at all', async () => {
    // The neighbour knows it at once; whoever is farther away learns it from the market on the way that does.
    await handed(FLAT, 'lonely.json', '--sell', '300Wh', '--price', '4ct', '--slot', nextSlot());
    await tree.stopNode(FLAT);
    await until(() => tree.node(HOUSE).tree.status().links.length === 1, 'a broken link');
    const { code, err } = await bc4p('offer', 'accept', 'lonely.json', ...as(HOUSE), '--limit', '9ct');
    expect(code).toBe(1);
    expect(err).toMatch(
      /market-unreachable .*\(market flat\.house\.westnetz\.amprion\).*\n {2}next: try again when that market/,
    );
    const elsewhere = await bc4p('offer', 'accept', 'lonely.json', ...as(TOP), '--limit', '9ct');
    expect(elsewhere.code).toBe(1);
    expect(elsewhere.err).toMatch(/came to nothing: market-unreachable: .*\n {2}next: try again when that market/);
    await tree.startNode(FLAT);
    await tree.linked();
  });

  test('with --no-wait it is held, and trade status tells what became of it', async () => {
    const id = await offered(FLAT, TOP, '--buy', '500Wh', '--price', '9ct', '--slot', nextSlot());
    const held = await json('offer', 'accept', ...as(TOP), '--at-quote', '--no-wait', '--', id);
    expect(held).toMatchObject({
      code: 0,
      value: { offer: id, market: FLAT, state: 'held', limit: 6000, evidence: [] },
    });
    const { acceptance } = held.value;
    await until(() => tree.node(TOP).tree.status().takes.length === 0, 'the decision');
    const status = await json('trade', 'status', ...as(TOP), '--', acceptance);
    expect(status).toMatchObject({ code: 0, value: { id: acceptance, state: 'ended', events: [{ kind: 'traded' }] } });
    const { value } = await json('trade', 'list', ...as(TOP));
    expect(value.trades.at(-1)).toMatchObject({ id: status.value.trades[0], side: 'sell', energyWh: 500 });
  });

  test('a wait that is too short has an exit code of its own, and nothing is lost', async () => {
    const id = await offered(TOP, FLAT, '--sell', '500Wh', '--price', '5ct', '--slot', nextSlot());
    const letGo = hold(TOP);
    const { code, out } = await bc4p('offer', 'accept', ...as(FLAT), '--at-quote', '--timeout', '1s', '--', id);
    expect(code).toBe(3);
    expect(out).toMatch(/^amprion has not decided yet; the acceptance is held until it has\.$/m);
    const [, acceptance = ''] = /trade status -- ([\w-]{43})/.exec(out) ?? [];
    expect((await bc4p('trade', 'status', ...as(FLAT), '--', acceptance)).out).toMatch(
      /state +held: another market decides/,
    );
    letGo();
    await until(() => tree.node(FLAT).tree.status().takes.length === 0, 'the decision');
    const { value } = await json('trade', 'status', ...as(FLAT), '--', acceptance);
    expect(value).toMatchObject({ state: 'ended', trades: [expect.any(String)] });
  });
});

describe('what became of a message', () => {
  test('is told of own ones only', async () => {
    const unknown = await json('trade', 'status', ...as(TOP), '--', 'A'.repeat(43));
    expect(unknown).toMatchObject({ code: 1, value: { state: 'unknown', events: [], trades: [] } });
    const short = await json('trade', 'status', ...as(TOP), '--', 'A'.repeat(8));
    expect(short).toMatchObject({ code: 2, value: { error: { code: 'usage' } } });
  });

  test('is told with the reason, if it came to nothing', async () => {
    const slot = nextSlot();
    await handed(TOP, 'gone.json', '--sell', '100Wh', '--price', '4ct', '--slot', slot);
    expect((await bc4p('offer', 'accept', 'gone.json', ...as(WEST), '--limit', '9ct')).code).toBe(0);
    const late = await json('offer', 'accept', 'gone.json', ...as(FLAT), '--limit', '9ct', '--no-wait');
    await until(() => tree.node(FLAT).tree.status().takes.length === 0, 'the decision');
    const { code, out } = await bc4p('trade', 'status', ...as(FLAT), '--', late.value.acceptance);
    expect(code).toBe(0);
    expect(out).toMatch(/state +refused: it never took effect/);
    expect(out).toMatch(/refused: offer-taken: .* \(offer [\w-]{43}, remaining 0, decidedAt \d{4}-/);
  });
});

describe('a bid that takes from another market', () => {
  test('is followed to its trade, proven with the fee quotes of every market on the way', async () => {
    const slot = nextSlot();
    await offered(TOP, FLAT, '--sell', '400Wh', '--price', '5ct', '--slot', slot);
    const bid = ['--buy', '400Wh', '--price', '12ct', '--slot', slot];
    const waiting = ['--wait', '--timeout', '20s', '--evidence', 'bid.json'];
    const { code, value } = await json('offer', 'send', ...as(FLAT), ...bid, ...waiting);
    expect(code).toBe(0);
    expect(value).toMatchObject({
      end: 'filled',
      trades: [{ energyWh: 400, side: 'buy', sellerMarket: TOP, buyerMarket: FLAT, kind: 'pay-as-offer' }],
    });
    expect(value.trades[0].marketFees).toHaveLength(4);
    // The trade, the offer, the bid, the take, and what three markets quoted; the one that decides signs none.
    expect(JSON.parse(await readFile(join(tree.folder, 'bid.json'), 'utf8')).tokens).toHaveLength(7);
    expect((await bc4p('trade', 'verify', 'bid.json', '--root', 'root.pem')).code).toBe(0);
  });

  test('shows as held as long as the other market has not decided', async () => {
    const slot = nextSlot();
    await offered(TOP, FLAT, '--sell', '400Wh', '--price', '5ct', '--slot', slot);
    const letGo = hold(TOP);
    const bid = ['--buy', '400Wh', '--price', '12ct', '--slot', slot];
    const sending = startBc4p(['offer', 'send', ...as(FLAT), ...bid, '--wait', '--timeout', '20s'], tree.folder);
    await sending.printed(/open 0 kWh, 0\.4 kWh held until another market decides, or traded/);
    letGo();
    const { code, out } = await sending.done;
    expect(code).toBe(0);
    expect(out).toMatch(/^Bought 0\.4 kWh .*\n {2}seller +in amprion$/m);
  });
});

describe('a node tells its operator', () => {
  const opened: AdminServer[] = [];
  const metrics = prometheusMetrics();
  afterAll(async () => {
    for (const server of opened) await server.close();
    metrics.close();
  });
  /** The operator's port of a node of this process. */
  async function operator(market: string): Promise<string> {
    const node = tree.node(market);
    const reload = () => node.revocation.reload();
    const pages = { notReadyBecause: () => node.notReady(), status: () => node.status(), metrics, reload };
    const server = await startAdminServer({ host: '127.0.0.1', port: 0, log: silentLog, ...pages });
    opened.push(server);
    return server.url;
  }

  test('the tree as it sees it: links, what is under way, books and lines', async () => {
    const slot = nextSlot();
    const id = await offered(TOP, FLAT, '--sell', '500Wh', '--price', '5ct', '--slot', slot);
    expect((await bc4p('offer', 'accept', ...as(FLAT), '--at-quote', '--lots', '2', '--', id)).code).toBe(0);
    const letGo = hold(TOP);
    const accepting = bc4p('offer', 'accept', ...as(FLAT), '--at-quote', '--lots', '1', '--', id);
    await until(() => tree.node(HOUSE).tree.status().takes.length === 1, 'a take');
    const admin = await operator(HOUSE);
    const { code, out } = await bc4p('node', 'status', '--admin', admin, '--tree');
    const machines = await json('node', 'status', '--admin', admin);
    letGo();
    expect((await accepting).code).toBe(0);

    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}upper +westnetz\.amprion, session since \d{4}-/m);
    expect(out).toMatch(/^ {2}under way +1 trade with another market for \d+ s$/m);
    const [at = ''] = slot.slice(5, 16).split('Z');
    const delivery = at.replace('T', ' ');
    const shown = out.slice(out.indexOf('\nmarket ') + 1).split('\n');
    expect(shown[1]).toMatch(/^westnetz\.amprion +\d\d-\d\d [\d:]{8} +\d+, [\d.]+ k?B +\d+, [\d.]+ k?B +\d+$/);
    expect(shown[2]).toMatch(/^└─ house\.westnetz\.amprion +this node$/);
    expect(shown[3]).toMatch(/^ {3}└─ flat +\d\d-\d\d /);
    expect(out).toMatch(new RegExp(`^passes on +↓ flat +↑↑ amprion +${delivery} +[\\d.]+ s$`, 'm'));
    expect(out).toMatch(new RegExp(`^${delivery} +0 \\+ 1 +0 \\+ 0 +0 +0\\.000 +0\\.200 +0\\.000 +0\\.100$`, 'm'));
    expect(out).toMatch(
      new RegExp(`^${delivery} +feeder-house +↓ 0\\.200 +12500\\.000 +0\\.0 % +0\\.100 +0\\.002$`, 'm'),
    );
    expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(82);
    expect(machines.value.status.tree.takes).toMatchObject([{ role: 'between', from: FLAT, to: TOP }]);
    expect(machines.value.status.tree.upper).toMatchObject({ market: WEST, isOpen: true });
  });

  test('why there is no session with the market above', async () => {
    const admin = await operator(FLAT);
    await tree.stopNode(HOUSE);
    await until(() => tree.node(FLAT).status().tree.upper?.failure?.includes('ECONNREFUSED') ?? false, 'a failure');
    const { out } = await bc4p('node', 'status', '--admin', admin, '--tree');
    expect(out).toMatch(/upper +house\.westnetz\.amprion, no session since \d{4}-.*\n +at ws:.*\n +.*ECONNREFUSED/);
    expect(out).toMatch(/^house\.westnetz\.amprion +none\n└─ flat\.house\.westnetz\.amprion +this node$/m);
    await tree.startNode(HOUSE);
    await tree.linked();
  });
});
