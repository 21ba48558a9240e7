import { accepted, assert, type Result, refused } from '@bc4p/protocol';
import {
  type MarketCommand,
  MarketCore,
  type MarketEvent,
  type MarketParameters,
  type Party,
  type TradeRecord,
} from '@bc4p/protocol/market';
import { type Instant, instant, type Lots, type MilliCentPerKwh, type Slot } from '@bc4p/protocol/units';
import type { Ask, DemoMarket, DemoSession, DemoTrade } from '../src/demo/demo-market.ts';
import type { Participant } from '../src/demo/participants.ts';
import { type Intent, LOT } from '../src/demo/strategy.ts';

/** How long a message is on its way: those of different senders can overtake each other. */
export type Transit = () => Promise<void>;

/** The demonstration's market as the bare core, which asserts its invariants: no signatures, sockets or disk. */
export class CoreMarket implements DemoMarket {
  readonly rules: MarketParameters;
  readonly address: string;
  readonly core = new MarketCore({ assertInvariants: true });
  readonly #participants: ReadonlyMap<string, Participant>;
  readonly #transit: Transit;
  readonly trades: TradeRecord[] = [];
  #messages = 0;

  constructor(
    parameters: MarketParameters,
    participants: readonly Participant[],
    start: Instant,
    transit: Transit = () => Promise.resolve(),
  ) {
    this.#transit = transit;
    this.rules = parameters;
    this.address = parameters.address;
    this.#participants = new Map(participants.map((participant) => [participant.name, participant]));
    this.core.apply({ kind: 'open-market', at: start, parameters });
  }

  /** The refusal among the events of a command, or the id of the message that was taken. */
  answer(id: string, command: MarketCommand): Result<string> {
    const events = this.core.apply(command);
    this.trades.push(...events.flatMap((event) => (event.kind === 'traded' ? [event.trade] : [])));
    const refusal = events.find(isRefusal)?.refusal;
    return refusal ? refused(refusal) : accepted(id);
  }

  nextId(): string {
    this.#messages += 1;
    return this.#messages.toString().padStart(43, '0');
  }

  connect(name: string): Promise<DemoSession> {
    const participant = this.#participants.get(name);
    assert(participant !== undefined, `${name} takes part`);
    return Promise.resolve(new CoreSession(this, participant, this.#transit));
  }

  advanceTo(at: Instant): Promise<void> {
    this.core.apply({ kind: 'tick', at });
    return Promise.resolve();
  }

  signatures() {
    return { made: 0, checked: 0 };
  }
}

type Refused = Extract<MarketEvent, { kind: 'offer-refused' | 'acceptance-refused' }>;

const isRefusal = (event: MarketEvent): event is Refused =>
  event.kind === 'offer-refused' || event.kind === 'acceptance-refused';

class CoreSession implements DemoSession {
  readonly #market: CoreMarket;
  readonly #party: Party;
  readonly #transit: Transit;
  /** The messages of one session stay in their order. */
  #sent: Promise<unknown> = Promise.resolve();

  constructor(market: CoreMarket, { name, node, feedIn, draw }: Participant, transit: Transit) {
    this.#market = market;
    this.#transit = transit;
    this.#party = { point: name, node, feedIn, draw, until: instant(2 ** 32), certificate: name };
  }

  #send(answer: () => Result<string>): Promise<Result<string>> {
    const answered = this.#sent.then(this.#transit).then(answer);
    this.#sent = answered;
    return answered;
  }

  submit(slot: Slot, intent: Intent, validUntil: Instant): Promise<Result<string>> {
    const { core, rules } = this.#market;
    const id = this.#market.nextId();
    const offer = { market: rules.address, slot, lot: LOT, validUntil, ...intent };
    return this.#send(() =>
      this.#market.answer(id, { kind: 'submit-offer', at: core.now, id, offer, party: this.#party }),
    );
  }

  accept(ask: Ask, lots: Lots, limit: MilliCentPerKwh, validUntil: Instant): Promise<Result<string>> {
    const { core, rules } = this.#market;
    const id = this.#market.nextId();
    const acceptance = { market: rules.address, offer: ask.offer, lots, limit, validUntil };
    return this.#send(() =>
      this.#market.answer(id, { kind: 'accept-offer', at: core.now, id, acceptance, party: this.#party }),
    );
  }

  asks(slot: Slot): Promise<readonly Ask[]> {
    const { asks } = this.#market.core.book(slot, this.#party.node);
    return Promise.resolve(
      asks.flatMap(({ id, lots, allIn }) =>
        allIn === undefined ? [] : [{ offer: id, market: this.#market.address, lots, allIn }],
      ),
    );
  }

  trades(slot?: Slot): Promise<readonly DemoTrade[]> {
    const { point } = this.#party;
    const own = (trade: TradeRecord) => trade.seller.point === point || trade.buyer.point === point;
    const asked = (trade: TradeRecord) => slot === undefined || trade.slot.start === slot.start;
    return Promise.resolve(
      this.#market.trades
        .filter((trade) => own(trade) && asked(trade))
        .map((trade) => demoTrade(trade, this.#market.address)),
    );
  }
}

function demoTrade(trade: TradeRecord, market: string): DemoTrade {
  const { number, at, slot, kind, energy, price, quotes, fees, buyerPays, sellerReceives, restingSide } = trade;
  return {
    ...{ market, number, at, slot, kind, energy, price, fees, buyerPays, sellerReceives, resting: restingSide },
    quotes: quotes.map(({ line, direction, energy, fee }) => ({ market, line, direction, energy, fee })),
    seller: trade.seller.point,
    buyer: trade.buyer.point,
    sell: trade.seller.message,
    buy: trade.buyer.message,
  };
}
