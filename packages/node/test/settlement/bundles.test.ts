import { parseToken } from '@bc4p/protocol/messages';
import { endOf } from '@bc4p/protocol/units';
import { expect, test } from 'vitest';
import { SettledMarket } from '../support/settled-market.ts';

test('[ACT-050] a statement is proven with offers of bundles, of which only those that were traded come along', async () => {
  await using market = await SettledMarket.start();
  const { files } = market;
  const [anna, ben] = [await files.connect('anna'), await files.connect('ben')];
  const { slot } = files;
  const dear = { price: 90_000, lots: 1 };
  const asks = await files.bundle('anna', [dear, {}, dear]);
  await anna.request('offer.submit-bundle', { token: asks.token, offers: asks.payloads });
  const bids = await files.bundle('ben', [{ side: 'buy', price: 20_000 }]);
  await ben.request('offer.submit-bundle', { token: bids.token, offers: bids.payloads });

  market.goAfter(slot);
  for (const at of [slot.start, endOf(slot)]) {
    const energy = at === slot.start ? 0 : 1000;
    await market.read(anna, 'anna', at, { generation: energy });
    await market.read(ben, 'ben', at, { consumption: energy });
  }
  await market.settlement.run();
  for (const client of [anna, ben]) {
    const { statements, evidences } = await market.statements(client);
    expect(statements.find(({ delivery }) => delivery?.slot.start === slot.start)).toMatchObject({
      delivery: { trades: { count: 1 }, deviation: 0 },
    });
    expect(await market.verdict(evidences)).toBe(`${statements.length} proven`);
    const tokens = evidences.flatMap((evidence) => evidence.tokens);
    const offers = tokens.filter((token) => {
      const parsed = parseToken(token);
      return parsed.ok && parsed.value.type === 'bc4p-offer';
    });
    expect(offers.map((token) => token.split('.').length)).toEqual([5, 5]);
  }
});
