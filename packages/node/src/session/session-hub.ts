import { guard, refusal } from '@bc4p/protocol';
import type { NumberedEvent, Settled } from '../market/running-market.ts';
import type { Connection } from '../ports.ts';
import type { MarketContext, SessionClient } from './context.ts';
import { Session, type SessionHost } from './session.ts';

export interface HubLimits {
  /** Of all participants together. */
  readonly sessions: number;
  /** Of one connection point, under different certificates. */
  readonly perPoint: number;
}

/** All sessions of one market: how many there may be, one for each certificate, and news for all of them. */
export class SessionHub implements SessionHost {
  readonly #context: MarketContext;
  readonly #limits: HubLimits;
  readonly #sessions = new Set<Session>();
  readonly #byCertificate = new Map<string, Session>();

  constructor(context: MarketContext, limits: HubLimits) {
    this.#context = context;
    this.#limits = limits;
    context.market.listen({ onSettled: (settled, own) => this.#onSettled(settled, own) });
  }

  get size(): number {
    return this.#sessions.size;
  }

  /** Begins a session over a new connection. */
  accept(connection: Connection): void {
    const { sessions: limit } = this.#limits;
    const full = this.#sessions.size >= limit;
    const session = new Session(this.#context, connection, this);
    this.#sessions.add(session);
    this.#context.metrics.sessionOpened();
    if (!guard('WS-029', !full)) session.end(refusal('session-limit', 'WS-029', { limit }));
  }

  onOpen(session: Session, { party }: SessionClient): void {
    const older = this.#byCertificate.get(party.certificate);
    this.#byCertificate.set(party.certificate, session);
    older?.end(refusal('session-superseded', 'WS-030'));
    const { perPoint } = this.#limits;
    const own = [...this.#sessions].filter(({ client }) => client?.party.point === party.point);
    if (!guard('WS-029', own.length <= perPoint)) session.end(refusal('session-limit', 'WS-029', { limit: perPoint }));
  }

  onClosed(session: Session, client: SessionClient | undefined): void {
    if (!this.#sessions.delete(session)) return;
    this.#context.metrics.sessionClosed();
    const certificate = client?.party.certificate ?? '';
    if (this.#byCertificate.get(certificate) === session) this.#byCertificate.delete(certificate);
  }

  /** Ends every session, each after what it asked was answered. */
  async leave(): Promise<void> {
    await Promise.all([...this.#sessions].map((session) => session.leave()));
  }

  #onSettled(settled: Settled, own: readonly NumberedEvent[]): void {
    for (const session of this.#sessions) session.onSettled(settled, own);
  }
}
