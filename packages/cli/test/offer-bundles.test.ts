import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestMarket } from '../../node/test/support/test-market.ts';
import { runBc4p } from './support/run-bc4p.ts';

// The real binary against a real market on loopback: a day under one signature.
let market: TestMarket;
beforeAll(async () => {
  market = await TestMarket.start();
});
afterAll(() => market[Symbol.asyncDispose]());

const offline = (name: string): string[] => ['--as', join('participants', name)];
const as = (name: string): string[] => [...offline(name), '--url', market.node.url];
const bc4p = (...args: string[]) => runBc4p(args, market.folder);
const json = async (topic: string, command: string, ...args: string[]) => {
  const { code, out, err } = await bc4p(topic, command, '--json', ...args);
  expect(err).toBe('');
  return { code, value: JSON.parse(out) };
};
const write = (file: string, text: string) => writeFile(join(market.folder, file), text);
const slotTime = (ahead: number): string =>
  new Date((market.slot.start + 900 * ahead) * 1000).toISOString().replace('.000', '');

/** A table of offers to sell, one in each quarter hour. */
const day = (count: number, price = '12ct'): string =>
  ['sell,price,slot', ...Array.from({ length: count }, (_, ahead) => `200Wh,${price},${slotTime(ahead)}`)].join('\n');

test('[OFR-101] a day is signed from a table, looked at, verified, sent twice, and one of it handed on', async () => {
  await write('day.csv', day(80));
  const signed = await bc4p('offer', 'sign', '--bundle', 'day.csv', ...offline('anna'), '--out', 'day.jws');
  expect(signed).toMatchObject({ code: 0, err: '' });
  expect(signed.out).toMatch(/^Signed 80 offers as bundle [\w-]{43}$/m);
  const lines = (await readFile(join(market.folder, 'day.jws'), 'utf8')).trimEnd().split('\n');
  expect(lines).toHaveLength(80);
  expect(new Set(lines.map((line) => line.split('.').slice(0, 3).join('.'))).size).toBe(1);

  const inspected = await bc4p('offer', 'inspect', 'day.jws');
  expect(inspected.out).toMatch(/in bundle +[\w-]{43}, place 80$/m);
  const chain = join('participants', 'anna', 'chain.pem');
  const verified = await json('offer', 'verify', 'day.jws', '--root', 'root.pem', '--chain', chain);
  expect(verified.code).toBe(0);
  expect(verified.value.offers).toHaveLength(80);

  const sent = await json('offer', 'send', 'day.jws', ...as('anna'));
  expect(sent.code).toBe(0);
  const { offers } = sent.value;
  expect(offers.map(({ dup, number }: { dup: boolean; number: number }) => [dup, number])).toEqual(
    Array(80).fill([false, offers[0].number]),
  );
  expect(new Set(offers.map(({ receipt }: { receipt: string }) => receipt)).size).toBe(1);
  const again = await bc4p('offer', 'send', 'day.jws', ...as('anna'));
  expect(again).toMatchObject({ code: 0, out: 'The market has 80 of 80 offers (80 it already had)\n' });
  const receipt = await write('receipt.jws', offers[0].receipt).then(() => json('offer', 'inspect', 'receipt.jws'));
  expect(receipt.value.messages[0]).toMatchObject({ type: 'bc4p-bundle-decision' });

  await write('one.jws', lines[7] ?? '');
  const alone = await json('offer', 'send', 'one.jws', ...as('anna'));
  expect(alone).toMatchObject({
    code: 0,
    value: { id: offers[7].id, dup: true, openWh: 200, receipt: offers[7].receipt },
  });
});

test('[TRD-101] an offer of a bundle that is handed over is accepted, and the trade proves itself', async () => {
  market.nextSlot();
  await write(
    'few.ndjson',
    [11, 12, 13].map((ct) => JSON.stringify({ sell: '300Wh', price: `${ct}ct`, slot: slotTime(0) })).join('\n'),
  );
  const args = ['--bundle', 'few.ndjson', ...offline('anna'), '--with-chain', '--out', 'few.json'];
  const signed = await json('offer', 'sign', ...args);
  expect(signed.value.offers.map(({ price }: { price: number }) => price)).toEqual([11_000, 12_000, 13_000]);
  expect(await json('offer', 'accept', 'few.json', ...as('ben'), '--limit', '20ct')).toMatchObject({
    code: 2,
    value: { error: { code: 'offer-ambiguous' } },
  });
  const whole = JSON.parse(await readFile(join(market.folder, 'few.json'), 'utf8'));
  await write('second.json', JSON.stringify({ ...whole, tokens: [whole.tokens[1]] }));
  const accepted = await json(
    'offer',
    'accept',
    'second.json',
    ...as('ben'),
    '--limit',
    '20ct',
    '--evidence',
    'sold.json',
  );
  expect(accepted).toMatchObject({ code: 0, value: { trade: { energyWh: 300, price: 12_000 } } });
  const proven = await json('trade', 'verify', 'sold.json', '--root', 'root.pem');
  expect(proven.value.trades).toMatchObject([{ sell: signed.value.offers[1].id }]);
  const forged = JSON.parse(await readFile(join(market.folder, 'sold.json'), 'utf8'));
  const place = forged.tokens.findIndex((token: string) => token.split('.').length === 5);
  const [, , , , where] = whole.tokens[0].split('.');
  forged.tokens[place] = [...forged.tokens[place].split('.').slice(0, 4), where].join('.');
  await write('forged.json', JSON.stringify(forged));
  expect(await json('trade', 'verify', 'forged.json', '--root', 'root.pem')).toMatchObject({
    code: 1,
    value: { error: { code: 'bundle-mismatch', requirement: 'SIG-017' } },
  });
});

test('what the market refuses of several offers is told, and the rest is taken', async () => {
  market.nextSlot();
  // Each is within anna's limit, not both together.
  await write('much.csv', ['sell,price,slot', `2kWh,9ct,${slotTime(0)}`, `2kWh,9ct,${slotTime(0)}`].join('\n'));
  await bc4p('offer', 'sign', '--bundle', 'much.csv', ...offline('anna'), '--out', 'much.jws');
  const sent = await bc4p('offer', 'send', 'much.jws', ...as('anna'));
  expect(sent).toMatchObject({ code: 1, err: '' });
  expect(sent.out).toMatch(/^The market has 1 of 2 offers\n {2}[\w-]{43} is not taken\. The market refused: /);
});

test.each([
  ['sell,price,slot\n1kWh,,+2h', /line 2: An offer needs --price/],
  ['sell,price,colour\n1kWh,9ct,green', /line 2: there is nothing called colour/],
  ['{"sell":1,"price":"9ct","slot":"+2h"}', /line 1: sell is to be a text/],
  ['{"sell":"1kWh"', /line 1: /],
  ['sell,price,slot\n1kWh,9ct', /line 2: /],
  ['sell,buy,price,slot\n1kWh,1kWh,9ct,+2h', /line 2: sell and buy exclude each other/],
  ['sell,price,slot\n', /has no offer in it/],
])('%j is no file of offers', async (text, expected) => {
  await write('wrong.csv', text);
  const { code, value } = await json('offer', 'sign', '--bundle', 'wrong.csv', ...offline('anna'));
  expect(code).toBe(2);
  expect(value.error.message).toMatch(expected);
});

test('a bundle has its bound, and is not waited for', async () => {
  await write('long.csv', day(129));
  const long = await json('offer', 'sign', '--bundle', 'long.csv', ...offline('anna'));
  expect(long).toMatchObject({ code: 2, value: { error: { code: 'bundle-too-large' } } });
  await write('two.csv', day(2));
  await bc4p('offer', 'sign', '--bundle', 'two.csv', ...offline('anna'), '--out', 'two.jws');
  const waited = await json('offer', 'send', 'two.jws', ...as('anna'), '--wait');
  expect(waited).toMatchObject({ code: 2, value: { error: { code: 'usage' } } });
});
