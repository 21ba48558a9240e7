import type { MarketParameters } from '@bc4p/protocol/market';
import type { Journal } from '../journal/index.ts';
import { chainWrites } from '../market/archive.ts';
import { currentSchedule, type SignedSchedule } from '../market/fee-schedule.ts';
import type { Cancel, Clock, Log, Store } from '../ports.ts';
import { keepServiceFresh, type Service } from './service.ts';

/** What the service proxy of a running node rests on. */
export interface SigningServiceParts {
  readonly store: Store;
  readonly journal: Journal;
  readonly parameters: MarketParameters;
  readonly clock: Clock;
}

/** The service proxy that signs for a running market now, and the fee schedule that it has signed. */
export class SigningService {
  readonly #parts: SigningServiceParts;
  #current: Service;
  #schedule: SignedSchedule | undefined;

  private constructor(parts: SigningServiceParts, first: Service) {
    this.#parts = parts;
    this.#current = first;
  }

  /** Begins with a service proxy, whose chain is on disk before anything is signed with it. */
  static async begin(parts: SigningServiceParts, first: Service): Promise<SigningService> {
    const service = new SigningService(parts, first);
    await service.adopt(first);
    return service;
  }

  get current(): Service {
    return this.#current;
  }

  get schedule(): SignedSchedule {
    return this.#schedule as SignedSchedule;
  }

  /** Signs with another service proxy from now on; whoever gets a signature can check it long after its end. */
  async adopt(next: Service): Promise<void> {
    const { store, journal, parameters, clock } = this.#parts;
    await journal.keep(chainWrites(next.chain));
    this.#schedule = await currentSchedule(store, journal, next, parameters, clock.now());
    this.#current = next;
  }

  /** Replaces the service proxy before it ends, for as long as the node runs. */
  keepFresh(log: Log, next: Parameters<typeof keepServiceFresh>[0]['next']): Cancel {
    const { clock } = this.#parts;
    return keepServiceFresh({ clock, log, next, current: () => this.#current, adopt: (found) => this.adopt(found) });
  }
}
