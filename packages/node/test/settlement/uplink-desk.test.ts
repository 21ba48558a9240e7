import { encodeBase64url, signMessage, type Unsigned } from '@bc4p/protocol/messages';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MarketClient } from '../../src/client/index.ts';
import { nativeVerifier } from '../../src/crypto/index.ts';
import type { Journal } from '../../src/journal/index.ts';
import type { RunningMarket } from '../../src/market/running-market.ts';
import { type Holder, identityOf } from '../../src/network/index.ts';
import type { StoreWrite } from '../../src/ports.ts';
import { UplinkDesk } from '../../src/settlement/uplink-desk.ts';
import { MemoryStore } from '../../src/store/memory-store.ts';
import { TestMarket } from '../support/test-market.ts';

let files: TestMarket;
beforeEach(async () => {
  files = await TestMarket.prepare();
});
afterEach(() => files[Symbol.asyncDispose]());

type Content = Unsigned<'bc4p-statement'>;

/** A desk whose upper market is the one of `files`, and says what a test wants. */
function deskOf() {
  const store = new MemoryStore();
  const booked: unknown[] = [];
  const shown: { id: string; token: string; signer: Holder }[] = [];
  const certificates = (signers: readonly Holder[]) => [
    ...new Set(signers.flatMap(({ chain }) => chain.slice(0, -1).map(({ der }) => encodeBase64url(der)))),
  ];
  const session = {
    welcome: { features: ['settlement'] },
    request: async (_: string, { after }: { after: number }) => {
      const rest = shown.slice(after);
      if (rest.length === 0) return { statements: [] };
      const signers = certificates(rest.map(({ signer }) => signer));
      const evidence = { type: 'bc4p-evidence', tokens: rest.map(({ token }) => token), certificates: signers };
      return { statements: rest.map(({ id }) => id), evidence };
    },
  } as unknown as MarketClient;
  const journal = { keep: (writes: readonly StoreWrite[]) => store.write(writes) } as Journal;
  const market = {
    submit: async (command: unknown, writes: readonly StoreWrite[]) => {
      await store.write(writes);
      booked.push(command);
    },
  } as unknown as RunningMarket;
  const desk = new UplinkDesk({
    upper: files.network.top.address,
    store,
    journal,
    market,
    anchors: [files.network.root.chain[0]],
    verifier: nativeVerifier(),
    log: files.log,
    session: () => session,
  });
  let previous: string | undefined;
  const say = async (number: number, changes: Partial<Content> = {}, signer: Holder = files.network.top.service) => {
    const slot = { start: 1_800_000_000 + 900 * number, len: 900 };
    const content = {
      market: files.network.top.address,
      point: 'point-1',
      number,
      ...(previous === undefined ? {} : { previous }),
      kind: 'slot',
      from: slot.start,
      until: slot.start + 900,
      opening: String(100 * (number - 1)),
      postings: [
        { kind: 'sales', amount: '130' },
        { kind: 'deviation', amount: '-20' },
        { kind: 'service', amount: '-10' },
      ],
      closing: String(100 * number),
      delivery: {
        ...{ slot, sold: 1, bought: 0, trades: { count: 0, digest: 'd'.repeat(43) }, meters: [] },
        ...{ exchanged: 1, balancing: 0, deviation: 0, price: 'p'.repeat(43), area: 'short' },
      },
      at: files.clock.now(),
      ...changes,
    } as Content;
    const { id, token } = await signMessage(identityOf(signer), 'bc4p-statement', content);
    previous = id;
    shown.push({ id, token, signer });
    return slot;
  };
  return { desk, say, booked, unsay: () => shown.pop() };
}

describe('statements of the market above', () => {
  test('[ACT-014] are booked once each, but for the trades, and tell the area', async () => {
    const { desk, say, booked } = deskOf();
    const slot = await say(1);
    await desk.fetch();
    await say(2, {
      kind: 'top-up',
      topUp: 't'.repeat(43),
      delivery: undefined,
      postings: [{ kind: 'top-up', amount: '100' }],
    } as never);
    await say(3);
    await desk.fetch();
    await desk.fetch();
    expect(booked).toMatchObject([
      { kind: 'settle-uplink', slot, number: 1, amount: '-30' },
      { kind: 'settle-uplink', number: 3, amount: '-30' },
    ]);
    expect(await desk.areaOf(slot as never)).toEqual({ area: 'short' });
    expect(desk.fault).toBeUndefined();
  });

  test.each<[string, Partial<Content>, (() => Holder)?]>([
    ['signed by somebody else', {}, () => files.participant('anna')],
    ['signed by its operator alone', {}, () => files.network.top.operator],
    ['of another market', { market: 'nord.westnetz' }],
    ['that leaves one out', { number: 3 }],
    ['of another account', { point: 'point-2' }],
    ['that opens at something else', { opening: '99' }],
    ['that follows another one', { previous: 'x'.repeat(43) }],
  ])('[ACT-014] one %s is not taken over', async (_, changes, signer) => {
    const { desk, say, booked, unsay } = deskOf();
    await say(1);
    await desk.fetch();
    await say(2, changes, signer?.());
    await desk.fetch();
    expect(booked).toHaveLength(1);
    expect(desk.fault).toMatch(/^statement \S+ of \S+: settlement-contradiction/);
    unsay();
  });

  test('[ACT-014] the first one opens the account', async () => {
    const { desk, say, booked } = deskOf();
    await say(1, { opening: '5', closing: '105' });
    await desk.fetch();
    expect(booked).toEqual([]);
  });
});
