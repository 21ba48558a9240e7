import { join } from 'node:path';
import { systemClock } from '@bc4p/node/client';
import { expect, test } from 'vitest';
import { TestMarket } from '../../node/test/support/test-market.ts';
import { MarketSession } from '../src/participant/market-session.ts';
import { openParticipant } from '../src/participant/participant.ts';
import { ownSides } from '../src/trades/own-sides.ts';
import { ownTrades } from '../src/trades/own-trades.ts';

test('trades under an earlier certificate are known by the own messages in them', async () => {
  await using market = await TestMarket.start();
  const offer = await market.offer('anna');
  const anna = await market.connect('anna');
  await anna.request('offer.submit', { token: offer.token });
  const ben = await market.connect('ben');
  const { token } = await market.acceptance('ben', offer.id);
  await ben.request('offer.accept', { token });
  await ben.close();

  const places = { folder: join(market.folder, 'participants', 'ben'), url: market.node.url };
  const participant = await openParticipant(places, systemClock.now());
  await using session = await MarketSession.open(participant);
  const pages = [];
  for await (const page of ownTrades(session)) pages.push(page);
  const [trade, ...others] = pages.flatMap(({ trades }) => trades);
  expect(others).toEqual([]);
  if (!trade) throw new Error('no trade');
  expect([...(await ownSides(session, [trade]))]).toEqual([[trade.id, 'buy']]);

  // The same connection point after a renewal: another certificate, which stands in none of the old trades.
  const renewed = { ...participant, identity: { ...participant.identity, kid: 'x'.repeat(43) } };
  const { client } = session;
  const later = {
    participant: renewed,
    client,
    request: session.request.bind(session),
    tryRequest: session.tryRequest.bind(session),
  } as unknown as MarketSession;
  expect([...(await ownSides(later, [trade]))]).toEqual([[trade.id, 'buy']]);
});
