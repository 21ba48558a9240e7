// The operation on exported logs. It is not in @bc4p/protocol: without @bc4p/node this driver does not have it.
import { createRequire } from 'node:module';
import { createVerifier } from '@bc4p/protocol/crypto';
import { certificateOf } from './evidence.mjs';
import { refusedAs } from './words.mjs';

/** @typedef {import('./words.mjs').Context} Context */
/** @typedef {Record<string, unknown>} Line */

const verifier = createVerifier();

/** True if the package with the audit is installed. */
export function hasAudit() {
  try {
    createRequire(import.meta.url).resolve('@bc4p/node/audit');
    return true;
  } catch {
    return false;
  }
}

/** The lines of the file's log with the changes of a case, as they stand in an exported file. @param {any} input @param {Line[]} log */
async function* linesOf({ replaced = {}, without = [], ...heads }, log) {
  // What is said to be null is not there.
  const changed = Object.fromEntries(Object.entries(heads).map(([name, token]) => [name, token ?? undefined]));
  const [first, ...leaves] = log;
  const lines = Object.entries({ ...[{ ...first, ...changed }, ...leaves], ...replaced });
  for (const [place, line] of lines) {
    if (without.includes(Number(place))) continue;
    yield typeof line === 'string' ? line : JSON.stringify(line);
  }
}

/** Audits a log, and says what the first thing is that does not follow. @param {any} input @param {Context} context */
export async function audit(input, { anchors: roots = [], log = [] }) {
  const { auditLog } = await import('@bc4p/node/audit');
  const anchors = roots.map(certificateOf);
  const audited = await auditLog(linesOf(input, log), { anchors, verifier });
  if (!audited.ok) return { ...refusedAs(audited.refusal), requirement: audited.refusal.requirement };
  const { leaves, unjudged, deviation } = audited.value;
  if (!deviation) return { result: 'valid', leaves, unjudged };
  const { leaf, kind, requirement } = deviation;
  return { result: 'invalid', leaf, kind, requirement };
}
