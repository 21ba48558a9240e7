/** Who buys and who sells: by chance, or each half of the tree one of it, so that whatever trades crosses the top. */
export type Custom = 'mixed' | 'opposed';

export interface Scenario {
  readonly custom: Custom;
  readonly feeCt: number;
  readonly bookIntervalMs: number;
  readonly description: string;
  /** The largest tree: where each offer is told to every market, a larger one takes hours in one process. */
  readonly largest: number;
}

/** Prices are 5 to 15 ct/kWh; of two markets side by side each has a line on the way. */
export const SCENARIOS: readonly Scenario[] = [
  {
    custom: 'mixed',
    feeCt: 4,
    bookIntervalMs: 50,
    description: 'far is dear: everybody buys or sells by chance, 4 ct/kWh on each line',
    largest: 10_000,
  },
  {
    custom: 'mixed',
    feeCt: 1,
    bookIntervalMs: 50,
    description: 'far is cheap: everybody buys or sells by chance, 1 ct/kWh on each line',
    largest: 1_000,
  },
  {
    custom: 'mixed',
    feeCt: 1,
    bookIntervalMs: 2000,
    description: 'far is cheap, and books are shown every 2 s instead of every 50 ms',
    largest: 10_000,
  },
  {
    custom: 'opposed',
    feeCt: 1,
    bookIntervalMs: 2000,
    description: 'all crosses the top: one half of the tree only sells, the other only buys; 1 ct/kWh, books every 2 s',
    largest: 1_000,
  },
];
