import { rm } from 'node:fs/promises';
import { hashOfLeaf, type LogEvidence, MemoryTree, provenCosignature, verifyLogEvidence } from '@bc4p/protocol/log';
import { encodeBase64url, type LogHead, signMessage } from '@bc4p/protocol/messages';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClientIdentity, MarketClient } from '../../src/client/index.ts';
import { loadNodeConfig } from '../../src/config/index.ts';
import { nativeVerifier } from '../../src/crypto/index.ts';
import { createStore } from '../../src/index.ts';
import { keptEvidence } from '../../src/market-log/export-log.ts';
import { HeadReporter } from '../../src/market-log/head-reporter.ts';
import { identityOf, type MadeMarket } from '../../src/network/index.ts';
import { MemoryStore } from '../../src/store/memory-store.ts';
import { RawClient } from '../support/raw-client.ts';
import { RogueMarket } from '../support/rogue-market.ts';
import { TestTree, until } from '../support/test-tree.ts';

const [WEST, HOUSE, FLAT] = ['westnetz.amprion', 'house.westnetz.amprion', 'flat.house.westnetz.amprion'] as const;

const textsOf = ({ chain }: ClientIdentity): string[] => chain.map(({ der }) => encodeBase64url(der));
const optionsOf = (tree: TestTree) => ({ anchors: [tree.network.root.chain[0]], verifier: nativeVerifier() });

describe('a submarket that keeps to the rules', () => {
  let tree: TestTree;
  beforeAll(async () => {
    tree = await TestTree.prepare();
    await tree.startNode(WEST);
    await tree.startNode(HOUSE);
  });
  afterAll(() => tree[Symbol.asyncDispose]());

  const cosigned = () => tree.node(HOUSE).status().log.cosigned?.size;
  /** Somebody of the house makes an offer: one more leaf at least. */
  async function grow(): Promise<number> {
    const client = await tree.connect(HOUSE);
    await client.request('offer.submit', { token: (await tree.offer(HOUSE)).token });
    return tree.node(HOUSE).status().log.size;
  }

  test('[LOG-015] [LOG-016] has each of its heads co-signed, also after both were restarted, and tells it to whoever asks', async () => {
    const first = await grow();
    await until(() => (cosigned() ?? 0) >= first, 'the first co-signature');
    const second = await grow();
    await until(() => (cosigned() ?? 0) >= second, 'the second co-signature');
    await tree.stopNode(WEST);
    await tree.stopNode(HOUSE);
    await tree.startNode(WEST);
    await tree.startNode(HOUSE);
    expect(cosigned()).toBeGreaterThanOrEqual(second);
    const third = await grow();
    await until(() => (cosigned() ?? 0) >= third, 'the third co-signature');
    expect(tree.node(WEST).status().log.submarkets).toMatchObject([{ market: HOUSE, size: cosigned() }]);
    const { cosignature } = await (await tree.connect(HOUSE)).request('log.head', {});
    if (!cosignature) throw new Error('no co-signature');
    const proven = await provenCosignature(cosignature.token, cosignature.chain, optionsOf(tree));
    expect(proven).toMatchObject({ ok: true, value: { market: HOUSE, size: cosigned() } });
  });

  test('[LOG-019] takes no co-signature of anybody but its upper market, and none over another state', async () => {
    const node = tree.node(HOUSE);
    const { heads, marketLog } = node.merkle;
    const head = await heads.current();
    const signers = { [WEST]: identityOf(tree.market(WEST).service), [FLAT]: identityOf(tree.market(FLAT).service) };
    let answer: { signer: ClientIdentity; size: number } = { signer: signers[FLAT], size: head.size };
    const session = {
      welcome: { features: ['log'] },
      request: async () => {
        const { signer, size } = answer;
        const content = { market: HOUSE, head: head.id, size, root: head.root, at: tree.clock(HOUSE).now() };
        const { token } = await signMessage(signer, 'bc4p-log-cosignature', content);
        return { cosignature: { token, chain: textsOf(signer) } };
      },
    } as unknown as MarketClient;
    const reporter = await HeadReporter.start({
      marketLog,
      heads,
      upper: WEST,
      session: () => session,
      store: new MemoryStore(),
      keep: async () => undefined,
      anchors: [tree.network.root.chain[0]],
      verifier: nativeVerifier(),
      clock: tree.clock(HOUSE),
      log: tree.log,
    });
    await reporter.report();
    expect(reporter.cosigned).toBeUndefined();
    expect(reporter.failure).toContain('not one of the upper market');
    answer = { signer: signers[WEST], size: head.size + 1 };
    await reporter.report();
    expect(reporter.cosigned).toBeUndefined();
    answer = { signer: signers[WEST], size: head.size };
    await reporter.report();
    expect(reporter.cosigned).toMatchObject({ head: head.id, size: head.size });
    expect(reporter.failure).toBeUndefined();
    await reporter.stop();
  });
});

describe('a submarket that keeps to no rule', () => {
  let tree: TestTree;
  let rogue: RogueMarket;
  beforeAll(async () => {
    tree = await TestTree.prepare();
    await tree.startNode(WEST);
    rogue = await RogueMarket.in(tree, HOUSE);
  });
  afterAll(() => tree[Symbol.asyncDispose]());

  const honest = new MemoryTree();
  const other = new MemoryTree();
  for (let index = 0; index < 20; index += 1) {
    honest.append(hashOfLeaf(Uint8Array.of(index)));
    other.append(hashOfLeaf(Uint8Array.of(index === 3 ? 99 : index)));
  }
  const leafAt = (index: number) => hashOfLeaf(Uint8Array.of(index));

  /** Reports a head of so many leaves of a log, with what says that it extends one of `old`. */
  async function report(
    size: number,
    old: number,
    log = honest,
    signer = rogue.service(),
    changes: Partial<LogHead> = {},
    session = rogue.session,
  ) {
    const root = encodeBase64url(log.rootAt(size));
    const content = { market: HOUSE, size, root, at: tree.clock(WEST).now(), ...changes };
    const { token } = await signMessage(signer, 'bc4p-log-head', content);
    const hasLast = old > 0 && old < size;
    const last = hasLast && {
      leaf: encodeBase64url(leafAt(old - 1)),
      path: log.inclusion(old - 1, size).map(encodeBase64url),
    };
    const body = { token, chain: textsOf(signer), old, ...(last ? { last } : {}) };
    return session.request('log.report', body);
  }

  test('[LOG-016] [LOG-017] [LOG-018] [LOG-020] is answered what is wrong with its head', async () => {
    const participant = await RawClient.greeted(tree.url(WEST), tree.identity(WEST));
    const uplink = identityOf((tree.market(HOUSE) as MadeMarket & { uplink: never }).uplink);
    const service = rogue.service();
    const coded = async (answer: ReturnType<typeof report>) => {
      const { code, req } = await answer;
      return [code, req];
    };
    expect(await coded(report(5, 0, honest, service, {}, participant))).toEqual(['role-not-permitted', 'LOG-020']);
    expect(await coded(report(5, 0, honest, uplink))).toEqual(['role-not-permitted', 'LOG-018']);
    expect(await coded(report(5, 0, honest, rogue.service(FLAT)))).toEqual(['wrong-market', 'LOG-018']);
    expect(await coded(report(5, 0, honest, rogue.service(FLAT), { market: FLAT }))).toEqual([
      'wrong-market',
      'LOG-018',
    ]);
    expect(await report(5, 0)).toMatchObject({ type: 'ok' });
    // The same again, the next one, one whose proof begins elsewhere, and one that goes back.
    expect(await report(5, 0)).toMatchObject({ type: 'ok' });
    expect(await report(8, 5)).toMatchObject({ type: 'ok' });
    expect(await report(9, 5)).toMatchObject({ code: 'log-stale', req: 'LOG-017', facts: { size: 8 } });
    expect(await report(7, 5)).toMatchObject({ code: 'log-stale', facts: { size: 8 } });
    // What proves nothing is refused; it may be mended.
    const facts = { market: HOUSE, size: 12, contradicts: false };
    expect(await report(12, 8, honest, service, { root: encodeBase64url(leafAt(0)) })).toMatchObject({
      code: 'log-inconsistent',
      req: 'LOG-016',
      facts,
    });
    expect(await report(12, 8)).toMatchObject({ type: 'ok' });
  });

  test('[LOG-013] [LOG-016] [LOG-021] has contradicted itself for all to see, and nothing more is co-signed, also after a restart', async () => {
    const facts = { market: HOUSE, size: 16, contradicts: true };
    expect(await report(16, 12, other)).toMatchObject({ code: 'log-inconsistent', facts });
    expect(await report(16, 12)).toMatchObject({ code: 'log-inconsistent', facts });
    await tree.stopNode(WEST);
    const { dataDir } = await loadNodeConfig(tree.configFile(WEST));
    const kept = await keptEvidence(dataDir, WEST);
    const judged = await Promise.all(kept.map((evidence) => verifyLogEvidence(evidence, optionsOf(tree))));
    // One of the two that were refused proves nothing, and says so.
    expect(judged.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const [proof] = kept.filter((_, place) => judged[place]?.ok) as [LogEvidence];
    const { certificates, ...rest } = proof;
    for (const broken of [
      { ...rest, certificates: certificates.slice(1) },
      { ...proof, later: proof.earlier },
      { ...proof, last: { leaf: encodeBase64url(leafAt(0)), path: proof.last?.path } },
      { ...proof, type: 'other' },
    ])
      expect((await verifyLogEvidence(broken, optionsOf(tree))).ok).toBe(false);
    await tree.startNode(WEST);
    rogue = await RogueMarket.in(tree, HOUSE);
    expect(await report(20, 12)).toMatchObject({ code: 'log-inconsistent', facts });
    expect(tree.node(WEST).status().log.submarkets).toMatchObject([{ market: HOUSE, size: 12, contradictedAt: 16 }]);
  });
});

test('[LOG-016] a submarket whose operator begins its history anew is found out by the market above', async () => {
  await using tree = await TestTree.prepare();
  await tree.startNode(WEST);
  await tree.startNode(HOUSE);
  const offers = async (many: number): Promise<void> => {
    const client = await tree.connect(HOUSE);
    for (let place = 0; place < many; place += 1)
      await client.request('offer.submit', {
        token: (await tree.offer(HOUSE, { price: 20_000 + place, lots: 1 })).token,
      });
    await client.close();
  };
  await offers(2);
  const { size } = tree.node(HOUSE).status().log;
  await until(() => (tree.node(HOUSE).status().log.cosigned?.size ?? 0) >= size, 'the co-signature');
  await tree.stopNode(HOUSE);
  const { dataDir } = await loadNodeConfig(tree.configFile(HOUSE));
  await rm(dataDir, { recursive: true });
  await createStore(dataDir, { market: HOUSE, created: tree.clock(HOUSE).now() });
  await tree.startNode(HOUSE);
  await offers(8);
  await until(() => tree.node(WEST).status().log.submarkets[0]?.contradictedAt !== undefined, 'the contradiction');
  await until(() => tree.node(HOUSE).status().log.failure?.includes('log-inconsistent') ?? false, 'the answer');
});
