/** The extract of SimBench that comes along, and the day that is traded on it. */
export const OWN_GRID = new URL('../../data/simbench-1-LV-rural1', import.meta.url);
export const OWN_DATE = '2016-05-08';

/** Whose data that is, as its licence demands to be told wherever it is shown. */
export const OWN_SOURCE = {
  name: 'SimBench 1-LV-rural1',
  licence: 'Open Database License 1.0',
  notice:
    'The grid and the profiles come from SimBench (University of Kassel, Fraunhofer IEE, RWTH Aachen University and TU Dortmund; www.simbench.net). This page contains information from that database, which is made available under the Open Database License 1.0 (opendatacommons.org/licenses/odbl/1.0); rights in its individual contents are licensed under the Database Contents License 1.0 (opendatacommons.org/licenses/dbcl/1.0).',
};
