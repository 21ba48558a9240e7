import type { Grid } from '@bc4p/protocol/market';

/** The grid of each market, by its address. */
export type Grids = ReadonlyMap<string, Grid>;
