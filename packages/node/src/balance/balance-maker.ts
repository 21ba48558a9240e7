import { type BalanceFigures, balanceFigures } from '@bc4p/protocol/balance';
import { type MarketBalance, parseToken, type SignedMessage, signMessage } from '@bc4p/protocol/messages';
import type { Slot } from '@bc4p/protocol/units';
import { chainWrites } from '../market/archive.ts';
import type { BalanceContext } from './context.ts';
import { type OwnBalance, ownBalanceWrites, readOwnBalance } from './own-balance.ts';

/** What a balance says, as its token carries it; it was signed here. */
export function balanceIn(token: string): MarketBalance | undefined {
  const parsed = parseToken(token);
  return parsed.ok ? (JSON.parse(new TextDecoder().decode(parsed.value.payload)) as MarketBalance) : undefined;
}

/** Signs the balance of each slot in which nothing can change any more, once. [BAL-001] */
export class BalanceMaker {
  readonly #context: BalanceContext;
  /** Slots of the core whose balance is on disk, by their start. */
  readonly #made = new Set<number>();

  constructor(context: BalanceContext) {
    this.#context = context;
  }

  /** The balances that are new, each of them kept: nothing leaves before. */
  async *makeDue(): AsyncIterable<OwnBalance> {
    const { core } = this.#context.market;
    const final = core.finalSlots();
    const starts = new Set<number>(final.map(({ start }) => start));
    for (const start of this.#made) if (!starts.has(start)) this.#made.delete(start);
    for (const slot of final) {
      if (this.#made.has(slot.start)) continue;
      const balance = await this.#make(slot);
      this.#made.add(slot.start);
      if (balance) yield balance;
    }
  }

  /** The balance of a slot; none if it is kept already, unless the upper market refused it and it is another one now. */
  async #make(slot: Slot): Promise<OwnBalance | undefined> {
    const { store, market, submarkets } = this.#context;
    const { core } = market;
    const figures = balanceFigures(core.positions(slot), core.crossings(slot), (point) => submarkets.at(point));
    const kept = await readOwnBalance(store, slot.start);
    if (kept && !isMended(kept, figures)) return undefined;
    return this.#keep(slot, figures);
  }

  /** Signs the same figures again, with the service proxy of today. */
  async signAgain({ slot, token }: OwnBalance): Promise<OwnBalance | undefined> {
    const said = balanceIn(token);
    return said && this.#keep(slot, said as unknown as BalanceFigures);
  }

  async #keep(slot: Slot, figures: BalanceFigures): Promise<OwnBalance> {
    const { identity, keep } = this.#context;
    const signer = identity();
    const { id, token } = await this.#sign(slot, figures);
    const balance = { slot, id, token };
    await keep([...ownBalanceWrites(balance), ...chainWrites(signer.chain)]);
    return balance;
  }

  #sign(slot: Slot, figures: BalanceFigures): Promise<SignedMessage<'bc4p-market-balance'>> {
    const { identity, address, clock } = this.#context;
    const { sold, bought, losses, imported, exported, submarkets } = figures;
    return signMessage(identity(), 'bc4p-market-balance', {
      market: address,
      slot,
      sold,
      bought,
      losses,
      imported,
      exported,
      submarkets: [...submarkets],
      at: clock.now(),
    });
  }
}

/** True if a balance was refused and says something else than what is booked. */
function isMended({ token, outcome }: OwnBalance, figures: BalanceFigures): boolean {
  if (outcome?.code === undefined) return false;
  const said = balanceIn(token);
  return said !== undefined && figuresText(said) !== figuresText(figures);
}

const figuresText = ({
  sold,
  bought,
  losses,
  imported,
  exported,
  submarkets,
}: Pick<MarketBalance, keyof BalanceFigures> | BalanceFigures): string =>
  JSON.stringify([
    sold,
    bought,
    losses,
    imported,
    exported,
    submarkets.map(({ market, from, to }) => [market, from, to]),
  ]);
