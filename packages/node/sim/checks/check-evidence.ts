import { verifyTradeEvidence } from '@bc4p/protocol/evidence';
import { tradeEvidence } from '../../src/session/trade-evidence.ts';
import { root } from '../parties/authority.ts';
import type { History } from './check-history.ts';

/** Every trade is proven by its signatures, for anybody who trusts the root, and says what the journal says. */
export async function* checkEvidence({ world, ledgers }: History): AsyncIterable<string> {
  const options = { anchors: (await root()).chain, verifier: world.verifier };
  for (const { address, archive, host, trades } of ledgers.values()) {
    const ids = new Set<string>();
    for (const { point } of host.plan.points)
      for (const trade of (await archive.ownTrades(point, 0, Number.MAX_SAFE_INTEGER)).trades) ids.add(trade);
    if (ids.size !== trades.length) yield `${address} signed ${ids.size} trades, it made ${trades.length}`;
    if (ids.size === 0) continue;
    const proven = await verifyTradeEvidence(await tradeEvidence(archive, [...ids]), options);
    if (!proven.ok) {
      yield `${address}: its trades are not proven: ${proven.refusal.code} ${JSON.stringify(proven.refusal.facts)}`;
      continue;
    }
    const made = new Map(trades.map((trade) => [trade.number, trade]));
    for (const { trade } of proven.value) {
      const own = made.get(trade.number);
      const same = own?.seller.message === trade.sell && own.buyer.message === trade.buy && own.energy === trade.energy;
      if (!same) yield `${address} signed trade ${trade.number} otherwise than it made it`;
    }
  }
}
