import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDenyList, verifyTradeEvidence } from '@bc4p/protocol/evidence';
import { expect, test } from 'vitest';
import { nativeVerifier } from '../../src/crypto/index.ts';
import { expectEnd } from '../support/expect-refusal.ts';
import { crlFile, denyListFile, putList } from '../support/revoke.ts';
import { TestMarket } from '../support/test-market.ts';

/** A market that looks for lists only when it is told to, so that a test knows when. */
const quiet = () =>
  TestMarket.start({
    adjust: (config) => ({
      ...config,
      revocation: { ...(config.revocation as NonNullable<typeof config.revocation>), pollIntervalMs: 0 },
    }),
  });

/** Denies participants by a list of the market's operator, and says what the node then knows. */
async function deny(market: TestMarket, names: readonly string[], number = 1) {
  const certificates = names.map((name) => market.participant(name).chain[0]);
  const { operator, address } = market.network.top;
  await putList(market.config, 'deny.json', await denyListFile(operator, { market: address, number, certificates }));
  return market.node.revocation.reload();
}

test('[PKI-109] [PKI-110] a denied participant loses session and resting offers, others notice nothing of it', async () => {
  await using market = await quiet();
  const [anna, ben] = [await market.raw('anna'), await market.raw('ben')];
  const [offer, other] = [await market.offer('anna'), await market.offer('ben')];
  expect(await anna.request('offer.submit', { token: offer.token })).toMatchObject({ type: 'ok' });
  expect(await ben.request('offer.submit', { token: other.token })).toMatchObject({ type: 'ok' });

  expect(await deny(market, ['anna'])).toMatchObject({ faults: [], denyLists: [{ number: 1, certificates: 1 }] });
  expect(await anna.ended()).toMatchObject({ code: 4401, reason: 'certificate-denied' });
  expectEnd(anna.frames.at(-1), 'certificate-denied', { certificate: 0 });
  expect(market.node.market.core.offer(offer.id)).toMatchObject({ open: 0, ended: 10 });
  expect(market.node.market.core.offer(other.id)).toMatchObject({ open: 10 });

  expect(await ben.request('book.snapshot', { slot: market.slot })).toMatchObject({ type: 'ok' });
  const again = await market.rawConnection();
  await again.greet(market.identity('anna'));
  expect(await again.ended()).toMatchObject({ code: 4401, reason: 'certificate-denied' });
});

test('[PKI-109] an offer of somebody denied is not taken when another brings it along', async () => {
  await using market = await quiet();
  const offer = await market.offer('anna');
  await deny(market, ['anna']);
  const ben = await market.raw('ben');
  const acceptance = await market.acceptance('ben', offer.id);
  const chain = market.identity('anna').chain.map(({ der }) => Buffer.from(der).toString('base64url'));
  expect(await ben.request('offer.accept', { token: acceptance.token, offer: offer.token, chain })).toMatchObject({
    type: 'error',
    code: 'certificate-denied',
  });
});

test('[PKI-107] a list reaches nothing but what lies below its own market, whoever is named in it', async () => {
  await using market = await quiet();
  const anna = await market.raw('anna');
  const { participants, address } = market.network.top;
  const ben = participants.find(({ plan }) => plan.name === 'ben');
  const certificates = [market.participant('anna').chain[0]];
  await putList(market.config, 'ben.json', await denyListFile(ben as never, { market: address, certificates }));
  const { faults, denyLists } = await market.node.revocation.reload();
  expect(faults).toMatchObject([{ code: 'deny-list-signer' }]);
  expect(denyLists).toEqual([]);
  expect(await anna.barrier()).toEqual([]);
});

test('[PKI-108] an older list is refused, also after a restart and with the newer file gone', async () => {
  await using market = await quiet();
  await deny(market, ['anna'], 2);
  expect(await deny(market, [], 1)).toMatchObject({ faults: [{ code: 'list-rolled-back' }] });
  await market.node.stop();
  await market.startNode();
  expect(market.node.status().revocation).toMatchObject({
    denyLists: [{ number: 2, certificates: 1 }],
    faults: [{ code: 'list-rolled-back' }],
  });
  const again = await market.rawConnection();
  await again.greet(market.identity('anna'));
  expect(await again.ended()).toMatchObject({ reason: 'certificate-denied' });
});

test('a list that is taken just before a crash ends resting offers at the next start', async () => {
  await using market = await quiet();
  const anna = await market.raw('anna');
  const offer = await market.offer('anna');
  await anna.request('offer.submit', { token: offer.token });
  await market.node.stop();
  const { operator, address } = market.network.top;
  const certificates = [market.participant('anna').chain[0]];
  await putList(market.config, 'deny.json', await denyListFile(operator, { market: address, certificates }));
  await market.startNode();
  expect(market.node.market.core.offer(offer.id)).toMatchObject({ open: 0, ended: 10 });
});

test('what was traded before a denial is proven after it, what was traded later is not', async () => {
  await using market = await quiet();
  const [anna, ben] = [await market.raw('anna'), await market.raw('ben')];
  const offer = await market.offer('anna');
  await anna.request('offer.submit', { token: offer.token });
  const acceptance = await market.acceptance('ben', offer.id);
  expect(await ben.request('offer.accept', { token: acceptance.token })).toMatchObject({ type: 'ok' });
  const { evidence, trades } = await ben.request('trade.list', { after: 0 });
  expect(trades).toHaveLength(1);
  const { operator, address, participants } = market.network.top;
  const verdict = async (since: number) => {
    const certificates = participants.slice(0, 1).map(({ chain: [leaf] }) => leaf);
    const terms = { anchors: [market.network.root.chain[0]], verifier: nativeVerifier() };
    const text = await denyListFile(operator, { market: address, certificates, since });
    const list = await openDenyList(JSON.parse(text), terms);
    if (!list.ok) throw new Error(list.refusal.code);
    const proven = await verifyTradeEvidence(evidence as never, { ...terms, denyLists: [list.value.denials] });
    return proven.ok ? 'proven' : proven.refusal.code;
  };
  expect(await verdict(market.clock.now() + 1)).toBe('proven');
  expect(await verdict(market.clock.now() - 3600)).toBe('certificate-denied');
});

test('a copy of a list that is broken keeps the node from starting, since it would forget whom it bars', async () => {
  await using market = await quiet();
  await deny(market, ['anna']);
  await market.node.stop();
  const kept = join(market.config.dataDir, 'revocation');
  const [file = ''] = await readdir(kept);
  await writeFile(join(kept, file), 'not a list');
  await expect(market.startNode()).rejects.toThrow(/A list that was in force cannot be read any more/);
  await rm(join(kept, file));
  await market.startNode();
  expect(market.node.status().revocation.denyLists).toMatchObject([{ number: 1 }]);
});

test('a market whose own operator is revoked ends every session, and says that it is not ready', async () => {
  await using market = await quiet();
  const { gridOperator, top } = market.network;
  await putList(market.config, 'grid.crl.pem', await crlFile(gridOperator, [top.operator.chain[0]]));
  const anna = await market.raw('anna');
  const { crls } = await market.node.revocation.reload();
  expect(crls).toMatchObject([{ number: '1', revoked: 1, isStale: false }]);
  expect(await anna.ended()).toMatchObject({ code: 4401, reason: 'certificate-revoked' });
  expect(market.node.notReady()).toEqual(['the market’s certificate chain is revoked']);
});

test('[PKI-056] a revocation list that is too old keeps everybody out, or goes on counting, as configured', async () => {
  for (const staleCrl of ['refuse', 'keep'] as const) {
    await using market = await TestMarket.start({
      adjust: (config) => ({
        ...config,
        revocation: { ...(config.revocation as NonNullable<typeof config.revocation>), staleCrl, pollIntervalMs: 100 },
      }),
    });
    await putList(market.config, 'root.crl.pem', await crlFile(market.network.gridOperator, [], { lasts: 1 }));
    const anna = await market.raw('anna');
    const offer = await market.offer('anna');
    await market.node.revocation.reload();
    await anna.request('offer.submit', { token: offer.token });
    await expect.poll(() => market.node.status().revocation.crls[0]?.isStale, { timeout: 10_000 }).toBe(true);
    if (staleCrl === 'refuse') expect(await anna.ended()).toMatchObject({ reason: 'crl-unusable' });
    else expect(await anna.barrier()).toEqual([]);
    expect(market.node.market.core.offer(offer.id)).toMatchObject({ open: 10 });
  }
});

test.each(['with an offer in the book', 'who had nothing in the book'])(
  '[PKI-109] under load nothing of somebody denied, %s, is taken after the node said that it has applied the list',
  async (who) => {
    await using market = await quiet();
    const [anna, ben] = [await market.raw('anna'), await market.raw('ben')];
    const offers = await Promise.all(Array.from({ length: 40 }, () => market.offer('anna', { lots: 1, lot: 10 })));
    const others = await Promise.all(Array.from({ length: 40 }, () => market.offer('ben', { lots: 1, lot: 10 })));
    const isResting = who === 'with an offer in the book';
    if (isResting)
      expect(await anna.request('offer.submit', { token: offers[0]?.token })).toMatchObject({ type: 'ok' });
    // All at once, and the list in the midst of it.
    for (const { token } of offers.slice(1, 20)) anna.post('offer.submit', { token });
    for (const { token } of others.slice(0, 20)) ben.post('offer.submit', { token });
    const applied = deny(market, ['anna']);
    for (const { token } of offers.slice(20)) anna.post('offer.submit', { token });
    for (const { token } of others.slice(20)) ben.post('offer.submit', { token });
    await applied;
    const openNow = () => offers.filter(({ id }) => (market.node.market.core.offer(id)?.open ?? 0) > 0);
    const knownThen = offers.filter(({ id }) => market.node.market.core.offer(id)).length;
    if (isResting) expect(knownThen).toBeGreaterThan(0);
    expect(openNow()).toEqual([]);
    const answers = await ben.barrier();
    expect(answers.map(({ type }) => type)).toEqual(others.map(() => 'ok'));
    await market.node.market.idle();
    expect(openNow()).toEqual([]);
    expect(offers.filter(({ id }) => market.node.market.core.offer(id))).toHaveLength(knownThen);
  },
);

test('[WS-034] [MKT-006] proxies of a few seconds end with session and resting offers, while others trade on', async () => {
  await using market = await TestMarket.start({ proxyLifetime: 4 });
  // Which slot is the next one may be another when everything has ended.
  const { slot } = market;
  const [anna, ben] = [await market.raw('anna'), await market.raw('ben')];
  const offers = await Promise.all([market.offer('anna', { lots: 4 }), market.offer('anna', { lots: 2 })]);
  for (const { token } of offers) expect(await anna.request('offer.submit', { token })).toMatchObject({ type: 'ok' });
  const acceptance = await market.acceptance('ben', offers[0]?.id ?? '', { lots: 1 });
  expect(await ben.request('offer.accept', { token: acceptance.token })).toMatchObject({ type: 'ok' });
  expect(await anna.ended()).toMatchObject({ code: 4401, reason: 'credential-expired' });
  await expect.poll(() => market.node.market.core.offer(offers[0]?.id ?? '')).toMatchObject({ open: 0, ended: 3 });
  await expect.poll(() => market.node.market.core.offer(offers[1]?.id ?? '')).toMatchObject({ open: 0, ended: 2 });
  // What was traded stays.
  expect(market.node.market.core.trades(slot)).toHaveLength(1);
});
