import { ERRORS } from '@bc4p/protocol';
import type { MarketEvent, Traded, TradeParty } from '@bc4p/protocol/market';
import { type Identity, signMessage } from '@bc4p/protocol/messages';
import type { StoreWrite } from '../ports.ts';
import { type KeptAnswer, type KeptEvent, putJson, putText } from './archive.ts';
import { answerKey, tradeKey, tradeOfKey } from './keys.ts';
import { decisionContent, type Handled, tradeContent } from './signed-records.ts';

/** What a participant is told about its own offer or acceptance. */
export interface OwnEvent extends KeptEvent {
  readonly point: string;
}

/** Everything that follows from one command: what to keep, whom to tell. Nothing of it leaves before it is kept. */
export interface Outputs {
  readonly writes: readonly StoreWrite[];
  readonly answers: ReadonlyMap<string, KeptAnswer>;
  readonly events: readonly OwnEvent[];
  /** The trades of the command with the connection points that took part. */
  readonly trades: readonly { readonly id: string; readonly points: readonly string[] }[];
}

export interface OutputContext {
  readonly market: string;
  readonly identity: Identity;
  readonly handled: Handled;
  /** The connection point that sent the command; none if the market itself did. */
  readonly point: string | undefined;
  /** Who stands behind an offer that ended, and what is left of an offer, as of right after the command. */
  readonly ownerOf: (offer: string) => string | undefined;
  readonly openLots: (offer: string) => number;
}

interface SignedTrade {
  readonly event: Traded;
  readonly id: string;
  readonly token: string;
}

function tradeWrites({ event, id, token }: SignedTrade): StoreWrite[] {
  const { seller, buyer } = event.trade;
  return [
    putText(tradeKey(id), token),
    putText(tradeOfKey(seller.message, id), ''),
    putText(tradeOfKey(buyer.message, id), ''),
  ];
}

/** Signs what one command brought about and lists what to keep of it. The order is that of the core's events. */
export async function outputsOf(events: readonly MarketEvent[], context: OutputContext): Promise<Outputs> {
  const { market, identity, handled, point = '', ownerOf, openLots } = context;
  // Read before anything is awaited: the core moves on while signatures are made.
  const open = new Map<string, number>();
  const owner = new Map<string, string | undefined>();
  for (const event of events) {
    if (event.kind === 'offer-ended') owner.set(event.id, ownerOf(event.id));
    if (event.kind !== 'traded') continue;
    for (const { message, role } of [event.trade.seller, event.trade.buyer]) {
      open.set(message, role === 'offer' ? openLots(message) : 0);
    }
  }

  const signedTrades = await Promise.all(
    events
      .filter((event) => event.kind === 'traded')
      .map(async (event): Promise<SignedTrade> => {
        const { id, token } = await signMessage(
          identity,
          'bc4p-trade',
          tradeContent(market, event.trade, handled.atMs),
        );
        return { event, id, token };
      }),
  );
  const tradeBy = new Map(signedTrades.map((trade) => [trade.event.trade.incomingId, trade.id]));
  const tradeIds = new Map(signedTrades.map((trade) => [trade.event.trade, trade.id]));

  const answers = new Map<string, KeptAnswer>();
  const decide = async (subject: string, refusal?: Parameters<typeof decisionContent>[3]): Promise<void> => {
    const { token } = await signMessage(identity, 'bc4p-decision', decisionContent(market, subject, handled, refusal));
    answers.set(subject, { point, decision: token, number: handled.number, ...(refusal ? { refusal } : {}) });
  };

  const own: OwnEvent[] = [];
  const tell = (party: TradeParty, trade: string): void => {
    const { message } = party;
    own.push({
      point: party.point,
      at: handled.at,
      kind: 'traded',
      subject: message,
      open: open.get(message) ?? 0,
      trade,
    });
  };
  for (const event of events) {
    if (event.kind === 'traded') {
      const id = tradeIds.get(event.trade) ?? '';
      tell(event.trade.seller, id);
      tell(event.trade.buyer, id);
    } else if (event.kind === 'offer-ended') {
      const ended = owner.get(event.id);
      if (ended === undefined) continue;
      own.push({
        point: ended,
        at: handled.at,
        kind: 'ended',
        subject: event.id,
        open: event.lots,
        reason: event.reason,
      });
    } else if (event.kind === 'offer-accepted' && !event.repeated) {
      await decide(event.id);
    } else if (event.kind === 'acceptance-accepted' && !event.repeated) {
      const trade = tradeBy.get(event.id);
      answers.set(event.id, { point, number: handled.number, ...(trade === undefined ? {} : { trade }) });
    } else if (isFinalRefusal(event)) {
      await decide(event.id, event.refusal);
    }
  }

  const kept = [...answers].map(([subject, answer]) => putJson(answerKey(subject), answer));
  return {
    writes: [...signedTrades.flatMap(tradeWrites), ...kept],
    answers,
    events: own,
    trades: signedTrades.map(({ id, event }) => ({
      id,
      points: [...new Set([event.trade.seller.point, event.trade.buyer.point])],
    })),
  };
}

/** Refusals that will not change, whenever the same message comes again. [TRD-109] */
function isFinalRefusal(
  event: MarketEvent,
): event is Extract<MarketEvent, { kind: 'offer-refused' | 'acceptance-refused' }> {
  const isRefusal = event.kind === 'offer-refused' || event.kind === 'acceptance-refused';
  return isRefusal && !event.repeated && ERRORS[event.refusal.code].class === 'permanent';
}
