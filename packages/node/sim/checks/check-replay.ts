import { MarketCore } from '@bc4p/protocol/market';
import type { History } from './check-history.ts';

/** The journal alone, and a snapshot of it, give the state of the market that runs. */
export function* checkReplay({ ledgers }: History): Iterable<string> {
  for (const { address, core, host } of ledgers.values()) {
    const digest = core.digest();
    const running = host.node?.market.core.digest();
    if (running !== digest) yield `${address} runs as ${running}, its journal says ${digest}`;
    const restored = MarketCore.restore(core.snapshot()).digest();
    if (restored !== digest) yield `${address} comes back from a snapshot as ${restored}, not ${digest}`;
    for (const { invariant, slot, facts } of core.checkInvariants())
      yield `${address} breaks ${invariant} in slot ${slot}: ${facts}`;
  }
}
