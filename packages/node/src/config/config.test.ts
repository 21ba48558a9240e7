import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolders } from '../../test/support/folder.ts';
import type { NodeConfigFile } from '../generated/node-config-file.ts';
import { nodeConfigSchema } from '../generated/node-config-schema.ts';
import { ConfigError, loadNodeConfig, nodeConfigTemplate, parseNodeConfig, readNamedFiles } from './index.ts';

const temporaryFolder = temporaryFolders();

const MINIMAL = `market: quartier7.westnetz.amprion
dataDir: data
listen: { host: 127.0.0.1, port: 8470 }
certificates:
  roots: [root.pem]
  chain: service.pem
  key: service.key
connectionPointSecret: secret
grid:
  root: busbar
  lines:
    - { id: l1, upper: busbar, lower: n1, capacity: 160kW }
    - { id: l2, upper: n1, lower: n2, capacity: 80kW }
`;

/** What is wrong with a configuration, as its lines are printed. */
function faultsOf(text: string): string[] {
  try {
    parseNodeConfig(text, 'node.yaml');
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
  return [];
}

const replaced = (from: string, to: string): string => {
  expect(MINIMAL).toContain(from);
  return MINIMAL.replace(from, to);
};

describe('a configuration', () => {
  test('needs little; the rest has defaults', () => {
    const config = parseNodeConfig(MINIMAL, '/etc/bc4p/node.yaml');
    expect(config).toMatchObject({
      market: 'quartier7.westnetz.amprion',
      dataDir: '/etc/bc4p/data',
      listen: { host: '127.0.0.1', port: 8470 },
      certificates: { roots: ['/etc/bc4p/root.pem'], chain: '/etc/bc4p/service.pem', key: '/etc/bc4p/service.key' },
      connectionPointSecret: '/etc/bc4p/secret',
      points: [],
      parameters: {
        address: 'quartier7.westnetz.amprion',
        slotLength: 900,
        gateClosure: 300,
        minimumAvailability: 30,
        horizon: 172_800,
        minimumLot: 1,
        lotSizes: [],
        depth: 10,
        retention: 604_800,
      },
      limits: {
        frameBytes: 65_536,
        inFlight: 64,
        helloTimeoutMs: 10_000,
        bookIntervalMs: 50,
        bufferedBytes: 1_048_576,
        openTakesPerPoint: 32,
        openTakesPerLink: 1000,
      },
      balance: { reportWithin: 120, suspendAfter: 4 },
      journal: { queue: 4096, batch: 256, batchBytes: 1_048_576, snapshotEvery: 10_000 },
      admin: { host: '127.0.0.1', port: 8471 },
      log: { level: 'info', format: 'json' },
    });
    expect(config).not.toHaveProperty('tls');
    expect(config).not.toHaveProperty('upper');
    expect(config).not.toHaveProperty('losses');
    expect(config.certificates).not.toHaveProperty('operator');
    expect(config.parameters.grid.lines[0]).toEqual({
      id: 'l1',
      upper: 'busbar',
      lower: 'n1',
      capacityUp: 160_000,
      capacityDown: 160_000,
      baseFee: 0,
      tiersUp: [],
      tiersDown: [],
    });
  });

  test('may say everything, in human units', () => {
    const text = replaced(
      '  lines:\n',
      `  feeDefaults:
    baseFee: 1.5ct
    tiers:
      - { from: 50%, price: 2ct }
      - { from: 90.5%, price: 0.1EUR }
  lines:
    - id: l0
      upper: n2
      lower: n3
      capacity: 0.1MW
      capacityDown: 50kW
      baseFee: 200mct
      tiers: []
      tiersUp: [{ from: 0%, price: 1ct }]
      lossFactor: 1.5%
`,
    ).concat(`
points:
  - { point: house-7, node: n3, feedIn: 10kW, draw: 11.5kW }
rules: { slotLength: PT1H, gateClosure: 10m, lotSizes: [1kWh, 0.1kWh] }
limits: { frameBytes: 128 KiB, helloTimeout: 2s, bookInterval: 20ms, openTakesPerPoint: 3, openTakesPerLink: 7 }
upper: { market: westnetz.amprion, url: "wss://[2001:db8::1]:8470/tree", chain: ../up.pem, key: up.key }
tls: { certificate: /tls/cert.pem, key: ../key.pem }
balance: { reportWithin: 30s, suspendAfter: 0 }
losses: { price: 31.5ct, before: 2m, chain: loss.pem, key: loss.key }
`);
    const config = parseNodeConfig(text, '/etc/bc4p/node.yaml');
    expect(config.parameters.grid.lines[0]).toEqual({
      id: 'l0',
      upper: 'n2',
      lower: 'n3',
      capacityUp: 100_000,
      capacityDown: 50_000,
      baseFee: 200,
      tiersUp: [{ from: 0, price: 1000 }],
      tiersDown: [],
      lossFactor: 15,
    });
    expect(config.parameters.grid.lines[1]).toMatchObject({
      baseFee: 1500,
      tiersUp: [
        { from: 0, price: 0 },
        { from: 500, price: 2000 },
        { from: 905, price: 10_000 },
      ],
    });
    expect(config.points).toEqual([{ point: 'house-7', node: 'n3', feedIn: 10_000, draw: 11_500 }]);
    expect(config.parameters).toMatchObject({ slotLength: 3600, gateClosure: 600, lotSizes: [1000, 100] });
    expect(config.limits).toMatchObject({ frameBytes: 131_072, helloTimeoutMs: 2000, bookIntervalMs: 20 });
    expect(config.limits).toMatchObject({ openTakesPerPoint: 3, openTakesPerLink: 7 });
    expect(config.upper).toEqual({
      market: 'westnetz.amprion',
      url: 'wss://[2001:db8::1]:8470/tree',
      chain: '/etc/up.pem',
      key: '/etc/bc4p/up.key',
    });
    expect(config.tls).toEqual({ certificate: '/tls/cert.pem', key: '/etc/key.pem' });
    expect(config.balance).toEqual({ reportWithin: 30, suspendAfter: 0 });
    expect(config.losses).toEqual({
      price: 31_500,
      before: 120,
      // The smallest lot that this market takes.
      lot: 100,
      proxy: { chain: '/etc/bc4p/loss.pem', key: '/etc/bc4p/loss.key' },
    });
  });

  test('may keep accounts, with prices for energy and service', () => {
    const { settlement, parameters, points } = parseNodeConfig(
      `${MINIMAL}settlement: { mode: separate, energyPrice: -1.5ct, servicePrice: 12ct, prices: p.csv, credit: 50EUR }
points: [{ point: a, node: n1, credit: 0EUR }, { point: b, node: n1, credit: unlimited }, { point: c, node: n2 }]
`,
      '/etc/bc4p/node.yaml',
    );
    expect(settlement).toEqual({
      prices: { mode: 'separate', energy: -1500, service: 12_000 },
      pricesFile: '/etc/bc4p/p.csv',
      after: 600,
      latest: 86_400,
      maxEstimated: 96,
      credit: '5000000000',
      statements: 'store',
    });
    expect(parameters.settled).toBe(true);
    expect(points.map(({ credit }) => credit)).toEqual(['0', 'unlimited', undefined]);
  });

  test('may keep accounts, with prices that depend on the area', () => {
    const text = `${MINIMAL}settlement: { mode: single, shortPrice: 25ct, longPrice: 3ct, statements: postgres, postgres: db }\n`;
    expect(parseNodeConfig(text, 'node.yaml').settlement).toMatchObject({
      prices: { mode: 'single', short: 25_000, long: 3000 },
      credit: 'unlimited',
      statements: 'postgres',
    });
  });

  test('may have groups in which nothing is said', () => {
    expect(faultsOf(`${MINIMAL}rules:\nlimits:\n  # inFlight: 3\n`)).toEqual([]);
  });
});

describe('a wrong configuration is answered with the place, the rule and the way out', () => {
  test.each([
    ['[', 'node.yaml:1:2: This is not YAML: Flow sequence must end with a ]. Look at'],
    ['market: a\nmarket: b\n', 'node.yaml:2:1: This is not YAML: Map keys must be unique.'],
    [`${MINIMAL}rules: { depth: 5\nlimits: {}\n`, 'node.yaml:15:1: This is not YAML:'],
    ['', 'node.yaml:1:1: The file is empty. Make a configuration with `bc4p node init`.'],
    ['# nothing\n', 'node.yaml:1:1: The file is empty.'],
    [
      '- a\n',
      'node.yaml:1:1: ["a"] is not a configuration: a group of fields, each on a line of its own. Make one with',
    ],
    [
      '-----BEGIN CERTIFICATE-----\n'.repeat(4),
      'node.yaml:1:1: "-----BEGIN CERTIFICATE----- -----BEGIN CERTIFICATE-----…" is not',
    ],
  ])('%j', (text, start) => {
    expect(faultsOf(text)[0]?.slice(0, start.length)).toBe(start);
  });

  test.each([
    [
      'an unknown field',
      replaced('dataDir: data', 'dataDir: data\ndatadir2: x'),
      ['node.yaml:3:1: datadir2: There is no such field. Did you mean dataDir?'],
    ],
    [
      'a field of other software',
      `${MINIMAL}plugins: 1\n`,
      [
        expect.stringMatching(
          /^node\.yaml:14:1: plugins: There is no such field\. The fields here are market, dataDir, /,
        ),
      ],
    ],
    [
      'an unknown field deep inside',
      replaced('capacity: 80kW', 'capcity: 80kW'),
      [
        expect.stringMatching(
          /^node\.yaml:13:7: grid\.lines\[1\]\.capacity: This field is missing\. The most power .* For example: 160kW$/,
        ),
        'node.yaml:13:39: grid.lines[1].capcity: There is no such field. Did you mean capacity?',
      ],
    ],
    [
      'losses that are bought when it is too late, in lots that nobody may offer, and signed by nobody',
      `${MINIMAL}rules: { lotSizes: [1kWh] }\nlosses: { price: 30ct, before: 30s, lot: 10Wh }\n`,
      [
        expect.stringMatching(/losses\.before: Buying would end before it begins/),
        expect.stringMatching(/losses\.lot: This market takes no offers of lots of this size/),
        expect.stringMatching(/losses: There is nobody to sign for the losses/),
      ],
    ],
    [
      'a missing field',
      replaced('dataDir: data\n', ''),
      [expect.stringMatching(/^node\.yaml:1:1: dataDir: This field is missing\. The folder of the journal\./)],
    ],
    [
      'a field without a value',
      replaced('dataDir: data', 'dataDir:'),
      ['node.yaml:2:9: dataDir: This field has no value. Write a text, such as data.'],
    ],
    [
      'a number without its unit',
      replaced('80kW', '80000'),
      ['node.yaml:13:49: grid.lines[1].capacity: 80000 has no unit. Write it with its unit, such as 160kW.'],
    ],
    [
      'a wrong unit',
      replaced('80kW', '80kWh'),
      [
        'node.yaml:13:49: grid.lines[1].capacity: "80kWh" is not accepted. Write a number with a unit (W, kW, MW), such as 11kW.',
      ],
    ],
    [
      'a fraction of a watt',
      replaced('80kW', '80.0001kW'),
      [
        'node.yaml:13:49: grid.lines[1].capacity: "80.0001kW" is not accepted. Write at most 3 digits after the point for kW.',
      ],
    ],
    [
      'a duration out of bounds',
      `${MINIMAL}rules:\n  slotLength: 2d\n`,
      ['node.yaml:15:15: rules.slotLength: "2d" is not accepted. Write between 1m and 1d.'],
    ],
    [
      'a number out of bounds',
      replaced('8470', '84700'),
      ['node.yaml:3:34: listen.port: 84700 is out of bounds. Write a whole number from 0 to 65535.'],
    ],
    [
      'a fraction where whole numbers are wanted',
      `${MINIMAL}journal: { batch: 1.5 }\n`,
      ['node.yaml:14:19: journal.batch: 1.5 is not a whole number. Write a whole number.'],
    ],
    [
      'an unknown word',
      `${MINIMAL}log: { level: inof }\n`,
      ['node.yaml:14:15: log.level: "inof" is not one of debug, info, warn, error. Did you mean info?'],
    ],
    [
      'a wrong address',
      replaced('quartier7.westnetz', 'Quartier7.westnetz'),
      [
        expect.stringMatching(
          /^node\.yaml:1:9: market: "Quartier7\.westnetz\.amprion" is not allowed here\. .*such as quartier7\.westnetz\.amprion\.$/,
        ),
      ],
    ],
    [
      'no roots',
      replaced('[root.pem]', '[]'),
      ['node.yaml:5:10: certificates.roots: The list is empty. Name at least 1.'],
    ],
    [
      'half of the operator',
      replaced('  key: service.key', '  key: service.key\n  operatorKey: o.key'),
      [expect.stringMatching(/^node\.yaml:5:3: certificates\.operatorChain: This field is missing\./)],
    ],
    [
      'a share above 100%',
      `${MINIMAL}  feeDefaults: { tiers: [{ from: 101%, price: 1ct }] }\n`,
      ['node.yaml:14:34: grid.feeDefaults.tiers[0].from: "101%" is not accepted. Write between 0% and 100%.'],
    ],
    [
      'a negative fee',
      `${MINIMAL}  feeDefaults: { baseFee: -1ct }\n`,
      ['node.yaml:14:27: grid.feeDefaults.baseFee: "-1ct" is not accepted. Write between 0ct and 1048576mct.'],
    ],
    [
      'a falling staircase',
      `${MINIMAL}  feeDefaults: { tiers: [{ from: 50%, price: 2ct }, { from: 50%, price: 1ct }] }\n`,
      [
        'node.yaml:14:61: grid.feeDefaults.tiers[1].from: This step does not begin above the one before. Order the steps by their share.',
        expect.stringContaining('grid.feeDefaults.tiers[1].price: The price falls from one step to the next.'),
      ],
    ],
    [
      'slots that do not fill a day',
      `${MINIMAL}rules: { slotLength: 7m }\n`,
      [expect.stringContaining('rules.slotLength: Slots of this length do not fill a day.')],
    ],
    [
      'a horizon in which nothing can be traded',
      `${MINIMAL}rules: { horizon: 10m }\n`,
      [expect.stringContaining('rules.horizon: With this horizon no slot could ever be traded.')],
    ],
    [
      'a lot size below the smallest',
      `${MINIMAL}rules: { minimumLot: 1kWh, lotSizes: [500Wh, 2kWh] }\n`,
      [expect.stringMatching(/^node\.yaml:14:39: rules\.lotSizes\[0\]: This lot is smaller/)],
    ],
    [
      'two lines of one name',
      replaced('id: l2', 'id: l1'),
      [expect.stringMatching(/^node\.yaml:13:13: grid\.lines\[1\]\.id: There are two lines with the name l1\./)],
    ],
    [
      'a ring',
      replaced('lower: n2', 'lower: n1'),
      [expect.stringMatching(/^node\.yaml:13:35: grid\.lines\[1\]\.lower: Node n1 has two lines upwards\./)],
    ],
    [
      'a line above the root',
      replaced('lower: n2', 'lower: busbar'),
      [expect.stringContaining('grid.lines[1].lower: busbar is the root.')],
    ],
    [
      'an island',
      replaced('upper: n1', 'upper: n9'),
      [expect.stringMatching(/^node\.yaml:13:7: grid\.lines\[1\]: From node n9 no way leads to the root busbar\./)],
    ],
    [
      'a ring apart from the root',
      replaced('upper: busbar, lower: n1', 'upper: n2, lower: n1'),
      [
        expect.stringContaining('grid.lines[0]: From node n2 no way leads'),
        expect.stringContaining('grid.lines[1]: From node n1 no way leads'),
      ],
    ],
    [
      'one port for two things',
      `${MINIMAL}admin: { port: 8470 }\n`,
      ['node.yaml:14:16: admin.port: Participants connect to port 8470 already. Choose another one.'],
    ],
    [
      'a point at no node',
      `${MINIMAL}points: [{ point: a, node: n9 }, { point: a, node: n1 }]\n`,
      [
        expect.stringMatching(/^node\.yaml:14:28: points\[0\]\.node: The grid has no node n9\./),
        expect.stringMatching(/^node\.yaml:14:43: points\[1\]\.point: The connection point a is here twice\./),
      ],
    ],
    [
      'a point with a name that is kept for links',
      `${MINIMAL}points: [{ point: "@upper", node: n1 }]\n`,
      [
        expect.stringMatching(
          /^node\.yaml:14:19: points\[0\]\.point: "@upper" is not allowed here\. .*does not begin with @: such names are those of links/,
        ),
      ],
    ],
    [
      'deviations without a price',
      `${MINIMAL}settlement: { mode: single, shortPrice: 1ct }\n`,
      ['node.yaml:14:13: settlement.longPrice: With mode: single this field is needed. Write a price such as 8ct.'],
    ],
    [
      'credit that is no money',
      `${MINIMAL}settlement: { mode: separate, energyPrice: 1ct, servicePrice: 1ct, credit: 1.123456789EUR }\n`,
      [expect.stringMatching(/^node\.yaml:14:76: settlement\.credit: "1\.123456789EUR" is not allowed here\./)],
    ],
    [
      'credit in finer parts than there are',
      `${MINIMAL}settlement: { mode: separate, energyPrice: 1ct, servicePrice: 1ct, credit: 1.1234567ct }\n`,
      [
        'node.yaml:14:76: settlement.credit: "1.1234567ct" is not accepted. Write at most 6 digits after the point for ct.',
      ],
    ],
    [
      'credit without accounts',
      `${MINIMAL}points: [{ point: a, node: n1, credit: 0EUR }]\n`,
      [expect.stringContaining('points[0].credit: There are no accounts without the group settlement.')],
    ],
    [
      'statements in no database',
      `${MINIMAL}settlement: { mode: separate, energyPrice: 1ct, servicePrice: 1ct, statements: postgres }\n`,
      [expect.stringContaining('settlement.statements: There is no database for statements.')],
    ],
    [
      'a settlement that ends before it begins',
      `${MINIMAL}settlement: { mode: separate, energyPrice: 1ct, servicePrice: 1ct, after: 1h, latest: 30m }\n`,
      [expect.stringContaining('settlement.latest: This is before a slot is settled at all.')],
    ],
    [
      'slots that are forgotten before they are settled',
      `${MINIMAL}settlement: { mode: separate, energyPrice: 1ct, servicePrice: 1ct, latest: 8d }\n`,
      [expect.stringContaining('settlement.latest: Slots are forgotten before they are settled at the latest.')],
    ],
    [
      'an upper market that is not the next one',
      `${MINIMAL}upper: { market: amprion, url: "ws://127.0.0.1:1", chain: c, key: k }\n`,
      [
        'node.yaml:14:18: upper.market: quartier7.westnetz.amprion is not directly below amprion. Write westnetz.amprion, or mend market: quartier7.amprion would be below it.',
      ],
    ],
    [
      'an upper market above the top',
      replaced('quartier7.westnetz.amprion', 'amprion').concat(
        'upper: { market: x, url: "ws://127.0.0.1:1", chain: c, key: k }\n',
      ),
      ['node.yaml:14:8: upper: There is no market above amprion. Leave upper out, or write the whole address.'],
    ],
    [
      'half of an upper market',
      `${MINIMAL}upper: { market: westnetz.amprion, chain: c }\n`,
      [
        expect.stringMatching(
          /^node\.yaml:14:8: upper\.url: This field is missing\. Where it listens.* For example: wss:\/\/market\.example:8470$/,
        ),
        expect.stringMatching(/^node\.yaml:14:8: upper\.key: This field is missing\./),
      ],
    ],
    [
      'an upper market by another protocol',
      `${MINIMAL}upper: { market: westnetz.amprion, url: "https://a.example", chain: c, key: k }\n`,
      [expect.stringMatching(/^node\.yaml:14:41: upper\.url: "https:\/\/a\.example" is not allowed here\./)],
    ],
    [
      'an upper market at no address',
      `${MINIMAL}upper: { market: westnetz.amprion, url: "wss://a.example:84700", chain: c, key: k }\n`,
      [
        'node.yaml:14:41: upper.url: wss://a.example:84700 is not an address. Write one such as wss://market.example:8470.',
      ],
    ],
  ])('%s', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  test('all faults are named at once', () => {
    const text = replaced('80kW', '80').replace('dataDir: data', 'datadir: data').replace('8470', 'x');
    expect(faultsOf(text)).toHaveLength(4);
  });

  test('numbers that JSON does not have, aliases without end and other tags are no way around the schema', () => {
    for (const value of ['.nan', '.inf', '!!binary aGVsbG8=', '!!set { a }', '1e400', '0x']) {
      expect(faultsOf(replaced('8470', value)).length).toBeGreaterThan(0);
    }
  });

  test('a file that is not there', async () => {
    const file = join(temporaryFolder(), 'node.yaml');
    await expect(loadNodeConfig(file)).rejects.toMatchObject({
      code: 'config-unreadable',
      message: `${file}: There is no such file. Make a configuration with \`bc4p node init\`, or name the one to use.`,
    });
  });
});

describe('what listens outside this machine', () => {
  const PLAIN = '0.0.0.0 is reached from other machines, and there is no tls.';

  test('without TLS it has to be wanted in so many words', () => {
    const open = replaced('host: 127.0.0.1', 'host: 0.0.0.0');
    expect(faultsOf(open)).toEqual([expect.stringContaining(PLAIN)]);
    expect(faultsOf(`${open}insecure: [admin-outside-loopback]\n`)).toEqual([expect.stringContaining(PLAIN)]);
    expect(faultsOf(`${open}insecure: [plaintext-outside-loopback]\n`)).toEqual([]);
    expect(faultsOf(`${open}tls: { certificate: c, key: k }\n`)).toEqual([]);
  });

  test.each(['::', '192.168.1.7', 'node.example.org', '128.0.0.1', '::ffff:192.168.1.7'])('%s is outside', (host) => {
    expect(faultsOf(replaced('host: 127.0.0.1', `host: "${host}"`))).toHaveLength(1);
  });

  test.each(['::1', '127.8.9.10', 'localhost', 'LOCALHOST'])('%s is not', (host) => {
    expect(faultsOf(replaced('host: 127.0.0.1', `host: "${host}"`))).toEqual([]);
  });

  test('and what is reached there without TLS', () => {
    const upper = (url: string) => `${MINIMAL}upper: { market: westnetz.amprion, url: "${url}", chain: c, key: k }\n`;
    expect(faultsOf(upper('ws://192.168.1.7:8470'))).toEqual([
      expect.stringMatching(/upper\.url: ws:\/\/192\.168\.1\.7:8470 is on another machine.*Write wss:\/\//),
    ]);
    expect(faultsOf(`${upper('ws://192.168.1.7:8470')}insecure: [plaintext-outside-loopback]\n`)).toEqual([]);
    for (const url of ['ws://127.0.0.1:8470', 'ws://[::1]:8470', 'ws://localhost', 'wss://192.168.1.7:8470'])
      expect(faultsOf(upper(url))).toEqual([]);
  });

  test('the operator’s port too', () => {
    expect(faultsOf(`${MINIMAL}admin: { host: 0.0.0.0 }\n`)).toEqual([expect.stringContaining('admin.host')]);
    expect(faultsOf(`${MINIMAL}admin: { host: 0.0.0.0 }\ninsecure: [admin-outside-loopback]\n`)).toEqual([]);
  });
});

describe('the template', () => {
  const values: NodeConfigFile = {
    market: 'quartier7.westnetz.amprion',
    dataDir: 'data',
    listen: { host: '127.0.0.1', port: 0 },
    certificates: { roots: ['certs/root.pem'], chain: 'certs/service.pem', key: 'certs/service key.pem' },
    connectionPointSecret: 'secrets/connection-points',
    grid: {
      root: 'busbar',
      lines: [
        { id: 'l1', upper: 'busbar', lower: 'n1', capacity: '160kW', tiers: [{ from: '70%', price: '2ct' }] },
        { id: 'l2', upper: 'n1', lower: 'n2', capacity: '80kW', baseFee: '1ct' },
      ],
    },
    points: [{ point: 'DE: #1, "x"', node: 'n2' }],
    rules: { slotLength: '1h' },
  };
  const same = (config: unknown): unknown => JSON.parse(JSON.stringify(config));

  test('says what it was given', () => {
    expect(parse(nodeConfigTemplate(values))).toMatchObject(values);
  });

  test('loads as what it was given loads, defaults included', () => {
    const point = [{ point: 'house-7', node: 'n2' }];
    const text = nodeConfigTemplate({ ...values, points: point });
    const plain = JSON.stringify({ ...values, points: point });
    expect(same(parseNodeConfig(text, 'node.yaml'))).toEqual(same(parseNodeConfig(plain, 'node.yaml')));
  });

  test('explains every field there is, and says which ones may be left out', () => {
    const text = nodeConfigTemplate(values);
    const words = text.replaceAll(/\n\s*# +/g, ' ');
    for (const { name, description } of fieldsOf(nodeConfigSchema)) {
      expect(text).toMatch(new RegExp(`^ *(# +)?${name}( \\(optional\\))?:`, 'm'));
      expect(words).toContain(description);
    }
  });

  test('loads still when every field that is commented out is switched on', () => {
    const text = nodeConfigTemplate({ ...values, points: [{ point: 'house-7', node: 'n2' }] });
    const on = text.replaceAll(/^( *)# ([a-zA-Z]+:( [^A-Z].*)?)$/gm, '$1$2');
    expect(on).toContain('\ntls:\n');
    const config = parseNodeConfig(on, '/etc/bc4p/node.yaml');
    expect(config.tls).toBeDefined();
    expect(config.certificates.operator).toBeDefined();
    expect(config.upper).toBeDefined();
    expect(config.metering).toBeDefined();
    expect(config.settlement).toBeDefined();
    expect(config.losses).toBeDefined();
    const { settled, ...parameters } = config.parameters;
    expect(settled).toBe(true);
    const switchedOn = {
      tls: undefined,
      certificates: undefined,
      upper: undefined,
      metering: undefined,
      settlement: undefined,
      losses: undefined,
      source: undefined,
    };
    expect(same({ ...config, parameters, ...switchedOn })).toEqual(
      same({ ...parseNodeConfig(text, '/etc/bc4p/node.yaml'), ...switchedOn }),
    );
  });
});

interface Described {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Described>>;
}

function fieldsOf({ properties = {} }: Described): { name: string; description: string }[] {
  return Object.entries(properties).flatMap(([name, field]) => [
    ...(field.description ? [{ name, description: field.description }] : []),
    ...fieldsOf(field),
  ]);
}

describe('the files that a configuration names', () => {
  const withFiles = (): string => {
    const folder = temporaryFolder();
    for (const name of ['root.pem', 'service.pem', 'service.key', 'secret'])
      writeFileSync(join(folder, name), `${name} `.repeat(5), { mode: 0o600 });
    writeFileSync(join(folder, 'node.yaml'), MINIMAL);
    return folder;
  };

  test('are read', async () => {
    const config = await loadNodeConfig(join(withFiles(), 'node.yaml'));
    const files = await readNamedFiles(config);
    expect(files).toMatchObject({ roots: ['root.pem '.repeat(5)], key: 'service.key '.repeat(5), findings: [] });
    expect(files.connectionPointSecret).toHaveLength(35);
  });

  test('that are not there are named with their field', async () => {
    const folder = withFiles();
    const config = parseNodeConfig(
      MINIMAL.replace('service.pem', 'missing.pem').replace('[root.pem]', '[root.pem, no.pem]'),
      join(folder, 'node.yaml'),
    );
    const reading = readNamedFiles(config);
    await expect(reading).rejects.toMatchObject({ name: 'ConfigError', code: 'config-invalid' });
    await expect(reading).rejects.toThrow(
      `node.yaml:5:21: certificates.roots[1]: There is no file ${resolve(folder, 'no.pem')}.`,
    );
    await expect(reading).rejects.toThrow('node.yaml:6:10: certificates.chain: There is no file');
    const upper = 'upper: { market: westnetz.amprion, url: "ws://127.0.0.1:1", chain: service.pem, key: up.key }\n';
    await expect(readNamedFiles(parseNodeConfig(MINIMAL + upper, join(folder, 'node.yaml')))).rejects.toThrow(
      `node.yaml:14:86: upper.key: There is no file ${resolve(folder, 'up.key')}.`,
    );
  });

  test('a folder in the place of a file, and a secret that is too short, are refused', async () => {
    const folder = withFiles();
    mkdirSync(join(folder, 'pem'));
    const asFolder = parseNodeConfig(MINIMAL.replace('service.pem', 'pem'), join(folder, 'node.yaml'));
    await expect(readNamedFiles(asFolder)).rejects.toThrow('cannot be read (EISDIR)');
    writeFileSync(join(folder, 'secret'), 'short');
    await expect(readNamedFiles(parseNodeConfig(MINIMAL, join(folder, 'node.yaml')))).rejects.toThrow(
      /connectionPointSecret: .* has 5 bytes\. Write at least 32/,
    );
  });

  test('private keys that others can read are mentioned', async () => {
    const folder = withFiles();
    chmodSync(join(folder, 'service.key'), 0o644);
    const { findings } = await readNamedFiles(parseNodeConfig(MINIMAL, join(folder, 'node.yaml')));
    expect(findings).toEqual([expect.stringContaining('service.key can be read by others')]);
  });
});
