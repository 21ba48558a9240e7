import { readFileSync } from 'node:fs';
import { SPECIFICATION } from '../generated/requirements.ts';
import type { Results } from './results.ts';

/** Which suite this is, and the specification that it looks at. */
export function suiteVersions(): Results['suite'] {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return { version, specification: SPECIFICATION };
}
