import type { History } from './check-history.ts';

/** In the end every honest submarket has reported what its upper market has booked, slot by slot. */
export function* checkBalances({ ledgers }: History): Iterable<string> {
  for (const { address, host } of ledgers.values()) {
    const status = host.node?.balances.status();
    for (const { slot, code, facts } of status?.own?.refused ?? [])
      yield `${address} has reported slot ${slot.start} and was refused: ${code} ${JSON.stringify(facts)}`;
    for (const { market, faults } of status?.submarkets ?? []) {
      if (!ledgers.has(market)) continue;
      for (const { slot, code, facts } of faults)
        yield `${address} does not agree with ${market} about slot ${slot.start}: ${code} ${JSON.stringify(facts)}`;
    }
  }
}
