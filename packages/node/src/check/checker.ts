// A process of its own that opens a store: LevelDB ends the process that meets some kinds of damage, without a word.
import { certificatesFrom } from '../node/named-chain.ts';
import { openLinked } from '../store/linked-database.ts';
import type { CheckerAnswer, CheckerOrder } from './check-apart.ts';
import { checkStore } from './check-store.ts';
import { faultFrom } from './report.ts';

const tell = (answer: CheckerAnswer): Promise<void> =>
  new Promise((resolve) => {
    process.send?.(answer, () => resolve());
  });

async function carryOut(order: CheckerOrder): Promise<CheckerAnswer> {
  if (order.kind === 'open') {
    await using _ = await openLinked(order.database);
    return { kind: 'opened' };
  }
  const anchors = order.roots.flatMap(({ pem, file }) => [...certificatesFrom(pem, file)]);
  const report = await checkStore(order.folder, {
    ...(order.market === undefined ? {} : { market: order.market }),
    anchors,
    progress: (part, done, of) => void tell({ kind: 'progress', part, done, of }),
  });
  return { kind: 'report', report };
}

process.once('message', async (order: CheckerOrder) => {
  const answer = await carryOut(order).catch(
    (error: unknown): CheckerAnswer => ({ kind: 'refused', fault: faultFrom(error) }),
  );
  await tell(answer);
  process.disconnect();
});
