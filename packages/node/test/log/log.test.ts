import { CertificatePool } from '@bc4p/protocol/evidence';
import { isCommitmentTo, leafHash, plainJson, provesConsistency, provesInclusion } from '@bc4p/protocol/log';
import { decodeBase64url, messageId, parseToken, signMessage } from '@bc4p/protocol/messages';
import { describe, expect, test } from 'vitest';
import type { MarketClient } from '../../src/client/index.ts';
import { nonce, TestMarket } from '../support/test-market.ts';

const bytes = (text: string) => decodeBase64url(text) as Uint8Array;

/** What the newest head says. */
async function headOf(client: MarketClient) {
  const { head } = await client.request('log.head', {});
  const parsed = parseToken(head.token);
  if (!parsed.ok) throw new Error('no token');
  const { size, root } = JSON.parse(new TextDecoder().decode(parsed.value.payload)) as { size: number; root: string };
  return { token: head.token, chain: head.chain, size, root: bytes(root) };
}

/** Anna sells, Ben buys all of it; returns the ids and what Ben's acceptance was answered. */
async function traded(market: TestMarket, anna: MarketClient, ben: MarketClient) {
  const offer = await market.offer('anna');
  const submitted = await anna.request('offer.submit', { token: offer.token });
  const acceptance = await signMessage(market.identity('ben'), 'bc4p-acceptance', {
    market: market.network.top.address,
    offer: offer.id,
    lots: 10,
    limit: 40_000,
    validUntil: offer.message.validUntil,
    nonce: nonce(),
  });
  await ben.request('offer.accept', { token: acceptance.token });
  const { trades } = await anna.request('trade.status', { subject: offer.id });
  return { offer, submitted, acceptance, trade: trades[0] as string };
}

/** A head that is of the present: the market signs one a second. */
async function freshHead(market: TestMarket, client: MarketClient) {
  for (;;) {
    const head = await headOf(client);
    if (head.size === market.node.status().log.size) return head;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('the log of a running market', () => {
  test('[LOG-001] [LOG-002] [LOG-008] [LOG-009] proves a receipt at its number, under a head that the market signed', async () => {
    await using market = await TestMarket.start();
    const [anna, ben] = [await market.connect('anna'), await market.connect('ben')];
    const { submitted } = await traded(market, anna, ben);
    const parsed = parseToken(submitted.receipt);
    if (!parsed.ok) throw new Error('no decision');
    const decision = JSON.parse(new TextDecoder().decode(parsed.value.payload)) as {
      number: number;
      at: number;
      atMs: number;
    };
    const head = await freshHead(market, ben);
    const number = decision.number;
    const { leaf, inclusion = [] } = await ben.request('log.proof', { size: head.size, number });
    if (!leaf) throw new Error('no leaf');
    expect(leaf).toMatchObject({ market: market.config.market, number, at: decision.at, atMs: decision.atMs });
    const proof = { index: number - 1, size: head.size, path: inclusion.map(bytes) };
    expect(provesInclusion(leafHash(leaf), proof, head.root)).toBe(true);
    expect(CertificatePool.read(head.chain).ok).toBe(true);
    const opened = await anna.request('log.open', { number });
    expect(opened.outcome?.ids).toEqual([messageId(parsed.value.payload)]);
  });

  test('[LOG-007] [LOG-010] grows without changing what was: the same head while nothing happens, then one that extends it', async () => {
    await using market = await TestMarket.start();
    const [anna, ben] = [await market.connect('anna'), await market.connect('ben')];
    const first = await freshHead(market, anna);
    expect((await headOf(ben)).token).toBe(first.token);
    await traded(market, anna, ben);
    const second = await freshHead(market, anna);
    expect(second.size).toBeGreaterThan(first.size);
    const { consistency = [] } = await anna.request('log.proof', { size: second.size, from: first.size });
    expect(provesConsistency(first, second, consistency.map(bytes))).toBe(true);
    const { leaves, next } = await anna.request('log.entries', { after: 1, limit: 1 });
    expect(leaves.map(({ number }) => number)).toEqual([2]);
    expect(next).toBe(2);
    const all = await anna.request('log.entries', {});
    expect(all.leaves.map(({ number }) => number)).toEqual(
      Array.from({ length: second.size }, (_, place) => place + 1),
    );
    expect(all.next).toBeUndefined();
    for (const body of [{ size: second.size + 1 }, { size: 1, number: 2 }, { size: 1, from: 2 }])
      await expect(anna.request('log.proof', body)).rejects.toMatchObject({ frame: { code: 'log-beyond' } });
  });

  test('[LOG-003] [LOG-005] [LOG-014] is opened for whom it concerns: all of it, the outcome of a trade, or nothing', async () => {
    await using market = await TestMarket.start();
    const [anna, ben, carla] = await Promise.all(['anna', 'ben', 'carla'].map((name) => market.connect(name)));
    if (!anna || !ben || !carla) throw new Error('no sessions');
    const { acceptance, trade, offer } = await traded(market, anna, ben);
    const own = await ben.request('log.open', { message: acceptance.id });
    const { leaf } = await ben.request('log.proof', { size: market.node.status().log.size, number: own.number });
    if (!leaf || !own.command || !own.outcome) throw new Error('not opened');
    const command: unknown = JSON.parse(own.command.text);
    expect(command).toMatchObject({ kind: 'accept-offer', id: acceptance.id, acceptance: { offer: offer.id } });
    expect(own.command.text).toBe(plainJson(command));
    expect(isCommitmentTo(leaf.command, own.command.salt, command)).toBe(true);
    expect(own.outcome.ids).toEqual([trade]);
    expect(isCommitmentTo(leaf.outcome as string, own.outcome.salt, own.outcome.ids)).toBe(true);
    expect(isCommitmentTo(leaf.command, own.outcome.salt, command)).toBe(false);

    const seller = await anna.request('log.open', { message: trade });
    expect(seller).toMatchObject({ number: own.number, outcome: own.outcome });
    expect(seller.command).toBeUndefined();
    for (const body of [{ number: own.number }, { message: trade }, { message: acceptance.id }, { number: 10_000 }, {}])
      await expect(carla.request('log.open', body)).rejects.toMatchObject({ frame: { code: 'log-closed' } });
  });

  test('[LOG-006] keeps its root over a restart, and its head', async () => {
    await using market = await TestMarket.start();
    const [anna, ben] = [await market.connect('anna'), await market.connect('ben')];
    await traded(market, anna, ben);
    const before = await freshHead(market, anna);
    await market.node.stop();
    await market.startNode();
    expect(market.node.status().log).toMatchObject({ size: before.size, head: { size: before.size } });
    const again = await market.connect('anna');
    expect((await headOf(again)).token).toBe(before.token);
    await again.request('offer.submit', { token: (await market.offer('anna', { price: 16_000 })).token });
    const after = await freshHead(market, again);
    const { consistency = [] } = await again.request('log.proof', { size: after.size, from: before.size });
    expect(provesConsistency(before, after, consistency.map(bytes))).toBe(true);
  });
});
