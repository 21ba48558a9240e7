import type { MarketClient } from '@bc4p/node/client';
import { type Identity, signMessage } from '@bc4p/protocol/messages';
import type { Instant } from '@bc4p/protocol/units';
import type { BalancingRegisters } from './battery.ts';
import type { BookRegisters } from './meter-book.ts';

/** What a meter shows: a balancing meter also the frequency and its two registers. */
export type Shown = BookRegisters | BalancingRegisters;

/** A meter with a key of its own, which signs what it shows and sends it to those who keep its values. */
export class VirtualMeter {
  readonly name: string;
  readonly #identity: Identity;
  readonly #clients: readonly MarketClient[];
  #counter = 0;

  constructor(name: string, identity: Identity, clients: readonly MarketClient[]) {
    this.name = name;
    this.#identity = identity;
    this.#clients = clients;
  }

  /** How many values it has signed. */
  get signed(): number {
    return this.#counter;
  }

  /** Signs what it shows at an instant; resolves when all who keep its values have it on disk. */
  async send(at: Instant, shown: Shown): Promise<void> {
    const counter = this.#counter;
    this.#counter += 1;
    const { generation, consumption } = shown;
    const extra =
      'frequency' in shown
        ? { balancing: { frequency: shown.frequency, beneficial: shown.beneficial, adverse: shown.adverse } }
        : {};
    const content = { meter: this.name, counter, at, generation, consumption, ...extra };
    const { token } = await signMessage(this.#identity, 'bc4p-meter-value', content);
    await Promise.all(this.#clients.map((client) => client.request('meter.append', { values: [token] })));
  }
}
