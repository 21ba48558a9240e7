import type { DayFigures } from './figures.ts';

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const seconds = (value: number): string => `${value.toFixed(2)} s`;
const row = (name: string, text: string): string => `  ${name.padEnd(38)}${text}`;

/** The figures of a day for people, line by line. */
export function describeDay(day: DayFigures): readonly string[] {
  const { phases, signatures, cpuSeconds, peakBytes, proof } = day;
  const each = (name: string, count: number): string =>
    row(name, `${whole(count).padStart(8)}   ${whole(count / day.seconds).padStart(7)} each second`);
  const share = (name: string, ms: number): string => row(name, seconds(ms / 1000).padStart(8));
  const megabytes = (bytes: number): string => `${whole(bytes / 2 ** 20)} MiB`;
  return [
    `${day.households} households (${day.withPlant} with a 5 kW plant) and a supplier, ${day.slots} quarter hours.`,
    'Their loads are the household profiles of the SimBench grid 1-LV-rural1, repeated with a shift in time; plants are not shifted.',
    'Everybody offers a forecast (the day before) and is metered with the day itself; meters send each quarter hour by themselves.',
    day.isOneProcess
      ? 'Market and households share one process; a session each for household and meter over WebSocket on loopback.'
      : 'The market is one process, the households another; a session each for household and meter over WebSocket on loopback.',
    '',
    row('the day', seconds(day.seconds).padStart(8)),
    share('  meter values: signed, stored', phases.metering),
    share('  offers: signed, traded, journaled', phases.trading),
    share('  beside them: settlement', phases.settlement),
    share('  statements: signed, stored, told', phases.statements),
    '',
    each('offers', day.offers),
    each('trades', day.trades),
    each('meter values', day.meterValues),
    each('statements', day.statements),
    each('signatures made', signatures.made),
    each('signatures checked by the market', signatures.checked),
    each('synced writes of the journal', day.journalWrites),
    '',
    ...(day.isOneProcess
      ? [row('CPU', seconds(cpuSeconds.node)), row('peak memory', megabytes(peakBytes.node))]
      : [
          row('CPU of market, households', `${seconds(cpuSeconds.node)}, ${seconds(cpuSeconds.households)}`),
          row('peak memory of market, households', `${megabytes(peakBytes.node)}, ${megabytes(peakBytes.households)}`),
        ]),
    row('before (keys, certificates, sessions)', seconds(day.setupSeconds)),
    row('after: statements proven off-line', `${whole(proof.statements)} in ${seconds(proof.seconds)}`),
    'All accounts sum to 0; each account has a statement for each slot, and its balance is what the last one says.',
  ];
}
