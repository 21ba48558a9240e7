import { instant } from '@bc4p/protocol/units';

/** When every simulation begins: a full hour, so that slots of any length of interest begin then. */
export const START = instant(1_772_323_200);
