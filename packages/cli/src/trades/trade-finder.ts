import type { ProvenTrade } from '@bc4p/protocol/evidence';
import type { Evidence } from '@bc4p/protocol/messages';
import type { MarketSession } from '../participant/market-session.ts';
import { provenTrades } from './own-trades.ts';
import { selectEvidence } from './select-evidence.ts';

/** A trade with what proves it. */
export interface FoundTrade {
  readonly trade: ProvenTrade;
  readonly evidence: Evidence;
}

/** Finds own trades in their order, page by page, and goes on where it stopped: only pages that are needed are checked. */
export class TradeFinder {
  readonly #session: MarketSession;
  readonly #seen = new Map<string, Evidence>();
  #after = 0;

  constructor(session: MarketSession) {
    this.#session = session;
  }

  /** An own trade by its id; nothing if the market has not listed it. */
  async find(id: string): Promise<FoundTrade | undefined> {
    for (let more = true; !this.#seen.has(id); ) {
      if (!more) return undefined;
      more = await this.#readPage();
    }
    const page = this.#seen.get(id) as Evidence;
    const trade = (await provenTrades(this.#session, page)).find((proven) => proven.id === id);
    return trade && { trade, evidence: selectEvidence(page, [trade]) };
  }

  /** Reads on; false at the end, from where the next call reads again what has come since. */
  async #readPage(): Promise<boolean> {
    const { trades, evidence, next } = await this.#session.request('trade.list', { after: this.#after });
    if (evidence) for (const trade of trades) this.#seen.set(trade, evidence);
    this.#after = next ?? this.#after;
    return next !== undefined;
  }
}
