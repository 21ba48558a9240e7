// Cases of audits: a log in which everything follows, one in which one thing does not, and a file that is none.
import { numberOf } from './honest-log.mjs';
import { inputOf } from './lies.mjs';

/** @typedef {import('./lies.mjs').Changes} Changes */

/** The case from which each refuted one differs. */
export const TWIN = 'honest';

/** A log in which everything follows. @param {string} id @param {string[]} requirements @param {string} comment @param {Changes} changes @param {object} says */
export const follows = async (id, requirements, comment, changes, says) => ({
  id,
  requirements,
  comment,
  input: await inputOf(changes),
  expect: { result: 'valid', unjudged: 0, ...says },
});

/** What an audit has to find. @param {string} id @param {string} requirement @param {string} mutation @param {object} input @param {object} finding */
const refuted = (id, requirement, mutation, input, finding) => ({
  id,
  requirements: [requirement],
  comment: `Only this differs from the twin: ${mutation}.`,
  input,
  expect: { result: 'invalid', ...finding },
  twin: TWIN,
  mutation,
});

/**
 * A deviation, found at a leaf, which is that of a command or has a number of its own.
 * @param {string} id @param {string} requirement @param {string} mutation @param {Changes} changes @param {string | number} at @param {string} kind @param {string} [broken] which requirement is not met
 */
export const deviates = async (id, requirement, mutation, changes, at, kind, broken = requirement) =>
  refuted(id, requirement, mutation, await inputOf(changes), {
    ...{ leaf: typeof at === 'number' ? at : numberOf(at), kind, requirement: broken },
  });

/** A file that is no export. @param {string} id @param {string} mutation @param {object} input */
export const unread = (id, mutation, input) =>
  refuted(id, 'AUD-001', mutation, input, { code: 'log-export-invalid', requirement: 'AUD-001' });
