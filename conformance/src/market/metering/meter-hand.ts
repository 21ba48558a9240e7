import type { ErrorCode } from '@bc4p/protocol';
import { type AnswerOfRequest, type FrameOfType, type SignedMessage, signMessage } from '@bc4p/protocol/messages';
import { chainInFrame, type Holder, identityOf } from '../../network/index.ts';
import type { ErrorFrame, Session } from '../../wire/index.ts';
import { expectSame } from '../expect.ts';
import { readUnproven } from '../neighbours/index.ts';
import type { Scene } from '../scene.ts';

export type Value = SignedMessage<'bc4p-meter-value'>;
/** What a value shows: the counter, how many seconds before now it was, and its registers. */
export interface Shown {
  readonly counter: number;
  readonly ago: number;
  readonly generation?: number;
  readonly consumption?: number;
  /** In place of the meter's own name. */
  readonly meter?: string;
}

/** The values of a request as the schema has them. */
type Tokens = FrameOfType['meter.append']['values'];

let made = 0;

/** A meter in the suite's hand, which signs whatever a check wants. */
export class MeterHand {
  readonly name: string;
  readonly holder: Holder;
  readonly #scene: Scene;
  /** All instants of its values count from here, so that they lie where they are meant to, however long a check takes. */
  readonly #now: number;

  constructor(scene: Scene, name: string, holder: Holder) {
    this.#scene = scene;
    this.name = name;
    this.holder = holder;
    this.#now = scene.now;
  }

  /** A name that no other meter of the run has. */
  static newName(): string {
    made += 1;
    return `meter ${Date.now()}-${made}`;
  }

  /** A meter at a connection point, by its certificate. */
  static async at(scene: Scene, point: string, name = MeterHand.newName()): Promise<MeterHand> {
    return new MeterHand(scene, name, await scene.network.meter(name, point, scene.now));
  }

  get chain(): string[] {
    return chainInFrame(this.holder);
  }

  /** The instant so many seconds ago. */
  at(ago: number): number {
    return this.#now - ago;
  }

  sign(
    { counter, ago, generation = 0, consumption = 0, meter = this.name }: Shown,
    signer = this.holder,
  ): Promise<Value> {
    const content = { meter, counter, at: this.at(ago), generation, consumption };
    return signMessage(identityOf(signer), 'bc4p-meter-value', content);
  }

  /** Brings values that have to be taken. */
  async append(session: Session, values: readonly Value[]): Promise<AnswerOfRequest['meter.append']> {
    const ok = await session.ask('meter.append', { values: tokensOf(values), chain: this.chain as never });
    expectSame(
      [...ok.values],
      values.map(({ id }) => id),
      'the ids of the values',
    );
    return ok;
  }

  /** Brings values that have to be refused with this code; sees that what is kept of the meter stays as it was. */
  async appendInVain(
    session: Session,
    values: readonly Value[],
    code: ErrorCode,
    chain = this.chain,
  ): Promise<ErrorFrame> {
    return this.unchanged(session, () =>
      session.refused('meter.append', { values: tokensOf(values), chain: chain as never }, code),
    );
  }

  /** What the market has of this meter, as it was signed, earliest first. */
  async kept(session: Session): Promise<readonly string[]> {
    const { values } = await session.ask('meter.read', { meter: this.name, from: 0, until: this.at(-86_400) });
    return [...values];
  }

  /** Sees that the market has exactly these values; a value that was signed twice is one. */
  async expectKept(session: Session, values: readonly Value[]): Promise<void> {
    const kept = await this.kept(session);
    expectSame(
      kept.map((token) => readUnproven(token).id),
      values.map(({ id }) => id),
      'the values that the market has',
    );
  }

  /** Does something that has to be refused, and sees that the session goes on and nothing of this meter has changed. */
  async unchanged<T>(session: Session, act: () => Promise<T>): Promise<T> {
    const before = await this.#keptOrNone(session);
    const result = await act();
    await session.barrier();
    expectSame(await this.#keptOrNone(session), before, 'what the market has of the meter after a refusal');
    session.expectNoStray();
    return result;
  }

  /** What is kept of the meter; a meter that is not known yet has nothing. */
  async #keptOrNone(session: Session): Promise<readonly string[]> {
    const id = session.post('meter.read', { meter: this.name, from: 0, until: this.at(-86_400) });
    const answer = await session.answer(id);
    return answer.type === 'ok' && answer.of === 'meter.read' ? [...answer.values] : [];
  }

  /** A session of the meter itself. */
  session(): Promise<Session> {
    return this.#scene.greeted(this.holder);
  }
}

export const tokensOf = (values: readonly Value[]): Tokens => values.map(({ token }) => token) as never;
