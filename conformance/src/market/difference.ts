/** Where two values differ first, and how; nothing if they are alike. */
export function difference(
  expected: unknown,
  actual: unknown,
  path = '',
): { readonly path: string; readonly expected: unknown; readonly actual: unknown } | undefined {
  if (Object.is(expected, actual)) return undefined;
  if (!isObject(expected) || !isObject(actual) || Array.isArray(expected) !== Array.isArray(actual))
    return { path: path === '' ? 'everything' : path, expected, actual };
  const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  for (const name of names) {
    const found = difference(expected[name], actual[name], path === '' ? name : `${path}.${name}`);
    if (found) return found;
  }
  return undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
