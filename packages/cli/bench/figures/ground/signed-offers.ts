import { systemRandom } from '@bc4p/node';
import { encodeBase64url, type SignedMessage, signMessage, type Unsigned } from '@bc4p/protocol/messages';
import type { BenchMarket, Trader } from './bench-market.ts';
import { inFlight } from './in-flight.ts';

const NONCE_BYTES = 24;
export const newNonce = (): string => encodeBase64url(systemRandom.bytes(NONCE_BYTES));

/** Something signed, and who sends it. */
export interface Prepared {
  readonly trader: Trader;
  readonly id: string;
  readonly token: string;
}

const SIGNED_AT_ONCE = 64;

/** Signs so many offers of all traders in turn, before anything is measured. */
export function signOffers(
  market: BenchMarket,
  count: number,
  contentOf: (place: number) => Pick<Unsigned<'bc4p-offer'>, 'side' | 'lot' | 'lots' | 'price'>,
): Promise<readonly Prepared[]> {
  const { address, slot, until } = market;
  return prepared(market.traders, count, ({ identity }, place) =>
    signMessage(identity, 'bc4p-offer', {
      market: address,
      slot,
      validUntil: until,
      nonce: newNonce(),
      ...contentOf(place),
    }),
  );
}

/** Has all traders in turn sign so many messages. */
export async function prepared(
  traders: readonly Trader[],
  count: number,
  sign: (trader: Trader, place: number) => Promise<SignedMessage>,
): Promise<readonly Prepared[]> {
  const made: Prepared[] = [];
  const places = Array.from({ length: count }, (_, place) => place);
  await inFlight(places, SIGNED_AT_ONCE, async (place) => {
    const trader = traders[place % traders.length] as Trader;
    const { id, token } = await sign(trader, place);
    made[place] = { trader, id, token };
  });
  return made;
}
