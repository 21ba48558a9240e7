/** A report as a plain value for machines: the same names and units, money as decimal strings. */
export function reportJson(report: unknown): unknown {
  return JSON.parse(JSON.stringify(report, (_, value) => (typeof value === 'bigint' ? value.toString() : value)));
}
