import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type BackupStatus, readOperatorToken } from '@bc4p/node';
import { loadNodeConfig } from '@bc4p/node/config';
import { Failure } from '../failure.ts';
import { OperatorPort } from './operator-port.ts';

export type TakenBackup = Extract<BackupStatus, { state: 'done' }>;

/** How often the node is asked how far it is. */
const ASKED_EACH_MS = 250;

/** Has a running node copy its stores to `out`; returns when the copy is complete. `place` is its configuration or folder. */
export async function takeBackup(
  place: string,
  out: string,
  onProgress: (entries: number) => void,
): Promise<TakenBackup> {
  const config = existsSync(place) && statSync(place).isDirectory() ? join(place, 'node.yaml') : place;
  const { dataDir } = await loadNodeConfig(config);
  const port = await OperatorPort.at(config);
  const authorization = `Bearer ${await tokenIn(dataDir)}`;
  let status = await port.post<BackupStatus>('/backup/begin', { to: resolve(out) }, { authorization });
  while (status.state === 'running') {
    onProgress(status.entries);
    await setTimeout(ASKED_EACH_MS);
    status = await port.get<BackupStatus>('/backup');
  }
  if (status.state === 'done') return status;
  const { code, message, hint } = status.state === 'failed' ? status : NOTHING_TAKEN;
  throw new Failure(`The backup failed: ${message}`, { code, hint });
}

const NOTHING_TAKEN = { code: 'store-failed', message: 'the node has forgotten it.', hint: 'take it again' };

async function tokenIn(dataDir: string): Promise<string> {
  try {
    return await readOperatorToken(dataDir);
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Failure(isMissing ? `No node runs from ${dataDir}.` : `${dataDir} cannot be read.`, {
      code: 'node-unreachable',
      hint: isMissing
        ? 'start it; the folder of a stopped node is simply copied, and checked with `bc4p node check`'
        : 'take the backup as the user who runs the node',
      cause,
    });
  }
}
