import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '@bc4p/protocol/units';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, test } from 'vitest';
import { SuiteNetwork } from '../network/index.ts';
import { makeTargetConfig } from './make-config.ts';
import { readMaterial, writeMaterial } from './material.ts';
import { SETTINGS, type Setting } from './settings.ts';
import { readTargetConfig } from './target-config.ts';

const at = instant(Math.floor(Date.now() / 1000));
const schema = JSON.parse(await readFile(new URL('../../target.schema.json', import.meta.url), 'utf8'));
const fits = new Ajv2020().compile(schema);
const folder = await mkdtemp(join(tmpdir(), 'bc4p-material-'));

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the configuration of a target', async () => {
  const network = await SuiteNetwork.make(at);
  const place = {
    state: '/state',
    listen: { host: '127.0.0.1', port: 0 },
    upperUrl: 'ws://127.0.0.1:1',
    revocationFolder: '/lists',
    tls: { certificate: 'c', key: 'k' },
  };

  test.each(Object.entries(SETTINGS) as [string, Setting][])(
    'of the setting %s fits its schema',
    async (name, setting) => {
      const config = await makeTargetConfig(network, name, setting, place, at);
      expect(fits(JSON.parse(JSON.stringify(config))), JSON.stringify(fits.errors)).toBe(true);
      expect(readTargetConfig(JSON.stringify(config))).toEqual(JSON.parse(JSON.stringify(config)));
    },
  );

  test('with groups that only some markets have fits its schema, too', async () => {
    const setting: Setting = {
      ...SETTINGS.main,
      hasUpper: true,
      metering: { meters: [{ meter: 'm', point: '@upper' }], clockSkew: 5 },
      settlement: {
        mode: 'single',
        prices: [25_000, -300],
        after: 0,
        latest: 60,
        maxEstimated: 1,
        credit: '500000000',
      },
      balance: { reportWithin: 10, suspendAfter: 2 },
      losses: { price: 30_000, before: 60, lot: 10 },
    };
    const config = await makeTargetConfig(network, 'all', setting, place, at);
    expect(fits(JSON.parse(JSON.stringify(config))), JSON.stringify(fits.errors)).toBe(true);
    expect(fits({ ...config, colour: 'green' })).toBe(false);
  });

  test('of another kind is not read', () => {
    expect(() => readTargetConfig('{}')).toThrow(/no configuration of a target/);
    expect(() => readTargetConfig('nonsense')).toThrow();
  });
});

describe('material', () => {
  test('is written once, and the suite finds its own keys in it again', async () => {
    const written = await writeMaterial(join(folder, 'material'), at, { host: '0.0.0.0', port: 8470 });
    const alone = Object.entries<Setting>(SETTINGS).filter(
      ([, { hasUpper, hasRevocation, serviceSeconds }]) => !hasUpper && !hasRevocation && serviceSeconds === undefined,
    );
    expect(written.map(({ setting }) => setting)).toEqual(alone.map(([name]) => name));
    const configs = await Promise.all(written.map(async ({ file }) => readTargetConfig(await readFile(file, 'utf8'))));
    expect(configs.map(({ listen }) => listen.port)).toEqual(alone.map((_, place) => 8470 + place));
    const network = await readMaterial(join(folder, 'material'));
    expect(network.root.chain[0].kid).toHaveLength(43);
    // A participant of today is one of the market that was set up then.
    const participant = await network.participant('station-1', at);
    expect(participant.chain.at(-1)?.kid).toBe(network.root.chain[0].kid);
    await expect(writeMaterial(join(folder, 'material'), at)).rejects.toMatchObject({ code: 'EEXIST' });
  });
});
