import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { endOf, instant, printInstant, seconds, slotAt } from '@bc4p/protocol/units';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AdminServer, prometheusMetrics, startAdminServer } from '../../node/src/admin/index.ts';
import { silentLog } from '../../node/src/log.ts';
import { accountsDeskOf } from '../../node/src/node/daemon.ts';
import { SettledMarket } from '../../node/test/support/settled-market.ts';
import { type Run, runBc4p } from './support/run-bc4p.ts';

// The real binary against a real market on loopback that keeps accounts and settles a slot: anna sells, ben buys.
let market: SettledMarket;
let admin: AdminServer;
const metrics = prometheusMetrics();
/** Longer than everything here takes by the market's clock. */
const HOURS = 6 * 3600;

beforeAll(async () => {
  market = await SettledMarket.prepare({ credit: '0EUR', latest: '1h' });
  // The market begins with a slot, and ends in the same month: what there is to see does not depend on when this runs.
  const { clock } = market;
  const month = (ahead: number): string => printInstant(instant(clock.now() + ahead)).slice(0, 7);
  const ahead = 900 + (month(0) === month(HOURS) ? 0 : HOURS);
  clock.shiftMs = slotAt(instant(clock.now() + ahead), seconds(900)).start * 1000 + 5000 - clock.nowMs();
  await market.files.startNode();
  const { node } = market.files;
  admin = await startAdminServer({
    host: '127.0.0.1',
    port: 0,
    log: silentLog,
    metrics,
    notReadyBecause: () => [],
    reload: async () => ({}),
    status: () => node.status(),
    accounts: accountsDeskOf(node, market.settlement),
  });
});
afterAll(async () => {
  await admin.close();
  metrics.close();
  await market[Symbol.asyncDispose]();
});

const bc4p = (...args: string[]): Promise<Run> => runBc4p(args, market.files.folder);
const as = (name: string): string[] => ['--as', join('participants', name), '--url', market.files.node.url];
const node = (): string[] => ['--node', admin.url];
const OPERATOR = [
  '--operator-chain',
  join('market-operator', 'chain.pem'),
  '--operator-key',
  join('market-operator', 'key.pem'),
];
const json = async (topic: string, command: string, ...args: string[]) => {
  const { code, out, err } = await bc4p(topic, command, '--json', ...args);
  expect(err).toBe('');
  return { code, value: JSON.parse(out) };
};

/** What people read, without what is another one each time. */
const stable = (text: string): string =>
  text
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:]+Z(\/[\d:]+Z?)?/g, '<time>')
    .replaceAll(/\b\d\d-\d\d \d\d:\d\d/g, '<time>')
    .replaceAll(/[\w-]{43}/g, '<id>');

describe('paying in', () => {
  test('a confirmation is signed by the operator and booked once, however often it comes', async () => {
    const text = ['account', 'top-up', 'point-2', '10EUR', '--reference', 'transfer of May'];
    const signed = await bc4p(...text, ...OPERATOR, '--out', 'payment.json');
    expect(signed).toMatchObject({ code: 0, out: expect.stringContaining('--in payment.json') });
    expect(await bc4p('account', 'top-up', '--in', 'payment.json', ...node())).toMatchObject({
      code: 0,
      out: 'Booked: 10.00 EUR for point-2\n  balance 10.00 EUR\n',
    });
    expect(await bc4p('account', 'top-up', '--in', 'payment.json', ...node())).toMatchObject({
      code: 0,
      out: 'Was booked before: 10.00 EUR for point-2\n  balance 10.00 EUR\n',
    });
    const out = await json('account', 'top-up', ...OPERATOR, ...node(), '--', 'point-2', '-2.50EUR');
    expect(out.value).toMatchObject({ amount: '-250000000', balance: '750000000', repeated: false });
  });

  test('is refused to everybody else, and for an account that there is not', async () => {
    const [chain, key] = ['chain.pem', 'key.pem'].map((file) => join('participants', 'anna', file)) as [string, string];
    const own = ['--operator-chain', chain, '--operator-key', key];
    expect(await json('account', 'top-up', 'point-1', '10EUR', ...own, ...node())).toMatchObject({
      code: 1,
      value: { error: { code: 'role-not-permitted' } },
    });
    const mixed = ['--operator-chain', join('market-operator', 'chain.pem'), '--operator-key', key];
    expect(await json('account', 'top-up', 'point-1', '10EUR', ...mixed, ...node())).toMatchObject({
      code: 1,
      value: { error: { code: 'key-mismatch' } },
    });
    expect(await json('account', 'top-up', 'nowhere', '10EUR', ...OPERATOR, ...node())).toMatchObject({
      code: 1,
      value: { error: { code: 'account-unknown', facts: { point: 'nowhere' } } },
    });
  });

  test.each([
    [['point-1', '10EUR', ...OPERATOR], 'whom to give it to'],
    [['point-1', ...OPERATOR, '--out', 'x.json'], 'which account and how much'],
    [['point-1', '10EUR', '--out', 'x.json'], 'who confirms it'],
    [['point-1', '10apples', ...OPERATOR, '--out', 'x.json'], '10apples'],
    [['point-1', '10EUR', ...OPERATOR, '--out', 'x.json', '--node', 'node.yaml'], '--node'],
    [['--in', 'root.pem', '--node', 'http://127.0.0.1:1'], 'no confirmation'],
    [['--in', 'payment.json', '--node', 'nowhere.yaml'], 'nowhere.yaml'],
  ])('%j cannot be understood: exit code 2', async (args, words) => {
    const { code, err } = await bc4p('account', 'top-up', ...args);
    expect(err).toContain(words);
    expect(code).toBe(2);
  });
});

describe('an account, from a trade to its statements', () => {
  test('what was bought is spent, what was sold is blocked, until meters have spoken', async () => {
    const [anna, ben] = [await market.files.connect('anna'), await market.files.connect('ben')];
    const { slot } = market.files;
    await market.trade(anna, ben, slot);
    const shown = await bc4p('account', 'show', ...as('ben'));
    expect(shown.out).toMatchInlineSnapshot(`
      "Account point-2 in quartier7.westnetz
        balance     7.50 EUR  settled slots and payments
        spent      -0.16 EUR  purchases in slots that are not settled yet
        reserved    0.00 EUR  what open offers and acceptances may cost at worst
        credit      0.00 EUR  how far the account may be overdrawn
        available   7.34 EUR  for new offers
        blocked     0.00 EUR  sales that meters have not shown yet: comes when their slots are settled
      2 statements: \`bc4p statement show\`
      "
    `);
    expect((await json('account', 'show', ...as('anna'))).value).toMatchObject({ balance: '0', blocked: '15000000' });

    market.goAfter(slot);
    await market.read(anna, 'anna', slot.start, { generation: 5000 });
    await market.read(anna, 'anna', endOf(slot), { generation: 5900 });
    await market.read(ben, 'ben', slot.start, { consumption: 100 });
    const early = await json('settlement', 'run', ...node());
    expect(early.value.waiting.at(-1)).toEqual({ start: slot.start, missing: ['meter ben'], needsArea: false });
    expect((await bc4p('settlement', 'run', ...node())).out).toMatch(/waits: no value of meter ben\n$/);
    market.goAfter(slot, 3700);
    await bc4p('settlement', 'run', ...node());
    await market.read(ben, 'ben', endOf(slot), { consumption: 1100 });
    await bc4p('settlement', 'run', ...node());
    const { point, statements } = (await json('account', 'show', ...as('ben'))).value;
    expect([point, statements > 3]).toEqual(['point-2', true]);
  });

  test('the operator sees every account, and that they come to nothing together', async () => {
    const all = await bc4p('account', 'show', ...node());
    expect(all.out).toMatchInlineSnapshot(`
      "account                                balance  spent  reserved  blocked
      @bank (payments from outside)           -7.500
      @carried (balancing, carried forward)    0.024
      @grid (line fees)                        0.010
      @losses (losses of the grid)            -0.004
      point-1                                  0.130  0.000     0.000    0.000
      point-2                                  7.340  0.000     0.000    0.000
      point-3                                  0.000  0.000     0.000    0.000

      All accounts together: 0.00 EUR
      "
    `);
    expect((await json('account', 'show', ...node())).value.sum).toBe('0');
  });

  test('the operator sees how slots were settled', async () => {
    const from = new Date(market.files.slot.start * 1000 - 3 * 86_400_000).toISOString().replace('.000', '');
    const { out } = await bc4p('settlement', 'show', ...node(), '--from', from);
    expect(stable(out)).toMatchInlineSnapshot(`
      "slot         booked  fed in  losses  deviates  balanced  ct/kWh  carried
      <time>   0.000   0.000   0.000     0.000     0.000    8/12    0.000  2 estimated
      <time>   0.000   0.000   0.000     0.000     0.000    8/12    0.000  2 estimated
      <time>   0.000   0.000   0.000     0.000     0.000    8/12    0.000  2 estimated
      <time>   1.000   0.900  -0.100     0.200     0.000    8/12    0.024  corrected

      4 slots, 0.024 EUR carried forward
      energy in kWh, deviations either way; prices: energy/service, or the single one; times are UTC
      "
    `);
  });

  test('statements are listed, and shown in full as a bill', async () => {
    const { value } = await json('statement', 'show', ...as('ben'));
    expect(value.error).toBeUndefined();
    expect(value.statements.map(({ kind }: { kind: string }) => kind)).toContain('correction');
    const list = await bc4p('statement', 'show', ...as('ben'));
    expect(stable(list.out)).toMatchInlineSnapshot(`
      "no  kind        of            sold  bought  deviates    EUR  balance
       1  top-up      <time>                           10.00    10.00
       2  top-up      <time>                           -2.50     7.50
       3  slot *      <time>  0.000   0.000     0.000   0.00     7.50
       4  slot *      <time>  0.000   0.000     0.000   0.00     7.50
       5  slot *      <time>  0.000   0.000     0.000   0.00     7.50
       6  slot *      <time>  0.000   1.000    -1.000  -0.20     7.30
       7  correction  <time>  0.000   1.000     0.000   0.04     7.34

      * a reading was missing: a correction may follow
      energy in kWh; a deviation above 0 was missing in the grid, one below was too much; times are UTC
      "
    `);
    const number = value.statements.find(({ soldWh, boughtWh }: Record<string, number>) => soldWh || boughtWh).number;
    const bill = await bc4p('statement', 'show', String(number), ...as('ben'));
    expect(stable(bill.out)).toMatchInlineSnapshot(`
      "Statement 6 of point-2 in quartier7.westnetz: settlement of <time>
        opening       7.50 EUR
        purchases    -0.16 EUR  1 kWh in 1 trade
        deviation     0.08 EUR  1 kWh too much in the grid, at 8 ct/kWh
        service      -0.12 EUR  1 kWh at 12 ct/kWh
        closing       7.30 EUR
        grid fees    0.01 EUR, in the amounts above
                     line-1 down 0.01 EUR for 1 kWh
        promised     sold 0 kWh, bought 1 kWh
        meter        meter ben: in 0 kWh, out 0 kWh (estimated: a reading was missing)
        exchanged    nothing
        deviation    -1 kWh
        id           <id>
        signed       <time>
      "
    `);
    expect(await json('statement', 'show', '99', ...as('ben'))).toMatchObject({
      code: 1,
      value: { error: { code: 'statement-unknown' } },
    });
    expect((await json('statement', 'show', '--month', '1999-12', ...as('ben'))).value.statements).toEqual([]);
    expect(await json('statement', 'show', '--month', 'May', ...as('ben'))).toMatchObject({ code: 2 });
  });

  test('what proves them is kept, and proves them off-line; together, and each by itself', async () => {
    const folder = join(market.files.folder, 'kept');
    await mkdir(folder);
    expect((await bc4p('statement', 'show', ...as('ben'), '--evidence', 'kept')).code).toBe(0);
    const names = (await readdir(folder)).sort();
    expect(names[0]).toBe('statement-1.json');
    const files = names.map((name) => join('kept', name));
    const proven = await bc4p('statement', 'verify', ...files, '--root', 'root.pem');
    expect(proven.out).toMatchInlineSnapshot(`
      "Account point-2 in quartier7.westnetz
        statements   1 to 7, all there are up to the last
        rest on      1 trade, 2 meter values, 2 payments
        closes with  7.34 EUR
      Proven: 7 statements.
      "
    `);
    for (const file of files.slice(0, 2)) {
      expect(await json('statement', 'verify', file, '--root', 'root.pem')).toMatchObject({ code: 0 });
    }
    expect((await bc4p('statement', 'show', ...as('ben'), '--evidence', 'all.json')).code).toBe(0);
    expect(await json('statement', 'verify', 'all.json', '--root', 'root.pem')).toMatchObject({
      code: 0,
      value: { accounts: [{ point: 'point-2', closing: expect.any(String) }] },
    });
  });

  test('one octet that was changed, or a message that is missing, is found and named', async () => {
    const file = join(market.files.folder, 'all.json');
    const evidence = JSON.parse(await readFile(file, 'utf8'));
    const [header, payload, signature] = evidence.tokens[0].split('.');
    const dearer = Buffer.from(payload, 'base64url').toString().replace('"closing":"', '"closing":"1');
    const changed = `${header}.${Buffer.from(dearer).toString('base64url')}.${signature}`;
    const verify = async (tokens: readonly string[]) => {
      await writeFile(join(market.files.folder, 'other.json'), JSON.stringify({ ...evidence, tokens }));
      return json('statement', 'verify', 'all.json', 'other.json', '--root', 'root.pem');
    };
    expect(await verify([changed])).toMatchObject({
      code: 1,
      value: { error: { code: 'signature-invalid', path: 'other.json/tokens/0' } },
    });
    const alone = { ...evidence, tokens: evidence.tokens.slice(0, 1) };
    await writeFile(join(market.files.folder, 'alone.json'), JSON.stringify(alone));
    expect(await json('statement', 'verify', 'alone.json', '--root', 'root.pem')).toMatchObject({
      code: 1,
      value: { error: { code: 'evidence-incomplete', requirement: 'ACT-050' } },
    });
    expect(await json('statement', 'verify', 'nowhere.json', '--root', 'root.pem')).toMatchObject({ code: 2 });
  });

  test('without accounts, or without a node, that is said', async () => {
    const bare = await startAdminServer({
      host: '127.0.0.1',
      port: 0,
      log: silentLog,
      metrics,
      notReadyBecause: () => [],
      reload: async () => ({}),
      status: () => ({}),
    });
    const none = await bc4p('account', 'show', '--node', bare.url);
    await bare.close();
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining('keeps no accounts') });
    const gone = await bc4p('settlement', 'show', '--node', bare.url);
    expect(gone).toMatchObject({ code: 1, err: expect.stringContaining('No node answers') });
  });
});
