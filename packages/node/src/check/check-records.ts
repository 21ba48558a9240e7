import { MarketCore } from '@bc4p/protocol/market';
import { type Anchor, anchorDamaged } from '../journal/anchor.ts';
import { genesisOf } from '../journal/journal.ts';
import type { JournalPoint } from '../journal/record.ts';
import { assertAnchored, recordsAfter } from '../journal/scan.ts';
import { keptSnapshots, type Snapshot } from '../journal/snapshot.ts';
import { PUBLISHED_KEY } from '../market/keys.ts';
import { type JournalEntry, STATE_FORMAT } from '../market/running-market.ts';
import type { Store } from '../ports.ts';
import type { StoreIdentity } from '../store/identity.ts';
import { DemandedOutputs } from './demanded-outputs.ts';
import type { OwnSigners } from './own-signers.ts';
import { type Fault, faultFrom, type Progress, untrue } from './report.ts';

/** How often progress is told. */
const TOLD_EACH = 1000;

/** What the journal of a store came to, and what should follow from it. */
export interface CheckedRecords {
  readonly records: number;
  readonly end: JournalPoint;
  readonly journal?: Fault;
  readonly anchor?: Fault;
  readonly snapshots: { readonly checked: number; readonly findings: readonly string[]; readonly fault?: Fault };
  readonly outputs: { readonly checked: number; readonly published: number; readonly fault?: Fault };
}

/**
 * Replays a journal from its very first record, once: each record is checked, each snapshot compared with the state at
 * its place, each output with what is kept. Holds no more in memory than a running market.
 */
export async function checkRecords(
  store: Store,
  identity: StoreIdentity,
  { anchor, signers, progress }: { anchor: Anchor | undefined; signers: OwnSigners; progress: Progress },
): Promise<CheckedRecords> {
  const genesis = genesisOf(identity);
  const published = await publishedMark(store);
  const { snapshots, findings } = await keptSnapshots(store, STATE_FORMAT);
  const waiting = new Map(snapshots.map((snapshot) => [snapshot.seq, snapshot]));
  const outputs = new DemandedOutputs(store, identity.market, signers);
  const faults: { [part in 'journal' | 'anchor' | 'snapshots' | 'outputs']?: Fault | undefined } = {};
  const core = new MarketCore({ assertInvariants: false });
  const expected = anchor?.point.seq ?? 0;
  let end = genesis;
  try {
    for await (const record of recordsAfter(store, genesis)) {
      const { command, atMs } = record.command as unknown as JournalEntry;
      const events = core.apply(command);
      end = { seq: record.seq, hash: record.hash };
      if (record.seq <= published && !faults.outputs) {
        const applied = { seq: record.seq, atMs, command, events };
        await outputs.expect(applied, core).catch((error: unknown) => {
          faults.outputs = faultFrom(error);
        });
      }
      const snapshot = waiting.get(record.seq);
      waiting.delete(record.seq);
      if (snapshot && !faults.snapshots) faults.snapshots = differenceOf(snapshot, core);
      if (record.seq % TOLD_EACH === 0) progress('journal', record.seq, expected);
    }
  } catch (error) {
    faults.journal = faultFrom(error);
  }
  if (!faults.journal) faults.anchor = await anchorFault(store, anchor, end, genesis);
  if (!faults.journal && !faults.outputs) faults.outputs = await outputsFault(outputs, published, end);
  const part = <K extends keyof typeof faults>(name: K) => (faults[name] ? { fault: faults[name] } : {});
  return {
    records: end.seq,
    end,
    ...(faults.journal ? { journal: faults.journal } : {}),
    ...(faults.anchor ? { anchor: faults.anchor } : {}),
    snapshots: { checked: snapshots.length - waiting.size, findings, ...part('snapshots') },
    outputs: { checked: outputs.checked, published, ...part('outputs') },
  };
}

/** A snapshot must give the state that the records before it give. */
function differenceOf({ seq, state }: Snapshot, core: MarketCore): Fault | undefined {
  try {
    const [kept, replayed] = [MarketCore.restore(state as never).digest(), core.digest()];
    if (kept === replayed) return undefined;
    throw untrue(`The snapshot after record ${seq} gives the state ${kept}, the journal gives ${replayed}.`);
  } catch (error) {
    return faultFrom(error);
  }
}

async function anchorFault(
  store: Store,
  anchor: Anchor | undefined,
  end: JournalPoint,
  genesis: JournalPoint,
): Promise<Fault | undefined> {
  try {
    if (anchor) await assertAnchored(store, anchor.point, end, genesis);
    else if (end.seq > 0) throw anchorDamaged();
    return undefined;
  } catch (error) {
    return faultFrom(error);
  }
}

async function outputsFault(
  outputs: DemandedOutputs,
  published: number,
  end: JournalPoint,
): Promise<Fault | undefined> {
  try {
    await outputs.end();
    if (published > end.seq)
      throw untrue(`What follows from record ${published} is said to be kept, but the journal ends with ${end.seq}.`);
    return undefined;
  } catch (error) {
    return faultFrom(error);
  }
}

/** Up to which record everything that follows is kept. */
async function publishedMark(store: Store): Promise<number> {
  const kept = await store.get(PUBLISHED_KEY);
  const mark = kept ? Number(new TextDecoder().decode(kept)) : 0;
  if (!Number.isSafeInteger(mark) || mark < 0) throw untrue('The mark `published` is not what was written.');
  return mark;
}
