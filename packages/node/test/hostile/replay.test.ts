import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BesiegedMarket, TIMES } from '../support/besieged-market.ts';
import { expectEnd, expectRefusal } from '../support/expect-refusal.ts';
import { RawClient } from '../support/raw-client.ts';

let besieged: BesiegedMarket;
let other: BesiegedMarket;
let carla: RawClient;
beforeAll(async () => {
  // A market of the same name and with the same names in it, under another root; and the one that is attacked.
  other = await BesiegedMarket.begin();
  besieged = await BesiegedMarket.begin();
  carla = await besieged.session('carla');
});
afterEach(() => besieged.expectUnharmed());
afterAll(async () => {
  carla.socket.terminate();
  await besieged[Symbol.asyncDispose]();
  await other[Symbol.asyncDispose]();
});

/** Another signature over the same bytes, which everybody can make of a good one: (r, n - s) in place of (r, s). */
function flipped(token: string): string {
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const [header, payload, signature = ''] = token.split('.');
  const bytes = Buffer.from(signature, 'base64url');
  const s = order - BigInt(`0x${bytes.subarray(32).toString('hex')}`);
  Buffer.from(s.toString(16).padStart(64, '0'), 'hex').copy(bytes, 32);
  return `${header}.${payload}.${bytes.toString('base64url')}`;
}

describe('a token that comes again', () => {
  test('[WS-037] over two sessions at once, many times: one offer, one answer', async () => {
    const again = await besieged.session('carla');
    const { id, token } = await besieged.market.offer('carla', { lots: 1 });
    const posted = Array.from({ length: 60 * TIMES }, (_, place) => {
      const client = place % 2 === 0 ? carla : again;
      return { client, re: client.post('offer.submit', { token }) };
    });
    const answers = await Promise.all(posted.map(async ({ client, re }) => ({ client, re })));
    const frames = [...(await carla.barrier()), ...(await again.barrier())];
    expect(frames).toHaveLength(answers.length);
    const oks = frames.filter(({ type }) => type === 'ok');
    expect(new Set(oks.map(({ offer, number, receipt }) => `${offer} ${number} ${receipt}`)).size).toBe(1);
    expect(oks.filter(({ dup }) => dup !== true)).toHaveLength(1);
    expect(await carla.request('trade.status', { subject: id })).toMatchObject({ state: 'open', open: 1 });
    await again.close();
  });

  test('[WS-037] with its signature flipped is the same message', async () => {
    const { id, token } = await besieged.market.offer('carla', { lots: 1 });
    expect(flipped(token)).not.toBe(token);
    expect(flipped(flipped(token))).toBe(token);
    const first = await carla.request('offer.submit', { token });
    const second = await carla.request('offer.submit', { token: flipped(token) });
    expect(first).toMatchObject({ type: 'ok', offer: id });
    expect(second).toMatchObject({ type: 'ok', offer: id, number: first.number, receipt: first.receipt, dup: true });
  });

  test('[WS-037] an acceptance with its signature flipped takes no second lot', async () => {
    const offer = await besieged.market.offer('anna', { price: 10_000, lots: 4, lot: 10 });
    expect(await besieged.anna.request('offer.submit', { token: offer.token })).toMatchObject({ type: 'ok' });
    const { token } = await besieged.market.acceptance('carla', offer.id, { lots: 1, limit: 30_000 });
    const first = await carla.request('offer.accept', { token });
    expect(first).toMatchObject({ type: 'ok' });
    expect(await carla.request('offer.accept', { token: flipped(token) })).toMatchObject({ type: 'ok', dup: true });
    expect(await besieged.anna.request('trade.status', { subject: offer.id })).toMatchObject({ open: 3 });
  });
});

describe('a token of somebody else', () => {
  test('[WS-015] stolen before it came to the market: it is no good in the session of a thief', async () => {
    const offer = await besieged.market.offer('ben');
    const acceptance = await besieged.market.acceptance('ben', offer.id);
    for (const token of [offer.token, flipped(offer.token)])
      expectRefusal(await carla.request('offer.submit', { token }), 'signer-not-session');
    expectRefusal(await carla.request('offer.accept', { token: acceptance.token }), 'signer-not-session');
    expect(await besieged.ben.request('trade.status', { subject: offer.id })).toMatchObject({ state: 'unknown' });
    expect(await besieged.ben.request('offer.submit', { token: offer.token })).toMatchObject({ type: 'ok' });
  });

  test('[WS-015] stolen after it was taken: the answer is its owner’s alone', async () => {
    const offer = await besieged.market.offer('ben');
    expect(await besieged.ben.request('offer.submit', { token: offer.token })).toMatchObject({ type: 'ok' });
    expectRefusal(await carla.request('offer.submit', { token: offer.token }), 'signer-not-session');
    expect(await carla.request('trade.status', { subject: offer.id })).toMatchObject({ state: 'unknown' });
  });

  test('[SIG-007] whose payload is put under the own header and signature belongs to nobody', async () => {
    const offer = await besieged.market.offer('ben');
    const own = await besieged.market.offer('carla');
    const [, payload] = offer.token.split('.');
    const [header] = own.token.split('.');
    const signature = await besieged.market
      .identity('carla')
      .signer.sign(new TextEncoder().encode(`${header}.${payload}`));
    const token = `${header}.${payload}.${Buffer.from(signature).toString('base64url')}`;
    expectRefusal(await carla.request('offer.submit', { token }), 'signer-mismatch');
    expect(await besieged.ben.request('offer.submit', { token: offer.token })).toMatchObject({ type: 'ok' });
  });
});

describe('a token of another market', () => {
  test('[OFR-001] that is signed by who trades here, too, for another one', async () => {
    const { token } = await besieged.market.offer('carla', { market: 'quartier8.westnetz' });
    expectRefusal(await carla.request('offer.submit', { token }), 'wrong-market', { market: 'quartier8.westnetz' });
  });

  test('every message that a market of the same name has taken means nothing here', async () => {
    const { market } = other;
    const theirs = await RawClient.greeted(other.daemon.url, market.identity('carla'));
    const offer = await market.offer('carla', { lots: 1 });
    expect(await theirs.request('offer.submit', { token: offer.token })).toMatchObject({ type: 'ok' });
    const acceptance = await market.acceptance('carla', offer.id, { lots: 1 });
    expectRefusal(await carla.request('offer.submit', { token: offer.token }), 'signer-not-session');
    expectRefusal(await carla.request('offer.accept', { token: acceptance.token }), 'signer-not-session');
    const chain = market.identity('carla').chain.map(({ der }) => Buffer.from(der).toString('base64url'));
    const own = await besieged.market.acceptance('carla', offer.id, { lots: 1 });
    const brought = await carla.request('offer.accept', { token: own.token, offer: offer.token, chain });
    expect(brought).toMatchObject({ type: 'error', stage: 'certificate' });
    await theirs.close();
  });
});

describe('a hello that was heard', () => {
  test('[WS-012] is no good in another session, of the same market or of another', async () => {
    const heard = await RawClient.open(besieged.daemon.url);
    const hello = await heard.hello(besieged.market.identity('ben'));
    heard.send(hello);
    expect(await heard.find(({ re }) => re === 'hello')).toMatchObject({ type: 'welcome' });
    const thief = await RawClient.open(besieged.daemon.url);
    thief.send(hello);
    expectEnd((await thief.ended()).last, 'proof-invalid', { rule: 'marketNonce is not that of this session' });
    const elsewhere = await RawClient.open(other.daemon.url);
    elsewhere.send(hello);
    expect((await elsewhere.ended()).code).toBe(4401);
    await heard.close();
  });

  test('[WS-014] that is passed on by a market in between names the wrong market, or another peer', async () => {
    // Ben greets the other market, which hands what he says to this one, with this one's nonce in its own challenge.
    const here = await RawClient.open(besieged.daemon.url);
    const challenge = await here.next();
    const hello = await (await RawClient.open(other.daemon.url)).hello(besieged.market.identity('ben'), {
      proof: { marketNonce: String(challenge.nonce) },
    });
    here.send(hello);
    expectEnd((await here.ended()).last, 'proof-invalid', { rule: 'peer is not that of this session' });
  });
});
