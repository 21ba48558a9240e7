import type { Instant } from '../../src/units/index.ts';
import { type Member, Registry } from './certified.ts';

/** A market of a tree: who signs for it, and somebody who trades in it. */
export interface TreeMarket {
  readonly address: string;
  readonly service: Member;
  readonly participant: Member;
}

/**
 * Four markets, good for a day around `at`: `netz.westnetz`, below it `nord.netz.westnetz` and `sued.netz.westnetz`, and
 * a tenants' market `haus.nord.netz.westnetz` below the first of these.
 */
export async function treeNetwork(at: Instant) {
  const registry = new Registry(at);
  const market = async (address: string, holder: Member): Promise<TreeMarket> => ({
    address,
    service: await registry.proxy(holder, 'service', { role: 'market' }),
    participant: await registry.participant(holder, 'somebody'),
  });
  const operator = await registry.operator('netz');
  const nord = await registry.submarket(operator, 'nord', 3);
  const sued = await registry.submarket(operator, 'sued', 3);
  const haus = await registry.submarket(nord, 'haus', 2);
  return {
    root: operator.chain.at(-1) ?? operator.chain[0],
    top: await market('netz.westnetz', operator),
    nord: await market('nord.netz.westnetz', nord),
    sued: await market('sued.netz.westnetz', sued),
    haus: await market('haus.nord.netz.westnetz', haus),
  };
}
