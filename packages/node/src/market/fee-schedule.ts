import { type MarketParameters, tierBounds } from '@bc4p/protocol/market';
import { type FeeSchedule, type Identity, signMessage } from '@bc4p/protocol/messages';
import type { Instant } from '@bc4p/protocol/units';
import type { Journal } from '../journal/index.ts';
import type { Store } from '../ports.ts';
import { putJson } from './archive.ts';
import { FEE_SCHEDULE_KEY } from './keys.ts';

/** The fee schedule that rules, as its market signed it. */
export interface SignedSchedule {
  readonly token: string;
  readonly message: FeeSchedule;
}

/** What the lines of a market carry and charge, with the tiers as whole-Wh bounds of its slots. */
function scheduleLines({ grid, slotLength }: MarketParameters): FeeSchedule['lines'] {
  return grid.lines.map(({ id, capacityUp, capacityDown, baseFee, tiersUp, tiersDown, lossFactor }) => ({
    line: id,
    capacityUp,
    capacityDown,
    baseFee,
    tiersUp: [...tierBounds(tiersUp, capacityUp, slotLength)],
    tiersDown: [...tierBounds(tiersDown, capacityDown, slotLength)],
    ...(lossFactor ? { lossFactor } : {}),
  }));
}

/** The schedule in the store if it still says what the parameters say; else a new one with the next number, kept. */
export async function currentSchedule(
  store: Store,
  journal: Journal,
  identity: Identity,
  parameters: MarketParameters,
  from: Instant,
): Promise<SignedSchedule> {
  const kept = await store.get(FEE_SCHEDULE_KEY);
  const known = kept && (JSON.parse(new TextDecoder().decode(kept)) as SignedSchedule);
  const lines = scheduleLines(parameters);
  const same =
    known &&
    JSON.stringify([known.message.lines, known.message.slotLength]) === JSON.stringify([lines, parameters.slotLength]);
  // Signed anew when the service proxy changes, too, so that whoever asks can check it with the chain of today.
  if (known && same && known.message.signer === identity.kid) return known;
  const number = (known?.message.number ?? 0) + (same ? 0 : 1);
  const { token, message } = await signMessage(identity, 'bc4p-fee-schedule', {
    market: parameters.address,
    number,
    from: same ? known.message.from : from,
    slotLength: parameters.slotLength,
    lines,
  });
  await journal.keep([putJson(FEE_SCHEDULE_KEY, { token, message })]);
  return { token, message };
}
