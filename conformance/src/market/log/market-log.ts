import { createHash } from 'node:crypto';
import type { AnswerOfRequest, LogHead } from '@bc4p/protocol/messages';
import type { Session } from '../../wire/index.ts';
import { expectSame, expectTrue } from '../expect.ts';
import { proven } from '../proven.ts';
import type { Scene } from '../scene.ts';
import { leafHash, rootOf } from './merkle.ts';

export type Leaf = AnswerOfRequest['log.entries']['leaves'][number];

/** The canonical form of a leaf: its members in the order of their names. [LOG-002] */
export const bytesOfLeaf = (leaf: Leaf): Uint8Array =>
  Buffer.from(JSON.stringify(Object.fromEntries(Object.entries(leaf).sort(([a], [b]) => (a < b ? -1 : 1)))));

/** A market's head, proven, and the newest co-signature that the market has of the one above. */
export interface Head {
  readonly id: string;
  readonly token: string;
  readonly message: LogHead;
  readonly cosignature: { readonly token: string; readonly chain: readonly string[] } | undefined;
}

/** A market's newest head. */
export async function headOf(scene: Scene, session: Session): Promise<Head> {
  const answer = await session.ask('log.head', {});
  const { id, message } = await proven(scene, 'bc4p-log-head', answer.head.token, answer.head.chain);
  expectSame(message.market, scene.market, 'the market that the head names');
  return { id, token: answer.head.token, message, cosignature: answer.cosignature };
}

/** The leaves after a number, page by page, up to a number; each has to follow the one before. [LOG-010] */
export async function leavesUpTo(session: Session, size: number, limit?: number): Promise<Leaf[]> {
  const leaves: Leaf[] = [];
  while (leaves.length < size) {
    const page = await session.ask('log.entries', { after: leaves.length, ...(limit !== undefined && { limit }) });
    expectTrue(page.leaves.length > 0, 'it ends before the leaves that its head is over', {
      expected: size,
      actual: leaves.length,
    });
    if (limit !== undefined) expectTrue(page.leaves.length <= limit, 'it answers with more leaves than were asked for');
    for (const leaf of page.leaves) {
      expectSame(leaf.number, leaves.length + 1, 'the number of a leaf');
      leaves.push(leaf);
    }
  }
  return leaves.slice(0, size);
}

/** The hashes of leaves, and the root over them in base64url. */
export const hashesOf = (leaves: readonly Leaf[]): Buffer[] => leaves.map((leaf) => leafHash(bytesOfLeaf(leaf)));
export const rootText = (hashes: readonly Buffer[]): string => rootOf(hashes).toString('base64url');

/** What commits to a value's canonical text under a salt. [LOG-003] */
export const commitment = (salt: string, text: string): string =>
  createHash('sha256').update(Buffer.from(salt, 'base64url')).update(text, 'utf8').digest('base64url');
