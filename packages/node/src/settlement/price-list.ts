import { readFile, stat } from 'node:fs/promises';
import type { BalancingPrices } from '@bc4p/protocol/settlement';
import { MAX_PRICE, type MilliCentPerKwh, parseInstant, parsePrice, type Slot } from '@bc4p/protocol/units';
import { NodeError } from '../node/node-error.ts';
import type { Log } from '../ports.ts';

const HINT = 'Write a line for each slot: its start and the two prices, such as 2026-07-01T12:00Z,8ct,12ct.';

/** What deviations are to cost in each slot: what the file of prices says, or else what counts for all slots. */
export class PriceList {
  readonly #usual: BalancingPrices;
  readonly #file: string | undefined;
  readonly #log: Log;
  #listed: ReadonlyMap<number, BalancingPrices> = new Map();
  /** What the file looked like when it was read last. */
  #seen = '';

  private constructor(usual: BalancingPrices, file: string | undefined, log: Log) {
    this.#usual = usual;
    this.#file = file;
    this.#log = log;
  }

  /** Reads the file, if there is to be one; throws a `NodeError` with the line that is wrong. */
  static async open(usual: BalancingPrices, file: string | undefined, log: Log): Promise<PriceList> {
    const list = new PriceList(usual, file, log);
    await list.#readIfChanged();
    return list;
  }

  /** True if nobody is expected to change the prices of a slot: the file names it, or there is no file. */
  isSaid({ start }: Slot): boolean {
    return this.#file === undefined || this.#listed.has(start);
  }

  /** Reads the file again if it has changed. One that cannot be read leaves what it said before. */
  async refresh(): Promise<void> {
    await this.#readIfChanged().catch((error: unknown) =>
      this.#log.error('the file of balancing prices is not taken over', { error: String(error) }),
    );
  }

  async pricesOf({ start }: Slot): Promise<BalancingPrices> {
    await this.refresh();
    return this.#listed.get(start) ?? this.#usual;
  }

  async #readIfChanged(): Promise<void> {
    const file = this.#file;
    if (file === undefined) return;
    const look = await stat(file).catch((cause: NodeJS.ErrnoException) => {
      throw new NodeError('prices-unreadable', `${file} cannot be read (${cause.code}).`, HINT, cause);
    });
    const looks = `${look.mtimeMs} ${look.size} ${look.ino}`;
    if (looks === this.#seen) return;
    this.#seen = looks;
    this.#listed = parsePrices(await readFile(file, 'utf8'), this.#usual.mode, file);
  }
}

/** Reads lines of a start and two prices; empty ones and those that begin with # say nothing. */
export function parsePrices(
  text: string,
  mode: BalancingPrices['mode'],
  file: string,
): ReadonlyMap<number, BalancingPrices> {
  const found = new Map<number, BalancingPrices>();
  for (const [place, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const wrong = (problem: string) => new NodeError('prices-unreadable', `${file}:${place + 1}: ${problem}`, HINT);
    const [start = '', first = '', second = '', ...more] = line.split(',');
    const at = parseInstant(start);
    if (!at.ok) throw wrong(`${start.trim()} is not ${at.refusal.facts.expected}.`);
    if (more.length > 0) throw wrong('There are more than two prices.');
    if (found.has(at.value)) throw wrong(`${start.trim()} is there twice.`);
    const [one, other] = [first, second].map((price) => priceFrom(price.trim(), wrong)) as [
      MilliCentPerKwh,
      MilliCentPerKwh,
    ];
    if (mode === 'separate' && other < 0) throw wrong('The price of the service is negative.');
    found.set(
      at.value,
      mode === 'separate' ? { mode, energy: one, service: other } : { mode, short: one, long: other },
    );
  }
  return found;
}

function priceFrom(text: string, wrong: (problem: string) => Error): MilliCentPerKwh {
  const price = parsePrice(text);
  if (!price.ok) throw wrong(`${JSON.stringify(text)} is not ${price.refusal.facts.expected}.`);
  if (Math.abs(price.value) > MAX_PRICE) throw wrong(`${text} is more than any price may be.`);
  return price.value;
}
