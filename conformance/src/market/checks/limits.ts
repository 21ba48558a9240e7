import { instant } from '@bc4p/protocol/units';
import { WrongVerdict } from '../../checks/fault.ts';
import type { Session } from '../../wire/index.ts';
import { expectMembers, expectSame, expectTrue } from '../expect.ts';
import { type MarketCheck, type MarketCheckOptions, negative, positive } from '../market-check.ts';
import type { Scene } from '../scene.ts';
import { signAnyhow } from '../sign-anyhow.ts';
import type { Trader } from '../trader.ts';

/** They use up what there is of something, and so follow one another. */
const NARROW: MarketCheckOptions = { setting: 'limits', lane: 'limits' };
const WITHIN = 'limits/within';

/** Asks until the market refuses, at most so often; tells how often it answered before. */
async function askUntilRefused(session: Session, most: number) {
  for (let count = 0; count < most; count += 1) {
    const answer = await session.answer(session.post('fee.get'));
    if (answer.type === 'error') return { count, error: answer };
  }
  return { count: most, error: undefined };
}

/** Sends a badly signed offer until the session ends; tells after how many. */
async function faultUntilEnded(trader: Trader, most: number): Promise<number> {
  const { message } = await trader.signOffer();
  const [header, payload] = (await signAnyhow(trader.holder, message)).split('.');
  const { end } = trader.session;
  for (let count = 1; count <= most; count += 1) {
    const signature = Buffer.alloc(64, count).toString('base64url');
    const id = trader.session.post('offer.submit', { token: `${header}.${payload}.${signature}` });
    const answer = await end.take(
      (frame) => frame.type === 'error' && (frame.re === id || frame.code === 'faults-exceeded'),
      'an answer to a badly signed offer',
    );
    if (answer.type === 'error' && answer.code === 'faults-exceeded') return count;
  }
  throw new WrongVerdict(`it let ${most} bad signatures pass`);
}

/** Greets until the market lets us in again. */
async function untilWelcome(scene: Scene, trader: Trader): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    try {
      const session = await scene.connection();
      await session.greet(trader.holder);
      await session.barrier();
      return;
    } catch (error) {
      if (attempt === 39) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

export const LIMIT_CHECKS: readonly MarketCheck[] = [
  positive(
    WITHIN,
    'Who keeps to the limits that welcome tells is served',
    ['WS-027', 'WS-051', 'WS-052', 'WS-018', 'WS-047', 'WS-030', 'WS-029', 'WS-050'],
    async (scene) => {
      const trader = await scene.trader();
      const { burst } = trader.session.welcome.limits;
      expectSame(burst, scene.limits.burstPerPoint, 'the burst that welcome tells');
      expectSame(trader.session.welcome.limits.ratePerSecond, scene.limits.ratePerPoint, 'the rate that welcome tells');
      const { count } = await askUntilRefused(trader.session, burst - 2);
      expectSame(count, burst - 2, 'the requests that were answered');
    },
    NARROW,
  ),
  negative(
    'limits/rate-of-point',
    'Requests beyond the rate of a connection point are refused, whatever its certificate, and others are served',
    ['WS-027'],
    WITHIN,
    async (scene) => {
      const [trader, other] = [await scene.trader(), await scene.trader()];
      const { error } = await askUntilRefused(trader.session, scene.limits.burstPerPoint * 2);
      expectTrue(error !== undefined, 'it answered twice as many requests at once as it allows');
      expectMembers(error ?? {}, { code: 'rate-exceeded' }, 'the error');
      const twin = await scene.twinOf(trader);
      const again = await askUntilRefused(twin.session, scene.limits.burstPerPoint);
      expectTrue(
        again.count < scene.limits.burstPerPoint / 2,
        'another certificate of the same point has requests of its own',
        { actual: again.count },
      );
      await other.session.ask('fee.get', {});
      const retryMs = Number((error?.facts as { retryMs?: unknown })?.retryMs);
      expectTrue(retryMs > 0 && retryMs < 10_000, 'it does not tell when to try again', { actual: error?.facts });
      await scene.clockShows(scene.now + Math.ceil(retryMs / 1000) + 1);
      await trader.session.ask('fee.get', {});
    },
    NARROW,
  ),
  negative(
    'limits/bundle-counts',
    'A bundle counts as one request for each eight of its offers',
    ['WS-047', 'WS-027'],
    WITHIN,
    async (scene) => {
      const { burstPerPoint, ratePerPoint } = scene.limits;
      const trader = await scene.trader();
      const began = performance.now();
      // Five requests each; as single ones they would be no more than two.
      for (let round = 0; round < 2; round += 1) {
        const offers = Array.from({ length: 40 }, (_, place) => ({ lot: 100, lots: 1, price: 20_000 + place }));
        const bundle = await trader.signBundle(offers);
        await trader.session.ask('offer.submit-bundle', { token: bundle.token, offers: bundle.payloads });
      }
      const { count } = await askUntilRefused(trader.session, burstPerPoint * 2);
      const regained = Math.ceil(((performance.now() - began) / 1000) * ratePerPoint);
      const most = burstPerPoint - 10 + regained;
      expectTrue(count <= most, 'it counted bundles as fewer requests', {
        expected: `at most ${most} requests after them`,
        actual: count,
      });
    },
    NARROW,
  ),
  negative(
    'limits/hello-timeout',
    'A session in which no hello comes in time ends',
    ['WS-018', 'WS-020'],
    WITHIN,
    async (scene) => {
      const session = await scene.connection();
      const { error, close } = await session.endedBy();
      expectMembers(error, { code: 'hello-timeout', class: 'fatal' }, 'the error');
      expectSame(close, 4408, 'the close code');
      await (await scene.trader()).session.barrier();
    },
    NARROW,
  ),
  negative(
    'limits/sessions-of-point',
    'One session more of a connection point ends its oldest',
    ['WS-030', 'WS-020'],
    WITHIN,
    async (scene) => {
      const trader = await scene.trader();
      const second = await scene.greeted(trader.holder);
      await trader.session.barrier();
      const third = (await scene.twinOf(trader)).session;
      const { error, close } = await trader.session.endedBy();
      expectMembers(error, { code: 'session-superseded' }, 'the error');
      expectSame(close, 4409, 'the close code');
      await second.barrier();
      await third.barrier();
    },
    NARROW,
  ),
  negative(
    'limits/sessions',
    'A session beyond the limit of sessions is ended',
    ['WS-029', 'WS-020'],
    WITHIN,
    async (scene) => {
      const sessions: Session[] = [];
      for (let count = 0; count < scene.limits.sessions; count += 1) sessions.push((await scene.trader()).session);
      const late = await scene.stranger();
      const session = await scene.connection();
      const { error, close } = await session.greetInVain(late.holder);
      expectMembers(error, { code: 'session-limit', class: 'fatal' }, 'the error');
      expectSame(close, 1013, 'the close code');
      for (const open of sessions) await open.barrier();
      await sessions[0]?.close();
      await untilWelcome(scene, late);
    },
    NARROW,
  ),
  negative(
    'limits/greetings-of-network',
    'A connection beyond the limit of those of one network that have not greeted is ended',
    ['WS-050', 'WS-029', 'WS-020'],
    WITHIN,
    async (scene) => {
      const trader = await scene.trader();
      const waiting: Session[] = [];
      for (let count = 0; count < scene.limits.greetingsPerNetwork; count += 1) waiting.push(await scene.connection());
      const late = await scene.bareConnection();
      const error = await late.take(({ type }) => type === 'error', 'the error that ends the connection');
      expectMembers(error, { code: 'session-limit' }, 'the error');
      expectSame((await late.ended()).code, 1013, 'the close code');
      await trader.session.barrier();
      await waiting[0]?.close();
      await untilWelcome(scene, await scene.stranger());
    },
    NARROW,
  ),
  negative(
    'limits/slow-reader',
    'A client that does not read is sent away',
    ['WS-024', 'WS-020'],
    'streams/book',
    async (scene) => {
      const trader = await scene.trader();
      // Large answers: a book with many slots.
      for (let round = 0; round < 4; round += 1) {
        const offers = Array.from({ length: 96 }, (_, place) => ({
          slot: scene.slotAt(place),
          price: 30_000 + round,
          lots: 1,
          lot: 10,
        }));
        const bundle = await trader.signBundle(offers);
        await trader.session.ask('offer.submit-bundle', { token: bundle.token, offers: bundle.payloads });
      }
      const reader = await scene.trader();
      const { end } = reader.session;
      end.socket.pause();
      for (let count = 0; count < 600; count += 1) {
        if (!end.isOpen) break;
        reader.session.post('book.snapshot', {});
        if (count % 20 === 19) await trader.session.barrier();
      }
      await scene.clockShows(scene.now + 2);
      end.socket.resume();
      const { code } = await end.ended();
      expectSame(code, 4490, 'the close code');
      await (await scene.trader()).session.barrier();
    },
  ),
  negative(
    'limits/faults-of-point',
    'A connection point that signs wrongly too often is sent away, and let in again later',
    ['WS-051', 'WS-020'],
    WITHIN,
    async (scene) => {
      const [trader, other] = [await scene.trader(), await scene.trader()];
      const count = await faultUntilEnded(trader, scene.limits.faultBurst * 3);
      expectTrue(count >= scene.limits.faultBurst, 'it was sent away before its limit', {
        expected: scene.limits.faultBurst,
        actual: count,
      });
      expectSame((await trader.session.end.ended()).code, 4429, 'the close code');
      await other.session.barrier();
      const session = await scene.connection();
      const refused = await session.greetInVain(trader.holder);
      expectMembers(refused.error, { code: 'faults-exceeded' }, 'the error that answers the hello');
      await untilWelcome(scene, trader);
    },
    NARROW,
  ),
  negative(
    'limits/faults-of-network',
    'A network whose hellos fail too often is kept out for a while',
    ['WS-052', 'WS-020'],
    WITHIN,
    async (scene) => {
      const stays = await scene.trader();
      const bad = await scene.network.foreigner(scene.point().point, scene.now);
      const good = await scene.stranger();
      let isKeptOut = false;
      for (let count = 0; count < scene.limits.faultBurst * 3 && !isKeptOut; count += 1) {
        const session = await scene.connection();
        const { error, close } = await session.greetInVain(bad);
        isKeptOut = error.code === 'faults-exceeded';
        if (isKeptOut) expectSame(close, 4429, 'the close code');
      }
      expectTrue(isKeptOut, 'it judged three times as many bad hellos as it allows');
      await stays.session.barrier();
      await untilWelcome(scene, good);
    },
    NARROW,
  ),
  negative(
    'limits/rate-of-issuer',
    'Requests beyond the rate of all whom one issuer has certified are refused',
    ['WS-027'],
    WITHIN,
    async (scene) => {
      const { burstPerIssuer, burstPerPoint } = scene.limits;
      const traders: Trader[] = [];
      // Twice what the issuer's may ask at once, and none of them as much as it may itself.
      for (let count = 0; count < Math.ceil((burstPerIssuer * 3) / burstPerPoint); count += 1)
        traders.push(await scene.trader());
      const asked = await Promise.all(traders.map(({ session }) => askUntilRefused(session, burstPerPoint - 4)));
      const answered = asked.reduce((sum, { count }) => sum + count, 0);
      const code = asked.find(({ error }) => error)?.error?.code;
      expectSame(code, 'rate-exceeded', 'how requests beyond the rate of the issuer were answered');
      expectTrue(answered >= burstPerIssuer / 2, 'it refused long before the rate of the issuer', { actual: answered });
      // As it was for the checks that follow.
      await scene.clockShows(instant(scene.now + Math.ceil(burstPerIssuer / scene.limits.ratePerIssuer)));
    },
    NARROW,
  ),
];
