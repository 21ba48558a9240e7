import { Counter, Gauge, type Registry } from 'prom-client';
import { type MeteringStatus, meteringStatus } from '../metering/meter-status.ts';

/** Metering, read whenever the page is: how much there is, how new it is, and what is wrong with it. */
export function meterGauges(registry: Registry): { watch(status: () => MeteringStatus): void } {
  let status = (): MeteringStatus => meteringStatus([]);
  const gauge = (name: string, help: string, read: (status: MeteringStatus) => number): Gauge =>
    new Gauge({
      name: `bc4p_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(read(status()));
      },
    });
  gauge('meters', 'Meters of which values are kept.', ({ meters }) => meters.length);
  gauge('meter_newest_value_seconds', 'The instant of the newest value, in seconds since 1970.', (s) => s.newest ?? 0);
  gauge('meter_gaps', 'Ranges of counters that are missing: an alarm until they come.', ({ gaps }) => gaps);
  new Counter({
    name: 'bc4p_meter_values_total',
    help: 'Meter values that are kept.',
    registers: [registry],
    collect() {
      this.reset();
      this.inc(status().values);
    },
  });
  new Counter({
    name: 'bc4p_meter_contradictions_total',
    help: 'Values that meters have signed under a counter of another one.',
    registers: [registry],
    collect() {
      this.reset();
      this.inc(status().contradictions);
    },
  });
  return {
    watch: (read) => {
      status = read;
    },
  };
}
