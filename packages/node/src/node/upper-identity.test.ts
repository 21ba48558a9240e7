import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCertificates, writePem } from '@bc4p/protocol/certificates';
import { instant, seconds } from '@bc4p/protocol/units';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolders } from '../../test/support/folder.ts';
import { houseTree } from '../../test/support/house-tree.ts';
import { loadNodeConfig, type NodeConfig } from '../config/index.ts';
import { nativeVerifier } from '../crypto/index.ts';
import { systemClock, systemRandom } from '../index.ts';
import {
  type Holder,
  identityOf,
  type MadeMarket,
  type MadeNetwork,
  makeNetwork,
  writeNetwork,
} from '../network/index.ts';
import { readMaterial } from './material.ts';

// A distribution market: its operator is an end entity, so that it can serve without the market above.
const ADDRESS = 'westnetz.amprion';
const temporaryFolder = temporaryFolders();
const at = systemClock.now();
const LIFETIME = 3600;
let network: MadeNetwork;
beforeAll(async () => {
  network = await makeNetwork(houseTree(at, { submarketLifetime: seconds(LIFETIME) }), systemRandom);
});

const made = (address: string): MadeMarket => {
  const market = network.markets.get(address);
  if (!market) throw new Error(`no market ${address}`);
  return market;
};

/** The market's configuration, with somebody else's chain or key for the market above. */
async function configured(changed: { chain?: Holder; key?: Holder } = {}): Promise<NodeConfig> {
  const folder = temporaryFolder();
  await writeNetwork(folder, network, () => ({
    config: { listen: { host: '127.0.0.1', port: 0 }, grid: { root: 'busbar', lines: [] } },
    url: 'ws://127.0.0.1:8470',
    slotLength: seconds(900),
    gateClosure: seconds(300),
  }));
  const uplink = join(folder, 'markets', ADDRESS, 'uplink');
  const { chain, key } = changed;
  if (chain) await writeFile(join(uplink, 'chain.pem'), writeCertificates(identityOf(chain).chain));
  if (key) {
    const pem = writePem([{ label: 'PRIVATE KEY', bytes: key.key.privateKey }]);
    await writeFile(join(uplink, 'key.pem'), pem);
  }
  return loadNodeConfig(join(folder, 'markets', ADDRESS, 'node.yaml'));
}

const read = (config: NodeConfig, when = at) => readMaterial(config, when, nativeVerifier(), () => undefined);
const uplinkOf = (address: string): Holder => made(address).uplink as Holder;

describe('the proxy for the market above', () => {
  test('says as whom to connect, and until when', async () => {
    const { upper, findings } = await read(await configured());
    const [leaf, ...rest] = uplinkOf(ADDRESS).chain;
    expect(upper?.identity.kid).toBe(leaf.kid);
    expect(upper?.identity.chain.map(({ kid }) => kid)).toEqual([leaf, ...rest.slice(0, -1)].map(({ kid }) => kid));
    expect(upper?.until).toBe(leaf.notAfter);
    expect(findings).toEqual([]);
  });

  test('keeps nothing from working when it has merely ended', async () => {
    const { upper, service, findings } = await read(await configured(), instant(at + LIFETIME + 1));
    expect(service.ok).toBe(true);
    expect(upper?.until).toBe(uplinkOf(ADDRESS).chain[0].notAfter);
    expect(findings).toEqual([
      expect.stringMatching(/submarket proxy in .*chain\.pem ended at .*without trade in amprion/),
    ]);
  });

  test('is not good for another market or in another role', async () => {
    const other = configured({ chain: uplinkOf(`house.${ADDRESS}`), key: uplinkOf(`house.${ADDRESS}`) });
    await expect(read(await other)).rejects.toMatchObject({
      code: 'wrong-market',
      message: expect.stringContaining(`the submarket house.${ADDRESS} in ${ADDRESS}, not of ${ADDRESS} in amprion`),
    });
    const windFarm = made('amprion').participants[0] as Holder;
    await expect(read(await configured({ chain: windFarm, key: windFarm }))).rejects.toMatchObject({
      code: 'role-not-permitted',
      message: expect.stringContaining('one of the role participant'),
      hint: expect.stringContaining('--role submarket'),
    });
  });

  test('has its own key, and leads to the root', async () => {
    await expect(read(await configured({ key: made(ADDRESS).service }))).rejects.toMatchObject({
      code: 'key-mismatch',
    });
    const stranger = await makeNetwork(houseTree(at), systemRandom);
    const chain = stranger.markets.get(ADDRESS)?.uplink as Holder;
    await expect(read(await configured({ chain, key: chain }))).rejects.toMatchObject({
      message: expect.stringContaining("This market's chain as a submarket in"),
      hint: expect.stringContaining('bc4p cert verify'),
    });
  });

  test('that has ended is judged by everything else all the same', async () => {
    const windFarm = made('amprion').participants[0] as Holder;
    const config = await configured({ chain: windFarm, key: windFarm });
    const afterwards = instant(windFarm.chain[0].notAfter + 1);
    await expect(read(config, afterwards)).rejects.toMatchObject({ code: 'role-not-permitted' });
  });
});
