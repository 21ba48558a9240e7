import { assert } from '@bc4p/protocol';
import { type Instant, instant, parseInstant, printInstant } from '@bc4p/protocol/units';

/** A calendar month in UTC: its first instant, and that of the next. */
export interface Month {
  readonly from: Instant;
  readonly until: Instant;
}

const MONTH = /^(\d{4})-(\d\d)/;

/** The month that an instant lies in. */
export function monthOf(at: Instant): Month {
  const [, year = '', month = ''] = MONTH.exec(printInstant(at)) ?? [];
  const next =
    month === '12' ? `${Number(year) + 1}-01-01` : `${year}-${String(Number(month) + 1).padStart(2, '0')}-01`;
  return { from: dayFrom(`${year}-${month}-01`), until: dayFrom(next.padStart(10, '0')) };
}

function dayFrom(date: string): Instant {
  const parsed = parseInstant(date);
  assert(parsed.ok, `${date} is a date`);
  return instant(parsed.value);
}
