export { issueCertificate, issueRoot, type RootOrder } from './issue-certificate.ts';
export { issueCrl, type NewRevocationList } from './issue-crl.ts';
export type { IssueOrder, Issuer, IssueTerms } from './order.ts';
export { type CertificateRequest, createRequest, parseRequest } from './request.ts';
export {
  issueGridOperator,
  issueMarketOperator,
  issueMeter,
  issueMeteringAuthority,
  issueProxy,
} from './roles.ts';
export { SERIAL_OCTETS, serialFromRandom } from './serial.ts';
