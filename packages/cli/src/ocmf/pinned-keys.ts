import { accepted, type Result, refused } from '@bc4p/protocol';
import type { Curve } from './curve.ts';
import type { FoundRecord, KeyText } from './found-record.ts';
import { type PublicKey, readPublicKey } from './public-key.ts';
import { type Reason, reason } from './reason.ts';

/** Keys that are known from elsewhere than from the records. */
export interface PinnedKeys {
  /** Stand in place of whatever key came along. */
  readonly given: readonly KeyText[];
  /** Among these a key that came along has to be. */
  readonly trusted: readonly KeyText[];
}

/** Where the key of a record is from: it came along, came along and is trusted, or was given. */
export type KeyOrigin = 'record' | 'trusted' | 'given';

/** The keys of which one has to have signed a record. */
export interface KeyChoice {
  readonly keys: readonly PublicKey[];
  readonly origin: KeyOrigin;
}

/** Which keys may have signed a record on this curve. */
export function chooseKeys({ key }: FoundRecord, curve: Curve, pinned: PinnedKeys): Result<KeyChoice, Reason> {
  if (pinned.given.length > 0) return keysOn(curve, pinned.given, 'given');
  if (key === undefined)
    return pinned.trusted.length > 0
      ? keysOn(curve, pinned.trusted, 'trusted')
      : refused(reason('key-missing', 'none came along and none was given'));
  const own = readPublicKey(key, curve);
  if (!own.ok) return own;
  if (pinned.trusted.length === 0) return accepted({ keys: [own.value], origin: 'record' });
  const trusted = keysOn(curve, pinned.trusted, 'trusted');
  return trusted.ok && trusted.value.keys.some(({ spki }) => spki === own.value.spki)
    ? accepted({ keys: [own.value], origin: 'trusted' })
    : refused(reason('key-not-trusted', own.value.spki));
}

/** Those of several keys that are on a curve; the reason against the first if none is. */
function keysOn(curve: Curve, texts: readonly KeyText[], origin: KeyOrigin): Result<KeyChoice, Reason> {
  const read = texts.map((text) => readPublicKey(text, curve));
  const keys = read.flatMap((key) => (key.ok ? [key.value] : []));
  const [first] = read;
  if (keys.length > 0 || first === undefined || first.ok) return accepted({ keys, origin });
  // The key itself can be read: `readPinnedKeys` has seen to it.
  return refused(reason('key-unfit', first.refusal.detail));
}
