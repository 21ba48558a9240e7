import { expect, test } from 'vitest';
import { KeptChains } from './kept-chains.ts';

const certificate = (kid: string) => ({ kid, der: new TextEncoder().encode(kid) });
const chain = [certificate('leaf'), certificate('operator')];

test('a chain is written until it is known to be on disk, and not again', () => {
  const chains = new KeptChains();
  const keys = () => chains.writesFor(chain).map(({ key }) => key);
  expect(keys()).toEqual(['certificate/leaf', 'certificate/operator', 'chain/leaf']);
  // Nobody knows yet whether the first one came to be.
  expect(keys()).toHaveLength(3);
  chains.note(chain);
  expect(keys()).toEqual([]);
});

test('the same leaf under another issuer is another chain', () => {
  const chains = new KeptChains();
  chains.note(chain);
  expect(chains.writesFor([certificate('leaf'), certificate('renewed operator')])).toHaveLength(3);
});
