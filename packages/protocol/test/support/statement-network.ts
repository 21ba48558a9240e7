import type { Instant } from '../../src/units/index.ts';
import { Registry } from './certified.ts';

/** A market with its operator, two participants and the meters of the first of them, good for a day around `at`. */
export async function statementNetwork(at: Instant) {
  const registry = new Registry(at);
  const root = await registry.root();
  const operator = await registry.operator('quartier7', 'westnetz', root);
  const authority = await registry.meteringAuthority(root);
  return {
    market: 'quartier7.westnetz',
    root: root.chain[0],
    operator,
    service: await registry.proxy(operator, 'service', { role: 'market' }),
    seller: await registry.participant(operator, 'anna'),
    buyer: await registry.participant(operator, 'bob'),
    meter: await registry.meter(authority, 'm-anna'),
    balancer: await registry.meter(authority, 'b-anna'),
  };
}

export type StatementNetwork = Awaited<ReturnType<typeof statementNetwork>>;
