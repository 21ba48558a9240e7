export { type AuditOptions, type AuditReport, auditLog } from './audit-log.ts';
export { DEVIATION_KINDS, type Deviation, type DeviationKind } from './deviation.ts';
