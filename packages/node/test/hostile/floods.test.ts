import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { BesiegedMarket, TIMES } from '../support/besieged-market.ts';
import { RawClient } from '../support/raw-client.ts';

let besieged: BesiegedMarket;
const LIMITS = { burstPerIdentity: 2000, ratePerIdentity: 2000, faultRate: 50, faultBurst: 200 } as const;
beforeAll(async () => {
  besieged = await BesiegedMarket.begin(LIMITS);
});
afterEach(() => besieged.expectUnharmed());
afterAll(() => besieged[Symbol.asyncDispose]());

/** Trades one after the other until `isOver`; tells how many. Each has to be answered. */
async function tradingUntil(isOver: () => boolean): Promise<number> {
  let trades = 0;
  do {
    await besieged.trade();
    trades += 1;
  } while (!isOver());
  return trades;
}

/** Attacks, and trades beside it; every good request is answered, and as many as there was time for. */
async function besideTrading(attack: () => Promise<void>): Promise<void> {
  let isOver = false;
  const attacked = attack().finally(() => {
    isOver = true;
  });
  const trades = await tradingUntil(() => isOver);
  await attacked;
  expect(trades).toBeGreaterThan(0);
}

const ROUNDS = 6 * TIMES;

test('[WS-051] [WS-053] bad signatures: the flood is sent away after some, again and again, and others trade meanwhile', async () => {
  const { token } = await besieged.market.offer('carla');
  const bad = token.replace(/[^.]*$/, 'A'.repeat(86));
  let ended = 0;
  await besideTrading(async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const carla = await RawClient.open(besieged.daemon.url);
      const answer = await carla.greet(besieged.market.identity('carla'));
      if (answer.type === 'welcome')
        for (let count = 0; count < 2000; count += 1) carla.post('offer.submit', { token: bad });
      expect((await carla.ended()).reason).toBe('faults-exceeded');
      ended += 1;
    }
  });
  expect(ended).toBe(ROUNDS);
  // Each check is paid for with a fault: those at once, those that time gives back, and what each session had under way.
  const checked = await besieged.refusals('signature-invalid');
  expect(checked).toBeGreaterThan(LIMITS.faultBurst - 1);
  expect(checked).toBeLessThan(ROUNDS * 2000);
  expect(await besieged.refusals('faults-exceeded')).toBeGreaterThanOrEqual(ROUNDS);
});

test('[WS-026] [WS-027] good requests without end: those beyond the limits are refused unseen', async () => {
  const carla = await besieged.session('ben');
  const { token } = await besieged.market.offer('ben', { lots: 1 });
  await besideTrading(async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let count = 0; count < 2000; count += 1) carla.post('offer.submit', { token });
      const answers = await carla.barrier();
      expect(answers).toHaveLength(2000);
      const codes = new Set(answers.map(({ type, code }) => (type === 'ok' ? 'ok' : code)));
      expect(
        [...codes].filter((code) => !['ok', 'in-flight-exceeded', 'rate-exceeded'].includes(String(code))),
      ).toEqual([]);
      expect(codes.size).toBeGreaterThan(1);
      carla.forget();
    }
  });
  carla.socket.terminate();
});

test('rubbish without end: it waits in its sender’s socket while answers wait', async () => {
  const carla = await besieged.session('ben');
  await besideTrading(async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let count = 0; count < 3000; count += 1) carla.send(`{"type":"x${count}","id":"1"}`);
      expect(await carla.barrier()).toHaveLength(3000);
      carla.forget();
    }
  });
  carla.socket.terminate();
});

test('[WS-052] hellos with bad proofs: their network is refused after some, and who is in trades on', async () => {
  const wrong = { proof: { clientNonce: 'A'.repeat(32) } };
  const reasons: string[] = [];
  await besideTrading(async () => {
    for (let round = 0; round < 60 * TIMES; round += 1) {
      const crowd = await Promise.all(
        Array.from({ length: 8 }, async () => {
          const client = await RawClient.open(besieged.daemon.url);
          client.send(await client.hello(besieged.market.identity('carla'), wrong));
          return client;
        }),
      );
      for (const client of crowd) reasons.push((await client.ended()).reason);
    }
  });
  const counted = (reason: string) => reasons.filter((other) => other === reason).length;
  expect(counted('proof-invalid') + counted('faults-exceeded')).toBe(reasons.length);
  expect(counted('proof-invalid')).toBeGreaterThanOrEqual(LIMITS.faultBurst);
  expect(counted('faults-exceeded')).toBeGreaterThan(0);
});
