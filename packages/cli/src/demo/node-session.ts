import type { Random } from '@bc4p/node';
import { type MarketClient, RequestRefused } from '@bc4p/node/client';
import { accepted, type Result, refused } from '@bc4p/protocol';
import type { MessageId } from '@bc4p/protocol/market';
import {
  encodeBase64url,
  type FrameOfType,
  type Identity,
  type SignedMessage,
  signMessage,
} from '@bc4p/protocol/messages';
import { type Instant, type Lots, lots, type MilliCentPerKwh, money, type Slot } from '@bc4p/protocol/units';
import type { Ask, Declined, DemoSession, DemoTrade } from './demo-market.ts';
import { type Intent, LOT } from './strategy.ts';
import { tradeFrom } from './trade-from-token.ts';

const NONCE_BYTES = 24;

type OwnEvent = FrameOfType['event'];
type Answer = Result<MessageId, Declined>;

/** A participant's session with a node, over its own connection and with its own key. */
export class NodeSession implements DemoSession {
  readonly client: MarketClient;
  readonly #identity: Identity;
  readonly #random: Random;
  /** What the demonstration calls the holder of a certificate. */
  readonly #nameOf: (kid: string) => string;
  readonly #trades: DemoTrade[] = [];
  /** What became of own acceptances, as far as it was told. */
  readonly #outcomes = new Map<string, Answer>();
  #sent: Promise<unknown> = Promise.resolve();
  #seen = 0;
  #wake: () => void = () => undefined;

  private constructor(client: MarketClient, identity: Identity, random: Random, nameOf: (kid: string) => string) {
    this.client = client;
    this.#identity = identity;
    this.#random = random;
    this.#nameOf = nameOf;
    client.onEvent = (event) => this.#onEvent(event);
  }

  /** Takes over a client's connection, and listens to what happens to the own offers and acceptances from now on. */
  static async open(
    client: MarketClient,
    identity: Identity,
    random: Random,
    nameOf: (kid: string) => string,
  ): Promise<NodeSession> {
    const session = new NodeSession(client, identity, random, nameOf);
    await client.request('events.subscribe', { after: 0 });
    return session;
  }

  submit(slot: Slot, intent: Intent, validUntil: Instant): Promise<Answer> {
    const { market } = this.client;
    const content = { market, slot, lot: LOT, validUntil, nonce: this.#nonce(), ...intent };
    return this.#send(signMessage(this.#identity, 'bc4p-offer', content), async (token) => {
      return accepted((await this.client.request('offer.submit', { token })).offer);
    });
  }

  accept(ask: Ask, amount: Lots, limit: MilliCentPerKwh, validUntil: Instant): Promise<Answer> {
    const { market, offer } = ask;
    const content = { market, offer, lots: amount, limit, validUntil, nonce: this.#nonce() };
    return this.#send(signMessage(this.#identity, 'bc4p-acceptance', content), async (token) => {
      const { acceptance, held } = await this.client.request('offer.accept', { token });
      // Of an offer of another market that market decides, and the own one tells what it said.
      return held === undefined ? accepted(acceptance) : this.#outcome(acceptance);
    });
  }

  /** Sends in the order of the calls, whichever signature is ready first. */
  async #send(signed: Promise<SignedMessage>, ask: (token: string) => Promise<Answer>): Promise<Answer> {
    const sent = this.#sent.then(async () => {
      const { token } = await signed;
      return { answer: answered(() => ask(token)) };
    });
    this.#sent = sent;
    return (await sent).answer;
  }

  async asks(slot: Slot): Promise<readonly Ask[]> {
    const { slots } = await this.client.request('book.snapshot', { slot });
    return slots.flatMap(({ asks }) =>
      asks.flatMap(({ offer, market, lots: open, allIn }) =>
        allIn === undefined ? [] : [{ offer, market, lots: lots(open), allIn: money(BigInt(allIn)) }],
      ),
    );
  }

  /** Own events are numbered: asking for the number of the newest one tells for how many to wait. */
  async trades(slot?: Slot): Promise<readonly DemoTrade[]> {
    const { last } = await this.client.request('events.subscribe', { after: this.#seen });
    while (this.#seen < last) await this.#nextEvent();
    return slot === undefined ? this.#trades : this.#trades.filter((trade) => trade.slot.start === slot.start);
  }

  async #outcome(acceptance: MessageId): Promise<Answer> {
    for (;;) {
      const outcome = this.#outcomes.get(acceptance);
      if (outcome) return outcome;
      await this.#nextEvent();
    }
  }

  /** Resolves with the next own event; several may wait for it. */
  #nextEvent(): Promise<void> {
    return new Promise((resolve) => {
      const wake = this.#wake;
      this.#wake = () => {
        wake();
        resolve();
      };
    });
  }

  #nonce(): string {
    return encodeBase64url(this.#random.bytes(NONCE_BYTES));
  }

  #onEvent({ seq, kind, subject, trade, code, facts }: OwnEvent): void {
    // Whoever asks where the stream stands may be told of an event again.
    if (seq <= this.#seen) return;
    this.#seen = seq;
    if (kind === 'traded' && trade !== undefined) {
      this.#trades.push(tradeFrom(trade, this.#nameOf));
      this.#outcomes.set(subject, accepted(subject));
    }
    if (kind === 'refused' && code !== undefined)
      this.#outcomes.set(subject, refused({ code, ...(facts && { facts }) }));
    const wake = this.#wake;
    this.#wake = () => undefined;
    wake();
  }
}

/** A refused request is an answer; anything else that goes wrong ends the demonstration. */
async function answered(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error;
    const { code, frame } = error;
    return refused({ code, ...(frame.facts && { facts: frame.facts }) });
  }
}
