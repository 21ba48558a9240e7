import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { type AuditReport, auditLog } from '@bc4p/node/audit';
import { nativeVerifier } from '@bc4p/node/crypto';
import type { Result } from '@bc4p/protocol';
import type { Certificate } from '@bc4p/protocol/certificates';
import { EXIT, Failure } from '../failure.ts';
import type { AuditProgress } from './audit-progress.ts';

/** Audits an exported log line by line, so that it may be far larger than what there is of memory. */
export async function auditFile(
  file: string,
  anchors: readonly Certificate[],
  progress: AuditProgress,
): Promise<Result<AuditReport>> {
  await assertReadable(file);
  const input = createReadStream(file, 'utf8');
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  try {
    return await auditLog(lines, { anchors, verifier: nativeVerifier(), onLeaf: (leaves) => progress.leaf(leaves) });
  } finally {
    progress.end();
    lines.close();
    input.destroy();
  }
}

async function assertReadable(file: string): Promise<void> {
  try {
    await access(file);
  } catch (cause) {
    throw new Failure(`There is no exported log at ${file}, or it cannot be read.`, {
      code: 'file-unreadable',
      exitCode: EXIT.usage,
      hint: 'the operator makes one with `bc4p log export NODE_DIR --opening --out FILE`',
      cause,
    });
  }
}
