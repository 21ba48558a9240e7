import type { Certificate } from '@bc4p/protocol/certificates';
import { LOSS_POINT } from '@bc4p/protocol/market';
import { type Instant, instant, watts } from '@bc4p/protocol/units';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { houseTree } from '../../test/support/house-tree.ts';
import { CertificateDesk } from '../certificates/certificate-desk.ts';
import { nativeVerifier } from '../crypto/index.ts';
import { systemClock, systemRandom } from '../index.ts';
import { Archive } from '../market/archive.ts';
import { type Holder, identityOf, type MadeMarket, makeNetwork } from '../network/index.ts';
import { MemoryStore } from '../store/memory-store.ts';
import { LossAccount, type LossAccountParts } from './loss-account.ts';

const WEST = 'westnetz.amprion';
const HALF_A_DAY = 43_200;
const begin = systemClock.now();
let market: MadeMarket;
let root: Certificate;
let now: Instant;
beforeAll(async () => {
  const plan = houseTree(begin);
  const [below, ...others] = plan.market.submarkets ?? [];
  if (!below) throw new Error('a tree has submarkets');
  const losses = { name: 'losses', point: LOSS_POINT, feedIn: watts(0), draw: watts(1_000_000) };
  const west = { ...below, participants: [...below.participants, losses] };
  const network = await makeNetwork(
    { ...plan, market: { ...plan.market, submarkets: [west, ...others] } },
    systemRandom,
  );
  market = network.markets.get(WEST) as MadeMarket;
  root = network.root.chain[0];
});
beforeEach(() => {
  now = begin;
});

/** The account of this market; without a proxy of the configuration, and with the operator's key, unless said otherwise. */
function account(changes: Partial<LossAccountParts> = {}): LossAccount {
  const clock = { ...systemClock, now: () => now };
  const archive = new Archive(new MemoryStore());
  const attachments = new Map([
    [LOSS_POINT, { node: 'busbar' }],
    ['point-bakery', { node: 'street' }],
  ]);
  const { secret } = market;
  const verifier = nativeVerifier();
  const desk = new CertificateDesk({ address: WEST, anchors: [root], verifier, clock, archive, secret, attachments });
  const operator = () => ({ chain: market.operator.chain, signer: market.operator.key });
  return new LossAccount({
    desk,
    operator,
    named: async () => undefined,
    secret,
    clock,
    random: systemRandom,
    ...changes,
  });
}

const named = (name: string) => async () => {
  const { chain, signer } = identityOf(market.participants.find(({ plan }) => plan.name === name) as Holder);
  return { chain, signer };
};

describe('[BAL-022] whoever buys losses', () => {
  test('is a participant at the root, which sells nothing, under a proxy that the operator issues to itself', async () => {
    const losses = account();
    const signer = await losses.until(now);
    expect(signer).toMatchObject({
      party: { point: LOSS_POINT, node: 'busbar', feedIn: 0, until: begin + HALF_A_DAY },
      chain: { rights: { role: 'participant', tradesIn: WEST } },
    });
    expect((signer as { party: { draw: number } }).party.draw).toBeGreaterThan(1_000_000);
    now = instant(begin + HALF_A_DAY - 60);
    expect(await losses.until(now)).toBe(signer);
    const next = await losses.until(instant(begin + HALF_A_DAY));
    expect(next).toMatchObject({ party: { point: LOSS_POINT, until: begin + 2 * HALF_A_DAY - 60 } });
  });

  test('has the proxy that the configuration names, where the operator’s key is elsewhere', async () => {
    const losses = account({ named: named('losses'), operator: () => undefined });
    expect(await losses.until(now)).toMatchObject({ party: { point: LOSS_POINT, draw: 1_000_000 } });
  });

  test.each<readonly [string, () => Partial<LossAccountParts>, RegExp]>([
    ['without any key', () => ({ operator: () => undefined }), /does not hold the operator’s key/],
    ['with the proxy of somebody else', () => ({ named: named('bakery') }), /another connection point/],
    [
      'with a key that may issue none',
      () => {
        const { chain, key } = market.participants[0] as Holder;
        return { operator: () => ({ chain, signer: key }) };
      },
      /PKI|role|issue/,
    ],
  ])('%s there is nobody, and it is said why', async (_, changes, why) => {
    expect(await account(changes()).until(now)).toEqual({ why: expect.stringMatching(why) });
  });

  test('does not sign with what ends too soon', async () => {
    const losses = account({ named: named('losses') });
    const { notAfter } = (market.participants.at(-1) as Holder).chain[0];
    expect(await losses.until(notAfter)).toEqual({ why: `the proxy for the losses ends at ${notAfter}` });
    now = instant(notAfter + 1);
    expect(await losses.until(now)).toEqual({ why: expect.stringContaining('certificate-expired') });
  });
});
