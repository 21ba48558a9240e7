// Drivers that are wrong on purpose: node wrong-driver.mjs KIND. Each operates as the reference, but for its fault.
import { createInterface } from 'node:readline';
import { OPERATIONS } from '../drivers/javascript/operations/table.mjs';

const [kind] = process.argv.slice(2);
const say = (/** @type {unknown} */ message) => process.stdout.write(`${JSON.stringify(message)}\n`);
const right = async (/** @type {any} */ { seq, op, now, input, context }) => ({
  seq,
  result: await OPERATIONS[op]?.(input, { ...context, now }),
});
/** Only this case breaks it; others are answered. @param {any} message */
const isTrigger = ({ input }) => input?.text?.includes('"a":0.5');
/** Answers that wait for another one. @type {object[]} */
const held = [];

/** @type {Record<string, (message: any) => unknown>} */
const ANSWERS = {
  right: async (message) => say(await right(message)),
  'refuse-all': ({ seq }) => say({ seq, result: { result: 'invalid', code: 'token-malformed', stage: 'token' } }),
  'accept-all': ({ seq }) => say({ seq, result: { result: 'valid' } }),
  silent: () => {},
  'crash-always': () => process.exit(7),
  'crash-once': async (message) => (isTrigger(message) ? process.exit(7) : say(await right(message))),
  'hang-once': async (message) => (isTrigger(message) ? undefined : say(await right(message))),
  'garbage-once': async (message) => (isTrigger(message) ? process.stdout.write('oops\n') : say(await right(message))),
  garbage: () => process.stdout.write('oops\n'),
  'wrong-seq': async (message) => say({ ...(await right(message)), seq: message.seq + 1000 }),
  'two-answers': async (message) => {
    say(await right(message));
    say(await right(message));
  },
  'no-kind': ({ seq }) => say({ seq }),
  errored: ({ seq }) => say({ seq, errored: true, context: 'broken' }),
  skipped: ({ seq }) => say({ seq, skipped: true, message: 'not yet', url: 'https://example.org/1' }),
  reorder: async (message) => {
    held.push(await right(message));
    if (held.length === 2) for (const answer of held.splice(0).reverse()) say(answer);
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line);
  const operations = kind === 'few' ? ['frame'] : Object.keys(OPERATIONS);
  if (message.type === 'stop') break;
  if (message.type === 'run') await (ANSWERS[kind ?? ''] ?? ANSWERS.right)?.(message);
  else if (kind === 'never-ready') process.stderr.write('I cannot start\n');
  else if (kind === 'other-protocol') say({ type: 'ready', protocol: 2, implementation: { name: 'x' }, operations });
  else say({ type: 'ready', protocol: 1, implementation: { name: kind, version: '1' }, operations });
}
