import type { MarketSession } from '../participant/market-session.ts';
import type { MarketLink } from './market-link.ts';

/** A session as a way for meter values. */
export function sessionLink(session: MarketSession): MarketLink {
  return {
    frameBytes: session.client.welcome.limits.frameBytes,
    async append(tokens, chain) {
      const body = { values: [...tokens], ...(chain && { chain: [...chain] }) };
      const { dup, missing } = await session.tryRequest('meter.append', body);
      return { isKnown: dup === true, missing };
    },
    close: () => session[Symbol.asyncDispose](),
  };
}
