/** What a day has brought and taken. */
export interface DayFigures {
  readonly households: number;
  readonly withPlant: number;
  readonly slots: number;
  /** True if market and households share one process: then their CPU and memory are one figure, that of the node. */
  readonly isOneProcess: boolean;
  readonly setupSeconds: number;
  /** From the first offer to the last statement. */
  readonly seconds: number;
  /** Milliseconds, by what was waited for; settlement goes on while the next slot is traded. */
  readonly phases: Readonly<Record<'trading' | 'metering' | 'settlement' | 'statements', number>>;
  readonly offers: number;
  readonly trades: number;
  readonly meterValues: number;
  readonly statements: number;
  /** Made by everybody; checked by the market. */
  readonly signatures: { readonly made: number; readonly checked: number };
  /** Synced writes of the journal. */
  readonly journalWrites: number;
  readonly cpuSeconds: { readonly node: number; readonly households: number };
  readonly peakBytes: { readonly node: number; readonly households: number };
  /** Statements that were proven off-line afterwards; not part of the day. */
  readonly proof: { readonly statements: number; readonly seconds: number };
}
