import { ERRORS, type Refusal, type RequirementId } from '@bc4p/protocol';
import { humanFacts } from './human-facts.ts';

/** Stands for the requirement where a market has named none, as in its events. */
export const NONE_GIVEN = 'none given' as RequirementId;

/** A refusal as people read it: what is wrong, the facts, where, and which requirement says so. */
export function describeRefusal(refusal: Refusal): string {
  const facts = Object.entries(humanFacts(refusal.code, refusal.facts)).map(([name, value]) => `${name} ${value}`);
  const place = refusal.path === undefined ? '' : ` at ${refusal.path}`;
  const detail = facts.length > 0 ? ` (${facts.join(', ')})` : '';
  const rule = refusal.requirement === NONE_GIVEN ? '' : ` [${refusal.requirement}]`;
  return `${refusal.code}${place}: ${ERRORS[refusal.code].text}${detail}${rule}`;
}
