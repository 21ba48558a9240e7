import { randomBytes } from 'node:crypto';
import type { ErrorCode } from '@bc4p/protocol';
import {
  type AnswerOfRequest,
  type FrameOfType,
  type SignedMessage,
  signBundle,
  signMessage,
  type Unsigned,
} from '@bc4p/protocol/messages';
import { WrongVerdict } from '../checks/fault.ts';
import { chainInFrame, type Holder, identityOf } from '../network/index.ts';
import { type ErrorFrame, isType, type Session } from '../wire/index.ts';
import { difference } from './difference.ts';
import type { Scene } from './scene.ts';

export type Offer = SignedMessage<'bc4p-offer'>;
export type Acceptance = SignedMessage<'bc4p-acceptance'>;
export type OfferChanges = Partial<Unsigned<'bc4p-offer'>>;
export type AcceptanceChanges = Partial<Unsigned<'bc4p-acceptance'>>;
export type EventFrame = FrameOfType['event'];
type BookSlots = AnswerOfRequest['book.snapshot']['slots'];
export type BookEntry = BookSlots[number]['asks'][number];
/** What was sent and taken. */
type Submitted = Offer & { readonly ok: AnswerOfRequest['offer.submit'] };
type Accepted = Acceptance & { readonly ok: AnswerOfRequest['offer.accept'] };

export const newNonce = (): string => randomBytes(16).toString('base64url');

/** Who has which rights at which connection point, with the session that it has open. */
export class Trader {
  readonly scene: Scene;
  readonly holder: Holder;
  readonly point: string;
  readonly node: string;
  #session: Session | undefined;
  /** The number of the newest own event when the stream was asked for. */
  #watchedFrom: number | undefined;

  constructor(
    scene: Scene,
    holder: Holder,
    place: { readonly point: string; readonly node: string },
    session?: Session,
  ) {
    this.scene = scene;
    this.holder = holder;
    this.point = place.point;
    this.node = place.node;
    this.#session = session;
  }

  get session(): Session {
    if (!this.#session) throw new Error('the suite uses a session before it is open');
    return this.#session;
  }

  set session(session: Session) {
    this.#session = session;
  }

  get kid(): string {
    return this.holder.chain[0].kid;
  }

  get chain(): string[] {
    return chainInFrame(this.holder);
  }

  /** What an offer says where nothing else is wanted: to sell ten lots of 100 Wh at 15 ct in the check's slot. */
  offerContent(changes: OfferChanges = {}): Unsigned<'bc4p-offer'> {
    return {
      market: this.scene.market,
      side: 'sell',
      slot: this.scene.slot,
      lot: 100,
      lots: 10,
      price: 15_000,
      validUntil: this.scene.now + 600,
      nonce: newNonce(),
      ...changes,
    };
  }

  signOffer(changes: OfferChanges = {}): Promise<Offer> {
    return signMessage(identityOf(this.holder), 'bc4p-offer', this.offerContent(changes));
  }

  /** An acceptance of three lots up to a limit that is good for the usual offer. */
  signAcceptance(offer: string, changes: AcceptanceChanges = {}): Promise<Acceptance> {
    return signMessage(identityOf(this.holder), 'bc4p-acceptance', {
      market: this.scene.market,
      offer,
      lots: 3,
      limit: 30_000,
      validUntil: this.scene.now + 600,
      nonce: newNonce(),
      ...changes,
    });
  }

  signBundle(offers: readonly OfferChanges[]) {
    const contents = offers.map((changes) => this.offerContent(changes));
    return signBundle(identityOf(this.holder), contents);
  }

  /** Puts an offer into the market; it has to be taken. */
  async submit(changes: OfferChanges = {}): Promise<Submitted> {
    const offer = await this.signOffer(changes);
    const ok = await this.session.ask('offer.submit', { token: offer.token });
    if (ok.offer !== offer.id)
      throw new WrongVerdict('its ok names another offer', { expected: offer.id, actual: ok.offer });
    return { ...offer, ok };
  }

  /** Sends an offer that has to be refused with this code, everything else staying as it was. */
  async submitInVain(changes: OfferChanges, code: ErrorCode): Promise<ErrorFrame> {
    const offer = await this.signOffer(changes);
    return this.unchanged(() => this.session.refused('offer.submit', { token: offer.token }, code));
  }

  /** Accepts lots of an offer; it has to be done. */
  async accept(
    offer: string,
    changes: AcceptanceChanges = {},
    brought: { offer?: string; chain?: string[] } = {},
  ): Promise<Accepted> {
    const acceptance = await this.signAcceptance(offer, changes);
    const ok = await this.session.ask('offer.accept', { token: acceptance.token, ...brought });
    return { ...acceptance, ok };
  }

  /** Sends an acceptance that has to be refused with this code, everything else staying as it was. */
  async acceptInVain(
    offer: string,
    changes: AcceptanceChanges,
    code: ErrorCode,
    brought: { offer?: string; chain?: string[] } = {},
  ): Promise<ErrorFrame> {
    const acceptance = await this.signAcceptance(offer, changes);
    return this.unchanged(() => this.session.refused('offer.accept', { token: acceptance.token, ...brought }, code));
  }

  /** Subscribes to own events; those before now are let go of. */
  async watch(): Promise<void> {
    if (this.#watchedFrom !== undefined) return;
    const { last } = await this.session.ask('events.subscribe', { after: 0 });
    this.#watchedFrom = last;
    await this.session.barrier();
    this.session.end.takeAll(isType('event'));
  }

  /** Own events that have come and that nobody has looked at. */
  newEvents(): EventFrame[] {
    return this.session.end.takeAll(isType('event'));
  }

  /** Waits for the next own event about a message. */
  event(subject: string, kind: EventFrame['kind']): Promise<EventFrame> {
    const matches = (frame: { type: string }): frame is EventFrame =>
      frame.type === 'event' && (frame as EventFrame).subject === subject && (frame as EventFrame).kind === kind;
    return this.session.end.take(matches as never, `the event ${kind} of ${subject}`) as unknown as Promise<EventFrame>;
  }

  /** What this trader sees of the check's slot: the book, and its own trades. */
  async view(): Promise<{ readonly slots: BookSlots; readonly trades: readonly string[] }> {
    const { slots } = await this.session.ask('book.snapshot', { slot: this.scene.slot });
    const { trades } = await this.session.ask('trade.list', {});
    return { slots, trades };
  }

  /**
   * Does something that has to be refused, and sees that the session goes on and that nothing has changed: book, trades
   * and own events. [ERR-003] [ERR-004]
   */
  async unchanged<T>(act: () => Promise<T>): Promise<T> {
    await this.watch();
    const before = await this.view();
    const result = await act();
    await this.session.barrier();
    const events = this.newEvents();
    if (events.length > 0) throw new WrongVerdict('something happened although it refused', { actual: events });
    const changed = difference(before, await this.view());
    if (changed !== undefined) throw new WrongVerdict(`it refused, and changed ${changed.path}`, changed);
    this.session.expectNoStray();
    return result;
  }

  /** What the market says of an own message. */
  async status(subject: string): Promise<AnswerOfRequest['trade.status']> {
    return this.session.ask('trade.status', { subject });
  }

  /** The own entry in the book of the check's slot; nothing if it is not there. */
  async entry(offer: string): Promise<BookEntry | undefined> {
    return this.scene.entry(this.session, offer);
  }
}
