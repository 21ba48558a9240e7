import type { MarketCommand, MarketEvent } from '@bc4p/protocol/market';
import type { Identity } from '@bc4p/protocol/messages';
import type { Journal } from '../journal/index.ts';
import type { LeafContent, MarketLog } from '../market-log/market-log.ts';
import { signedOutputs } from '../market-log/signed-outputs.ts';
import type { StoreWrite } from '../ports.ts';
import { type Archive, putJson } from './archive.ts';
import { EventNumbers } from './event-numbers.ts';
import { PUBLISHED_KEY } from './keys.ts';
import { type OutputContext, type Outputs, outputsOf } from './outputs.ts';
import type { OwnEvent } from './own-events.ts';

/** What one command brought about, all of it on disk. */
export interface Settled {
  readonly events: readonly MarketEvent[];
  readonly outputs: Outputs;
}

/** An own event with its number, as it goes to its participant. */
export interface NumberedEvent extends OwnEvent {
  readonly seq: number;
}

export interface MarketListener {
  /** After a command's outputs are on disk, in the order of the journal. */
  onSettled(settled: Settled, own: readonly NumberedEvent[]): void;
}

export interface PublisherOptions {
  readonly address: string;
  readonly journal: Journal;
  readonly archive: Archive;
  /** Gets one leaf for each command, with its outputs or not at all. */
  readonly marketLog: MarketLog;
  /** Whose key signs now: a service proxy is renewed while the market runs. */
  readonly identity: () => Identity;
  /** Called when nothing the market says can be trusted any more, or what it decided cannot be signed or kept. */
  readonly onFault: (fault: Error) => void;
}

const NO_OUTPUTS: Outputs = { writes: [], answers: new Map(), events: [], trades: [], takes: [], quotes: [] };

/** Signs what commands brought about, keeps it, and publishes it: each stage in the order of the journal. */
export class Publisher {
  readonly #options: PublisherOptions;
  readonly #numbers: EventNumbers;
  readonly #listeners = new Set<MarketListener>();
  #signing: Promise<unknown> = Promise.resolve();
  #publishing: Promise<unknown> = Promise.resolve();

  constructor(options: PublisherOptions) {
    this.#options = options;
    this.#numbers = new EventNumbers(options.archive);
  }

  listen(listener: MarketListener): void {
    this.#listeners.add(listener);
  }

  /** Takes the events of one command, right after the core has brought them forth. */
  publish(
    events: readonly MarketEvent[],
    command: MarketCommand,
    context: Omit<OutputContext, 'market' | 'identity' | 'isAnswered'>,
  ): Promise<Settled> {
    const { address, identity, archive } = this.#options;
    const isAnswered = async (subject: string) => (await archive.answer(subject)) !== undefined;
    const signed = outputsOf(events, { ...context, market: address, identity: identity(), isAnswered });
    // Whatever fails here is waited for in its turn, which may be long after it failed.
    signed.catch(() => undefined);
    const kept = this.#signing.then(() => this.#keep(signed, command, context));
    this.#signing = kept.catch(() => undefined);
    const settled = this.#publishing.then(async (): Promise<Settled> => {
      const { outputs, own, onDisk } = await kept;
      await onDisk;
      const result: Settled = { events, outputs };
      for (const listener of this.#listeners) listener.onSettled(result, own);
      return result;
    });
    // A command whose outcome cannot be signed or kept would be missing for ever once the next one is published.
    this.#publishing = settled.catch((fault: Error) => this.#options.onFault(fault));
    return settled;
  }

  /** Tells participants what follows from no command, and keeps it with `writes`, in turn with all that does. */
  announce(events: readonly OwnEvent[], writes: readonly StoreWrite[]): Promise<void> {
    const kept = this.#signing.then(async () => {
      const { own, writes: numbered } = await this.#numbers.take({ events, trades: [] });
      const onDisk = this.#options.journal.keep([...writes, ...numbered]);
      onDisk.catch(() => undefined);
      return { own, onDisk };
    });
    this.#signing = kept.catch(() => undefined);
    const told = this.#publishing.then(async () => {
      const { own, onDisk } = await kept;
      await onDisk;
      for (const listener of this.#listeners) listener.onSettled({ events: [], outputs: NO_OUTPUTS }, own);
    });
    // Numbers that were given and not kept would leave a gap.
    this.#publishing = told.catch((fault: Error) => this.#options.onFault(fault));
    return told;
  }

  /** Gives a command's outputs and its leaf to the disk in their turn; not waited for, so that it can take many at once. */
  async #keep(
    signed: Promise<Outputs>,
    command: MarketCommand,
    { handled: { number, atMs }, point }: Pick<OutputContext, 'handled' | 'point'>,
  ) {
    const { journal, marketLog } = this.#options;
    const outputs = await signed;
    const { own, writes } = await this.#numbers.take(outputs);
    const leaf = marketLog.append({ number, command, atMs, point, outcome: outcomeOf(outputs) });
    const onDisk = journal
      .keep([...outputs.writes, ...writes, ...leaf, putJson(PUBLISHED_KEY, number)])
      .then(() => marketLog.settled(number));
    onDisk.catch(() => undefined);
    return { outputs, own, onDisk };
  }
}

/** What a leaf commits to of a command's outputs, and whom it concerns. */
const outcomeOf = (outputs: Outputs): NonNullable<LeafContent['outcome']> => ({
  points: [...new Set(outputs.trades.flatMap(({ points }) => points))],
  outputs: signedOutputs(outputs),
});
