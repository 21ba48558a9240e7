import { afterAll, beforeAll, expect, test } from 'vitest';
import { identityOf } from '../../src/network/index.ts';
import { ChildDaemon } from '../support/child-daemon.ts';
import { RawClient } from '../support/raw-client.ts';
import { TestMarket } from '../support/test-market.ts';

const ROUNDS = 3;
/** Values that a round has acknowledged when the process is killed. */
const ACKNOWLEDGED = 40;

let market: TestMarket;
beforeAll(async () => {
  market = await TestMarket.prepare({ limits: { ratePerIdentity: 100_000, burstPerIdentity: 100_000 } });
});
afterAll(() => market[Symbol.asyncDispose]());

test('[MTR-017] what was acknowledged is there after kill -9, and what was not can be sent again', async () => {
  const acknowledged = new Set<string>();
  let counter = 0;
  const value = (number: number) =>
    market.meterValue('anna', number, { at: market.metered + number, generation: number, consumption: number });
  for (let round = 0; round < ROUNDS; round += 1) {
    const daemon = await ChildDaemon.start(market.config.source.file);
    const meter = await RawClient.greeted(daemon.url, identityOf(market.meter('anna')));
    const until = { meter: 'meter anna', from: 0, until: market.metered + 10_000 };
    const back = (await meter.request('meter.read', until)).values as string[];
    for (const token of acknowledged) expect(back).toContain(token);
    // Sent once more is known or new, never a contradiction: the same value has the same id under any signature.
    counter = Math.max(0, counter - 2);
    const wanted = acknowledged.size + ACKNOWLEDGED;
    while (acknowledged.size < wanted) {
      const { token } = await value(counter);
      const answer = await meter.request('meter.append', { values: [token] });
      expect(answer).toMatchObject({ type: 'ok', missing: [] });
      if (!answer.dup) acknowledged.add(token);
      counter += 1;
    }
    meter.post('meter.append', { values: [(await value(counter)).token] });
    await daemon.kill();
  }
});
