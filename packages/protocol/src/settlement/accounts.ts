/** The grid operator's account: line fees. */
export const GRID_ACCOUNT = '@grid';
/** The operator's carried-forward balancing account: what is left of the postings for deviations; no profit of anybody. */
export const CARRIED_ACCOUNT = '@carried';
/** The counterpart of payments that come from outside, or go there. */
export const BANK_ACCOUNT = '@bank';
