// The reference driver: every operation of the vectors, over @bc4p/protocol, and over @bc4p/node where it is installed. See ../../DRIVER.md.
import { createInterface } from 'node:readline';
import { OPERATIONS } from './operations/table.mjs';

const answer = (/** @type {object} */ message) => process.stdout.write(`${JSON.stringify(message)}\n`);

/** The answer to one case. @param {{seq: number, op: string, now: number, input: unknown, context: object}} request */
async function run({ seq, op, now, input, context }) {
  const operation = Object.hasOwn(OPERATIONS, op) ? OPERATIONS[op] : undefined;
  if (operation === undefined) return { seq, skipped: true, message: `there is no operation ${op}` };
  try {
    return { seq, result: await operation(input, { ...context, now }) };
  } catch (error) {
    return { seq, errored: true, context: { message: error instanceof Error ? error.stack : String(error) } };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line);
  if (message.type === 'start')
    answer({
      type: 'ready',
      protocol: 1,
      implementation: { name: '@bc4p/protocol', version: '0.1.0' },
      operations: Object.keys(OPERATIONS),
    });
  else if (message.type === 'run') answer(await run(message));
  else if (message.type === 'stop') break;
}
