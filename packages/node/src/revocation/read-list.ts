import { ERRORS, type Refusal, type Result } from '@bc4p/protocol';
import {
  type Certificate,
  parseCertificate,
  parsePem,
  parseRevocationList,
  type RevocationList,
  validateChain,
} from '@bc4p/protocol/certificates';
import type { SignatureVerifier } from '@bc4p/protocol/crypto';
import { type OpenedDenyList, openDenyList, readEvidence } from '@bc4p/protocol/evidence';
import type { Instant } from '@bc4p/protocol/units';
import { type IssuedList, issuerOf } from './revocations.ts';

/** What the file of a list holds: the lists in it, or why they cannot be read. */
export type ReadList =
  | { readonly kind: 'crls'; readonly issued: readonly IssuedList[] }
  | { readonly kind: 'deny-list'; readonly list: OpenedDenyList };

/** Why a file is no list that could count here. */
export class ListFault extends Error {
  override readonly name = 'ListFault';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export interface ReadingTerms {
  readonly anchors: readonly Certificate[];
  /** CAs that may have signed a list that comes without its issuer's chain. */
  readonly known: readonly Certificate[];
  readonly verifier: SignatureVerifier;
  /** When an issuer's own chain has to be good; for a list of before, when that list began. */
  readonly now?: Instant;
}

export const faultOf = ({ code, facts, path = '' }: Refusal): ListFault => {
  const details = Object.entries(facts).map(([name, value]) => `${name} ${value}`);
  const where = path === '' ? '' : ` at ${path}`;
  return new ListFault(code, `${ERRORS[code].text}${where}${details.length > 0 ? ` (${details.join(', ')})` : ''}`);
};

function demanded<T>(result: Result<T>): T {
  if (!result.ok) throw faultOf(result.refusal);
  return result.value;
}

/** Reads one file: a deny list as evidence, or revocation lists in PEM or DER. Throws a `ListFault`. */
export async function readList(content: Uint8Array, terms: ReadingTerms): Promise<ReadList> {
  const text = new TextDecoder().decode(content);
  if (/^\s*\{/.test(text)) return { kind: 'deny-list', list: await readDenyList(text, terms) };
  if (!text.includes('-----BEGIN')) return { kind: 'crls', issued: [await readCrl(content, [], terms)] };
  const blocks = demanded(parsePem(text));
  const chain = blocks
    .filter(({ label }) => label === 'CERTIFICATE')
    .map(({ bytes }) => demanded(parseCertificate(bytes)));
  const lists = blocks.filter(({ label }) => label === 'X509 CRL');
  if (lists.length === 0) throw new ListFault('crl-malformed', 'There is no X509 CRL block in it.');
  const issued: IssuedList[] = [];
  for (const { bytes } of lists) issued.push(await readCrl(bytes, chain, terms));
  return { kind: 'crls', issued };
}

function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ListFault('payload-invalid', 'It begins like a deny list, and is no JSON.');
  }
}

async function readDenyList(text: string, { anchors, verifier }: ReadingTerms): Promise<OpenedDenyList> {
  return demanded(await openDenyList(demanded(readEvidence(jsonFrom(text))), { anchors, verifier }));
}

/** A list counts only if it is signed by a CA that leads to a root, and may sign lists. */
async function readCrl(der: Uint8Array, chain: readonly Certificate[], terms: ReadingTerms): Promise<IssuedList> {
  const list: RevocationList = demanded(parseRevocationList(der));
  const { anchors, known, verifier, now: at = list.thisUpdate } = terms;
  const issuer = await issuerOf(list, [...anchors, ...known, ...chain], verifier);
  if (!issuer)
    throw new ListFault(
      'crl-unusable',
      'It is signed by no CA that is known here; put the chain of its issuer into the file.',
    );
  if (anchors.some(({ kid }) => kid === issuer.kid) || known.some(({ kid }) => kid === issuer.kid))
    return { list, issuer };
  const from = chain.findIndex(({ kid }) => kid === issuer.kid);
  demanded(await validateChain(chain.slice(from), { anchors, at, verifier }));
  return { list, issuer };
}
