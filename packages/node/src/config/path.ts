/** Where in the configuration something is: `['grid', 'lines', 3, 'capacity']`. */
export type ConfigPath = readonly (string | number)[];

/** A path as people write it: `grid.lines[3].capacity`. */
export function printPath(path: ConfigPath): string {
  return path
    .map((part, place) => (typeof part === 'number' ? `[${part}]` : `${place > 0 ? '.' : ''}${part}`))
    .join('');
}

/** Reads a JSON pointer (RFC 6901) into the value `within`, whose lists tell which parts are places in a list. */
export function pathFromPointer(pointer: string, within: unknown): ConfigPath {
  let at = within;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => {
      const step = Array.isArray(at) ? Number(part) : part;
      at = (at as Readonly<Record<string | number, unknown>> | undefined)?.[step];
      return step;
    });
}
