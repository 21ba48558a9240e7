/** The extract of SimBench that comes along, and the day that is traded on it. */
export const OWN_GRID = new URL('../../data/simbench-1-LV-rural1', import.meta.url);
export const OWN_DATE = '2016-05-08';
