import type { Evidence } from '@bc4p/protocol/messages';
import { signMessage } from '@bc4p/protocol/messages';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { identityOf } from '../../src/network/index.ts';
import { ChildDaemon } from '../support/child-daemon.ts';
import { RawClient } from '../support/raw-client.ts';
import { SettledMarket } from '../support/settled-market.ts';
import { nonce } from '../support/test-market.ts';

/** How often the node is killed; many times with `npm run test:kill -- --rounds N`. */
const ROUNDS = Number(process.env.BC4P_KILL_ROUNDS ?? 4);

let market: SettledMarket;
beforeAll(async () => {
  market = await SettledMarket.prepare();
});
afterAll(() => market[Symbol.asyncDispose]());

/** The payments that the node has confirmed, and those that it was sent. */
const [confirmed, sent] = [new Set<string>(), new Set<string>()];

async function payment(): Promise<{ readonly id: string; readonly token: string }> {
  const { address, operator } = market.files.network.top;
  const content = { market: address, point: 'point-1', amount: '100', reference: 'cash' };
  return signMessage(identityOf(operator), 'bc4p-top-up', { ...content, at: market.clock.now(), nonce: nonce() });
}

/** Pays in without pause until the node is gone. */
async function pay({ admin }: ChildDaemon): Promise<void> {
  for (;;) {
    const { id, token } = await payment();
    sent.add(id);
    const answer = await fetch(`${admin}/accounts/top-up`, { method: 'POST', body: token }).catch(() => undefined);
    const booked = (await answer?.json().catch(() => undefined)) as { id: string } | undefined;
    if (!booked) return;
    expect(booked).toMatchObject({ id, point: 'point-1', amount: '100', repeated: false });
    confirmed.add(id);
  }
}

interface Page {
  readonly statements: readonly string[];
  readonly evidence?: Evidence;
  readonly next?: number;
}

/** Every payment that was confirmed has one statement, and all statements prove themselves. */
async function expectStated(daemon: ChildDaemon): Promise<void> {
  const run = await fetch(`${daemon.admin}/settlement/run`, { method: 'POST' });
  expect(run.status).toBe(200);
  const anna = await RawClient.greeted(daemon.url, market.files.identity('anna'));
  const evidences: Evidence[] = [];
  const stated: string[] = [];
  for (let after: number | undefined = 0; after !== undefined; ) {
    const page = (await anna.request('statement.get', { after })) as unknown as Page;
    for (const token of page.evidence?.tokens.slice(0, page.statements.length) ?? []) {
      const { kind, topUp } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
      if (kind === 'top-up') stated.push(topUp);
    }
    if (page.evidence) evidences.push(page.evidence);
    after = page.next;
  }
  expect(new Set(stated).size).toBe(stated.length);
  for (const id of confirmed) expect(stated).toContain(id);
  for (const id of stated) expect([...sent]).toContain(id);
  if (evidences.length > 0) expect(await market.verdict(evidences)).toMatch(/^\d+ proven$/);
  const account = (await anna.request('account.get', {})) as unknown as { settled: string };
  expect(account.settled).toBe(String(100 * stated.length));
  const accounts = (await (await fetch(`${daemon.admin}/accounts`)).json()) as { accountsSum: string };
  expect(accounts.accountsSum).toBe('0');
  await anna.close();
}

describe('a node that is killed while it books payments', () => {
  test(
    `[ACT-020] [ACT-040] states each of them once, ${ROUNDS} times over`,
    async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const daemon = await ChildDaemon.start(market.files.config.source.file);
        await expectStated(daemon);
        const busy = pay(daemon);
        await new Promise((resolve) => setTimeout(resolve, 60 + 97 * (round % 5)));
        await daemon.kill();
        await busy;
      }
      const last = await ChildDaemon.start(market.files.config.source.file);
      await expectStated(last);
      expect(confirmed.size).toBeGreaterThan(ROUNDS);
      expect(await last.stop()).toBe(0);
    },
    30_000 + ROUNDS * 10_000,
  );
});
