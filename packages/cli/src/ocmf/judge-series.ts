import { begins, type ChargingProcess, ends, type Finding, faultsOfProcess, stepsBack } from './charging-process.ts';
import { groupBy } from './group-by.ts';
import type { SignedRecord } from './judge-record.ts';
import { printPage } from './payload.ts';
import { reason } from './reason.ts';

/** What records say together. */
export interface Series {
  readonly processes: readonly ChargingProcess[];
  readonly findings: readonly Finding[];
}

/** The records of one meter behind one gateway are counted on their own, in each context. */
const counterOf = ({ payload: { gateway, meter, page } }: SignedRecord): string =>
  JSON.stringify([gateway.serial, meter.serial, page.context]);

/** Judges records with good signatures beside each other: pages, processes, what goes back. */
export function judgeSeries(records: readonly SignedRecord[]): Series {
  const series = [...groupBy(records, counterOf).values()].map(judgeCounter);
  return {
    processes: series.flatMap(({ processes }) => processes),
    findings: series.flatMap(({ findings }) => findings),
  };
}

function judgeCounter(records: readonly SignedRecord[]): Series {
  const findings: Finding[] = [];
  const pages = onePerPage(records, findings);
  const isFiscal = pages[0]?.payload.page.context === 'F';
  const processes = isFiscal ? [] : processesOf(pages, findings);
  if (isFiscal) {
    for (const [at, record] of pages.entries()) noteGap(pages[at - 1], record, false, findings);
    findings.push(...stepsBack(pages));
  }
  for (const process of processes) findings.push(...faultsOfProcess(process));
  return { processes, findings };
}

/** The records in the order of their pages, each page once; of two that differ nobody knows which is the right one. */
function onePerPage(records: readonly SignedRecord[], findings: Finding[]): readonly SignedRecord[] {
  const byPage = groupBy(records, ({ payload }) => payload.page.number);
  const kept: SignedRecord[] = [];
  for (const [, same] of [...byPage].sort(([a], [b]) => a - b)) {
    const [first, ...others] = same;
    if (first === undefined) continue;
    const isSame = others.every(({ text }) => text === first.text);
    if (isSame) kept.push(first);
    const place = `${printPage(first.payload.page)} is also record ${first.found.number} of ${first.found.file}`;
    for (const record of others)
      findings.push({
        record,
        reason: reason('page-repeated', isSame ? place : `${place}, which says something else`),
      });
    if (!isSame) {
      const detail = `${printPage(first.payload.page)} is there again and says something else`;
      findings.push({ record: first, reason: reason('page-repeated', detail) });
    }
  }
  return kept;
}

/** Tells of pages that are missing before a record: refused within a process, and to be known elsewhere. */
function noteGap(before: SignedRecord | undefined, record: SignedRecord, isWithin: boolean, findings: Finding[]): void {
  if (before === undefined) return;
  const [{ page: last }, { page }] = [before.payload, record.payload];
  if (page.number === last.number + 1) return;
  const detail = `${printPage(page)} follows ${printPage(last)}`;
  findings.push({ record, reason: reason('page-missing', detail), ...(isWithin ? {} : { isWarning: true }) });
}

/** Follows the pages from each begin of a charging process to its end. */
function processesOf(pages: readonly SignedRecord[], findings: Finding[]): readonly ChargingProcess[] {
  const processes: ChargingProcess[] = [];
  let open: SignedRecord[] = [];
  const abandon = (): void => {
    for (const record of open)
      findings.push({ record, reason: reason('end-missing', 'no record with a good signature ends it') });
    open = [];
  };
  for (const [at, record] of pages.entries()) {
    const { readings } = record.payload;
    const [doesBegin, doesEnd] = [readings.some(begins), readings.some(ends)];
    const isOfProcess = readings.some(({ event }) => event !== undefined);
    if (doesBegin) abandon();
    noteGap(pages[at - 1], record, open.length > 0, findings);
    if (!isOfProcess) continue;
    if (!doesBegin && open.length === 0) {
      findings.push({
        record,
        reason: reason(
          'begin-missing',
          `no record with a good signature begins it before ${printPage(record.payload.page)}`,
        ),
      });
      continue;
    }
    open.push(record);
    if (!doesEnd) continue;
    processes.push({ records: open });
    open = [];
  }
  abandon();
  return processes;
}
