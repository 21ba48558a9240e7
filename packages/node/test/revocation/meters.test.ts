import { expect, test } from 'vitest';
import { identityOf } from '../../src/network/index.ts';
import { expectEnd } from '../support/expect-refusal.ts';
import { RawClient } from '../support/raw-client.ts';
import { crlFile, putList } from '../support/revoke.ts';
import { TestMarket } from '../support/test-market.ts';

test('[PKI-110] [PKI-109] a revoked meter is sent away, and what it has sent before stays', async () => {
  await using market = await TestMarket.start();
  const meter = await market.rawMeter('anna');
  const values = [(await market.meterValue('anna', 0)).token];
  expect(await meter.request('meter.append', { values })).toMatchObject({ type: 'ok' });
  const { meteringAuthority } = market.network;
  await putList(market.config, 'meters.crl.pem', await crlFile(meteringAuthority, [market.meter('anna').chain[0]]));
  expect((await market.node.revocation.reload()).faults).toEqual([]);

  expect(await meter.ended()).toMatchObject({ code: 4401, reason: 'certificate-revoked' });
  expectEnd(meter.frames.at(-1), 'certificate-revoked', { certificate: 0 });
  const again = await RawClient.open(market.node.url);
  await again.greet(identityOf(market.meter('anna')));
  expect(await again.ended()).toMatchObject({ reason: 'certificate-revoked' });

  const ben = await market.rawMeter('ben');
  expect(await ben.request('meter.append', { values: [(await market.meterValue('ben', 0)).token] })).toMatchObject({
    type: 'ok',
  });
  const anna = await market.raw('anna');
  const read = { meter: 'meter anna', from: 0, until: 253_402_300_799 };
  expect(await anna.request('meter.read', read)).toMatchObject({ type: 'ok', values });

  // The instant of a value decides, whoever brings it: one from before counts, one from afterwards does not.
  const chain = identityOf(market.meter('anna')).chain.map(({ der }) => Buffer.from(der).toString('base64url'));
  const before = (await market.meterValue('anna', 1)).token;
  expect(await anna.request('meter.append', { values: [before], chain })).toMatchObject({ type: 'ok' });
  const after = (await market.meterValue('anna', 2, { at: market.clock.now() })).token;
  expect(await anna.request('meter.append', { values: [after], chain })).toMatchObject({
    type: 'error',
    code: 'certificate-revoked',
  });
});
