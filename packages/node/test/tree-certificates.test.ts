import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseChain, validateChain, writeCertificates, writePem } from '@bc4p/protocol/certificates';
import { generateSigningKey } from '@bc4p/protocol/crypto';
import { createRequest } from '@bc4p/protocol/issue';
import { seconds, watts } from '@bc4p/protocol/units';
import { beforeAll, describe, expect, test } from 'vitest';
import { CertificateDesk } from '../src/certificates/certificate-desk.ts';
import { type ProxyIssuer, proxyRenewal } from '../src/certificates/proxy-renewal.ts';
import { loadNodeConfig } from '../src/config/index.ts';
import { nativeVerifier } from '../src/crypto/index.ts';
import { createMeterStore, createStore, noMetrics, startNode, systemClock, systemRandom } from '../src/index.ts';
import { Archive } from '../src/market/archive.ts';
import {
  type Holder,
  identityOf,
  type MadeMarket,
  type MadeNetwork,
  makeNetwork,
  writeNetwork,
} from '../src/network/index.ts';
import { issueService } from '../src/node/service.ts';
import { MemoryStore } from '../src/store/memory-store.ts';
import { temporaryFolders } from './support/folder.ts';
import { houseTree } from './support/house-tree.ts';
import { proxyOf } from './support/issued.ts';
import { keptLog } from './support/test-market.ts';

// Who issues and who is let in where a market's operator is itself a proxy, three proxies down.
const HOUSE = 'house.westnetz.amprion';
const verifier = nativeVerifier();
const at = systemClock.now();
let network: MadeNetwork;
beforeAll(async () => {
  network = await makeNetwork(houseTree(at), systemRandom);
});

const made = (address: string, among = network): MadeMarket => {
  const market = among.markets.get(address);
  if (!market) throw new Error(`no market ${address}`);
  return market;
};
const named = (address: string, name: string): Holder => {
  const found = made(address).participants.find(({ plan }) => plan.name === name);
  if (!found) throw new Error(`no participant ${name} in ${address}`);
  return found;
};
const uplinkOf = (address: string): Holder => {
  const { uplink } = made(address);
  if (!uplink) throw new Error(`${address} has no uplink`);
  return uplink;
};
const issuerOf = ({ chain, key }: Holder): ProxyIssuer => ({ chain, signer: key });

/** The desk of a market, with the connection points of its participants and submarkets. */
function deskOf(address: string, operator: Holder = made(address).operator): CertificateDesk {
  const { secret, participants } = made(address);
  const below = [...network.markets.values()].filter(({ uplink }) => uplink?.market === address);
  const points = [...participants, ...below.map(({ uplink }) => uplink as Holder & { plan: { point: string } })];
  return new CertificateDesk({
    address,
    anchors: [network.root.chain[0]],
    verifier,
    clock: systemClock,
    archive: new Archive(new MemoryStore()),
    secret,
    attachments: new Map(points.map(({ plan: { point } }) => [point, { node: 'busbar' }])),
    renew: proxyRenewal(() => issuerOf(operator), secret, systemClock, systemRandom),
  });
}

const admit = (desk: CertificateDesk, holder: Holder) => desk.admit(identityOf(holder).chain.map(({ der }) => der));

describe('the desk of a market whose operator is a proxy', () => {
  test('lets in its own participants, and the markets directly below', async () => {
    const desk = deskOf(HOUSE);
    expect(await admit(desk, named(HOUSE, 'tenant'))).toMatchObject({
      ok: true,
      value: { party: { point: 'point-tenant', feedIn: 11_000, draw: 11_000 } },
    });
    expect(await admit(desk, uplinkOf(`flat.${HOUSE}`))).toMatchObject({
      ok: true,
      value: { party: { point: 'flat-3', feedIn: 5000 }, chain: { rights: { role: 'submarket' } } },
    });
  });

  test('sends everybody else away: from above, from further below, and the market itself', async () => {
    const desk = deskOf(HOUSE);
    for (const holder of [
      named('westnetz.amprion', 'bakery'),
      named('amprion', 'wind-farm'),
      named(`flat.${HOUSE}`, 'battery'),
      uplinkOf(HOUSE),
    ])
      expect(await admit(desk, holder)).toMatchObject({ ok: false, refusal: { code: 'wrong-market' } });
    expect(await admit(desk, made(HOUSE).service)).toMatchObject({
      ok: false,
      refusal: { code: 'role-not-permitted' },
    });
  });

  test('the house takes part in the market above with its own limits', async () => {
    expect(await admit(deskOf('westnetz.amprion'), uplinkOf(HOUSE))).toMatchObject({
      ok: true,
      value: { party: { point: 'house-7', feedIn: 20_000, draw: 20_000 } },
    });
  });
});

describe('renewal', () => {
  /** Renews over the desk, and judges what came of it. */
  const renew = async (desk: CertificateDesk, holder: Holder) => {
    const admitted = await admit(desk, holder);
    if (!admitted.ok) throw new Error(admitted.refusal.code);
    const key = await generateSigningKey();
    const request = await createRequest({ commonName: 'whoever', publicKey: key.publicKey }, key);
    const renewed = await desk.renew(request, admitted.value.chain, admitted.value.party.point);
    if (!renewed.ok) return { refusal: renewed.refusal };
    const chain = parseChain(renewed.value);
    if (!chain.ok) throw new Error(chain.refusal.code);
    const valid = await validateChain(chain.value, { anchors: [network.root.chain[0]], at, verifier });
    if (!valid.ok) throw new Error(valid.refusal.code);
    const again = await desk.admit(renewed.value);
    return { valid: valid.value, party: again.ok ? again.value.party : undefined };
  };

  test('of a participant keeps its place and its limits, and ends no later than the operator', async () => {
    const { valid, party } = await renew(deskOf(HOUSE), named(HOUSE, 'tenant'));
    expect(valid?.rights).toMatchObject({ role: 'participant', tradesIn: HOUSE, feedIn: 11_000, draw: 11_000 });
    expect(party?.point).toBe('point-tenant');
    expect(valid?.leaf.notAfter).toBeLessThanOrEqual(made(HOUSE).operator.chain[0].notAfter);
  });

  test('of a submarket keeps its label and its room for proxies', async () => {
    const old = uplinkOf(`flat.${HOUSE}`);
    const { valid, party } = await renew(deskOf(HOUSE), old);
    expect(valid?.rights).toMatchObject({ role: 'submarket', address: `flat.${HOUSE}`, tradesIn: HOUSE });
    expect(valid?.leaf.extensions.proxyInfo?.pathLength).toBe(old.chain[0].extensions.proxyInfo?.pathLength);
    expect(party?.point).toBe('flat-3');
  });

  test('goes on when the operator itself was renewed, within what it has now', async () => {
    const { secret, operator } = made('westnetz.amprion');
    const less = { role: 'submarket', label: 'house', feedIn: watts(8000), draw: watts(20_000) } as const;
    const next = await proxyOf(operator, at, less, { secret, point: 'house-7', pathLength: 2 });
    const { valid } = await renew(deskOf(HOUSE, next), named(HOUSE, 'tenant'));
    expect(valid?.certificates[1]?.kid).toBe(next.chain[0].kid);
    expect(valid?.rights).toMatchObject({ feedIn: 8000, draw: 11_000 });
  });

  test('of what a participant issued to its devices is left to that one', async () => {
    const { secret, operator } = made(HOUSE);
    const limits = { feedIn: watts(1000), draw: watts(1000) };
    const tenant = await proxyOf(
      operator,
      at,
      { role: 'participant', ...limits },
      { secret, point: 'point-tenant', pathLength: 1 },
    );
    const device = await proxyOf(tenant, at, { role: 'participant', ...limits });
    expect(await renew(deskOf(HOUSE), device)).toMatchObject({ refusal: { code: 'role-not-permitted' } });
  });
});

describe('the service of a market whose operator is a proxy', () => {
  const world = { clock: systemClock, random: systemRandom };

  test('leads to the root four levels up', async () => {
    const lowest = made(`flat.${HOUSE}`);
    const issued = await issueService(issuerOf(lowest.operator), world, () => undefined);
    if (!issued.ok) throw new Error(issued.refusal.code);
    const valid = await validateChain(issued.value.chain, { anchors: [network.root.chain[0]], at, verifier });
    expect(valid).toMatchObject({ ok: true, value: { rights: { role: 'market', address: lowest.address } } });
  });

  test('ends no later than the operator', async () => {
    const ending = await makeNetwork(houseTree(at, { submarketLifetime: seconds(3600) }), systemRandom);
    const { operator } = made(HOUSE, ending);
    const issued = await issueService(issuerOf(operator), world, () => undefined);
    expect(issued).toMatchObject({ ok: true, value: { until: operator.chain[0].notAfter } });
  });
});

describe('a running node whose operator is a proxy that ends', () => {
  const temporaryFolder = temporaryFolders();

  test('goes on with a renewed one as soon as that is in its place', async () => {
    const lifetime = seconds(8);
    const ending = await makeNetwork(
      houseTree(systemClock.now(), { submarketLifetime: lifetime, proxyLifetime: lifetime }),
      systemRandom,
    );
    const written = await writeNetwork(temporaryFolder(), ending, () => ({
      config: { listen: { host: '127.0.0.1', port: 0 }, admin: { port: 0 }, grid: { root: 'busbar', lines: [] } },
      url: 'ws://127.0.0.1:9',
      slotLength: seconds(900),
      gateClosure: seconds(300),
    }));
    const { node: file = '', dataDir = '', metersDir } = written.find(({ address }) => address === HOUSE) ?? {};
    await createStore(dataDir, { market: HOUSE, created: at });
    if (metersDir) await createMeterStore(metersDir, { market: HOUSE, created: at });
    const log = keptLog();
    await using node = await startNode(await loadNodeConfig(file), {
      clock: systemClock,
      random: systemRandom,
      log,
      metrics: noMetrics,
    });
    const { until } = node.status().certificate;
    const { secret, operator } = made('westnetz.amprion', ending);
    const policy = { role: 'submarket', label: 'house', feedIn: watts(20_000), draw: watts(20_000) } as const;
    const next = await proxyOf(operator, systemClock.now(), policy, { secret, point: 'house-7', pathLength: 2 });
    const folder = join(dirname(file), 'operator');
    await writeFile(join(folder, 'chain.pem'), writeCertificates(identityOf(next).chain));
    await writeFile(join(folder, 'key.pem'), writePem([{ label: 'PRIVATE KEY', bytes: next.key.privateKey }]));
    await expect.poll(() => node.status().certificate.until, { timeout: 10_000 }).toBeGreaterThan(until + 3600);
  });
});
