import type { OfferFields } from '@bc4p/protocol/market';
import { finalOf } from '../parties/sent-message.ts';
import type { History } from './check-history.ts';
import { type Ledger, offersOf } from './ledger.ts';

/** No lot is sold twice, what is sold is bought, and whoever was told of a trade has it. */
export function* checkTrades(history: History): Iterable<string> {
  for (const ledger of history.ledgers.values()) {
    for (const fact of [...lotsOnce(ledger), ...slotsBalance(ledger), ...numbered(ledger)])
      yield `${ledger.address}: ${fact}`;
  }
  yield* toldAreMade(history);
}

/** The lots of an offer in all its trades, here and elsewhere, are at most those that its owner signed for. */
function* lotsOnce({ entries, trades }: Ledger): Iterable<string> {
  const signed = new Map<string, OfferFields>();
  const traded = new Map<string, number>();
  const add = (offer: string, energy: number) => traded.set(offer, (traded.get(offer) ?? 0) + energy);
  for (const { command, events } of entries) {
    for (const { id, offer } of offersOf(command)) signed.set(id, offer);
    if ('offBook' in command && command.offBook) signed.set(command.offBook.id, command.offBook.offer);
    for (const event of events) {
      if (event.kind !== 'take-settled' || event.repeated || event.trade === undefined) continue;
      if (event.take.kind === 'pay-as-offer') add(event.take.message, event.take.lot * event.take.lots);
    }
  }
  for (const { seller, buyer, energy } of trades)
    for (const { message, role, market } of [seller, buyer])
      if (role === 'offer' && market === undefined) add(message, energy);
  for (const [offer, energy] of traded) {
    const { lot = 0, lots = 0 } = signed.get(offer) ?? {};
    if (energy > lot * lots) yield `offer ${offer} of ${lots} × ${lot} Wh traded ${energy} Wh`;
  }
}

function* slotsBalance({ core }: Ledger): Iterable<string> {
  for (const slot of core.slots()) {
    const sum = (side: 'sell' | 'buy'): number =>
      core.positions(slot).reduce((energy, position) => energy + (position.side === side ? position.traded : 0), 0);
    if (sum('sell') !== sum('buy')) yield `in slot ${slot.start} ${sum('sell')} Wh were sold and ${sum('buy')} bought`;
  }
}

/** Trades are numbered from 1 without a gap. */
function* numbered({ trades }: Ledger): Iterable<string> {
  for (const [place, { number }] of trades.entries())
    if (number !== place + 1) yield `trade ${number} stands at place ${place + 1}`;
}

/** An acceptance that was acknowledged has one trade, in its market's journal. */
function* toldAreMade({ ledgers, traders }: History): Iterable<string> {
  for (const message of traders.flatMap(({ sent }) => sent)) {
    const { id, content, trader } = message;
    if (content.kind !== 'acceptance' || finalOf(message)?.kind !== 'done') continue;
    const decides = ledgers.get(content.message.market);
    // What a market is worth that keeps to no rule is said by its signatures alone.
    if (!decides) continue;
    const own = decides.trades.filter(({ incomingId }) => incomingId === id);
    const energies = own.map(({ seller, buyer }) => [seller, buyer].find((party) => party.message === id)?.lots);
    if (own.length !== 1 || energies[0] !== content.message.lots)
      yield `${trader} was told of a trade for acceptance ${id} of ${content.message.lots} lots; there are ${own.length}`;
  }
}
