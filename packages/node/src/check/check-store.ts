import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ValidationOptions } from '@bc4p/protocol/certificates';
import { nativeVerifier } from '../crypto/index.ts';
import { Anchor } from '../journal/anchor.ts';
import { checkLog } from '../market-log/check-log.ts';
import { METER_PREFIX } from '../metering/keys.ts';
import type { Store } from '../ports.ts';
import { DiskAnchorFile } from '../store/anchor-file.ts';
import type { StoreIdentity } from '../store/identity.ts';
import { prefixRange } from '../store/keys.ts';
import { readLogSecret } from '../store/log-secret.ts';
import { readStore } from '../store/read-store.ts';
import { checkMeters } from './check-meters.ts';
import { checkRecords } from './check-records.ts';
import { checkStatements } from './check-statements.ts';
import { OwnSigners } from './own-signers.ts';
import {
  type CheckedPart,
  type CheckReport,
  type Fault,
  faultFrom,
  type PartName,
  type Progress,
  untrue,
} from './report.ts';

export interface CheckOptions {
  /** Whose store it has to be; whose it is says the store itself if absent. */
  readonly market?: string;
  /** Roots that the market's chains have to lead to; where there are none, only signatures are verified. */
  readonly anchors?: ValidationOptions['anchors'];
  readonly progress?: Progress;
}

const none: Progress = () => undefined;

/**
 * Checks the closed store of a market or of meter values in `folder`, and changes nothing in it. Throws a `StoreError`
 * if it is in use, is none, or cannot even be opened; what is wrong inside is in the report.
 */
export async function checkStore(folder: string, options: CheckOptions = {}): Promise<CheckReport> {
  await using opened = await readStore(folder, options.market);
  const { store, identity } = opened;
  const own = part('identity', 1, `${identity.market}, format ${identity.format}`);
  const parts = (await isOfMeters(folder, store))
    ? [own, await metersPart(store, options)]
    : [own, ...(await marketParts(folder, store, identity, options))];
  return { folder, market: identity.market, isSound: parts.every(({ fault }) => !fault), parts };
}

/** A store of meter values has no anchor; one of a market that has lost its anchor has no meters. */
async function isOfMeters(folder: string, store: Store): Promise<boolean> {
  if (existsSync(join(folder, 'anchor'))) return false;
  for await (const _ of store.range({ ...prefixRange(METER_PREFIX), limit: 1 })) return true;
  for await (const _ of store.range({ from: '!', to: '\x7f', limit: 1 })) return false;
  return !existsSync(join(folder, 'anchor.unfinished'));
}

async function marketParts(
  folder: string,
  store: Store,
  identity: StoreIdentity,
  { anchors = [], progress = none }: CheckOptions,
): Promise<CheckedPart[]> {
  const anchor = await readAnchor(folder);
  const found = await signersOf(store, identity.market, anchors);
  const signers = found.signers ?? OwnSigners.none(nativeVerifier());
  let records: Awaited<ReturnType<typeof checkRecords>>;
  try {
    records = await checkRecords(store, identity, { anchor: anchor.read, signers, progress });
  } catch (error) {
    return [part('journal', 0, 'could not be read', { fault: faultFrom(error) })];
  }
  const { snapshots, outputs, end } = records;
  const upTo = records.journal ? `whole up to record ${end.seq}` : `${end.seq} records, chained from the first`;
  return [
    part('anchor', 1, anchor.read ? `record ${anchor.read.point.seq} was acknowledged` : 'unreadable', {
      findings: anchor.read?.findings ?? [],
      fault: anchor.fault ?? records.anchor,
    }),
    part('journal', end.seq, upTo, { fault: records.journal }),
    part('snapshots', snapshots.checked, `${snapshots.checked} as replayed`, snapshots),
    part(
      'outputs',
      outputs.checked,
      `${outputs.checked} of records up to ${outputs.published}, signed by this market`,
      {
        fault: found.fault ?? outputs.fault,
      },
    ),
    await logPart(folder, store, identity),
    await counted('statements', () => checkStatements(store, signers, progress), 'chained and signed by this market'),
  ];
}

async function readAnchor(folder: string): Promise<{ readonly read?: Anchor | undefined; readonly fault?: Fault }> {
  try {
    const file = await DiskAnchorFile.openForReading(join(folder, 'anchor'));
    try {
      return { read: await Anchor.read(file) };
    } finally {
      await file.close();
    }
  } catch (error) {
    return { fault: faultFrom(error) };
  }
}

async function signersOf(store: Store, market: string, anchors: ValidationOptions['anchors']) {
  try {
    return { signers: await OwnSigners.read(store, market, nativeVerifier(), anchors) };
  } catch (error) {
    return { fault: faultFrom(error) };
  }
}

/** The log says what the journal does; nobody can tell without the secret of its salts. */
async function logPart(folder: string, store: Store, identity: StoreIdentity): Promise<CheckedPart> {
  try {
    const logSecret = (await readLogSecret(folder)) ?? new Uint8Array();
    const { size, faults } = await checkLog({ store, identity, logSecret });
    const [first] = faults;
    const fault = first && faultFrom(untrue(`Leaf ${first.number} of the log ${first.what}.`));
    return part('log', size, `${size} leaves, as the journal demands`, { fault });
  } catch (error) {
    return part('log', 0, 'could not be read', { fault: faultFrom(error) });
  }
}

const metersPart = (store: Store, { progress = none }: CheckOptions): Promise<CheckedPart> =>
  counted('meter values', () => checkMeters(store, nativeVerifier(), progress), 'as their meters signed them');

async function counted(name: PartName, count: () => Promise<number>, about: string): Promise<CheckedPart> {
  try {
    const checked = await count();
    return part(name, checked, `${checked} ${about}`);
  } catch (error) {
    return part(name, 0, 'not as they were written', { fault: faultFrom(error) });
  }
}

function part(
  name: PartName,
  checked: number,
  about: string,
  { findings = [], fault }: { readonly findings?: readonly string[]; readonly fault?: Fault | undefined } = {},
): CheckedPart {
  return { part: name, checked, about, findings, ...(fault ? { fault } : {}) };
}
