// Hooks of the module loader that change sources on their way in.
import { changed } from './changed.mjs';

/** @type {readonly import('./changed.mjs').BuiltChange[]} */
let changes = [];

/** @param {readonly import('./changed.mjs').BuiltChange[]} data */
export function initialize(data) {
  changes = data;
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, nextLoad) {
  const loaded = await nextLoad(url, context);
  const wanted = changes.filter(({ file }) => url.endsWith(`/${file}`));
  if (wanted.length === 0 || !loaded.source) return loaded;
  const text = typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source);
  return { ...loaded, source: wanted.reduce(changed, text) };
}
