import { concatBytes } from '../bytes.ts';
import type { KeyKind } from '../certificates/algorithms.ts';
import { DerReader, derSequence, derValue, isNegative, parsing, strictDer, TAG } from '../certificates/der/index.ts';

/** Octets of a number below the order of the curve. */
const ORDER_OCTETS: Partial<Record<KeyKind, number>> = { 'P-256': 32, 'P-384': 48, 'P-521': 66 };

const KIND = { requirement: 'PKI-002', code: 'der-malformed' } as const;

/** `value` without its leading zeros, filled up to `size` octets; undefined if it does not fit. */
function sized(value: Uint8Array, size: number): Uint8Array | undefined {
  const first = value.findIndex((octet) => octet !== 0);
  const digits = first < 0 ? new Uint8Array() : value.subarray(first);
  return digits.length > size ? undefined : concatBytes(new Uint8Array(size - digits.length), digits);
}

/** An ECDSA signature as r ‖ s from its DER form (RFC 3279 §2.2.3); undefined where it is none for this curve. */
export function rawFromDerSignature(der: Uint8Array, curve: KeyKind): Uint8Array | undefined {
  const size = ORDER_OCTETS[curve];
  if (size === undefined) return undefined;
  const parsed = parsing(() => {
    const reader: DerReader = new DerReader(strictDer(der), KIND);
    const numbers = [reader.read(TAG.integer, 'r'), reader.read(TAG.integer, 's')];
    reader.end('the signature');
    reader.demand(!numbers.some(isNegative), 'r and s are positive');
    return numbers.map(({ content }) => sized(content, size));
  });
  if (!parsed.ok || der[0] !== TAG.sequence) return undefined;
  const [r, s] = parsed.value;
  return r === undefined || s === undefined ? undefined : concatBytes(r, s);
}

function derUnsigned(digits: Uint8Array): Uint8Array {
  const first = digits.findIndex((octet) => octet !== 0);
  const minimal = first < 0 ? Uint8Array.of(0) : digits.subarray(first);
  return derValue(TAG.integer, (minimal[0] ?? 0) >= 0x80 ? Uint8Array.of(0) : new Uint8Array(), minimal);
}

/** The DER form of an ECDSA signature r ‖ s. */
export function derFromRawSignature(raw: Uint8Array): Uint8Array {
  const half = raw.length / 2;
  return derSequence(derUnsigned(raw.subarray(0, half)), derUnsigned(raw.subarray(half)));
}
