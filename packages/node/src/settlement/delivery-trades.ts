import { createHash } from 'node:crypto';
import { encodeBase64url, parseToken, type Statement } from '@bc4p/protocol/messages';
import type { Archive } from '../market/archive.ts';
import type { SlotTrade } from '../market/slot-trades.ts';

type Delivery = NonNullable<Statement['delivery']>;

/** The trades that a delivery rests on, as a statement names them; and their ids. */
export interface DeliveryTrades extends Pick<Delivery, 'trades' | 'certificates'> {
  readonly ids: readonly string[];
}

/** The most certificates that a delivery names; nobody who keeps to one proxy at a time comes near. */
const MOST_CERTIFICATES = 64;

/** Names trades: SHA-256 of their ids in ascending order, each followed by a line feed. [ACT-021] */
export const tradesDigest = (ids: readonly string[]): string =>
  encodeBase64url(
    createHash('sha256')
      .update(
        [...ids]
          .sort()
          .map((id) => `${id}\n`)
          .join(''),
      )
      .digest(),
  );

/** Trades by the start of their slot and by connection point. */
export type SlotTrades = ReadonlyMap<number, ReadonlyMap<string, readonly SlotTrade[]>>;

/** Finds the trades of connection points in slots: those of one slot are read in one go. */
export async function slotTrades(
  archive: Archive,
  wanted: readonly { readonly start: number; readonly point: string }[],
): Promise<SlotTrades> {
  const found = new Map<number, ReadonlyMap<string, readonly SlotTrade[]>>();
  for (const slot of new Set(wanted.map(({ start }) => start))) {
    const points = wanted.filter(({ start }) => start === slot).map(({ point }) => point);
    found.set(slot, await archive.slotTrades(slot, points));
  }
  return found;
}

/** Names the trades of a connection point in a slot, and the certificates under which it has made them. */
export async function deliveryTrades(archive: Archive, found: readonly SlotTrade[] = []): Promise<DeliveryTrades> {
  const ids = found.map(({ trade }) => trade);
  const signers = new Set<string>();
  for (const { certificate, message } of found) {
    const signer = certificate ?? (await signerOf(archive, message));
    if (signer !== undefined) signers.add(signer);
  }
  const certificates = [...signers].sort().slice(0, MOST_CERTIFICATES) as Delivery['certificates'];
  return {
    ids,
    trades: { count: ids.length, digest: tradesDigest(ids) },
    ...(signers.size > 0 && certificates ? { certificates } : {}),
  };
}

/** The certificate under which a message is signed. */
async function signerOf(archive: Archive, message: string | undefined): Promise<string | undefined> {
  const token = message === undefined ? undefined : await archive.token(message);
  const parsed = token === undefined ? undefined : parseToken(token);
  return parsed?.ok ? parsed.value.kid : undefined;
}
