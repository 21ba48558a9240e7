import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestMarket } from '../../node/test/support/test-market.ts';
import { type Run, runBc4p, startBc4p } from './support/run-bc4p.ts';

// The real binary against a real market on loopback: everything that a participant can do.
let market: TestMarket;

beforeAll(async () => {
  market = await TestMarket.start();
});
afterAll(() => market[Symbol.asyncDispose]());

const offline = (name: string): string[] => ['--as', join('participants', name)];
const as = (name: string): string[] => [...offline(name), '--url', market.node.url];
const bc4p = (...args: string[]): Promise<Run> => runBc4p(args, market.folder);
/** Runs with --json; what is printed has to be JSON. */
const json = async (topic: string, command: string, ...args: string[]) => {
  const { code, out, err } = await bc4p(topic, command, '--json', ...args);
  expect(err).toBe('');
  return { code, value: JSON.parse(out) };
};
const slotTime = (): string => new Date(market.slot.start * 1000).toISOString().replace('.000', '');
const ask = (energy: string, price: string): string[] => ['--sell', energy, '--price', price, '--slot', slotTime()];
const bid = (energy: string, price: string): string[] => ['--buy', energy, '--price', price, '--slot', slotTime()];

describe('signing off-line', () => {
  test('writes a token that can be looked at and verified with the chain', async () => {
    const signed = await bc4p('offer', 'sign', ...ask('2kWh', '12.5ct'), ...offline('anna'), '--out', 'offer.jws');
    expect(signed.code).toBe(0);
    expect(await readFile(join(market.folder, 'offer.jws'), 'utf8')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);

    const inspected = await bc4p('offer', 'inspect', 'offer.jws');
    expect(inspected.out).toMatch(/energy +2 kWh/);
    expect(inspected.out).toMatch(/price +12\.5 ct\/kWh/);
    expect(inspected.out).toContain('Nothing of this was verified.');

    const chain = join('participants', 'anna', 'chain.pem');
    const verified = await json('offer', 'verify', 'offer.jws', '--root', 'root.pem', '--chain', chain);
    expect(verified.code).toBe(0);
    expect(verified.value.offers[0]).toMatchObject({ side: 'sell', lots: 20, lot: 100, energyWh: 2000, price: 12_500 });
    const alone = await json('offer', 'verify', 'offer.jws', '--root', 'root.pem');
    expect(alone).toMatchObject({ code: 1, value: { error: { code: 'certificate-unknown', requirement: 'SIG-015' } } });
  });

  test('with the chain in it nothing else is needed, but every change is found', async () => {
    await bc4p('offer', 'sign', ...ask('1kWh', '11ct'), ...offline('anna'), '--with-chain', '--out', 'offer.json');
    const file = join(market.folder, 'offer.json');
    const evidence = JSON.parse(await readFile(file, 'utf8'));
    const verify = async (changed: unknown, ...more: string[]) => {
      await writeFile(join(market.folder, 'changed.json'), JSON.stringify(changed));
      const { code, value } = await json('offer', 'verify', 'changed.json', '--root', 'root.pem', ...more);
      return [code, value.error?.code];
    };
    expect(await verify(evidence)).toEqual([0, undefined]);

    const [header, , signature] = evidence.tokens[0].split('.');
    const dearer = Buffer.from(evidence.tokens[0].split('.')[1], 'base64url').toString().replace('11000', '11001');
    const payload = Buffer.from(dearer).toString('base64url');
    expect(await verify({ ...evidence, tokens: [`${header}.${payload}.${signature}`] })).toEqual([
      1,
      'signature-invalid',
    ]);
    expect(await verify({ ...evidence, certificates: evidence.certificates.slice(1) })).toEqual([
      1,
      'certificate-unknown',
    ]);
    expect(await verify({ ...evidence, tokens: ['a.b.c'] })).toEqual([1, 'token-malformed']);
    expect(await verify({ type: 'other' })).toEqual([1, 'payload-invalid']);
    expect(await verify(evidence, '--at', '+30d')).toEqual([1, 'certificate-expired']);
    expect(await verify(evidence, '--at', '+20h')).toEqual([1, 'offer-expired']);
  });

  test.each([
    [['offer', 'verify', 'nowhere.jws', '--root', 'root.pem'], 'file-unreadable'],
    [['offer', 'verify', 'offer.jws', '--root', 'nowhere.pem'], 'file-unreadable'],
    [['offer', 'verify', 'offer.jws', '--root', 'offer.jws'], 'pem-empty'],
    [['offer', 'verify', 'empty', '--root', 'root.pem'], 'file-empty'],
    [['trade', 'verify', 'empty', '--root', 'root.pem'], 'file-empty'],
    [['offer', 'inspect', 'empty'], 'file-empty'],
    [['offer', 'sign', '--sell', '1kWh'], 'participant-missing'],
    [['offer', 'sign', '--as', 'nobody'], 'file-unreadable'],
  ])('%j cannot tell: exit code 2', async ([topic = '', command = '', ...args], expected) => {
    await writeFile(join(market.folder, 'empty'), '\n');
    expect(await json(topic, command, ...args)).toMatchObject({ code: 2, value: { error: { code: expected } } });
  });

  test('refuses a key of somebody else', async () => {
    const key = join('participants', 'ben', 'key.pem');
    const wrong = await json('offer', 'sign', ...ask('1kWh', '11ct'), ...offline('anna'), '--key', key);
    expect(wrong).toMatchObject({ code: 1, value: { error: { code: 'key-mismatch' } } });
  });
});

describe('trading', () => {
  test('an offer that waits is told of each of its trades and keeps their evidence', async () => {
    const selling = startBc4p(
      ['offer', 'send', ...ask('1kWh', '10ct'), ...as('anna'), '--wait', '--timeout', '20s', '--evidence', 'sold.json'],
      market.folder,
    );
    await selling.printed(/open 1 kWh/);
    const bought = await json('offer', 'send', ...bid('300Wh', '14ct'), ...as('ben'), '--wait', '--timeout', '20s');
    expect(bought).toMatchObject({
      code: 0,
      value: { end: 'filled', openWh: 0, trades: [{ energyWh: 300, side: 'buy' }] },
    });
    expect((await json('offer', 'send', ...bid('700Wh', '14ct'), ...as('carla'))).code).toBe(0);
    const { code, out } = await selling.done;
    expect(code).toBe(0);
    expect(out.match(/^Sold 0\.[37] kWh at 10 ct\/kWh/gm)).toHaveLength(2);
    expect(out).toContain('All of the offer is traded.');

    const proven = await json('trade', 'verify', 'sold.json', '--root', 'root.pem');
    expect(proven.code).toBe(0);
    expect(proven.value.trades.map(({ energyWh }: { energyWh: number }) => energyWh)).toEqual([300, 700]);
  });

  test('a wait that ends without a trade has an exit code of its own, and sending again does no harm', async () => {
    market.nextSlot();
    await bc4p('offer', 'sign', ...bid('500Wh', '1ct'), ...offline('ben'), '--out', 'low.jws');
    const first = await json('offer', 'send', 'low.jws', ...as('ben'), '--wait', '--timeout', '1s');
    expect(first).toMatchObject({ code: 3, value: { end: 'timeout', dup: false, openWh: 500, trades: [] } });
    const again = await json('offer', 'send', 'low.jws', ...as('ben'));
    expect(again).toMatchObject({ code: 0, value: { id: first.value.id, dup: true, receipt: first.value.receipt } });
  });

  test('the book shows prices for its reader, and an id of it can be accepted at the quote', async () => {
    market.nextSlot();
    const sent = await json('offer', 'send', ...ask('1kWh', '10ct'), ...as('ben'));
    const shown = await bc4p('book', 'show', ...as('carla'), '--slot', slotTime());
    // From one street to the other: two lines of 1 ct/kWh each.
    expect(shown.out).toMatch(/ask +12\.000 +10\.000 +2\.000 +1\.000 +10×100 +\S+ +here, 2 lines +\S{8}…/);
    const reference = /(\S{8}…)$/m.exec(shown.out)?.[1] ?? '';
    expect(sent.value.id.startsWith(reference.slice(0, -1))).toBe(true);

    const unbound = await json('offer', 'accept', ...as('carla'), '--', reference);
    expect(unbound).toMatchObject({ code: 2, value: { error: { code: 'limit-missing' } } });
    expect(unbound.value.error.hint).toContain('--limit 12ct');
    const low = await json('offer', 'accept', ...as('carla'), '--limit', '11.999ct', '--', reference);
    expect(low).toMatchObject({ code: 1, value: { error: { code: 'price-limit', requirement: 'TRD-002' } } });
    const args = [...as('carla'), '--at-quote', '--energy', '400Wh', '--evidence', 'bought.json', '--', reference];
    const taken = await bc4p('offer', 'accept', ...args);
    expect(taken.code).toBe(0);
    expect(taken.out).toMatch(/^Bought 0\.4 kWh at 10 ct\/kWh/m);
    expect(taken.out).toMatch(/you pay +0\.048 EUR {2}\(12 ct\/kWh in all\)/);
    expect((await bc4p('trade', 'verify', 'bought.json', '--root', 'root.pem')).code).toBe(0);
    const left = await json('book', 'show', ...as('carla'), '--slot', slotTime());
    expect(left.value.slots[0].asks).toMatchObject([{ lots: 6, energyWh: 600, allInPrice: 12_000 }]);
  });

  test('an offer that never was in the book is accepted from the file that its signer handed over', async () => {
    market.nextSlot();
    await bc4p('offer', 'sign', ...ask('500Wh', '9ct'), ...offline('anna'), '--with-chain', '--out', 'handed.json');
    const unquoted = await json('offer', 'accept', 'handed.json', ...as('ben'), '--at-quote');
    expect(unquoted).toMatchObject({ code: 2, value: { error: { code: 'limit-missing' } } });
    const accepted = await json('offer', 'accept', 'handed.json', ...as('ben'), '--limit', '12ct');
    expect(accepted).toMatchObject({
      code: 0,
      value: { lots: 5, trade: { side: 'buy', kind: 'direct', energyWh: 500 } },
    });
    const again = await json('offer', 'accept', 'handed.json', ...as('carla'), '--limit', '12ct');
    expect(again).toMatchObject({ code: 1, value: { error: { code: 'offer-taken' } } });
  });

  test('the book is watched until the reader has had enough', async () => {
    market.nextSlot();
    const watching = startBc4p(['book', 'watch', ...as('carla'), '--slot', slotTime()], market.folder);
    const early = await json('offer', 'send', ...ask('600Wh', '20ct'), ...as('anna'));
    await watching.printed(new RegExp(`new +ask .*${early.value.id.slice(0, 8)}`));
    await json('offer', 'send', ...bid('200Wh', '30ct'), ...as('ben'));
    await watching.printed(/changed +ask .* 0\.6 → 0\.4 kWh/);
    watching.signal('SIGINT');
    expect(await watching.done).toMatchObject({ code: 0, err: '' });
  });

  test('watching as JSON gives one object a line and an end', async () => {
    const { code, out } = await bc4p('book', 'watch', ...as('carla'), '--for', '1s', '--json');
    const objects = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(objects.length).toBeGreaterThan(1);
    expect(objects.at(-1)).toEqual({ type: 'end', end: 'time', changes: objects.length - 1 });
    expect(objects[0]).toMatchObject({ type: 'change', kind: 'new', entry: { market: market.network.top.address } });
  });

  test('trades are listed with their sums, and each has a proof of its own', async () => {
    await mkdir(join(market.folder, 'proofs'));
    const { value } = await json('trade', 'list', ...as('ben'), '--evidence', 'proofs');
    const { trades, totals, evidence } = value;
    expect(totals.trades).toBe(trades.length);
    const sum = (side: string, member: string): bigint =>
      trades
        .filter((trade: { side: string }) => trade.side === side)
        .reduce((total: bigint, trade: Record<string, string | number>) => total + BigInt(trade[member] ?? 0), 0n);
    expect([totals.boughtWh, totals.soldWh].map(BigInt)).toEqual([sum('buy', 'energyWh'), sum('sell', 'energyWh')]);
    expect([totals.paid, totals.received].map(BigInt)).toEqual([
      sum('buy', 'buyerPays'),
      sum('sell', 'sellerReceives'),
    ]);
    expect(sum('buy', 'energyWh')).toBe(1000n);
    expect(sum('sell', 'energyWh')).toBe(400n);
    expect(await readdir(join(market.folder, 'proofs'))).toHaveLength(evidence.length);
    expect((await bc4p('trade', 'verify', evidence[0], '--root', 'root.pem')).code).toBe(0);
  });

  test('evidence is added to a file and never written over, and where none can be kept nothing is bought', async () => {
    market.nextSlot();
    const { value } = await json('offer', 'send', ...ask('600Wh', '10ct'), ...as('ben'));
    const take = (place: string) =>
      bc4p('offer', 'accept', ...as('carla'), '--at-quote', '--lots', '2', '--evidence', place, '--', value.id);
    expect((await take('kept.json')).code).toBe(0);
    expect((await take('kept.json')).code).toBe(0);
    const proven = await json('trade', 'verify', 'kept.json', '--root', 'root.pem');
    expect(proven.value.trades).toHaveLength(2);
    for (const place of ['root.pem', join('no', 'such', 'folder.json'), 'nothing/']) {
      const { code, out } = await take(place);
      expect([code, out]).toEqual([2, '']);
    }
    const left = await json('book', 'show', ...as('carla'), '--slot', slotTime());
    expect(left.value.slots[0].asks).toMatchObject([{ lots: 2 }]);
  });

  test('evidence that lacks something, or is about another root, proves nothing', async () => {
    const evidence = JSON.parse(await readFile(join(market.folder, 'bought.json'), 'utf8'));
    const verify = async (changed: unknown, root = 'root.pem') => {
      await writeFile(join(market.folder, 'changed.json'), JSON.stringify(changed));
      const { code, value } = await json('trade', 'verify', 'changed.json', '--root', root);
      return [code, value.error?.code];
    };
    expect(await verify(evidence)).toEqual([0, undefined]);
    for (const token of evidence.tokens) {
      const without = evidence.tokens.filter((each: string) => each !== token);
      expect(await verify({ ...evidence, tokens: without })).toEqual([1, 'evidence-incomplete']);
    }
    // A root of the same name, but with another key.
    await using other = await TestMarket.prepare();
    expect(await verify(evidence, join(other.folder, 'root.pem'))).toEqual([1, 'key-identifier-mismatch']);
  });
});

describe('what a person is told when it does not work', () => {
  test('a market that is not there', async () => {
    const { code, err } = await bc4p('book', 'show', '--as', 'participants/anna', '--url', 'ws://127.0.0.1:9');
    expect(code).toBe(1);
    expect(err).toContain('ECONNREFUSED');
    expect(err).toContain('bc4p node start');
  });

  test('a refusal with its facts in human units, its requirement and the next step', async () => {
    const { code, err } = await bc4p('offer', 'send', ...ask('1kWh', '10ct'), ...as('anna'), '--valid-until', '+3s');
    expect(code).toBe(1);
    expect(err).toMatch(/validity-too-short at \/validUntil: .*earliest \d{4}-\d\d-\d\dT[\d:]+Z\) \[OFR-010\]/);
    expect(err).toMatch(/next: let the offer stand longer/);
  });

  test.each([
    [['offer', 'accept', 'AAAAAAAAAA', '--limit', '1ct'], 1, 'offer-unknown'],
    [['offer', 'accept', 'short', '--limit', '1ct'], 2, 'usage'],
    [['offer', 'accept', 'AAAAAAAAAA', '--limit', '1'], 2, 'unit-invalid'],
    [['offer', 'send', 'offer.jws', '--sell', '1kWh'], 2, 'usage'],
    [['offer', 'send', 'root.pem'], 1, 'token-malformed'],
    [['book', 'watch', '--for', '0s'], 2, 'unit-invalid'],
    [['book', 'show', '--market', 'elsewhere.westnetz'], 1, 'wrong-market'],
  ])('%j: exit code %i, %s', async ([topic = '', command = '', ...args], code, expected) => {
    const answer = await json(topic, command, ...args, ...as('ben'));
    expect(answer).toMatchObject({ code, value: { error: { code: expected } } });
    expect(answer.value.error.hint).toBeTruthy();
  });

  test('one command beside another goes on; one too many of a participant ends the oldest, which says so', async () => {
    const watch = () => startBc4p(['book', 'watch', ...as('anna'), '--json'], market.folder);
    const oldest = watch();
    await oldest.printed(/"type":"change"/);
    expect((await bc4p('book', 'show', ...as('anna'))).code).toBe(0);
    const others = [watch(), watch(), watch()];
    await Promise.all(others.map((other) => other.printed(/"type":"change"/)));
    expect((await bc4p('book', 'show', ...as('anna'))).code).toBe(0);
    const { code, out } = await oldest.done;
    expect(code).toBe(1);
    expect(out).toContain('session-superseded');
    for (const other of others) other.signal('SIGINT');
    for (const other of others) expect((await other.done).code).toBe(0);
  });
});
