import { describe, expect, test } from 'vitest';
import { ConfigError, parseNodeConfig } from './index.ts';

const MARKET = `market: quartier7.westnetz.amprion
dataDir: data
listen: { host: 127.0.0.1, port: 8470 }
certificates: { roots: [root.pem], chain: service.pem, key: service.key }
connectionPointSecret: secret
grid: { root: busbar, lines: [] }
points: [{ point: house-1, node: busbar }]
`;

const metering = (fields: string) => parseNodeConfig(`${MARKET}metering: ${fields}\n`, '/etc/bc4p/node.yaml').metering;

/** What is wrong with a metering group, in a market with nothing else wrong. */
function faultsOf(fields: string, more = ''): string[] {
  try {
    parseNodeConfig(`${MARKET}${more}metering: ${fields}\n`, 'node.yaml');
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('the configuration of metering', () => {
  test('is not there unless it is wanted, and needs nothing', () => {
    expect(parseNodeConfig(MARKET, 'node.yaml')).not.toHaveProperty('metering');
    expect(metering('{}')).toEqual({
      store: { folder: '/etc/bc4p/meters' },
      isOnly: false,
      meters: [],
      clockSkew: 30,
      pollIntervalMs: 5000,
    });
  });

  test('names a database instead of the folder, or another node', () => {
    expect(metering('{ postgres: database }')).toMatchObject({ store: { postgres: '/etc/bc4p/database' } });
    expect(metering('{ url: "ws://127.0.0.1:8480" }')).toMatchObject({ url: 'ws://127.0.0.1:8480' });
    expect(metering('{ role: only }')).toMatchObject({ isOnly: true });
  });

  test('registers meters at connection points that there are, each once', () => {
    const meters = [{ meter: 'm 1', point: 'house-1' }];
    expect(metering('{ meters: [{ meter: m 1, point: house-1 }] }')).toMatchObject({ meters });
    expect(faultsOf('{ meters: [{ meter: m, point: house-2 }] }')).toEqual([
      expect.stringContaining('metering.meters[0].point: There is no connection point house-2.'),
    ]);
    expect(faultsOf('{ meters: [{ meter: m, point: house-1 }, { meter: m, point: house-1 }] }')).toEqual([
      expect.stringContaining('metering.meters[1].meter: The meter m is here twice.'),
    ]);
  });

  test('registers no more meters at a connection point than a statement has room for', () => {
    const registered = (count: number) =>
      `{ meters: [${Array.from({ length: count }, (_, place) => `{ meter: m${place}, point: house-1 }`).join()}] }`;
    expect(faultsOf(registered(64))).toEqual([]);
    expect(faultsOf(registered(66))).toEqual([
      expect.stringContaining('metering.meters[64].point: There are more than 64 meters at house-1.'),
    ]);
  });

  test('registers a meter of the line to the upper market only below one', () => {
    const meter = '{ meters: [{ meter: m, point: "@upper" }] }';
    const upper = 'upper: { market: westnetz.amprion, url: "ws://127.0.0.1:8490", chain: c, key: k }\n';
    expect(faultsOf(meter)).toEqual([expect.stringContaining('There is no market above this one.')]);
    expect(faultsOf(meter, upper)).toEqual([]);
  });

  test('asks no other node where it is the metering node itself', () =>
    expect(faultsOf('{ role: only, url: "ws://127.0.0.1:8480" }')).toEqual([
      expect.stringContaining('metering.url: A metering node takes its values from meters.'),
    ]));

  test('goes unencrypted to another machine only where that is wanted', () => {
    expect(faultsOf('{ url: "ws://192.168.1.7:8480" }')).toEqual([expect.stringContaining('is not encrypted')]);
    expect(faultsOf('{ url: "wss://192.168.1.7:8480" }')).toEqual([]);
    expect(faultsOf('{ url: "ws://192.168.1.7:8480" }', 'insecure: [plaintext-outside-loopback]\n')).toEqual([]);
  });
});
