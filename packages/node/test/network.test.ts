import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findConnectionPoint, validateChain } from '@bc4p/protocol/certificates';
import { generateSigningKey } from '@bc4p/protocol/crypto';
import { seconds, watts } from '@bc4p/protocol/units';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadNodeConfig, type NodeConfigFile } from '../src/config/index.ts';
import { nativeVerifier } from '../src/crypto/index.ts';
import { noMetrics, systemClock, systemRandom } from '../src/index.ts';
import { type Holder, type MadeMarket, type MadeNetwork, makeNetwork, writeNetwork } from '../src/network/index.ts';
import { readMaterial } from '../src/node/material.ts';
import { temporaryFolders } from './support/folder.ts';
import { houseTree } from './support/house-tree.ts';

// Four levels: transmission, distribution, a house, and in it a flat that runs a market of its own.
const temporaryFolder = temporaryFolders();
const verifier = nativeVerifier();
const at = systemClock.now();
let network: MadeNetwork;
beforeAll(async () => {
  network = await makeNetwork(houseTree(at), systemRandom);
});

const made = (address: string): MadeMarket => {
  const market = network.markets.get(address);
  if (!market) throw new Error(`no market ${address}`);
  return market;
};

async function rightsOf(holder: Holder) {
  const anchors = [network.root.chain[0]];
  const valid = await validateChain(holder.chain, { anchors, at, verifier });
  return valid.ok ? valid.value.rights : valid.refusal;
}

describe('a tree of markets', () => {
  test('has each market after the one above it', () => {
    expect([...network.markets.keys()]).toEqual([
      'amprion',
      'westnetz.amprion',
      'house.westnetz.amprion',
      'flat.house.westnetz.amprion',
    ]);
  });

  test('has services that sign for their own market, and participants that trade there', async () => {
    for (const { address, service, participants } of network.markets.values()) {
      expect(await rightsOf(service)).toMatchObject({ role: 'market', address });
      for (const participant of participants)
        expect(await rightsOf(participant)).toMatchObject({ role: 'participant', tradesIn: address });
    }
  });

  test('has submarkets that trade in the market above, at a connection point that its operator knows', async () => {
    for (const { address, uplink } of [...network.markets.values()].slice(1)) {
      if (!uplink) throw new Error(`${address} has no uplink`);
      const rights = await rightsOf(uplink);
      expect(rights).toMatchObject({ role: 'submarket', address, tradesIn: uplink.market });
      const { connectionPoint } = rights as { connectionPoint: Uint8Array };
      const { secret } = made(uplink.market);
      const [{ serial }] = uplink.chain;
      expect(findConnectionPoint(secret, [uplink.plan.point], connectionPoint, serial)).toBe(uplink.plan.point);
      expect(findConnectionPoint(made(address).secret, [uplink.plan.point], connectionPoint, serial)).toBeUndefined();
    }
  });

  test('is operated by an end entity directly below the top, and by its own submarket proxy further down', () => {
    expect(made('westnetz.amprion').operator).not.toBe(made('westnetz.amprion').uplink);
    expect(made('westnetz.amprion').operator.chain).toHaveLength(3);
    for (const address of ['house.westnetz.amprion', 'flat.house.westnetz.amprion'])
      expect(made(address).operator).toBe(made(address).uplink);
  });

  test('has nobody that outlives its issuer', () => {
    for (const { operator, service, participants } of network.markets.values())
      for (const { chain } of [operator, service, ...participants])
        for (const [place, certificate] of chain.slice(0, -1).entries())
          expect(certificate.notAfter).toBeLessThan(chain[place + 1]?.notAfter ?? 0);
  });

  test('can do without meters, and takes its keys from wherever it is told', async () => {
    const keys: string[] = [];
    const newKey = async () => {
      const key = await generateSigningKey();
      keys.push(Buffer.from(key.publicKey).toString('hex'));
      return key;
    };
    const { markets, meteringAuthority } = await makeNetwork(
      houseTree(at, { withMeters: false }),
      systemRandom,
      newKey,
    );
    const participants = [...markets.values()].flatMap((market) => market.participants);
    expect(participants.filter(({ meter }) => meter !== undefined)).toEqual([]);
    expect(made('amprion').participants[0]?.meter?.chain).toHaveLength(3);
    // Root, two authorities, and for each market a service and a participant; two operators, three uplinks.
    expect(keys).toHaveLength(3 + 4 * 2 + 2 + 3);
    expect(keys).toContain(Buffer.from(meteringAuthority.chain[0].publicKey.spki).toString('hex'));
  });

  test('can have a submarket proxy as its operator everywhere, and a label at the top', async () => {
    const plan = houseTree(at);
    const [distribution] = plan.market.submarkets ?? [];
    if (!distribution) throw new Error('the plan has a distribution market');
    const submarkets = [{ ...distribution, operator: 'submarket' as const }];
    const deep = await makeNetwork({ ...plan, market: { ...plan.market, submarkets } }, systemRandom);
    const lowest = deep.markets.get('flat.house.westnetz.amprion');
    expect(lowest?.service.chain).toHaveLength(7);
    const labelled = await makeNetwork({ ...plan, market: { ...plan.market, label: 'de' } }, systemRandom);
    expect([...labelled.markets.keys()].at(-1)).toBe('flat.house.westnetz.de.amprion');
  });
});

const GRID: NodeConfigFile['grid'] = { root: 'busbar', lines: [] };
const urlOf = ({ address }: MadeMarket): string => `ws://127.0.0.1:${9000 + address.length}`;

describe('its folder', () => {
  const write = async () => {
    const folder = temporaryFolder();
    const written = await writeNetwork(folder, network, (market) => ({
      config: { listen: { host: '127.0.0.1', port: 9000 }, admin: { port: 9100 }, grid: GRID },
      url: urlOf(market),
      slotLength: seconds(900),
      gateClosure: seconds(300),
    }));
    return { folder, written };
  };

  test('has configurations with which nodes can start, each with the market above', async () => {
    const { written } = await write();
    expect(written.map(({ address }) => address)).toEqual([...network.markets.keys()]);
    for (const { address, node, participants } of written) {
      const config = await loadNodeConfig(node);
      const above = made(address).uplink?.market;
      expect(config.upper?.market).toBe(above);
      expect(config.upper?.url).toBe(above && urlOf(made(above)));
      const material = await readMaterial(config, at, verifier, () => noMetrics.signatureMade());
      expect(material.findings).toEqual([]);
      expect(material.service.ok).toBe(true);
      expect(material.upper?.identity.kid).toBe(made(address).uplink?.chain[0].kid);
      expect(Object.keys(participants)).toEqual(made(address).participants.map(({ plan }) => plan.name));
    }
  });

  test('tells participants and whoever builds below where the market is', async () => {
    const { folder } = await write();
    const house = join(folder, 'markets', 'house.westnetz.amprion');
    const facts = await readFile(join(house, 'market.yaml'), 'utf8');
    expect(facts).toContain('market: house.westnetz.amprion\nurl: ws://127.0.0.1:9022\n');
    expect(await readFile(join(house, 'participants', 'tenant', 'market.yaml'), 'utf8')).toBe(facts);
  });
});

test('a plan that gives more than there is to give fails, and names the rule', async () => {
  const plan = houseTree(at);
  const point = { feedIn: watts(1000), draw: watts(1000) };
  const participants = [{ name: 'x', point: 'x', feedIn: watts(1001), draw: watts(1000) }];
  const submarkets = [
    { label: 'shed', participants, uplink: { point: 'p', ...point }, operator: 'submarket' as const },
  ];
  const wrong = { ...plan, market: { ...plan.market, submarkets } };
  await expect(makeNetwork(wrong, systemRandom)).rejects.toThrow(
    'issue-rights {"member":"feedIn","asked":1001,"limit":1000}',
  );
});

test('an end entity of the grid operator runs no market further down', async () => {
  const plan = houseTree(at);
  const market = { ...plan.market, label: 'de' };
  const submarkets = (plan.market.submarkets ?? []).map((one) => ({ ...one, operator: 'end-entity' as const }));
  await expect(makeNetwork({ ...plan, market: { ...market, submarkets } }, systemRandom)).rejects.toThrow(
    'right below',
  );
});
