// A driver that looks at nothing: it answers every case alike, as its argument says.
import { createInterface } from 'node:readline';

const say = (/** @type {object} */ message) => process.stdout.write(`${JSON.stringify(message)}\n`);

/** @type {Record<string, (message: any) => void>} */
const WAYS = {
  'refuses-all': ({ seq }) =>
    say({ seq, result: { result: 'invalid', code: 'signature-invalid', stage: 'signature' } }),
  'accepts-all': ({ seq }) => say({ seq, result: { result: 'valid' } }),
  'closes-on-anything': () => process.exit(0),
  'never-answers': () => undefined,
  echoes: (message) => say(message),
};

const way = WAYS[process.argv[2] ?? ''];
if (!way) throw new Error(`one of ${Object.keys(WAYS).join(', ')}`);
for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line);
  if (message.type === 'start') {
    const operations = (process.argv[3] ?? '').split(',');
    say({ type: 'ready', protocol: 1, implementation: { name: process.argv[2], version: '0' }, operations });
  } else if (message.type === 'run') way(message);
  else if (message.type === 'stop') break;
}
