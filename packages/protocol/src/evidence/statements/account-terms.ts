import type { Statement } from '../../generated/statement.ts';
import type { PlacedStatement, StatementTerm } from './statement-parts.ts';

/** The members that only some kinds of statements have. */
const OF_KINDS = ['delivery', 'topUp', 'first', 'cents', 'carried'] as const;

/** Which of these each kind has. [ACT-052] */
const MEMBERS: Readonly<Record<Statement['kind'], readonly (typeof OF_KINDS)[number][]>> = {
  slot: ['delivery'],
  correction: ['delivery'],
  'top-up': ['topUp'],
  month: ['first', 'cents', 'carried'],
};

const hasItsMembers = ({ statement }: PlacedStatement): boolean =>
  OF_KINDS.every((name) => (statement[name] !== undefined) === MEMBERS[statement.kind].includes(name));

/** What is over is stated, and a delivery's time is its slot. */
function isOfItsTime({ statement: { from, until, at, delivery } }: PlacedStatement): boolean {
  if (from > until || until > at) return false;
  return !delivery || (from === delivery.slot.start && until === from + delivery.slot.len);
}

function addsUp({ statement: { postings, opening, closing } }: PlacedStatement): boolean {
  const sum = postings.reduce((total, { amount }) => total + BigInt(amount), 0n);
  return (
    new Set(postings.map(({ kind }) => kind)).size === postings.length && BigInt(closing) - BigInt(opening) === sum
  );
}

/** The first of an account opens it at nothing, and every other one names the one before. */
const isNumbered = ({ statement: { number, previous, opening } }: PlacedStatement): boolean =>
  number === 1 ? previous === undefined && opening === '0' : previous !== undefined;

/** What changes the account opens where the one before has closed; a month closes there. */
function followsPrevious({ statement, previous }: PlacedStatement): boolean {
  if (!previous) return true;
  const { closing } = previous.message;
  return (
    statement.previous === previous.id &&
    closing === (statement.kind === 'month' ? statement.closing : statement.opening)
  );
}

/** What must be true of every statement, in the order in which it is checked. */
export const ACCOUNT_TERMS: readonly StatementTerm<PlacedStatement>[] = [
  { requirement: 'ACT-052', rule: 'a statement has the members of its kind', place: '/kind', holds: hasItsMembers },
  {
    requirement: 'ACT-052',
    rule: 'it states what is over, and that of a slot exactly this',
    place: '/from',
    holds: isOfItsTime,
  },
  {
    requirement: 'ACT-053',
    rule: 'it has each kind of posting once, and they make up what closing differs from opening',
    place: '/postings',
    holds: addsUp,
  },
  {
    requirement: 'ACT-054',
    rule: 'the first statement opens at 0, and every other one names the one before',
    place: '/previous',
    holds: isNumbered,
  },
  {
    requirement: 'ACT-055',
    rule: 'it goes on where the statement before has ended',
    place: '/previous',
    holds: followsPrevious,
  },
];
