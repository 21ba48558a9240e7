import { randomBytes } from 'node:crypto';
import type { Result } from '@bc4p/protocol';
import { type Certificate, connectionPointPseudonym, type Policy } from '@bc4p/protocol/certificates';
import { generateSigningKey, type MessageAlgorithm } from '@bc4p/protocol/crypto';
import * as issuing from '@bc4p/protocol/issue';
import { type Instant, instant, type Watts } from '@bc4p/protocol/units';
import type { Holder } from './holder.ts';

/** How far back certificates begin unless something else is said: clocks differ. */
const BACKDATED_SECONDS = 300;

/** When a certificate is good, and what its key is. */
export interface Terms {
  readonly at: Instant;
  readonly notBefore?: Instant;
  /** Cut where the issuer ends. */
  readonly notAfter: Instant;
  readonly algorithm?: MessageAlgorithm;
}

/** The connection point that a certificate stands for, under the secret of its market's operator. */
export interface Place {
  readonly secret: Uint8Array;
  readonly point: string;
}

export interface ProxyWishes extends Terms {
  readonly role: 'market' | 'submarket' | 'participant';
  readonly label?: string;
  readonly place?: Place;
  readonly feedIn?: Watts;
  readonly draw?: Watts;
  readonly pathLength?: number;
}

export async function issueRoot(commonName: string, terms: Terms): Promise<Holder> {
  const { key, order } = await begin(commonName, terms);
  return {
    key,
    chain: [granted(await issuing.issueRoot({ ...order, organization: 'BC4P conformance', signer: key }))],
  };
}

export function issueGridOperator(root: Holder, label: string, terms: Terms): Promise<Holder> {
  return issue(root, label, terms, (issuer, order) => issuing.issueGridOperator(issuer, { ...order, label }));
}

export function issueMeteringAuthority(root: Holder, terms: Terms, name = 'metering authority'): Promise<Holder> {
  return issue(root, name, terms, issuing.issueMeteringAuthority);
}

/** A market operator as an end entity of a grid operator. */
export function issueMarketOperator(gridOperator: Holder, label: string | undefined, terms: Terms): Promise<Holder> {
  return issue(gridOperator, label ?? 'market', terms, (issuer, order) =>
    issuing.issueMarketOperator(issuer, { ...order, ...(label !== undefined && { label }) }),
  );
}

export function issueProxy(issuer: Holder, wishes: ProxyWishes): Promise<Holder> {
  const { role, label, place, feedIn, draw, pathLength = 0 } = wishes;
  const name = `${role === 'market' ? 'service' : 'p'}-${randomBytes(12).toString('hex')}`;
  return issue(issuer, name, wishes, (below, order) => {
    const policy: Policy = {
      role,
      ...(label !== undefined && { label }),
      ...(place && { connectionPoint: connectionPointPseudonym(place.secret, place.point, order.serial) }),
      ...(feedIn !== undefined && { feedIn }),
      ...(draw !== undefined && { draw }),
    };
    return issuing.issueProxy(below, { ...order, pathLength, policy });
  });
}

/** A meter; one without a place is registered by its name. */
export function issueMeter(authority: Holder, name: string, place: Place | undefined, terms: Terms): Promise<Holder> {
  return issue(authority, name, terms, (issuer, order) =>
    issuing.issueMeter(issuer, {
      ...order,
      ...(place && { connectionPoint: connectionPointPseudonym(place.secret, place.point, order.serial) }),
    }),
  );
}

async function issue(
  issuer: Holder,
  commonName: string,
  terms: Terms,
  make: (issuer: issuing.Issuer, order: issuing.IssueTerms) => Promise<Result<Certificate>>,
): Promise<Holder> {
  const { key, order } = await begin(commonName, terms, issuer);
  const certificate = granted(await make({ chain: issuer.chain, signer: issuer.key }, order));
  return { key, chain: [certificate, ...issuer.chain] };
}

/** A new key, and the terms under which it is certified. */
async function begin(commonName: string, { at, notBefore, notAfter, algorithm }: Terms, issuer?: Holder) {
  const key = await generateSigningKey(algorithm);
  const order: issuing.IssueTerms = {
    publicKey: key.publicKey,
    commonName,
    serial: issuing.serialFromRandom(new Uint8Array(randomBytes(issuing.SERIAL_OCTETS))),
    at,
    notBefore: notBefore ?? instant(Math.max(at - BACKDATED_SECONDS, issuer?.chain[0].notBefore ?? 0)),
    notAfter: issuer ? instant(Math.min(notAfter, issuer.chain[0].notAfter)) : notAfter,
  };
  return { key, order };
}

/** What the suite plans is always granted; whatever is refused is a fault of its own. */
function granted(made: Result<Certificate>): Certificate {
  if (made.ok) return made.value;
  const { code, facts } = made.refusal;
  throw new Error(`the suite's plan of a certificate: ${code} ${JSON.stringify(facts)}`);
}
