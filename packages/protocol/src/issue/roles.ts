import type { Certificate, Policy } from '../certificates/index.ts';
import type { Result } from '../result.ts';
import type { Watts } from '../units/index.ts';
import { issueCertificate } from './issue-certificate.ts';
import type { Issuer, IssueTerms } from './order.ts';

/** Limits that hold for everybody below. */
interface Limits {
  readonly feedIn?: Watts;
  readonly draw?: Watts;
}

const member = <K extends string, V>(name: K, value: V | undefined): { [key in K]?: V } =>
  value === undefined ? {} : ({ [name]: value } as { [key in K]?: V });

const limitsOf = ({ feedIn, draw }: Limits): Limits => ({ ...member('feedIn', feedIn), ...member('draw', draw) });

/** A grid operator below the root: a CA, or where `asEndEntity`, one whose market operator is a proxy. */
export function issueGridOperator(
  issuer: Issuer,
  terms: IssueTerms & Limits & { readonly label?: string; readonly asEndEntity?: boolean },
): Promise<Result<Certificate>> {
  const policy: Policy = { role: 'grid-operator', ...member('label', terms.label), ...limitsOf(terms) };
  return issueCertificate(
    issuer,
    terms.asEndEntity ? { ...terms, kind: 'end-entity', policy } : { ...terms, kind: 'ca', policy, pathLength: 0 },
  );
}

/** A market operator: the end entity that issues a market's proxies. */
export function issueMarketOperator(
  issuer: Issuer,
  terms: IssueTerms & Limits & { readonly label?: string },
): Promise<Result<Certificate>> {
  const policy: Policy = { role: 'market-operator', ...member('label', terms.label), ...limitsOf(terms) };
  return issueCertificate(issuer, { ...terms, kind: 'end-entity', policy });
}

/** A proxy: a market's service, a submarket, a participant, or a market operator below a grid operator's own. */
export function issueProxy(
  issuer: Issuer,
  terms: IssueTerms & { readonly policy: Policy; readonly pathLength: number },
): Promise<Result<Certificate>> {
  return issueCertificate(issuer, { ...terms, kind: 'proxy' });
}

/** The CA below the root that issues meters' certificates. */
export function issueMeteringAuthority(issuer: Issuer, terms: IssueTerms): Promise<Result<Certificate>> {
  return issueCertificate(issuer, { ...terms, kind: 'ca', policy: { role: 'metering-authority' }, pathLength: 0 });
}

/** A meter: an end entity that issues nothing. */
export function issueMeter(
  issuer: Issuer,
  terms: IssueTerms & { readonly connectionPoint?: Uint8Array },
): Promise<Result<Certificate>> {
  const policy: Policy = { role: 'meter', ...member('connectionPoint', terms.connectionPoint) };
  return issueCertificate(issuer, { ...terms, kind: 'end-entity', policy });
}
