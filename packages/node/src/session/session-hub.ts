import { guard, type Refusal, refusal } from '@bc4p/protocol';
import type { NumberedEvent, Settled } from '../market/publisher.ts';
import type { Connection } from '../ports.ts';
import { hasMarket, type SessionClient, type SessionContext } from './context.ts';
import { Session, type SessionHost } from './session.ts';

export interface HubLimits {
  /** Of all participants together. */
  readonly sessions: number;
  /** Of one connection point, under whatever certificates. */
  readonly perPoint: number;
  /** Connections that have not said yet who they are. */
  readonly greetings: number;
  /** Those of one network. */
  readonly greetingsPerOrigin: number;
}

/** All sessions of one market: how many there may be, in all and of one connection point, and news for all of them. */
export class SessionHub implements SessionHost {
  readonly #context: SessionContext;
  readonly #limits: HubLimits;
  /** In the order in which they began. */
  readonly #sessions = new Set<Session>();
  #open = 0;
  /** Connections that have not said yet who they are, by the network they come from. */
  readonly #greeting = new Map<string, number>();

  constructor(context: SessionContext, limits: HubLimits) {
    this.#context = context;
    this.#limits = limits;
    if (!hasMarket(context)) return;
    context.market.listen({ onSettled: (settled, own) => this.#onSettled(settled, own) });
    context.tree.listen((slots) => {
      for (const session of this.#sessions) session.onSeen(slots);
    });
  }

  get size(): number {
    return this.#sessions.size;
  }

  /** Begins a session over a new connection. */
  accept(connection: Connection): void {
    const refused = this.#refusalFor(connection);
    const session = new Session(this.#context, connection, this);
    this.#sessions.add(session);
    this.#count(session, 1);
    this.#context.metrics.sessionOpened();
    if (refused) session.end(refused);
  }

  /** Why a connection may not even greet. */
  #refusalFor(connection: Connection): Refusal | undefined {
    const { greetings, greetingsPerOrigin } = this.#limits;
    if (!guard('WS-029', this.#sessions.size - this.#open < greetings))
      return refusal('session-limit', 'WS-029', { limit: greetings });
    const own = this.#greeting.get(connection.origin) ?? 0;
    if (!guard('WS-050', own < greetingsPerOrigin))
      return refusal('session-limit', 'WS-050', { limit: greetingsPerOrigin });
    const retryMs = this.#context.faults.originWaitsMs(connection);
    return guard('WS-052', retryMs === 0) ? undefined : refusal('faults-exceeded', 'WS-052', { retryMs });
  }

  /** Counts a connection that has not said yet who it is. */
  #count({ origin }: Session, change: 1 | -1): void {
    const greeting = (this.#greeting.get(origin) ?? 0) + change;
    if (greeting > 0) this.#greeting.set(origin, greeting);
    else this.#greeting.delete(origin);
  }

  onOpen(session: Session, { party }: SessionClient): void {
    this.#open += 1;
    this.#count(session, -1);
    if (this.#endIfRevoked(session)) return;
    const { sessions: limit, perPoint } = this.#limits;
    const own = [...this.#sessions].filter(({ client }) => client?.party.point === party.point);
    // The oldest goes: it may be one whose client is gone, which nobody has noticed yet.
    const [oldest] = own;
    if (!guard('WS-030', own.length <= perPoint)) oldest?.end(refusal('session-superseded', 'WS-030'));
    if (!guard('WS-029', this.#open <= limit)) session.end(refusal('session-limit', 'WS-029', { limit }));
  }

  onClosed(session: Session, client: SessionClient | undefined): void {
    if (!this.#sessions.delete(session)) return;
    this.#context.metrics.sessionClosed();
    if (client) this.#open -= 1;
    else this.#count(session, -1);
  }

  /** Ends the sessions of everybody whose chain is revoked by now. [PKI-110] */
  endRevoked(): void {
    for (const session of [...this.#sessions]) this.#endIfRevoked(session);
  }

  #endIfRevoked(session: Session): boolean {
    const { client } = session;
    const revoked = client && this.#context.desk.revokedIn(client.chain.certificates);
    if (guard('PKI-110', revoked === undefined) || !revoked) return false;
    session.end(revoked);
    return true;
  }

  /** Ends every session, each after what it asked was answered. */
  async leave(): Promise<void> {
    await Promise.all([...this.#sessions].map((session) => session.leave()));
  }

  #onSettled(settled: Settled, own: readonly NumberedEvent[]): void {
    for (const session of this.#sessions) session.onSettled(settled, own);
  }
}
