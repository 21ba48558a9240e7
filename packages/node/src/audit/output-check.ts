import { guard, type RequirementId } from '@bc4p/protocol';
import { type MessageType, messageId, parseToken } from '@bc4p/protocol/messages';
import { type DeviationKind, type Fault, shown } from './deviation.ts';
import { firstDifference } from './difference.ts';

/** A message as somebody may have signed it; nothing about it is verified. */
interface Said {
  readonly id: string;
  readonly type: MessageType;
  readonly message: Readonly<Record<string, unknown>>;
}

function saidBy(token: string): Said | undefined {
  const parsed = parseToken(token);
  if (!parsed.ok) return undefined;
  const { payload, type } = parsed.value;
  try {
    const message = JSON.parse(new TextDecoder().decode(payload)) as Said['message'];
    return { id: messageId(payload), type, message };
  } catch {
    return undefined;
  }
}

/** The first output of a command that is not what the market had to sign; both in the order of signing. [AUD-015] */
export function outputFault(derived: readonly string[], signed: readonly string[]): Fault | undefined {
  const expected = derived.flatMap((token) => saidBy(token) ?? []);
  const found = signed.map(saidBy);
  const late = receiptFault(expected, found);
  if (late) return late;
  for (let place = 0; place < Math.max(expected.length, found.length); place += 1) {
    const [one, other] = [expected[place], found[place]];
    if (guard('AUD-015', one?.id === other?.id || saysTheSame(one, other))) continue;
    if (!other) return one ? missing(one) : invented({ id: '', type: 'bc4p-decision', message: {} });
    if (!one) return invented(other);
    const rest = found.slice(place).flatMap((said) => said ?? []);
    return pairFault(one, other, expected.slice(place), rest);
  }
  return undefined;
}

/** Tells when and in which place a message, or a bundle of them, was handled. */
const isReceipt = ({ type }: Said): boolean => type === 'bc4p-decision' || type === 'bc4p-bundle-decision';

const PLACE = ['number', 'at', 'atMs'] as const;

/** A receipt that names another place or time says what is wrong with all that comes of another order. */
function receiptFault(expected: readonly Said[], found: readonly (Said | undefined)[]): Fault | undefined {
  for (const other of found) {
    if (!other || !isReceipt(other)) continue;
    const one = expected.find((said) => subjectOf(said) === subjectOf(other));
    const member = one && PLACE.find((name) => one.message[name] !== other.message[name]);
    if (one && member && !guard('AUD-015', false)) return memberFault(one, other, member);
  }
  return undefined;
}

/** Under which of its certificates a market signs is its own affair. */
function saysTheSame(one: Said | undefined, other: Said | undefined): boolean {
  if (!one || !other || one.type !== other.type) return false;
  return firstDifference({ ...one.message, signer: '' }, { ...other.message, signer: '' }) === undefined;
}

/** What two messages that stand at one place have to do with each other. */
function pairFault(one: Said, other: Said, expected: readonly Said[], found: readonly Said[]): Fault {
  if (subjectOf(one) === subjectOf(other)) return difference(one, other);
  // Where one side has a message more, that is the one which is missing, or invented.
  if (found.some((said) => subjectOf(said) === subjectOf(one))) return invented(other);
  if (expected.some((said) => subjectOf(said) === subjectOf(other))) return missing(one);
  if (one.type === other.type) return difference(one, other);
  return rankOf(one) < rankOf(other) ? missing(one) : invented(other);
}

/** What is signed about one command stands in this order, so that of two types the earlier one shows the deviation. [LOG-005] */
const rankOf = (said: Said): number =>
  isReceipt(said) ? 0 : ['bc4p-trade', 'bc4p-take', 'bc4p-fee-quote'].indexOf(said.type) + 1;

/** What a message is about: two of one market with the same are about the same thing. */
function subjectOf({ type, message }: Said): string {
  const { subject, sell, buy, take, offer, nonce } = message;
  const about = {
    'bc4p-decision': [subject],
    'bc4p-bundle-decision': [subject],
    'bc4p-trade': [sell, buy],
    'bc4p-fee-quote': [take],
    'bc4p-take': [offer, message.message, nonce],
  }[type as string];
  return `${type} ${(about ?? []).join(' ')}`;
}

const nameOf = (said: Said): string =>
  isReceipt(said) ? `decision about ${said.message.subject}` : `${said.type.slice('bc4p-'.length)} ${said.id}`;

/** What a message says, in short. */
function gist({ type, message }: Said): string {
  const { result, code, number, energy, price, buyerPays } = message;
  if (type === 'bc4p-decision') return `${result}${code === undefined ? '' : ` (${code})`}, number ${number}`;
  if (type === 'bc4p-trade')
    return `trade ${number}: ${energy} Wh at ${price} mct/kWh, the buyer pays ${buyerPays} x 10^-8 EUR`;
  return shown(message);
}

const missing = (said: Said): Fault => ({
  kind: 'missing',
  requirement: 'AUD-015',
  what: nameOf(said),
  expected: gist(said),
  found: 'nothing',
});

const invented = (said: Said): Fault => ({
  kind: 'invented',
  requirement: 'AUD-015',
  what: nameOf(said),
  expected: 'nothing',
  found: gist(said),
});

/** Which members say what, the telling ones first, and what the specification demands of each. */
const MEMBERS: Readonly<Partial<Record<MessageType, readonly (readonly [string, DeviationKind, RequirementId])[]>>> = {
  'bc4p-trade': [
    ...['kind', 'slot', 'sell', 'buy', 'resting', 'seller', 'buyer', 'energy', 'take', 'market'].map(
      (member) => [member, 'trade', 'TRD-004'] as const,
    ),
    ['price', 'price', 'TRD-003'],
    ['quotes', 'fee', 'FEE-006'],
    ['fees', 'fee', 'FEE-006'],
    ['buyerPays', 'price', 'TRD-003'],
    ['sellerReceives', 'price', 'TRD-003'],
    ['number', 'order of arrival', 'MKT-002'],
    ['at', 'order of arrival', 'MKT-002'],
    ['atMs', 'order of arrival', 'MKT-002'],
  ],
  'bc4p-decision': [
    ['result', 'decision', 'TRD-109'],
    ['code', 'decision', 'TRD-109'],
    ['requirement', 'decision', 'TRD-109'],
    ['number', 'order of arrival', 'MKT-002'],
    ['at', 'order of arrival', 'MKT-002'],
    ['atMs', 'order of arrival', 'MKT-002'],
  ],
  'bc4p-bundle-decision': [
    ['outcomes', 'decision', 'TRD-114'],
    ['number', 'order of arrival', 'MKT-002'],
    ['at', 'order of arrival', 'MKT-002'],
    ['atMs', 'order of arrival', 'MKT-002'],
  ],
  'bc4p-fee-quote': [
    ['quotes', 'fee', 'FEE-006'],
    ['fees', 'fee', 'FEE-006'],
    ['at', 'order of arrival', 'MKT-002'],
    ['atMs', 'order of arrival', 'MKT-002'],
  ],
};

/** The first member in which one message says something else than the other. */
function difference(one: Said, other: Said): Fault {
  const members = MEMBERS[one.type] ?? [];
  const found = firstDifference(
    one.message,
    other.message,
    members.map(([member]) => member),
  );
  return memberFault(one, other, found?.member ?? '');
}

function memberFault(one: Said, other: Said, member: string): Fault {
  const [, kind = 'trade', requirement = 'MKT-002'] = MEMBERS[one.type]?.find(([name]) => name === member) ?? [];
  const what = `${nameOf(other)}/${member}`;
  return { kind, requirement, what, expected: shown(one.message[member]), found: shown(other.message[member]) };
}
