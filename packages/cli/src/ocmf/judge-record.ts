import type { Algorithm } from './algorithm.ts';
import type { FoundRecord } from './found-record.ts';
import { type Payload, readPayload } from './payload.ts';
import { chooseKeys, type KeyOrigin, type PinnedKeys } from './pinned-keys.ts';
import type { PublicKey } from './public-key.ts';
import { faultsOfReadings } from './reading-faults.ts';
import { type Reason, reason } from './reason.ts';
import { readSignature } from './signature-section.ts';
import { formOfSignature } from './verify-signature.ts';

/** A record whose signature is good, with what it says. */
export interface SignedRecord {
  readonly found: FoundRecord;
  /** As it was signed. */
  readonly text: string;
  readonly payload: Payload;
  readonly algorithm: Algorithm;
  readonly key: PublicKey;
  readonly keyOrigin: KeyOrigin;
}

/** What a record by itself is worth: refused for any of the reasons, with warnings beside. */
export interface JudgedRecord {
  readonly found: FoundRecord;
  /** Present if the signature is good, refused for something else or not. */
  readonly signed?: SignedRecord;
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
}

/** Judges a record by itself: its form, its key and signature, and then what the meter says of its readings. */
export function judgeRecord(found: FoundRecord, pinned: PinnedKeys): JudgedRecord {
  const refusedFor = (why: Reason): JudgedRecord => ({ found, reasons: [why], warnings: [] });
  const { text } = found;
  if (typeof text !== 'string') return refusedFor(text);
  const [header, payloadText, signatureText, ...more] = text.split('|');
  if (header !== 'OCMF' || payloadText === undefined || signatureText === undefined || more.length > 0)
    return refusedFor(reason('not-ocmf', 'a record is OCMF, payload and signature between two |'));
  const payload = readPayload(payloadText);
  if (!payload.ok) return refusedFor(payload.refusal);
  const signature = readSignature(signatureText);
  if (!signature.ok) return refusedFor(signature.refusal);
  const { algorithm } = signature.value;
  const choice = chooseKeys(found, algorithm.curve, pinned);
  if (!choice.ok) return refusedFor(choice.refusal);
  const { keys, origin: keyOrigin } = choice.value;
  for (const key of keys) {
    const form = formOfSignature(payloadText, signature.value, key.object);
    if (form === undefined) continue;
    const signed = { found, text, payload: payload.value, algorithm, key, keyOrigin };
    const { reasons, warnings } = faultsOfReadings(payload.value.readings);
    const asAnnounced = form === 'der' ? [] : [reason('signature-form', `${form}, and not application/x-der`)];
    return { found, signed, reasons, warnings: [...asAnnounced, ...warnings] };
  }
  return refusedFor(reason('signature-wrong', algorithm.name));
}
