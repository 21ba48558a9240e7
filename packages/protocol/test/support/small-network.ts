import type { Instant } from '../../src/units/index.ts';
import { Registry } from './certified.ts';

/** A market `quartier7.westnetz` with its service proxy and two participants, good for a day around `at`. */
export async function smallNetwork(at: Instant) {
  const registry = new Registry(at);
  const operator = await registry.operator('quartier7');
  return {
    market: 'quartier7.westnetz',
    root: operator.chain.at(-1) ?? operator.chain[0],
    service: await registry.proxy(operator, 'service', { role: 'market' }),
    seller: await registry.participant(operator, 'seller'),
    buyer: await registry.participant(operator, 'buyer'),
  };
}
