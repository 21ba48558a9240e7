import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CertificatePool } from '@bc4p/protocol/evidence';
import {
  type ExportedLeaf,
  idOfToken,
  isCommitmentTo,
  type LeafOpening,
  leafHash,
  plainJson,
  provesConsistency,
  provesInclusion,
  verifyExport,
} from '@bc4p/protocol/log';
import { decodeBase64url, messageId, parseToken, signMessage } from '@bc4p/protocol/messages';
import { describe, expect, test } from 'vitest';
import type { MarketClient } from '../../src/client/index.ts';
import { nativeVerifier } from '../../src/crypto/index.ts';
import { checkLog } from '../../src/market-log/check-log.ts';
import { exportLog } from '../../src/market-log/export-log.ts';
import { leafKey } from '../../src/market-log/keys.ts';
import type { StoreWrite } from '../../src/ports.ts';
import { prefixRange } from '../../src/store/keys.ts';
import { openStore } from '../../src/store/open-store.ts';
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

describe('an exported log', () => {
  test('proves every leaf, with and without openings, and none that was changed', async () => {
    await using market = await TestMarket.start();
    const [anna, ben] = [await market.connect('anna'), await market.connect('ben')];
    const { offer, acceptance, trade } = await traded(market, anna, ben);
    await market.node.stop();
    const { dataDir, market: address } = market.config;
    const options = { anchors: [market.network.root.chain[0]], verifier: nativeVerifier() };
    const lines = await all(exportLog(dataDir, address, { opening: true }));
    const proven = await verifyExport(linesOf(lines), options);
    expect(proven).toMatchObject({ ok: true, value: { opened: lines.length - 1 } });
    const opened = lines.map((line) => JSON.parse(line) as ExportedLeaf);
    const accepting = opened.find(({ opening }) => opening?.command.kind === 'accept-offer')?.opening;
    expect(accepting?.inputs.map(idOfToken).sort()).toEqual([offer.id, acceptance.id].sort());
    expect(accepting?.outputs.map(idOfToken)).toEqual([trade]);

    const bare = await all(exportLog(dataDir, address, { opening: false }));
    expect(await verifyExport(linesOf(bare), options)).toMatchObject({ ok: true, value: { opened: 0 } });
    expect(bare.join('\n')).not.toContain(offer.id);
    for (const [place, line] of lines.entries()) {
      const changed = line.replace(/("atMs":|"certificates":\[")/, '$19');
      const answer = await verifyExport(linesOf(lines.with(place, changed)), options);
      expect(answer.ok).toBe(false);
      const shorter = await verifyExport(linesOf(lines.toSpliced(place, 1)), options);
      expect(shorter.ok).toBe(false);
    }
    const last = opened.at(-1)?.opening as LeafOpening;
    const command = JSON.stringify(last.command);
    const other = command.replace(/"at":\d+/, '"at":1');
    const forged = lines.with(-1, lines.at(-1)?.replace(command, other) as string);
    expect(await verifyExport(linesOf(forged), options)).toMatchObject({
      ok: false,
      refusal: { code: 'log-unproven', requirement: 'LOG-003' },
    });
  });

  test('is checked against the journal, leaf by leaf', async () => {
    await using market = await TestMarket.start();
    const [anna, ben] = [await market.connect('anna'), await market.connect('ben')];
    await traded(market, anna, ben);
    await market.node.stop();
    await using parts = await openStore(market.config.dataDir, market.config.market);
    const whole = await checkLog(parts);
    expect(whole).toEqual({ size: whole.size, faults: [] });
    const key = leafKey(2);
    const kept = new TextDecoder().decode(await parts.store.get(key));
    const put = (text: string) => parts.store.write([{ type: 'put', key, value: new TextEncoder().encode(text) }]);
    await put(kept.replace(/"atMs":\d+/, '"atMs":1000'));
    expect((await checkLog(parts)).faults[0]).toEqual({ number: 2, what: 'is not about the command in the journal' });
    await put(kept);
    await parts.store.write([{ type: 'del', key }]);
    expect((await checkLog(parts)).faults[0]).toMatchObject({ number: 2 });
  });

  test('of a store from before there was a log begins with the next start, its outcomes with the next command', async () => {
    await using market = await TestMarket.start();
    const [anna, ben] = [await market.connect('anna'), await market.connect('ben')];
    await traded(market, anna, ben);
    await market.node.stop();
    const { dataDir, market: address } = market.config;
    const before = market.node.status().log.size;
    {
      await using parts = await openStore(dataDir, address);
      const gone: StoreWrite[] = [];
      for await (const [key] of parts.store.range(prefixRange('log/'))) gone.push({ type: 'del', key });
      await parts.store.write(gone);
    }
    await rm(join(dataDir, 'log.secret'));
    await market.startNode();
    expect(market.node.status().log.size).toBe(before);
    const again = await market.connect('anna');
    const { id, token } = await market.offer('anna', { price: 16_000 });
    await again.request('offer.submit', { token });
    const { leaves } = await again.request('log.entries', {});
    const { number } = await again.request('log.open', { message: id });
    expect(leaves.filter(({ outcome }) => outcome !== undefined).map(({ number: one }) => one)).toContain(number);
    expect(leaves.slice(0, before).every(({ outcome }) => outcome === undefined)).toBe(true);
    expect((await stat(join(dataDir, 'log.secret'))).mode & 0o777).toBe(0o600);
  });
});

async function all(texts: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const text of texts) found.push(text);
  return found;
}

async function* linesOf(lines: readonly string[]) {
  yield* lines;
}
