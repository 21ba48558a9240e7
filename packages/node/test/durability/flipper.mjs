// Flips bits in copies of a store, one at a time, and tells what becomes of each: one line of JSON a flip. LevelDB ends
// the process on some kinds of damage; whoever started this one goes on after the last flip that was begun.
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { MarketCore } from '@bc4p/protocol/market';
import { checkStore } from '../../dist/check/check-store.js';
import { systemClock } from '../../dist/clock.js';
import { Journal } from '../../dist/journal/index.js';
import { STATE_FORMAT } from '../../dist/market/running-market.js';
import { openStore } from '../../dist/store/open-store.js';

const LIMITS = { queue: 100, batch: 10, batchBytes: 1 << 20 };
const [whole, work, market, flips] = process.argv.slice(2);
const tell = (line) => writeSync(1, `${JSON.stringify(line)}\n`);

/** What is rebuilt or moves on by itself: not compared. An older head of the log is as true as the newest: the leaves decide. */
const OWN = /^(snapshot(-part)?\/|published$|log\/head$)/;
/** Every entry as it was written. */
const written = new Map();

/** What a node comes to that starts from a folder: its state, and how many entries it would hand out altered, or not at all. */
async function start(folder) {
  const parts = await openStore(folder, market);
  try {
    const { snapshot, ...journal } = await openJournal(parts);
    const core = snapshot ? MarketCore.restore(snapshot.state) : new MarketCore({ assertInvariants: false });
    for await (const { command } of journal.replay()) core.apply(command.command);
    const found = new Map();
    for await (const [key, value] of parts.store.range({ from: '!', to: '\x7f' }))
      if (!OWN.test(key)) found.set(key, createHash('sha256').update(value).digest('hex'));
    if (written.size === 0) for (const [key, hash] of found) written.set(key, hash);
    const altered = [...found].filter(([key, hash]) => written.get(key) !== hash).map(([key]) => key);
    const missing = [...written.keys()].filter((key) => !found.has(key)).length;
    return { digest: core.digest(), altered, missing };
  } finally {
    await parts.close();
  }
}

async function openJournal(parts) {
  const journal = await Journal.open({ ...parts, limits: LIMITS, clock: systemClock, stateFormat: STATE_FORMAT });
  return { snapshot: journal.snapshot, replay: () => journal.replay() };
}

rmSync(join(work, 'flipped'), { recursive: true, force: true });
cpSync(whole, join(work, 'flipped'), { recursive: true });
const sound = await start(join(work, 'flipped'));

const said = (error) => ({ refused: error?.code ?? 'no code', words: String(error?.message) });

for (const { file, byte, bit } of JSON.parse(readFileSync(flips, 'utf8'))) {
  const folder = join(work, 'flipped');
  rmSync(folder, { recursive: true, force: true });
  cpSync(whole, folder, { recursive: true });
  const bytes = readFileSync(join(folder, file));
  bytes[byte] ^= 1 << bit;
  writeFileSync(join(folder, file), bytes);
  tell({ file, byte, bit, step: 'check' });
  const check = await checkStore(folder, { market }).then(
    ({ parts: found }) => ({ faults: found.flatMap(({ fault }) => (fault ? [fault.message] : [])) }),
    said,
  );
  tell({ file, byte, bit, step: 'start', check });
  const outcome = await start(folder).then((state) => ({ ...state, isSame: state.digest === sound.digest }), said);
  tell({ file, byte, bit, step: 'done', check, start: outcome });
}
