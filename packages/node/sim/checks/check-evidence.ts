import { verifyTradeEvidence } from '@bc4p/protocol/evidence';
import { tradeEvidence } from '../../src/session/trade-evidence.ts';
import { root } from '../parties/authority.ts';
import type { History } from './check-history.ts';
import { ownTradesIn } from './ledger.ts';

/** Every trade is proven by its signatures, for anybody who trusts the root, and says what the journal says. */
export async function* checkEvidence({ world, ledgers }: History): AsyncIterable<string> {
  const options = { anchors: (await root()).chain, verifier: world.verifier };
  for (const ledger of ledgers.values()) {
    const { address, archive, host, trades } = ledger;
    const ids = new Set<string>();
    for (const { point } of host.plan.points)
      for (const trade of (await archive.ownTrades(point, 0, Number.MAX_SAFE_INTEGER)).trades) ids.add(trade);
    const made = ownTradesIn(ledger).length;
    if (ids.size !== made) yield `${address} lists ${ids.size} trades, there are ${made}`;
    if (ids.size === 0) continue;
    const proven = await verifyTradeEvidence(await tradeEvidence(archive, [...ids]), options);
    if (!proven.ok) {
      yield `${address}: its trades are not proven: ${proven.refusal.code} ${JSON.stringify(proven.refusal.facts)}`;
      continue;
    }
    const own = new Map(trades.map((trade) => [trade.number, trade]));
    for (const { trade } of proven.value) {
      if (trade.market !== address) continue;
      const record = own.get(trade.number);
      const same =
        record?.seller.message === trade.sell && record.buyer.message === trade.buy && record.energy === trade.energy;
      if (!same) yield `${address} signed trade ${trade.number} otherwise than it made it`;
    }
  }
}
