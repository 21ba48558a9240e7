import { type Certificate, printName } from '@bc4p/protocol/certificates';
import { EXIT, Failure } from '../failure.ts';

const isIssuedBy = (certificate: Certificate, issuer: Certificate): boolean =>
  certificate !== issuer && Buffer.compare(certificate.issuer.encoded, issuer.subject.encoded) === 0;

export const isSelfIssued = ({ issuer, subject }: Certificate): boolean =>
  Buffer.compare(issuer.encoded, subject.encoded) === 0;

function notOneChain(message: string, hint: string): Failure {
  return new Failure(message, { code: 'not-one-chain', exitCode: EXIT.failed, hint });
}

/**
 * Puts certificates into the order of a chain, leaf first, by their names; each once. No signature is checked.
 * Throws a `Failure` if they are not exactly one chain.
 */
export function joinChain(pieces: readonly Certificate[]): Certificate[] {
  const left = pieces.filter((piece, at) => pieces.findIndex(({ kid }) => kid === piece.kid) === at);
  const leaves = left.filter((piece) => !left.some((other) => isIssuedBy(other, piece)));
  const [leaf, other] = leaves;
  if (leaf === undefined || other !== undefined) {
    const names = leaves.map(({ subject }) => printName(subject)).join('; ');
    throw notOneChain(`There is not one leaf: ${names || 'none'}.`, 'name the files of one chain only');
  }
  const chain = [leaf];
  for (let at = left.filter((piece) => piece !== leaf); at.length > 0; ) {
    const below = chain[chain.length - 1] as Certificate;
    const next = at.find((piece) => isIssuedBy(below, piece));
    if (next === undefined)
      throw notOneChain(
        `Nothing here issued ${printName(below.subject)}, and ${at.length} more are left over.`,
        `add the certificate of ${printName(below.issuer)}`,
      );
    chain.push(next);
    at = at.filter((piece) => piece !== next);
  }
  return chain;
}
