// What cases of several areas are made of: a valid case, those that differ from it in one thing, and how a verdict reads.

/** @typedef {{id: string, requirements: string[], comment: string, input: any, expect: any}} Base */
/** @typedef {{id: string, requirements: string[], mutation: string, input: any, expect: any, comment: string}} Mutant */

/** A valid case and those that differ from it in one thing. @param {Base} base @param {Mutant[]} mutants */
export const family = (base, ...mutants) => [
  base,
  ...mutants.map(({ input, ...mutant }) => ({ ...mutant, input: { ...base.input, ...input }, twin: base.id })),
];

/** A case that is refused. @param {string} id @param {string} requirement @param {string} code @param {string} mutation @param {any} input */
export const refused = (id, requirement, code, mutation, input) => ({
  id,
  requirements: [requirement],
  comment: `Only this differs from the twin: ${mutation}.`,
  mutation,
  input,
  expect: { result: 'invalid', code },
});

/** A case with nothing to refuse. @param {string} id @param {string[]} requirements @param {string} comment @param {any} input @param {object} [says] */
export const stated = (id, requirements, comment, input, says = {}) => ({
  id,
  requirements,
  comment,
  input,
  expect: { result: 'valid', ...says },
});

/** An area of vectors. @param {string} area @param {string} op @param {number} now @param {any[]} cases */
export const areaOf = (area, op, now, cases) => ({
  area,
  op,
  cases: cases.flat().map((one) => ({ now, ...one })),
});
