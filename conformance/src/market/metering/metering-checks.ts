import { signMessage } from '@bc4p/protocol/messages';
import { instant } from '@bc4p/protocol/units';
import { chainInFrame, identityOf, issueMeter, issueMeteringAuthority } from '../../network/index.ts';
import { REGISTERED_METERS } from '../../target/index.ts';
import { expectMembers, expectSame, expectTrue } from '../expect.ts';
import { type MarketCheck, negative, positive } from '../market-check.ts';
import type { Scene } from '../scene.ts';
import { newNonce, type Trader } from '../trader.ts';
import { MeterHand, tokensOf, type Value } from './meter-hand.ts';

const options = { profile: 'metering', setting: 'metering' } as const;

/** Somebody at a connection point with a meter there. */
async function metered(scene: Scene): Promise<{ anna: Trader; meter: MeterHand }> {
  const anna = await scene.trader();
  return { anna, meter: await MeterHand.at(scene, anna.point) };
}

/** Values that grow together: one each ten seconds, the last one ten seconds ago. */
const growing = (meter: MeterHand, counters: readonly number[]): Promise<Value[]> =>
  Promise.all(
    counters.map((counter) =>
      meter.sign({ counter, ago: 250 - 10 * counter, generation: 10 * counter, consumption: 7 * counter }),
    ),
  );

const append = positive(
  'metering/append',
  'Values that a participant brings are kept, and read again as they were signed, with the certificates that prove them.',
  ['MTR-017', 'MTR-009', 'MTR-013', 'MTR-011', 'MTR-019', 'MTR-020'],
  async (scene) => {
    const { anna, meter } = await metered(scene);
    const values = await growing(meter, [0, 1, 2]);
    const { missing, dup } = await meter.append(anna.session, values);
    expectSame([missing, dup], [[], undefined], 'the answer');
    const from = meter.at(240);
    const read = await anna.session.ask('meter.read', { meter: meter.name, from, until: meter.at(230) });
    expectSame(read.values, [values[1]?.token], 'the values from an instant until before another');
    const whole = await anna.session.ask('meter.read', { meter: meter.name, from: 0, until: meter.at(0) });
    expectSame(
      [...whole.values],
      values.map(({ token }) => token),
      'all values',
    );
    for (const certificate of meter.chain)
      expectTrue(whole.certificates.includes(certificate), 'a certificate of the signer does not come along');
  },
  options,
);

const pages = positive(
  'metering/pages',
  'Values come in pages, each telling where the next one begins.',
  ['MTR-013'],
  async (scene) => {
    const { anna, meter } = await metered(scene);
    const values = await growing(meter, [0, 1, 2, 3, 4]);
    await meter.append(anna.session, values);
    const seen: string[] = [];
    for (let from: number | undefined = 0; from !== undefined; ) {
      const page: Awaited<ReturnType<typeof read>> = await read(from);
      expectTrue(page.values.length <= 2, 'a page holds more values than were asked for', {
        actual: page.values.length,
      });
      seen.push(...page.values);
      from = page.next;
    }
    expectSame(
      seen,
      values.map(({ token }) => token),
      'the values in pages',
    );
    function read(from: number) {
      return anna.session.ask('meter.read', { meter: meter.name, from, until: meter.at(0), limit: 2 });
    }
  },
  options,
);

const repeated = positive(
  'metering/repeated',
  'A value that the market has already is answered as stored, with dup, and kept once.',
  ['MTR-001'],
  async (scene) => {
    const { anna, meter } = await metered(scene);
    const values = await growing(meter, [0, 1, 2]);
    await meter.append(anna.session, values.slice(0, 2));
    expectSame((await meter.append(anna.session, values.slice(0, 2))).dup, true, 'dup of values that are all known');
    expectSame((await meter.append(anna.session, values)).dup, undefined, 'dup where one value is new');
    await meter.expectKept(anna.session, values);
  },
  options,
);

const missing = positive(
  'metering/missing',
  'The answer tells which counters are missing, and no more once they have come.',
  ['MTR-009'],
  async (scene) => {
    const { anna, meter } = await metered(scene);
    const values = await growing(meter, [3, 4, 7, 12]);
    const gaps = [
      { from: 5, to: 6 },
      { from: 8, to: 11 },
    ];
    expectSame((await meter.append(anna.session, values)).missing, gaps, 'what is missing');
    const more = await meter.append(anna.session, await growing(meter, [5, 6, 9]));
    const left = [
      { from: 8, to: 8 },
      { from: 10, to: 11 },
    ];
    expectSame(more.missing, left, 'what is missing then');
    expectSame(
      (await meter.append(anna.session, await growing(meter, [8, 10, 11]))).missing,
      [],
      'what is missing in the end',
    );
  },
  options,
);

const anyOrder = positive(
  'metering/any-order',
  'In whatever order values come, the market keeps and answers the same.',
  ['MTR-010'],
  async (scene) => {
    const { anna, meter } = await metered(scene);
    const values = await growing(meter, [0, 1, 2, 3, 4, 5]);
    for (const place of [4, 0, 5, 2]) await meter.append(anna.session, [values[place] as Value]);
    await meter.append(anna.session, [values[3] as Value, values[1] as Value]);
    await meter.expectKept(anna.session, values);
  },
  options,
);

const ownSession = positive(
  'metering/meter-session',
  'A meter begins a session of its own, brings its values, and reads them.',
  ['MTR-016', 'MTR-014', 'MTR-015'],
  async (scene) => {
    const { anna, meter } = await metered(scene);
    const session = await meter.session();
    const values = await growing(meter, [0, 1]);
    const { values: ids } = await session.ask('meter.append', { values: tokensOf(values) });
    expectSame(
      [...ids],
      values.map(({ id }) => id),
      'the ids of the values',
    );
    await meter.expectKept(session, values);
    await meter.expectKept(anna.session, values);
  },
  options,
);

const registered = positive(
  'metering/registered',
  'A meter without a pseudonym in its certificate is known by the name under which it is registered.',
  ['MTR-005', 'MTR-006'],
  async (scene) => {
    const { meter: name } = REGISTERED_METERS[0];
    const holder = await scene.network.meter(name, undefined, scene.now);
    const meter = new MeterHand(scene, name, holder);
    const anna = await scene.trader();
    // What earlier runs have brought stands before.
    const counter = scene.now;
    await meter.append(anna.session, [await meter.sign({ counter, ago: 1, generation: counter })]);
  },
  options,
);

const process = positive(
  'metering/own-process',
  'A process under the market’s own address begins a session, and is told which meters there are, in ascending order.',
  ['MTR-016', 'MTR-018'],
  async (scene) => {
    const { anna, meter } = await metered(scene);
    await meter.append(anna.session, await growing(meter, [0, 1, 4]));
    const session = await scene.greeted(scene.network.service);
    const listed: { meter: string; counter: number; values: number }[] = [];
    for (let after: string | undefined; ; ) {
      const page: { meters: readonly (typeof listed)[number][]; next?: string } = await session.ask('meter.list', {
        ...(after !== undefined && { after }),
      });
      listed.push(...page.meters);
      if (page.next === undefined) break;
      after = page.next;
    }
    expectSame(
      listed.find((found) => found.meter === meter.name),
      { meter: meter.name, counter: 4, values: 3 },
      'what is listed of the meter',
    );
    const names = listed.map((found) => found.meter);
    expectSame(names, [...names].sort(), 'the order of the meters');
    await meter.expectKept(session, await growing(meter, [0, 1, 4]));
  },
  options,
);

const asOfValue = positive(
  'metering/chain-as-of-value',
  'The chain of a value’s signer is judged as of the instant of the value: it may have ended since.',
  ['MTR-012'],
  async (scene) => {
    const { anna, meter } = await endedMeter(scene);
    await meter.append(anna.session, [await meter.sign({ counter: 0, ago: 150 })]);
  },
  options,
);

/** A meter whose certificate has ended a hundred seconds ago. */
async function endedMeter(scene: Scene): Promise<{ anna: Trader; meter: MeterHand }> {
  const anna = await scene.trader();
  const name = MeterHand.newName();
  const { meteringAuthority, secret } = scene.network;
  const terms = {
    at: instant(scene.now - 200),
    notBefore: instant(scene.now - 200),
    notAfter: instant(scene.now - 100),
  };
  const holder = await issueMeter(meteringAuthority, name, { secret, point: anna.point }, terms);
  return { anna, meter: new MeterHand(scene, name, holder) };
}

const asOfValueNot = negative(
  'metering/value-after-certificate',
  'A value of an instant at which its signer’s certificate had ended is refused.',
  ['MTR-012'],
  asOfValue.id,
  async (scene) => {
    const { anna, meter } = await endedMeter(scene);
    const good = await meter.sign({ counter: 0, ago: 150 });
    await meter.append(anna.session, [good]);
    await meter.appendInVain(anna.session, [await meter.sign({ counter: 1, ago: 50 })], 'certificate-expired');
    await meter.append(anna.session, [good]);
  },
  options,
);

/** What is wrong with a value, beside one of the same meter that is right. */
const role = negative(
  'metering/value-of-participant',
  'A value that somebody has signed who is no meter is refused.',
  ['MTR-002'],
  append.id,
  async (scene) => {
    const { anna, meter } = await metered(scene);
    const value = await meter.sign({ counter: 0, ago: 10 }, anna.holder);
    await meter.appendInVain(anna.session, [value], 'role-not-permitted', anna.chain);
    await meter.append(anna.session, await growing(meter, [0]));
  },
  options,
);

const unknown = negative(
  'metering/meter-unknown',
  'A meter that is at no connection point here and is not registered is refused.',
  ['MTR-005'],
  registered.id,
  async (scene) => {
    const { anna, meter } = await metered(scene);
    const name = MeterHand.newName();
    const { meteringAuthority, upperSecret } = scene.network;
    const terms = { at: scene.now, notAfter: instant(scene.now + 3600) };
    for (const place of [undefined, { secret: upperSecret, point: anna.point }]) {
      const stranger = new MeterHand(scene, name, await issueMeter(meteringAuthority, name, place, terms));
      await stranger.appendInVain(anna.session, [await stranger.sign({ counter: 0, ago: 10 })], 'meter-unknown');
    }
    await meter.append(anna.session, await growing(meter, [0]));
  },
  options,
);

const otherPoint = negative(
  'metering/meter-point-mismatch',
  'A meter that is registered for another connection point than its certificate stands for is refused.',
  ['MTR-006'],
  registered.id,
  async (scene) => {
    const { anna, meter } = await metered(scene);
    const { meter: name } = REGISTERED_METERS[1];
    const moved = await MeterHand.at(scene, anna.point, name);
    await moved.appendInVain(anna.session, [await moved.sign({ counter: 0, ago: 10 })], 'meter-point-mismatch');
    await meter.append(anna.session, await growing(meter, [0]));
  },
  options,
);

const otherName = negative(
  'metering/meter-mismatch',
  'A value that names another meter than its signer, and values of two meters in one request, are refused.',
  ['MTR-003'],
  append.id,
  async (scene) => {
    const { anna, meter } = await metered(scene);
    const named = await meter.sign({ counter: 0, ago: 10, meter: MeterHand.newName() });
    await meter.appendInVain(anna.session, [named], 'meter-mismatch');
    const second = await MeterHand.at(scene, anna.point);
    await second.append(anna.session, await growing(second, [0]));
    const [mine] = await growing(meter, [0]);
    const [other] = await growing(second, [1]);
    const both = tokensOf([mine as Value, other as Value]);
    const refused = await anna.session.refused(
      'meter.append',
      { values: both, chain: meter.chain as never },
      'meter-mismatch',
    );
    expectSame(refused.path, '/values/1', 'the place of the value that is wrong');
    await second.expectKept(anna.session, await growing(second, [0]));
    await meter.expectKept(anna.session, [mine as Value]);
  },
  options,
);

const future = negative(
  'metering/value-future',
  'A value of an instant farther in the future than clocks may differ is refused.',
  ['MTR-004'],
  append.id,
  async (scene) => {
    const { anna, meter } = await metered(scene);
    const { clockSkew } = scene.target.setting.metering as { clockSkew: number };
    await meter.append(anna.session, [await meter.sign({ counter: 0, ago: 10 - clockSkew })]);
    const far = await meter.sign({ counter: 1, ago: -clockSkew - 60 });
    await meter.appendInVain(anna.session, [far], 'meter-value-future');
  },
  options,
);

const otherAuthority = negative(
  'metering/meter-issuer-mismatch',
  'Values under the name of a meter that another authority has certified are refused.',
  ['MTR-019'],
  append.id,
  async (scene) => {
    const { anna, meter } = await metered(scene);
    await meter.append(anna.session, await growing(meter, [0]));
    const terms = { at: scene.now, notAfter: instant(scene.now + 3600) };
    const authority = await issueMeteringAuthority(scene.network.root, terms, 'another authority');
    const place = { secret: scene.network.secret, point: anna.point };
    const holder = await issueMeter(authority, meter.name, place, terms);
    const value = await meter.sign({ counter: 1, ago: 10 }, holder);
    await meter.appendInVain(anna.session, [value], 'meter-issuer-mismatch', chainInFrame(holder));
    // The keys and certificates of an authority change, its place in the tree does not.
    const renewed = await scene.network.meter(meter.name, anna.point, scene.now);
    const next = await meter.sign({ counter: 1, ago: 10 }, renewed);
    await anna.session.ask('meter.append', { values: tokensOf([next]), chain: chainInFrame(renewed) as never });
  },
  options,
);

const MOST_METERS = 64;
const tooMany = negative(
  'metering/meters-exceeded',
  'A connection point has at most 64 meters: values of one more are refused, those of the others taken as before.',
  ['MTR-020'],
  append.id,
  async (scene) => {
    const anna = await scene.trader();
    const meters = await Promise.all(Array.from({ length: MOST_METERS }, () => MeterHand.at(scene, anna.point)));
    await Promise.all(meters.map(async (meter) => meter.append(anna.session, await growing(meter, [0]))));
    const one = await MeterHand.at(scene, anna.point);
    const { facts } = await one.appendInVain(anna.session, await growing(one, [0]), 'meters-exceeded');
    expectSame(facts, { limit: MOST_METERS }, 'what it tells');
    const first = meters[0] as MeterHand;
    await first.append(anna.session, await growing(first, [1]));
  },
  options,
);

const contradiction = negative(
  'metering/contradiction',
  'Another value under a counter that is known is refused, whatever it shows; the first one stays.',
  ['MTR-007'],
  repeated.id,
  async (scene) => {
    const { anna, meter } = await metered(scene);
    const values = await growing(meter, [0, 1, 2]);
    await meter.append(anna.session, values);
    const other = await meter.sign({ counter: 1, ago: 240, generation: 11, consumption: 7 });
    const { facts } = await meter.appendInVain(anna.session, [other], 'meter-contradiction');
    expectSame(facts, { meter: meter.name, counter: 1, known: values[1]?.id }, 'what it tells');
    await meter.append(anna.session, values);
  },
  options,
);

const disorder = negative(
  'metering/counter-disorder',
  'A value whose instant does not lie between those of the counters beside it is refused.',
  ['MTR-008'],
  anyOrder.id,
  async (scene) => {
    const { anna, meter } = await metered(scene);
    await meter.append(anna.session, await growing(meter, [2, 4]));
    for (const ago of [230, 210, 100]) {
      const value = await meter.sign({ counter: 3, ago, generation: 30, consumption: 21 });
      const { facts } = await meter.appendInVain(anna.session, [value], 'counter-disorder');
      expectSame(facts, { meter: meter.name, counter: 3, before: 2, after: 4 }, 'what it tells');
    }
    const early = await meter.sign({ counter: 5, ago: 215, generation: 50, consumption: 50 });
    const { facts } = await meter.appendInVain(anna.session, [early], 'counter-disorder');
    expectMembers(facts, { before: 4, after: -1 }, 'what it tells of a value without a next one');
    await meter.append(anna.session, await growing(meter, [3]));
  },
  options,
);

const wentBack = negative(
  'metering/register-went-back',
  'A register that shows less than at the counter before, or more than at the one after, is refused.',
  ['REG-001'],
  anyOrder.id,
  async (scene) => {
    const { anna, meter } = await metered(scene);
    await meter.append(anna.session, await growing(meter, [2, 4]));
    const wrong = [
      { registers: { generation: 19, consumption: 20 }, facts: { register: 'generation', before: 20, value: 19 } },
      { registers: { generation: 41, consumption: 20 }, facts: { register: 'generation', before: 41, value: 40 } },
      { registers: { generation: 30, consumption: 13 }, facts: { register: 'consumption', before: 14, value: 13 } },
    ];
    for (const { registers, facts } of wrong) {
      const value = await meter.sign({ counter: 3, ago: 220, ...registers });
      const refused = await meter.appendInVain(anna.session, [value], 'register-went-back');
      expectMembers(refused.facts, { meter: meter.name, register: facts.register }, 'what it tells');
    }
    await meter.append(anna.session, await growing(meter, [3]));
  },
  options,
);

const jumped = negative(
  'metering/register-jumped',
  'A register that has grown by more than 2³⁶ W could move in the time between is refused.',
  ['REG-005'],
  anyOrder.id,
  async (scene) => {
    const { anna, meter } = await metered(scene);
    await meter.append(anna.session, [await meter.sign({ counter: 0, ago: 100 })]);
    const most = Math.floor((2 ** 36 * 36) / 3600);
    const jump = await meter.sign({ counter: 1, ago: 64, generation: most + 1 });
    const { facts } = await meter.appendInVain(anna.session, [jump], 'register-jumped');
    expectSame(facts, { meter: meter.name, register: 'generation', before: 0, value: most + 1 }, 'what it tells');
    await meter.append(anna.session, [await meter.sign({ counter: 1, ago: 64, generation: most })]);
  },
  options,
);

const partly = negative(
  'metering/one-of-many',
  'Of a request with one value that is wrong the others are kept, and the answer tells the place of the first that is not.',
  ['MTR-011'],
  append.id,
  async (scene) => {
    const { anna, meter } = await metered(scene);
    const [first, second, third] = (await growing(meter, [0, 1, 2])) as [Value, Value, Value];
    const wrong = await meter.sign({ counter: 1, ago: 240, generation: 5, meter: MeterHand.newName() });
    const values = tokensOf([first, wrong, third, second]);
    const refused = await anna.session.refused(
      'meter.append',
      { values, chain: meter.chain as never },
      'meter-mismatch',
    );
    expectSame(refused.path, '/values/1', 'the place of the value that is wrong');
    await meter.expectKept(anna.session, [first, second, third]);
  },
  options,
);

const onlyMetering = negative(
  'metering/meter-trades-not',
  'A meter and a process of the market are refused whatever is not metering.',
  ['MTR-015'],
  ownSession.id,
  async (scene) => {
    const { anna, meter } = await metered(scene);
    for (const holder of [meter.holder, scene.network.service]) {
      const session = await scene.greeted(holder);
      const offer = await signMessage(identityOf(holder), 'bc4p-offer', { ...anna.offerContent(), nonce: newNonce() });
      await session.refused('offer.submit', { token: offer.token }, 'role-not-permitted');
      await session.refused('book.snapshot', {}, 'role-not-permitted');
      await session.refused('trade.list', {}, 'role-not-permitted');
      await session.barrier();
    }
    const session = await meter.session();
    await session.ask('meter.append', { values: tokensOf(await growing(meter, [0])) });
  },
  options,
);

const othersValues = negative(
  'metering/meter-brings-others',
  'A meter is refused that brings values of another one.',
  ['MTR-014'],
  ownSession.id,
  async (scene) => {
    const { anna, meter } = await metered(scene);
    const other = await MeterHand.at(scene, anna.point);
    const session = await meter.session();
    const values = tokensOf(await growing(other, [0]));
    await other.unchanged(anna.session, () =>
      session.refused('meter.append', { values, chain: other.chain as never }, 'role-not-permitted'),
    );
    await session.ask('meter.append', { values: tokensOf(await growing(meter, [0])) });
  },
  options,
);

const othersReadings = negative(
  'metering/reads-others',
  'Whoever asks for values of a meter that is neither itself nor at its connection point gets the same answer as if there were none.',
  ['MTR-013'],
  append.id,
  async (scene) => {
    const { anna, meter } = await metered(scene);
    const { anna: carla, meter: other } = await metered(scene);
    const values = await growing(meter, [0, 1]);
    await meter.append(anna.session, values);
    await other.append(carla.session, await growing(other, [0]));
    const range = { from: 0, until: meter.at(0) };
    for (const session of [carla.session, await other.session()])
      for (const name of [meter.name, MeterHand.newName()]) {
        const { facts } = await session.refused('meter.read', { meter: name, ...range }, 'meter-unknown');
        expectSame(facts, { meter: name }, 'what it tells');
      }
    await meter.expectKept(anna.session, values);
  },
  options,
);

const listed = negative(
  'metering/lists-to-others',
  'Which meters there are is told to no participant and no meter.',
  ['MTR-018'],
  process.id,
  async (scene) => {
    const { anna, meter } = await metered(scene);
    await meter.append(anna.session, await growing(meter, [0]));
    for (const session of [anna.session, await meter.session()])
      await session.refused('meter.list', {}, 'role-not-permitted');
    await meter.expectKept(anna.session, await growing(meter, [0]));
  },
  options,
);

/** The checks of the profile metering that look at one running market. */
export const METERING_CHECKS: readonly MarketCheck[] = [
  append,
  pages,
  repeated,
  missing,
  anyOrder,
  ownSession,
  registered,
  process,
  asOfValue,
  asOfValueNot,
  role,
  unknown,
  otherPoint,
  otherName,
  future,
  otherAuthority,
  tooMany,
  contradiction,
  disorder,
  wentBack,
  jumped,
  partly,
  onlyMetering,
  othersValues,
  othersReadings,
  listed,
];
