import { describe, expect, test } from 'vitest';
import { storedStatement } from '../../test/support/statements.ts';
import { Archive, putJson, putText } from '../market/archive.ts';
import { certificateKey, chainKey, messageKey, tradeKey } from '../market/keys.ts';
import { MemoryStore } from '../store/memory-store.ts';
import { fitsFrame, statementEvidence } from './statement-evidence.ts';

const HEADER = { alg: 'ES256', kid: 'A'.repeat(43), typ: 'bc4p-trade' };
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const tokenOf = (payload: object): string => `${part(HEADER)}.${part(payload)}.${'A'.repeat(86)}`;

/** An archive with one trade, whose offers are in it, and a meter value. */
async function archiveWithTrade(): Promise<Archive> {
  const store = new MemoryStore();
  const { kid } = HEADER;
  const trade = { sell: 'sell', buy: 'buy', seller: kid, buyer: kid, signer: kid };
  await store.write([
    putText(tradeKey('trade'), tokenOf(trade)),
    ...['sell', 'buy', 'value', 'price'].map((id) => putText(messageKey(id), tokenOf({ id }))),
    putJson(chainKey(kid), [kid]),
    putText(certificateKey(kid), 'der'),
  ]);
  return new Archive(store);
}

describe('the evidence of statements', () => {
  const statement = { ...storedStatement('a', 1), evidence: ['trade', 'value', 'price', 'never-seen'] };

  test('[ACT-022] holds the statements first, then all that they rest on, each once', async () => {
    const archive = await archiveWithTrade();
    const again = { ...storedStatement('a', 2), evidence: ['trade', 'price'] };
    const { tokens, certificates } = await statementEvidence(archive, [statement, again], true);
    expect(tokens.slice(0, 2)).toEqual([statement.token, again.token]);
    expect(tokens).toHaveLength(2 + 5);
    expect(certificates).toHaveLength(1);
  });

  test('[ACT-023] can leave the trades out', async () => {
    const { tokens } = await statementEvidence(await archiveWithTrade(), [statement], false);
    expect(tokens).toHaveLength(1 + 2);
  });

  test.each([
    [512, 1, 10, true],
    [513, 1, 10, false],
    [1, 513, 10, false],
    [100, 100, 4600, true],
    [100, 100, 4700, false],
  ])('[ACT-023] of %i tokens and %i certificates of %i characters fits: %s', (tokens, certificates, length, fits) => {
    const texts = (count: number) => Array.from({ length: count }, () => 'x'.repeat(length)) as [string, ...string[]];
    expect(fitsFrame({ type: 'bc4p-evidence', tokens: texts(tokens), certificates: texts(certificates) })).toBe(fits);
  });
});
