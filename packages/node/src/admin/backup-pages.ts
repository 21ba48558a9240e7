import type { BackupDesk } from '../backup/backup-desk.ts';
import type { OperatorToken } from '../backup/operator-token.ts';
import { StoreError } from '../store/store-error.ts';
import type { PageAnswer } from './accounts-pages.ts';

/** What the operator's port needs to take backups. */
export interface BackupPages {
  readonly desk: Pick<BackupDesk, 'status' | 'begin'>;
  readonly token: Pick<OperatorToken, 'isIn'>;
}

/** Begins a backup to the folder that `body` names (`{"to": "/absolute/path"}`). */
export function beginBackup({ desk, token }: BackupPages, authorization: string | undefined, body: string): PageAnswer {
  // Whoever reaches the port could fill a disk otherwise, or have the market's books written where they are read.
  if (!token.isIn(authorization))
    return { status: 401, value: { error: 'Backups are for whoever can read the node’s data folder.' } };
  const to = folderIn(body);
  if (to === undefined) return { status: 400, value: { error: 'Post {"to": "/absolute/path/of/a/new/folder"}.' } };
  try {
    return { status: 200, value: desk.begin(to) };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const { message, hint } = error;
    return { status: 409, value: { error: message, hint } };
  }
}

function folderIn(body: string): string | undefined {
  try {
    const { to } = JSON.parse(body) as { to?: unknown };
    return typeof to === 'string' ? to : undefined;
  } catch {
    return undefined;
  }
}
