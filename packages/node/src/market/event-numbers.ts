import type { StoreWrite } from '../ports.ts';
import { type Archive, putJson, putText } from './archive.ts';
import { eventKey, ownTradeKey } from './keys.ts';
import type { Outputs } from './outputs.ts';
import type { OwnEvent } from './own-events.ts';

/** Numbers the events and trades of each connection point from 1, without a gap, across restarts. */
export class EventNumbers {
  readonly #archive: Pick<Archive, 'lastEvent' | 'lastOwnTrade'>;
  readonly #lastEvent = new Map<string, number>();
  readonly #lastTrade = new Map<string, number>();

  constructor(archive: Pick<Archive, 'lastEvent' | 'lastOwnTrade'>) {
    this.#archive = archive;
  }

  async #next(known: Map<string, number>, point: string, read: (point: string) => Promise<number>): Promise<number> {
    const next = (known.get(point) ?? (await read(point))) + 1;
    known.set(point, next);
    return next;
  }

  /** Gives the events and trades of one command their numbers. Called once per command, one command after the other. */
  async take(
    outputs: Pick<Outputs, 'events' | 'trades'>,
  ): Promise<{ own: (OwnEvent & { seq: number })[]; writes: StoreWrite[] }> {
    const own: (OwnEvent & { seq: number })[] = [];
    const writes: StoreWrite[] = [];
    for (const event of outputs.events) {
      const { point, ...kept } = event;
      const seq = await this.#next(this.#lastEvent, point, (name) => this.#archive.lastEvent(name));
      own.push({ ...event, seq });
      writes.push(putJson(eventKey(point, seq), kept));
    }
    for (const { id, points } of outputs.trades) {
      for (const point of points) {
        const number = await this.#next(this.#lastTrade, point, (name) => this.#archive.lastOwnTrade(name));
        writes.push(putText(ownTradeKey(point, number), id));
      }
    }
    return { own, writes };
  }
}
