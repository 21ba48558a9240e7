import { fileURLToPath } from 'node:url';
import { instant } from '@bc4p/protocol/units';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import {
  AttachedTargets,
  ChildTarget,
  LaunchedTargets,
  MARKET_CHECKS,
  type MarketCheck,
  makeTargetConfig,
  positive,
  runMarketChecks,
  SETTINGS,
  SubjectGone,
  SuiteNetwork,
  type Targets,
} from '../src/index.ts';
import { type Answer, type AnyFrame, type Lie, LyingMarket } from './support/lying-market.ts';

const bc4p = fileURLToPath(new URL('../../packages/cli/bin/run.js', import.meta.url));
const COMMAND = `node ${bc4p} conformance target {config}`;
const now = () => instant(Math.floor(Date.now() / 1000));

let network: SuiteNetwork;
let reference: LaunchedTargets;
let honest: string;

beforeAll(async () => {
  network = await SuiteNetwork.make(now());
  reference = await LaunchedTargets.in({ command: COMMAND, network });
  honest = (await reference.of('main')).address.url;
});

afterAll(async () => {
  await reference[Symbol.asyncDispose]();
});

/** Some checks, with the twins of the negative ones. */
function checksOf(...ids: readonly string[]): MarketCheck[] {
  const wanted = MARKET_CHECKS.filter(({ id }) => ids.includes(id));
  expect(wanted).toHaveLength(ids.length);
  const twins = new Set(wanted.map(({ twin }) => twin));
  return MARKET_CHECKS.filter((check) => wanted.includes(check) || twins.has(check.id));
}

const run = (checks: readonly MarketCheck[], targets: Targets = reference, seed = 'test') =>
  runMarketChecks({ checks, targets, network, seed });

const at = (url: string): Targets => new AttachedTargets(new Map([['main', { url }]]));

describe('the checks of a market', () => {
  test('have ids of their own, and negative ones a positive twin', () => {
    const byId = new Map(MARKET_CHECKS.map((check) => [check.id, check]));
    expect(byId.size).toBe(MARKET_CHECKS.length);
    for (const { id, polarity, twin } of MARKET_CHECKS) {
      expect(id).toMatch(/^[a-z]+\/[a-z0-9-]+$/);
      expect(twin !== undefined, id).toBe(polarity === 'negative');
      if (twin !== undefined) expect(byId.get(twin)?.polarity, id).toBe('positive');
    }
  });

  test('are passed by the reference, in two runs alike', async () => {
    // A part of each area that needs no waiting; `npm run trace:conformance` makes all of them.
    const some = MARKET_CHECKS.filter(
      ({ id, setting }, place) => setting === 'main' && place % 7 === 0 && !/expire|ends-|slow|large-pages/.test(id),
    );
    const checks = checksOf(...some.map(({ id }) => id));
    const first = await run(checks, reference, 'a');
    expect(first.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
    const second = await run(checks, reference, 'b');
    expect(second.map(({ id, verdict }) => [id, verdict])).toEqual(first.map(({ id, verdict }) => [id, verdict]));
  }, 60_000);

  test('of durability are passed by the reference, which is killed for them', async () => {
    const results = await run(checksOf('durability/trade'));
    expect(results).toMatchObject([{ verdict: 'pass' }]);
  }, 60_000);

  test('are skipped where no market is set up for them', async () => {
    expect(await run(checksOf('durability/offer'), at(honest))).toMatchObject([
      { verdict: 'skip', message: expect.stringContaining('durable') },
    ]);
  });
});

/** Lies that leave every other frame as it is. */
const lying =
  (type: string, change: (frame: AnyFrame) => readonly AnyFrame[]): Lie =>
  (frame) =>
    frame.type === type ? change(frame) : [frame];

const ofKind = (of: string, change: (frame: AnyFrame) => readonly AnyFrame[]): Lie =>
  lying('ok', (frame) => (frame.of === of ? change(frame) : [frame]));

describe('a market that', () => {
  test.each<[what: string, check: string, message: RegExp, lie: Lie, answer?: Answer]>([
    [
      'gives errors another class',
      'frames/type-unknown',
      /another class/,
      lying('error', (frame) => [{ ...frame, class: 'temporary' }]),
    ],
    [
      'leaves facts out of errors',
      'offers/wrong-market',
      /facts/,
      lying('error', (frame) => [{ ...frame, facts: {} }]),
    ],
    [
      'gives another code',
      'offers/slot-start',
      /should have refused with slot-misaligned/,
      lying('error', (frame) => [
        { ...frame, code: 'lot-size', class: 'permanent', stage: 'semantics', facts: { lot: 1, minimum: 1 } },
      ]),
    ],
    ['answers twice', 'frames/goes-on', /twice/, lying('ok', (frame) => [frame, frame])],
    [
      'answers with another kind of ok',
      'offers/get',
      /is no frame/,
      ofKind('offer.get', (frame) => [{ ...frame, of: 'fee.get' }]),
    ],
    [
      'sends a member that no schema has',
      'offers/taken',
      /is no frame/,
      ofKind('offer.submit', (frame) => [{ ...frame, colour: 'green' }]),
    ],
    [
      'forgets that it knew an offer',
      'offers/repeated',
      /dup/,
      ofKind('offer.submit', ({ dup: _, ...frame }) => [frame as AnyFrame]),
    ],
    [
      'numbers events with a gap',
      'streams/events-numbered',
      /numbers/,
      lying('event', (frame) => [{ ...frame, seq: Number(frame.seq) * 2 }]),
    ],
    [
      'shows an empty book',
      'offers/taken',
      /the offer in the book is not there/,
      ofKind('book.snapshot', (frame) => [{ ...frame, slots: [] }]),
    ],
    [
      'answers a ping at once',
      'frames/pong-is-a-barrier',
      /before the pong/,
      (frame) => [frame],
      (frame) => (frame.type === 'ping' ? [{ type: 'pong', re: frame.id }] : undefined),
    ],
    [
      'takes what it has to refuse',
      'frames/member-missing',
      /answered/,
      (frame) => [frame],
      ({ type, id, token }) =>
        type === 'offer.submit' && token === undefined ? [{ type: 'ok', re: id, of: 'book.subscribe' }] : undefined,
    ],
  ])('%s is noticed by %s', async (_, check, message, lie, answer) => {
    await using market = await LyingMarket.before(honest, lie, answer);
    const results = await run(checksOf(check), at(market.url));
    const result = results.find(({ id }) => id === check);
    expect(result).toMatchObject({ verdict: 'fail', message: expect.stringMatching(message) });
    expect(result?.wire?.length).toBeGreaterThan(0);
  });

  /** A market that does the same whatever comes. */
  async function stubborn(act: (socket: import('ws').WebSocket) => void): Promise<Targets & { end(): void }> {
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0, handleProtocols: () => 'bc4p.v1' });
    await new Promise((resolve) => server.once('listening', resolve));
    server.on('connection', act);
    const targets = at(`ws://127.0.0.1:${(server.address() as { port: number }).port}`);
    const end = (): void => {
      for (const client of server.clients) client.terminate();
      server.close();
    };
    return Object.assign(targets, { end });
  }

  test.each([
    ['never says anything', () => {}, 'hang'],
    ['closes on everybody', (socket: import('ws').WebSocket) => socket.close(4401), 'fail'],
    ['breaks every connection', (socket: import('ws').WebSocket) => socket.terminate(), 'crash'],
    ['sends rubbish', (socket: import('ws').WebSocket) => socket.send('rubbish'), 'fail'],
  ])(
    '%s passes nothing',
    async (_, act, verdict) => {
      const targets = await stubborn(act);
      const results = await run(checksOf('session/proof-role', 'session/before-hello', 'offers/wrong-market'), targets);
      targets.end();
      expect(results.filter((result) => result.verdict === 'pass')).toEqual([]);
      expect(results.some((result) => result.verdict === verdict)).toBe(true);
      expect(results.filter((result) => result.verdict === 'error')).toEqual([]);
    },
    60_000,
  );
});

describe('a fault of the suite', () => {
  const faulty = (run: MarketCheck['run']) => positive('test/faulty', 'a check that is wrong', ['WS-001'], run);

  test.each<[string, MarketCheck['run'], RegExp]>([
    [
      'a frame that it makes badly',
      async (scene) => (await scene.trader()).session.end.send({ type: 'offer.submit' }),
      /made a frame that is none/,
    ],
    [
      'a check that breaks',
      async () => Promise.reject(new TypeError('undefined is not a function')),
      /undefined is not/,
    ],
    [
      'a welcome that is asked for before the greeting',
      async (scene) => void (await scene.connection()).welcome,
      /before it greets/,
    ],
  ])('is none of the market: %s', async (_, broken, message) => {
    expect(await run([faulty(broken)])).toMatchObject([{ verdict: 'error', message: expect.stringMatching(message) }]);
  });
});

describe('a market that is started', () => {
  const childOf = async (command: string): Promise<ChildTarget> => {
    const place = { state: '/nowhere', listen: { host: '127.0.0.1', port: 0 } };
    const config = await makeTargetConfig(network, 'main', SETTINGS.main, place, now());
    return new ChildTarget(command, config, `/tmp/bc4p-target-${process.pid}-${Math.floor(performance.now())}.json`);
  };

  test('and ends before it is ready is told with what it wrote', async () => {
    const child = await childOf('echo no room >&2; false');
    await expect(child.start()).rejects.toThrow(/exit code 1[\s\S]*no room/);
    await expect(child.start()).rejects.toBeInstanceOf(SubjectGone);
  });

  test('and says something else is not ready', async () => {
    const child = await childOf('echo hello; echo \'{"ready":{"url":"http://x"}}\'; sleep 60 #');
    await expect(child.start()).rejects.toThrow(/ready line/);
    expect(child.isRunning).toBe(false);
  });
});
