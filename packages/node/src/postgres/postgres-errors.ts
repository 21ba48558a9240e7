import { StoreError, type StoreErrorCode } from '../store/store-error.ts';

interface Wording {
  readonly words: string;
  readonly hint: string;
}

const WORDINGS: Readonly<Partial<Record<StoreErrorCode, Wording>>> = {
  'store-unreachable': {
    words: 'The database cannot be reached',
    hint: 'Look whether the server runs, the address is right and, with TLS, the certificate is one that sslrootcert vouches for. Nothing that was acknowledged is lost; whether the last write was stored shows when it is sent again, and the next call connects anew.',
  },
  'store-forbidden': {
    words: 'The database does not let this node do that',
    hint: 'Look at role and password (PGPASSWORD, PGPASSFILE), at pg_hba.conf, and whether the role owns the schema or may create it.',
  },
  'store-missing': {
    words: 'The database is missing',
    hint: 'Make it with `createdb --owner=ROLE --encoding=UTF8 DATABASE`; if there was one, restore it from a backup.',
  },
  'store-full': {
    words: "The disk of the database's server is full",
    hint: 'Free space there, then go on: nothing that was acknowledged is lost.',
  },
  'store-busy': {
    words: 'The database is busy',
    hint: 'Try again later; if this happens often, give it more connections or time, or look for who holds its locks.',
  },
  'store-damaged': {
    words: 'The database is damaged',
    hint: 'Do not repair it in place: keep a copy of the cluster, replace the disk if it fails, and restore a backup.',
  },
  'store-closed': { words: 'The store is closed', hint: 'Open it again before using it.' },
};

const OTHER: Wording = {
  words: 'The database failed',
  hint: "Look at the log of the database's server. Whether the last write was stored shows when it is sent again.",
};

/** Conditions of PostgreSQL (Appendix A of its manual) by the code that they mean here; two characters name a class. */
const CONDITIONS: Readonly<Record<string, StoreErrorCode>> = {
  '08': 'store-unreachable',
  '57P': 'store-unreachable',
  '28': 'store-forbidden',
  '42501': 'store-forbidden',
  '3D': 'store-missing',
  '53100': 'store-full',
  '53300': 'store-busy',
  '53400': 'store-busy',
  '55P03': 'store-busy',
  '57014': 'store-busy',
  '40': 'store-busy',
  XX001: 'store-damaged',
  XX002: 'store-damaged',
};

/** What the system says of a connection that was not made, or broke. */
const BROKEN =
  /^(E(CONN|HOST|NET|PIPE|TIMEDOUT|AI_AGAIN)|ENOTFOUND|ENOENT)|Connection terminated|Client has encountered a connection error|Query read timeout|CERT|\b(SSL|TLS)\b/;
/** What the client says when it has no password to give. */
const NO_PASSWORD = /client password must be/;
/** What the client says of its own queue. */
const CROWDED = /timeout exceeded when trying to connect/;
const CLOSED = /after calling end on the pool/;

function codeOf(code: string, message: string): StoreErrorCode {
  for (const length of [5, 3, 2]) {
    const known = code.length === 5 ? CONDITIONS[code.slice(0, length)] : undefined;
    if (known) return known;
  }
  if (CLOSED.test(message)) return 'store-closed';
  if (NO_PASSWORD.test(message)) return 'store-forbidden';
  if (CROWDED.test(message)) return 'store-busy';
  if (BROKEN.test(code) || BROKEN.test(message)) return 'store-unreachable';
  return 'store-failed';
}

/** The first error of those that are one, such as connecting to each address of a host. */
const firstOf = (error: unknown): unknown => (error instanceof AggregateError ? (error.errors[0] ?? error) : error);

/** Turns what PostgreSQL or its client throws into words for the operator; `where` is the database. */
export function storeErrorFromPostgres(error: unknown, where: string): StoreError {
  if (error instanceof StoreError) return error;
  const first = firstOf(error);
  const message = first instanceof Error ? first.message : String(first);
  const code = codeOf(first instanceof Error && 'code' in first ? String(first.code) : '', message);
  const { words, hint } = WORDINGS[code] ?? OTHER;
  return new StoreError(code, `${words} (${where}: ${message}).`, hint, error);
}
