import type { ErrorCode } from '../generated/error-codes.ts';
import type { SchemaFault } from '../generated/validators.ts';
import type { RequirementId } from '../guard.ts';
import { type Refusal, refusal } from '../refusal.ts';

/** What a keyword of JSON Schema asks for, in words. */
function describeRule({ keyword, params, message }: SchemaFault): string {
  if (keyword === 'required') return `needs the member ${params.missingProperty}`;
  if (keyword === 'additionalProperties') return `knows no member ${String(params.additionalProperty).slice(0, 64)}`;
  if (keyword === 'const') return `must be ${JSON.stringify(params.allowedValue)}`;
  if (keyword === 'enum') return `must be one of ${(params.allowedValues as readonly unknown[]).join(', ')}`;
  return message ?? keyword;
}

/** The refusal of a value that its schema does not admit; the path is the JSON pointer of the place. */
export function schemaRefusal(code: ErrorCode, requirement: RequirementId, fault: SchemaFault | undefined): Refusal {
  if (!fault) return refusal(code, requirement, { keyword: 'type', rule: 'must fit its schema' }, '');
  const path = fault.instancePath.replace(/[^!-~]/g, '?').slice(0, 200);
  return refusal(code, requirement, { keyword: fault.keyword, rule: describeRule(fault) }, path);
}
