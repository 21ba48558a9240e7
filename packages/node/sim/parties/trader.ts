import {
  type AnswerOfRequest,
  bundleTokens,
  encodeBase64url,
  type RequestType,
  signBundle,
  signMessage,
  type Unsigned,
} from '@bc4p/protocol/messages';
import { instant, MAX_PRICE, seconds, slotAt } from '@bc4p/protocol/units';
import { textsOfChain } from '../../src/certificates/chain-text.ts';
import type { ClientIdentity } from '../../src/client/greet.ts';
import type { Clock } from '../../src/ports.ts';
import { START } from '../plan/era.ts';
import type { MarketPlan, OfferPlan, TraderPlan, TraderStep } from '../plan/scenario.ts';
import type { Chance } from '../world/chance.ts';
import type { Life } from '../world/scheduler.ts';
import { MachineClock } from '../world/sim-clock.ts';
import type { SimWorld } from '../world/world.ts';
import { participantOf } from './authority.ts';
import { type Answer, Desk } from './desk.ts';
import { SeenEvents } from './observer.ts';
import { type Brought, finalOf, type Seen, type SentMessage } from './sent-message.ts';

/** Offers that go from hand to hand, for all traders of a run. */
export type Files = Brought[];

type Offering = Extract<TraderStep, { does: 'offer' }>;
type Bundling = Extract<TraderStep, { does: 'offer-bundle' }>;
type Accepting = Extract<TraderStep, { does: 'accept' }>;

/** So often a message that was put off is sent again; then its sender has lost interest. */
const MOST_TRIES = 12;
const MOST_PATIENCE_MS = 64_000;

/** A participant that keeps to the rules, and insists: a message is sent until its answer is final. */
export class Trader {
  readonly plan: TraderPlan;
  readonly clock: MachineClock;
  readonly sent: SentMessage[] = [];
  readonly events: SeenEvents;
  readonly desks: readonly Desk[];
  readonly #world: SimWorld;
  readonly #market: MarketPlan;
  readonly #files: Files;
  readonly #identities: readonly ClientIdentity[];
  readonly #chance: Chance;
  readonly #time: Clock;
  #busy = 0;

  private constructor(
    world: SimWorld,
    plan: TraderPlan,
    market: MarketPlan,
    files: Files,
    identities: readonly ClientIdentity[],
  ) {
    const life: Life = { name: plan.name, isAlive: true };
    this.plan = plan;
    this.#world = world;
    this.#market = market;
    this.#files = files;
    this.#identities = identities;
    this.#chance = world.chance.of(`trader ${plan.name}`);
    this.clock = new MachineClock(world.scheduler, START, plan.clock);
    this.#time = this.clock.for(life);
    this.events = new SeenEvents(plan.name, (fact) => world.report(fact));
    this.desks = identities.map(
      (identity, place) =>
        new Desk({
          world,
          life,
          clock: this.#time,
          chance: this.#chance.of(`desk ${place}`),
          host: plan.name,
          market: plan.market,
          identity,
          events: this.events,
        }),
    );
  }

  static async prepare(world: SimWorld, plan: TraderPlan, market: MarketPlan, files: Files): Promise<Trader> {
    const identities: ClientIdentity[] = [];
    for (const [place, until] of plan.certificates.entries()) {
      const end = until === null ? undefined : instant(START + until);
      const { key, chain } = await participantOf(plan.market, plan.point, place, end);
      identities.push({ kid: chain[0].kid, signer: key, chain: chain.slice(0, -1) });
    }
    return new Trader(world, plan, market, files, identities);
  }

  /** Who it is, with its first certificate. */
  get identity(): ClientIdentity {
    return this.#identities[0] as ClientIdentity;
  }

  /** True while something is under way that it waits for. */
  get isBusy(): boolean {
    return this.#busy > 0;
  }

  /** Begins a step; what it asks is answered in time. */
  act(step: TraderStep): void {
    this.#during(() => this.#perform(step));
  }

  #during(act: () => Promise<void>): void {
    this.#busy += 1;
    act()
      .catch((error: unknown) => this.#world.report(`${this.plan.name} fails: ${String(error)}`))
      .finally(() => {
        this.#busy -= 1;
      });
  }

  async #perform(step: TraderStep): Promise<void> {
    const desk = this.desks[step.certificate];
    if (!desk) return;
    switch (step.does) {
      case 'offer':
        return this.#offer(step);
      case 'offer-bundle':
        return this.#offerBundle(step, desk);
      case 'accept':
        return this.#accept(step, desk);
      case 'repeat':
        return this.#repeat();
      case 'drop':
        return this.#world.network.breakOf(this.plan.name);
      case 'ask-status':
        return this.#askStatus(desk);
      case 'ask-trades':
        return void (await desk.request('trade.list', { limit: this.#chance.between(1, 10) }));
      case 'ask-fees':
        return void (await desk.request('fee.get', {}));
      case 'ask-quote': {
        const [entry] = desk.book.offers;
        if (entry) await desk.request('fee.quote', { offer: entry.offer, lots: 1 });
      }
    }
  }

  #nonce(): string {
    return encodeBase64url(this.#chance.bytes(16));
  }

  #note(what: string): void {
    this.#world.scheduler.note(this.plan.name, what);
  }

  #offerContent({ side, slotsAhead, lot, lots, price, lifeSeconds }: OfferPlan): Unsigned<'bc4p-offer'> {
    const { slotLength, gateClosure, minimumAvailability } = this.#market.parameters;
    const now = this.#time.now();
    // The first slot in which an offer that comes at once can still stand for long enough, or a later one.
    const least = now + gateClosure + minimumAvailability + slotLength;
    const slot = slotAt(instant(least + slotLength * slotsAhead), seconds(slotLength));
    const validUntil = Math.min(now + lifeSeconds, slot.start - gateClosure);
    return { market: this.plan.market, side, slot, lot, lots, price, validUntil, nonce: this.#nonce() };
  }

  async #offer(plan: Offering): Promise<void> {
    const { certificate, way } = plan;
    const identity = this.#identities[certificate] as ClientIdentity;
    const offer = await signMessage(identity, 'bc4p-offer', this.#offerContent(plan));
    const { side, lots, lot, price, slot } = offer.message;
    this.#note(`signs ${side} offer ${offer.id}: ${lots} × ${lot} Wh at ${price} in ${slot.start}, ${way}`);
    if (way !== 'book') this.#files.push({ offer, chain: textsOfChain(identity.chain) });
    if (way === 'file') return;
    await this.#settle(this.#remember(certificate, offer, { kind: 'offer', message: offer.message }));
  }

  /** Sends a bundle once; what of it has no final answer then goes on as if each offer had been signed alone. */
  async #offerBundle({ certificate, offers: plans }: Bundling, desk: Desk): Promise<void> {
    const identity = this.#identities[certificate] as ClientIdentity;
    const bundle = await signBundle(
      identity,
      plans.map((plan) => this.#offerContent(plan)),
    );
    const tokens = bundleTokens(bundle.token, bundle.payloads);
    this.#note(`signs ${plans.length} offers as bundle ${bundle.id}`);
    const messages = bundle.offers.map(({ id, message }, place) => {
      const offer = { id, message, token: tokens[place] as string };
      if (plans[place]?.way !== 'book') this.#files.push({ offer, chain: textsOfChain(identity.chain) });
      return this.#remember(certificate, offer, { kind: 'offer', message });
    });
    const answer = await desk.request('offer.submit-bundle', { token: bundle.token, offers: bundle.payloads });
    const all = messages.map(async (message, place) => {
      message.seen.push(answer.kind === 'ok' ? seenInBundle(answer.frame, place) : seenUnlessOk(answer));
      if (!finalOf(message)) await this.#settle(message);
    });
    await Promise.all(all);
  }

  async #accept({ certificate, from, pick, share, slack, lifeSeconds }: Accepting, desk: Desk): Promise<void> {
    const found = from === 'book' ? this.#fromBook(desk, pick) : this.#fromFile(pick);
    if (!found) return;
    const { id, market, side, lots, price, fees, broughtAlong } = found;
    const content: Unsigned<'bc4p-acceptance'> = {
      market,
      offer: id,
      lots: Math.max(1, Math.ceil((lots * share) / 1000)),
      limit: Math.max(-MAX_PRICE, Math.min(side === 'sell' ? price + fees + slack : price - fees - slack, MAX_PRICE)),
      validUntil: this.#time.now() + lifeSeconds,
      nonce: this.#nonce(),
    };
    const identity = this.#identities[certificate] as ClientIdentity;
    const signed = await signMessage(identity, 'bc4p-acceptance', content);
    this.#note(`signs acceptance ${signed.id}: ${content.lots} lots of ${id} at ${content.limit}`);
    const extra = broughtAlong ? { broughtAlong } : {};
    await this.#settle(this.#remember(certificate, signed, { kind: 'acceptance', message: signed.message, ...extra }));
  }

  #fromBook(desk: Desk, pick: number) {
    const { offers } = desk.book;
    const entry = offers[Math.floor((pick * offers.length) / 1000)];
    if (!entry) return undefined;
    const { offer: id, market, side, lot, lots, price, fees = '0' } = entry;
    return { id, market, side, lots, price, fees: Math.ceil(Number(fees) / lot), broughtAlong: undefined };
  }

  #fromFile(pick: number) {
    const broughtAlong = this.#files[Math.floor((pick * this.#files.length) / 1000)];
    if (!broughtAlong) return undefined;
    const { id, message } = broughtAlong.offer;
    const { market, side, lots, price } = message;
    return { id, market, side, lots, price, fees: 0, broughtAlong };
  }

  #remember(
    certificate: number,
    { id, token }: { readonly id: string; readonly token: string },
    content: SentMessage['content'],
  ): SentMessage {
    const { name: trader, market, point } = this.plan;
    const message: SentMessage = { trader, market, point, certificate, id, token, content, seen: [] };
    this.sent.push(message);
    return message;
  }

  /** Sends a message until its answer is final, it was put off too often, or its certificate has ended. */
  async #settle(message: SentMessage): Promise<void> {
    const desk = this.desks[message.certificate] as Desk;
    let putOff = 0;
    for (let tries = 1; desk.isGood && putOff < MOST_TRIES; tries += 1) {
      const seen = await this.#send(message, desk);
      message.seen.push(seen);
      this.#note(`${message.id} is ${Object.values(seen).join(' ')}`);
      if (seen.kind === 'done' || seen.kind === 'refused') return;
      if (seen.kind === 'put-off') putOff += 1;
      // A market that does not keep up is not helped by more of the same.
      const mostMs = Math.min(1000 * 2 ** tries, MOST_PATIENCE_MS);
      await new Promise<void>((resolve) => this.#time.after(this.#chance.between(200, mostMs), resolve));
    }
  }

  async #send({ token, content }: SentMessage, desk: Desk): Promise<Seen> {
    const answer =
      content.kind === 'offer'
        ? await desk.request('offer.submit', { token })
        : await desk.request('offer.accept', { token, ...inHand(content.broughtAlong) });
    return answer.kind === 'ok' ? seenFrom(answer.frame) : seenUnlessOk(answer);
  }

  /** Sends again what was answered before: the answer must be the same. */
  async #repeat(): Promise<void> {
    const settled = this.sent.filter((message) => finalOf(message) !== undefined);
    if (settled.length > 0) await this.#settle(this.#chance.one(settled));
  }

  /** Reads everything of its own once more; the certificate that lasts longest will do. */
  lookBack(): void {
    this.#during(async () => {
      const desk = this.desks.at(-1) as Desk;
      await desk.readAgain();
    });
  }

  async #askStatus(desk: Desk): Promise<void> {
    if (this.sent.length === 0) return;
    await desk.request('trade.status', { subject: this.#chance.one(this.sent).id });
  }
}

const inHand = (brought: Brought | undefined) =>
  brought ? { offer: brought.offer.token, chain: [...brought.chain] } : {};

const seenUnlessOk = (answer: Exclude<Answer<RequestType>, { kind: 'ok' }>): Seen =>
  answer.kind === 'unanswered' ? answer : { kind: answer.isFinal ? 'refused' : 'put-off', code: answer.code };

/** What the answer to a bundle says has come of one of its offers. */
function seenInBundle({ outcomes, decisions }: AnswerOfRequest['offer.submit-bundle'], place: number): Seen {
  const { number, decision = -1, code, class: kind, dup = false } = outcomes[place] ?? {};
  if (code !== undefined) return { kind: kind === 'permanent' ? 'refused' : 'put-off', code };
  return { kind: 'done', result: `${number} ${decisions[decision]}`, isRepeated: dup };
}

/** What an answer says has come of a message. */
function seenFrom(frame: AnswerOfRequest['offer.submit'] | AnswerOfRequest['offer.accept']): Seen {
  const isRepeated = frame.dup ?? false;
  if (frame.of === 'offer.submit') return { kind: 'done', result: `${frame.number} ${frame.receipt}`, isRepeated };
  if (frame.trade !== undefined) return { kind: 'done', result: frame.trade, isRepeated };
  return { kind: 'held', decides: frame.held ?? '' };
}
