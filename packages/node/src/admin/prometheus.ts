import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { balanceGauges } from './balance-gauges.ts';
import { meterGauges } from './meter-gauges.ts';
import type { Metrics } from './metrics.ts';
import { treeGauges } from './tree-gauges.ts';

/** Metrics with the page that Prometheus reads. */
export interface PrometheusMetrics extends Metrics {
  readonly contentType: string;
  /** The page, as of now. */
  page(): Promise<string>;
  /** Ends the measuring of the event loop. */
  close(): void;
}

/** From a fast disk to one that is about to fail. */
const DISK_SECONDS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];
const CHECK_SECONDS = [0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25, 1];
const BATCH_RECORDS = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];
const BATCH_BYTES = [1024, 4096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304];
const LAG_QUANTILES = [50, 99, 100];
const NANOSECONDS = 1e9;

/** Counts for Prometheus, in a registry of its own: several nodes in one process do not mix. */
export function prometheusMetrics(): PrometheusMetrics {
  const registry = new Registry();
  const registers = [registry];
  const counter = (name: string, help: string) => new Counter({ name: `bc4p_${name}`, help, registers });
  const labelled = <L extends string>(name: string, label: L, help: string) =>
    new Counter({ name: `bc4p_${name}`, help, labelNames: [label], registers });
  const histogram = (name: string, buckets: number[], help: string) =>
    new Histogram({ name: `bc4p_${name}`, help, buckets, registers });

  const frames = new Counter({
    name: 'bc4p_frames_total',
    help: 'Frames by direction and type.',
    labelNames: ['direction', 'type'],
    registers,
  });
  const bytes = labelled('frame_bytes_total', 'direction', 'Bytes of frames by direction.');
  const sessions = new Gauge({ name: 'bc4p_sessions', help: 'Open sessions.', registers });
  const sessionsOpened = counter('sessions_opened_total', 'Sessions that were opened.');
  const offers = counter('offers_total', 'Offers taken into the book.');
  const acceptances = counter('acceptances_total', 'Acceptances decided for.');
  const trades = counter('trades_total', 'Trades.');
  const energy = counter('traded_watt_hours_total', 'Energy of all trades, in Wh.');
  const refusals = labelled('refusals_total', 'code', 'What was refused, by error code.');
  const signed = counter('signatures_made_total', 'Signatures made by this market.');
  const checks = labelled('signature_checks_total', 'valid', 'Signatures checked, by outcome.');
  const checkSeconds = histogram(
    'signature_check_seconds',
    CHECK_SECONDS,
    'Time of one signature check, waiting included.',
  );
  const batchRecords = histogram('journal_batch_records', BATCH_RECORDS, 'Commands in one synced write.');
  const batchBytes = histogram('journal_batch_bytes', BATCH_BYTES, 'Bytes in one synced write.');
  const storeSeconds = histogram('journal_store_seconds', DISK_SECONDS, 'Time of one synced write to the store.');
  const anchorSeconds = histogram('journal_anchor_seconds', DISK_SECONDS, 'Time of one synced write of the anchor.');
  let queueLength = (): number => 0;
  new Gauge({
    name: 'bc4p_journal_queue_length',
    help: 'Commands that wait for the disk.',
    registers,
    collect() {
      this.set(queueLength());
    },
  });
  let logSize = (): number => 0;
  new Gauge({
    name: 'bc4p_log_size',
    help: 'Leaves of the log of this market.',
    registers,
    collect() {
      this.set(logSize());
    },
  });
  const tree = treeGauges(registry);
  const metering = meterGauges(registry);
  const balances = balanceGauges(registry);
  const lag = watchEventLoop(registry);
  watchProcess(registry);

  return {
    frameIn: (type) => frames.inc({ direction: 'in', type }),
    frameOut: (type) => frames.inc({ direction: 'out', type }),
    bytesIn: (count) => bytes.inc({ direction: 'in' }, count),
    bytesOut: (count) => bytes.inc({ direction: 'out' }, count),
    sessionOpened() {
      sessions.inc();
      sessionsOpened.inc();
    },
    sessionClosed: () => sessions.dec(),
    offerTaken: () => offers.inc(),
    acceptanceTaken: () => acceptances.inc(),
    traded(wattHours) {
      trades.inc();
      energy.inc(wattHours);
    },
    refused: (code) => refusals.inc({ code }),
    signatureMade() {
      signed.inc();
    },
    signatureChecked(valid, elapsedMs) {
      checks.inc({ valid: String(valid) });
      checkSeconds.observe(elapsedMs / 1000);
    },
    batchWritten(report) {
      batchRecords.observe(report.records);
      batchBytes.observe(report.bytes);
      storeSeconds.observe(report.storeMs / 1000);
      if (report.records > 0) anchorSeconds.observe(report.anchorMs / 1000);
    },
    watchQueue(length) {
      queueLength = length;
    },
    watchTree: (status) => tree.watch(status),
    watchMetering: (status) => metering.watch(status),
    watchLog(size) {
      logSize = size;
    },
    watchBalances: (status) => balances.watch(status),
    contentType: registry.contentType,
    page: () => registry.metrics(),
    close: () => lag.disable(),
  };
}

/** How late the event loop was since the page was last read. */
function watchEventLoop(registry: Registry): { disable(): void } {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  new Gauge({
    name: 'bc4p_event_loop_lag_seconds',
    help: 'How late the event loop was since the last reading, by quantile.',
    labelNames: ['quantile'],
    registers: [registry],
    collect() {
      for (const percent of LAG_QUANTILES)
        this.set({ quantile: String(percent / 100) }, delay.percentile(percent) / NANOSECONDS);
      delay.reset();
    },
  });
  return delay;
}

/** Under the names that every exporter uses. */
function watchProcess(registry: Registry): void {
  new Gauge({
    name: 'process_resident_memory_bytes',
    help: 'Resident memory of the process.',
    registers: [registry],
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
  new Counter({
    name: 'process_cpu_seconds_total',
    help: 'CPU time of the process.',
    registers: [registry],
    collect() {
      const { user, system } = process.cpuUsage();
      this.reset();
      this.inc((user + system) / 1e6);
    },
  });
}
