import { BackupDesk } from '../backup/backup-desk.ts';
import type { NodeConfig } from '../config/index.ts';
import type { HeadDesk } from '../market-log/head-desk.ts';
import type { OpenStore } from '../store/open-store.ts';
import type { Metering } from './metering.ts';
import type { World } from './world.ts';

/** Copies this node's stores while it runs; what PostgreSQL keeps is for its own backups. */
export function backupDeskOf(
  config: NodeConfig,
  { clock, log }: World,
  { store, identity, logSecret }: OpenStore,
  { metering, heads }: { readonly metering: Metering | undefined; readonly heads: HeadDesk },
): BackupDesk {
  const { store: values } = metering ?? {};
  const elsewhere = [
    ...(values && !values.entries ? ['meter values'] : []),
    ...(config.settlement?.statements === 'postgres' ? ['statements'] : []),
  ];
  const meters = values?.entries?.bind(values);
  const seal = () => heads.seal();
  return new BackupDesk({ store, identity, logSecret, folder: config.dataDir, meters, elsewhere, seal, clock, log });
}
