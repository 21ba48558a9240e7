import { ERRORS, type Refusal } from '@bc4p/protocol';
import { humanFacts } from './human-facts.ts';

/** A refusal as people read it: what is wrong, the facts, where, and which requirement says so. */
export function describeRefusal(refusal: Refusal): string {
  const facts = Object.entries(humanFacts(refusal.code, refusal.facts)).map(([name, value]) => `${name} ${value}`);
  const place = refusal.path === undefined ? '' : ` at ${refusal.path}`;
  const detail = facts.length > 0 ? ` (${facts.join(', ')})` : '';
  return `${refusal.code}${place}: ${ERRORS[refusal.code].text}${detail} [${refusal.requirement}]`;
}
