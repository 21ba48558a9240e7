import { readFileSync } from 'node:fs';
import { createVerifier } from '@bc4p/protocol/crypto';
import { openDenyList, verifyReadings, verifyStatements, verifyTradeEvidence } from '@bc4p/protocol/evidence';
import { provesConsistency, provesInclusion } from '@bc4p/protocol/log';
import { type Evidence, encodeBase64url } from '@bc4p/protocol/messages';
import { describe, expect, test } from 'vitest';
import { LEAVES, SIGNED, TREE } from './worked-messages.mjs';
import { CERTIFICATES } from './worked-network.mjs';
import { workedPage } from './worked-page.mjs';

const options = { anchors: [CERTIFICATES.root], verifier: createVerifier() } as never;
const evidence = (...names: string[]): Evidence => ({
  type: 'bc4p-evidence',
  tokens: names.map((name) => SIGNED[name].token),
  certificates: Object.entries(CERTIFICATES)
    .filter(([name]) => name !== 'root')
    .map(([, one]) => encodeBase64url((one as { der: Uint8Array }).der)),
});
const TRADES = ['trade', 'offer', 'acceptance', 'house-trade', 'house-acceptance', 'take', 'fee-quote'];

describe('the worked examples of the specification', () => {
  test('are what the generator makes, byte for byte', () => {
    expect(readFileSync(new URL('../../spec/examples.md', import.meta.url), 'utf8')).toBe(workedPage());
  });

  test('prove both trades, the one between two markets too', async () => {
    const proven = await verifyTradeEvidence(evidence(...TRADES), options);
    expect(proven).toMatchObject({ ok: true, value: [{ trade: { number: 1 } }, { trade: { number: 2 } }] });
  });

  test('prove both statements of the account', async () => {
    const proven = await verifyStatements(
      [evidence(...TRADES, 'paid', 'payment', 'statement', 'start', 'end', 'price')],
      options,
    );
    expect(proven).toMatchObject({ ok: true, value: [{ statement: { number: 1 } }, { statement: { number: 2 } }] });
  });

  test('prove the readings', async () => {
    expect(await verifyReadings(evidence('start', 'end'), options)).toMatchObject({ ok: true });
  });

  test('have a deny list that its market takes', async () => {
    expect(await openDenyList(evidence('deny-list'), options)).toMatchObject({ ok: true });
  });

  test('have paths in the log that lead to the roots', () => {
    const [, second] = LEAVES;
    const path = TREE.inclusion(1);
    expect(provesInclusion(second?.hash as Uint8Array, { index: 1, size: 3, path }, TREE.root)).toBe(true);
    const [old, now] = [
      { size: 2, root: TREE.rootAt(2) },
      { size: 3, root: TREE.root },
    ];
    expect(provesConsistency(old, now, TREE.consistency(2, 3))).toBe(true);
  });
});
