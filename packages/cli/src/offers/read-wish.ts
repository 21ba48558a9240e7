import type { Offer } from '@bc4p/protocol/messages';
import { type Instant, MAX_PRICE, parseEnergy, parsePrice, printPrice } from '@bc4p/protocol/units';
import { EXIT, Failure } from '../failure.ts';
import type { SlotRules } from '../participant/market-file.ts';
import { readInput, readMoment } from '../terminal/read-input.ts';
import { checkPower, type PowerLimits } from './power-limits.ts';
import { slotFor, validityFor } from './slot-times.ts';
import { wholeLots } from './whole-lots.ts';
import type { TypedWish } from './wish-flags.ts';

/** What an offer says, without who signs it and where. */
export type Wish = Pick<Offer, 'side' | 'slot' | 'lot' | 'lots' | 'price' | 'validUntil'>;

const DEFAULT_LOT = '100Wh';

function demanded(name: string, value: string | undefined, hint: string): string {
  if (value !== undefined) return value;
  throw new Failure(`An offer needs ${name}.`, { code: 'usage', exitCode: EXIT.usage, hint });
}

/** Reads what was typed under the rules of the market's slots and the limits of the signer's certificate. */
export function readWish(typed: TypedWish, rules: SlotRules, rights: PowerLimits, now: Instant): Wish {
  const side = typed.sell === undefined ? 'buy' : 'sell';
  const energyText = typed.sell ?? demanded('--sell or --buy', typed.buy, 'add --sell 2kWh or --buy 2kWh');
  const energy = readInput(`--${side}`, energyText, parseEnergy);
  const lot = readInput('--lot', typed.lot ?? DEFAULT_LOT, parseEnergy);
  const price = readInput('--price', demanded('--price', typed.price, 'add --price 12.5ct'), parsePrice);
  if (Math.abs(price) > MAX_PRICE) {
    throw new Failure(`--price ${printPrice(price)} is beyond what an offer may say.`, {
      code: 'amount-out-of-range',
      exitCode: EXIT.usage,
      hint: `stay within ${printPrice(MAX_PRICE)} (12.5ct is meant per kWh)`,
    });
  }
  const slot = slotFor(readMoment('--slot', demanded('--slot', typed.slot, 'add --slot +2h'), now), rules, now);
  checkPower({ side, slot, energy }, rights);
  const wished = typed['valid-until'];
  const until = wished === undefined ? undefined : readMoment('--valid-until', wished, now);
  return { side, slot, lot, lots: wholeLots(energy, lot), price, validUntil: validityFor(until, slot, rules, now) };
}
