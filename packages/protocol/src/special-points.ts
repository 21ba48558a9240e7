/** The name under which the energy that crosses the line to the upper market is counted. [TREE-003] */
export const UPPER_POINT = '@upper';
/** The name under which the losses of a market's own grid are counted. [DEV-004] */
export const LOSS_POINT = '@losses';
