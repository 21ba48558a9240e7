import type { Clock, Random } from '@bc4p/node';
import { RequestRefused, SessionEnded } from '@bc4p/node/client';
import { ERRORS, type ErrorCode } from '@bc4p/protocol';
import type { CounterRange } from '@bc4p/protocol/metering';
import { marketFailure } from '../participant/market-failure.ts';
import { fittingTokens, type MarketLink } from './market-link.ts';
import type { MemoryEntry } from './memory-entry.ts';
import type { MeterMemory } from './meter-memory.ts';

/** Waits between attempts: doubled each time, and by chance up to half as long again. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 60_000;

export interface OutletOptions {
  readonly memory: MeterMemory;
  readonly clock: Clock;
  readonly random: Random;
  /** Opens a new way to the market. */
  readonly open: () => Promise<MarketLink>;
  readonly onSent: (entries: readonly MemoryEntry[], missing: readonly CounterRange[]) => void;
  /** The market does not take values now; it is tried again after so many milliseconds. */
  readonly onFailure: (reason: string, waitMs: number) => void;
}

/** Hands unsent values to the market in their order, for as long as that takes. */
export class ReadingOutlet {
  readonly #options: OutletOptions;
  #link: MarketLink | undefined;
  #waitMs = FIRST_WAIT_MS;
  #retryAtMs = Number.NEGATIVE_INFINITY;

  constructor(options: OutletOptions) {
    this.#options = options;
  }

  /** Milliseconds until values are tried again; undefined if none wait. */
  msUntilRetry(): number | undefined {
    const { memory, clock } = this.#options;
    return memory.unsent.length === 0 ? undefined : this.#retryAtMs - clock.elapsedMs();
  }

  /** Sends what waits, unless it is too early to try again. Throws what no waiting cures. */
  async deliver(): Promise<void> {
    if ((this.msUntilRetry() ?? 1) > 0) return;
    // A session may have ended long ago without anybody asking: then a new one is opened at once.
    const hadLink = this.#link !== undefined;
    try {
      await this.#sendAll();
    } catch (error) {
      await this.#drop();
      if (hadLink && error instanceof SessionEnded && !isFinal(error)) return this.deliver();
      if (isFinal(error)) throw marketFailure(error);
      this.#later(error);
    }
  }

  async #sendAll(): Promise<void> {
    const { memory, open, onSent } = this.#options;
    this.#link ??= await open();
    while (memory.unsent.length > 0) {
      const tokens = fittingTokens(
        memory.unsent.slice(0, 64).map(({ token }) => token),
        this.#link.frameBytes,
      );
      const entries = memory.unsent.slice(0, tokens.length);
      const { missing } = await this.#link.append(tokens);
      await memory.forget(entries.length);
      onSent(entries, missing);
    }
    this.#waitMs = FIRST_WAIT_MS;
  }

  #later(error: unknown): void {
    const { clock, random, onFailure } = this.#options;
    const [chance = 0] = random.bytes(1);
    const waitMs = Math.round(this.#waitMs * (1 + chance / 512));
    this.#retryAtMs = clock.elapsedMs() + waitMs;
    this.#waitMs = Math.min(LONGEST_WAIT_MS, this.#waitMs * 2);
    const failure = marketFailure(error);
    onFailure(failure instanceof Error ? failure.message : String(failure), waitMs);
  }

  async #drop(): Promise<void> {
    const link = this.#link;
    this.#link = undefined;
    // It may be broken: nothing more is to be learned from how it ends.
    await link?.close().catch(() => undefined);
  }

  async close(): Promise<void> {
    await this.#drop();
  }
}

/** Clocks differ a little, and the market's may be behind. */
const PASSING: readonly string[] = ['meter-value-future'];

/** True if the same values will be refused again: waiting does not help. Anything that nobody expected is, too. */
function isFinal(error: unknown): boolean {
  if (error instanceof RequestRefused) return !error.isTemporary && !PASSING.includes(error.code);
  const isWorld = error instanceof SessionEnded || (error instanceof Error && error.name === 'TransportError');
  // What `MarketSession.open` has put into words already.
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isRefused = Object.hasOwn(ERRORS, code) && ERRORS[code as ErrorCode].class === 'permanent';
  return isRefused || !(isWorld || (error instanceof Error && error.name === 'Failure'));
}
