import { accepted, type Result, refusal, refused } from '@bc4p/protocol';
import {
  asciiFromBytes,
  type Json,
  type JsonObject,
  type MessageType,
  messageId,
  parseToken,
  readCanonicalJson,
} from '@bc4p/protocol/messages';
import {
  instant,
  milliCentPerKwh,
  money,
  printEnergy,
  printInstant,
  printMoney,
  printPrice,
  printSlot,
  seconds,
  wattHours,
} from '@bc4p/protocol/units';

/** What a token says, unverified. */
export interface ReadToken {
  readonly id: string;
  readonly type: MessageType;
  readonly algorithm: string;
  readonly kid: string;
  readonly payload: JsonObject;
  /** The bundle whose signature it is under, and its place in it from 0. */
  readonly bundle?: { readonly id: string; readonly place: number };
}

/** Reads header and payload of a token; neither signature nor schema are looked at. */
export function readToken(token: string): Result<ReadToken> {
  const parsed = parseToken(token);
  if (!parsed.ok) return parsed;
  const { algorithm, kid, type, payload, bundle } = parsed.value;
  const text = asciiFromBytes(payload);
  if (typeof text === 'number')
    return refused(refusal('payload-not-canonical', 'SIG-010', { position: text, rule: 'printable ASCII' }));
  const json = readCanonicalJson(text);
  if (!json.ok) return json;
  const within = bundle ? { bundle: { id: messageId(bundle.payload), place: bundle.place } } : {};
  return accepted({ id: messageId(payload), type, algorithm, kid, payload: json.value, ...within });
}

/** How the members of signed messages that carry units are read by people. */
const UNITS: Readonly<Record<string, (value: Json) => string>> = {
  lot: (value) => `${value} Wh`,
  energy: (value) => printEnergy(wattHours(Number(value))),
  price: (value) => printPrice(milliCentPerKwh(Number(value))),
  limit: (value) => `${printPrice(milliCentPerKwh(Number(value)))} in all`,
  fees: (value) => printMoney(money(BigInt(String(value)))),
  buyerPays: (value) => printMoney(money(BigInt(String(value)))),
  sellerReceives: (value) => printMoney(money(BigInt(String(value)))),
  validUntil: (value) => printInstant(instant(Number(value))),
  at: (value) => printInstant(instant(Number(value))),
  slot: (value) => {
    const { start, len } = value as { start: number; len: number };
    return printSlot({ start: instant(start), len: seconds(len) });
  },
};

/** A member in human units; as it stands there if it is not what its name promises: nothing is verified here. */
function describeMember(name: string, value: Json): string {
  const raw = typeof value === 'string' ? value : JSON.stringify(value);
  try {
    return UNITS[name]?.(value) ?? raw;
  } catch {
    return raw;
  }
}

const row = (name: string, text: string): string => `  ${name.padEnd(14)} ${text}`;

/** Members in the order in which people ask for them; all others follow. */
const ORDER = ['market', 'side', 'slot', 'lots', 'lot', 'price', 'offer', 'limit', 'validUntil'];

/** Header and payload of a token in human units. */
export function describeToken({ id, type, algorithm, kid, payload, bundle }: ReadToken): readonly string[] {
  const names = Object.keys(payload).filter((name) => name !== 'type' && name !== 'signer');
  const ordered = [...ORDER.filter((name) => names.includes(name)), ...names.filter((name) => !ORDER.includes(name))];
  const { lot, lots } = payload;
  const energy = typeof lot === 'number' && typeof lots === 'number' && Number.isSafeInteger(lot * lots);
  return [
    type,
    row('id', id),
    row('signed with', `${algorithm}, certificate ${kid}`),
    ...(bundle ? [row('in bundle', `${bundle.id}, place ${bundle.place + 1}`)] : []),
    ...(energy ? [row('energy', printEnergy(wattHours(lot * lots)))] : []),
    ...ordered.map((name) => row(name, describeMember(name, payload[name] ?? null))),
  ];
}
