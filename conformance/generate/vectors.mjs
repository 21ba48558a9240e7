// Makes the vectors of an area: what a case expects is stated by hand; the reference adds the details and must agree.
import { OPERATIONS } from '../drivers/javascript/operations/table.mjs';

/** @typedef {{id: string, requirements: string[], comment: string, now: number, input: unknown, expect: any, twin?: string, mutation?: string, leaves?: string[]}} Case what it `leaves` open of the verdict: members */
/** @typedef {{area: string, op: string, shared?: object, cases: readonly Case[]}} Vectors */

/** True if everything that `stated` says is so in `found`. @param {any} stated @param {any} found @returns {boolean} */
function agrees(stated, found) {
  if (typeof stated !== 'object' || stated === null) return stated === found;
  if (Array.isArray(stated))
    return (
      Array.isArray(found) &&
      stated.length === found.length &&
      stated.every((part, index) => agrees(part, found[index]))
    );
  return Object.entries(stated).every(([name, part]) => agrees(part, found?.[name]));
}

/** @param {Vectors} vectors @param {Case} one */
async function finished({ area, op, shared }, { expect, input, id, requirements, comment, now, leaves = [], ...rest }) {
  const context = { ...structuredClone(shared), now, assertInvariants: true };
  const found = await OPERATIONS[op]?.(structuredClone(input), context);
  if (!agrees(expect, found))
    throw new Error(`${area}/${id}: stated ${JSON.stringify(expect)}, the reference says ${JSON.stringify(found)}`);
  const told = Object.fromEntries(Object.entries(found).filter(([name]) => !leaves.includes(name)));
  return { id, requirements, comment, now, input, expect: told, ...rest };
}

/** The text of a vector file; what its cases share stands in it once. @param {Vectors} vectors */
export async function vectorFile(vectors) {
  const { area, op, shared, cases } = vectors;
  const done = await Promise.all(cases.map((one) => finished(vectors, one)));
  return `${JSON.stringify({ area, op, ...shared, cases: done }, null, 2)}\n`;
}
