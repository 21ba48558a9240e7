// Appends commands to the journal in the folder given, for ever, and prints the number of each one that was
// acknowledged: the process that the test kills.
import { systemClock } from '../../dist/clock.js';
import { Journal } from '../../dist/journal/index.js';
import { openStore } from '../../dist/store/open-store.js';

const [folder, market] = process.argv.slice(2);
const parts = await openStore(folder, market);
const journal = await Journal.open({
  ...parts,
  limits: { queue: 1000, batch: 50, batchBytes: 1 << 20 },
  clock: systemClock,
  stateFormat: 1,
});

async function produce(who) {
  for (let turn = 0; ; turn += 1) {
    const token = { type: 'put', key: `token/${who}/${journal.end.seq}/${turn}`, value: new Uint8Array(100) };
    const seq = await journal.append(parts.identity.created, { who, turn, token: token.key }, [token]);
    process.stdout.write(`${seq} ${who} ${turn}\n`);
    if (seq % 500 === 0) await journal.saveSnapshot(seq, { seq });
  }
}

await Promise.all(Array.from({ length: 20 }, (_, who) => produce(who)));
