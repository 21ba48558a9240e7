import type { TargetLine, TargetTier } from '../../target/index.ts';

/** What a line charges for a flow, as a trade names it. */
export interface ModelQuote {
  readonly line: string;
  readonly direction: 'up' | 'down';
  readonly energy: number;
  readonly fee: string;
}

/** The energy in Wh that a power moves in a slot: whole Wh, rounded down. [NUM-006] */
const energyOf = (watts: number, seconds: number): bigint => (BigInt(watts) * BigInt(seconds)) / 3600n;

/** What it costs to fill a side of a line from nothing up to a flow, by its staircase: 10⁻⁸ EUR. [FEE-003] */
function filled(tiers: readonly TargetTier[], capacity: bigint, flow: bigint): bigint {
  const steps = tiers.map(({ fromPermille, price }) => ({
    from: (BigInt(fromPermille) * capacity) / 1000n,
    price: BigInt(price),
  }));
  return steps.reduce((sum, { from, price }, place) => {
    const end = steps[place + 1]?.from ?? flow;
    const within = (end < flow ? end : flow) - from;
    return within > 0n ? sum + within * price : sum;
  }, 0n);
}

/** One line in one slot, reckoned by the suite itself from the page on fees and nothing else. */
class LineModel {
  readonly line: TargetLine;
  readonly #seconds: number;
  #booked = 0n;

  constructor(line: TargetLine, seconds: number) {
    this.line = line;
    this.#seconds = seconds;
  }

  /** Ψ: the integral of the staircase between no flow and this one, upward positive. */
  #psi(flow: bigint): bigint {
    const { tiersUp, tiersDown, capacityUp, capacityDown } = this.line;
    return flow >= 0n
      ? filled(tiersUp, energyOf(capacityUp, this.#seconds), flow)
      : filled(tiersDown, energyOf(capacityDown, this.#seconds), -flow);
  }

  quote(direction: 'up' | 'down', energy: number): ModelQuote {
    const after = this.#booked + (direction === 'up' ? BigInt(energy) : -BigInt(energy));
    const fee = BigInt(this.line.baseFee) * BigInt(energy) + this.#psi(after) - this.#psi(this.#booked);
    return { line: this.line.id, direction, energy, fee: fee.toString() };
  }

  book(direction: 'up' | 'down', energy: number): void {
    this.#booked += direction === 'up' ? BigInt(energy) : -BigInt(energy);
  }

  /** How much more can flow this way. */
  room(direction: 'up' | 'down'): number {
    const { capacityUp, capacityDown } = this.line;
    return direction === 'up'
      ? Number(energyOf(capacityUp, this.#seconds) - this.#booked)
      : Number(this.#booked + energyOf(capacityDown, this.#seconds));
  }
}

/** The lines of a grid in one slot: what flows between its nodes cost, one after another. */
export class GridModel {
  readonly #lines: readonly LineModel[];

  constructor(lines: readonly TargetLine[], seconds: number) {
    this.#lines = lines.map((line) => new LineModel(line, seconds));
  }

  /** The lines from a node up to the root. */
  #up(node: string): LineModel[] {
    const found = this.#lines.find(({ line }) => line.lower === node);
    return found ? [found, ...this.#up(found.line.upper)] : [];
  }

  /** The way from the seller's node to the buyer's. */
  #way(from: string, to: string): { readonly line: LineModel; readonly direction: 'up' | 'down' }[] {
    const [up, down] = [this.#up(from), this.#up(to)];
    return [
      ...up.filter((line) => !down.includes(line)).map((line) => ({ line, direction: 'up' as const })),
      ...down
        .filter((line) => !up.includes(line))
        .reverse()
        .map((line) => ({ line, direction: 'down' as const })),
    ];
  }

  /** What each line charges for a flow, from the seller on. */
  quotes(from: string, to: string, energy: number): ModelQuote[] {
    return this.#way(from, to).map(({ line, direction }) => line.quote(direction, energy));
  }

  book(from: string, to: string, energy: number): void {
    for (const { line, direction } of this.#way(from, to)) line.book(direction, energy);
  }

  /** How much more can flow, as the line with the least room has it. */
  room(from: string, to: string): number {
    return Math.min(...this.#way(from, to).map(({ line, direction }) => line.room(direction)));
  }
}

export const sumOfFees = (quotes: readonly { readonly fee: string }[]): bigint =>
  quotes.reduce((sum, { fee }) => sum + BigInt(fee), 0n);
