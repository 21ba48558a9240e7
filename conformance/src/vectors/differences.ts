/** What is told to people only: no two implementations use the same words. */
const WORDS = new Set(['rule']);

/**
 * The places at which an answer is not what is expected: every member that is expected has to be there and to be the
 * same, but for what stands in `facts` for people (`rule`). What an answer has beyond that is its own affair.
 *
 * @returns paths such as `/facts/free`; none if they agree
 */
export function differences(expected: unknown, found: unknown, path = ''): string[] {
  if (typeof expected !== 'object' || expected === null) return Object.is(expected, found) ? [] : [path];
  if (typeof found !== 'object' || found === null) return [path];
  if (Array.isArray(expected)) {
    if (!Array.isArray(found) || expected.length !== found.length) return [path];
    return expected.flatMap((part, index) => differences(part, found[index], `${path}/${index}`));
  }
  if (Array.isArray(found)) return [path];
  return Object.entries(expected).flatMap(([name, part]) =>
    path === '/facts' && WORDS.has(name)
      ? []
      : differences(
          part,
          Object.hasOwn(found, name) ? (found as Record<string, unknown>)[name] : undefined,
          `${path}/${name}`,
        ),
  );
}
