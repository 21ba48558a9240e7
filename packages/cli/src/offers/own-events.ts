import { RequestRefused } from '@bc4p/node/client';
import type { FrameOfType } from '@bc4p/protocol/messages';
import { marketFailure } from '../participant/market-failure.ts';
import type { MarketSession } from '../participant/market-session.ts';

/** A cursor that no participant has reached. */
const BEYOND_ALL = Number.MAX_SAFE_INTEGER;

/**
 * The number of the newest own event. Taken before something is sent, the stream from there on misses nothing of what
 * comes of it. [STR-003] makes a market tell the number to whoever asks for events beyond it.
 */
export async function eventCursor(session: MarketSession): Promise<number> {
  try {
    return (await session.tryRequest('events.subscribe', { after: BEYOND_ALL })).last;
  } catch (error) {
    if (error instanceof RequestRefused && error.code === 'cursor-ahead') return Number(error.frame.facts.last);
    throw marketFailure(error);
  }
}

/** Every own event until now, oldest first. */
export async function pastEvents(session: MarketSession): Promise<readonly FrameOfType['event'][]> {
  const events: FrameOfType['event'][] = [];
  const last = await eventCursor(session);
  if (last === 0) return events;
  try {
    await new Promise<void>((resolve, reject) => {
      session.client.onEvent = (event) => {
        events.push(event);
        if (event.seq >= last) resolve();
      };
      session.client.closed.then((reason) => reject(marketFailure(reason)));
      session.request('events.subscribe', { after: 0 }).catch(reject);
    });
    return events;
  } finally {
    session.client.onEvent = undefined;
  }
}
