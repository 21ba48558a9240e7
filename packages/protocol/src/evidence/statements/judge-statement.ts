import { guard } from '../../guard.ts';
import { type Refusal, refusal } from '../../refusal.ts';
import { ACCOUNT_TERMS } from './account-terms.ts';
import { DELIVERY_TERMS, EXCHANGE_TERMS } from './delivery-terms.ts';
import { onlyGrow, wrongMeter } from './metered.ts';
import { MONEY_TERMS } from './money-terms.ts';
import { MONTH_TERMS } from './month-terms.ts';
import type { DeliveryParts, PlacedStatement, StatementParts, StatementTerm } from './statement-parts.ts';
import { TOP_UP_TERMS } from './top-up-terms.ts';

const contradiction = (requirement: `ACT-${number}`, rule: string, place: string): Refusal =>
  refusal('settlement-contradiction', requirement, { rule }, place);

/** The first term that is not kept. */
function broken<Parts>(terms: readonly StatementTerm<Parts>[], parts: Parts): Refusal | undefined {
  const term = terms.find(({ requirement, holds }) => !guard(requirement, holds(parts)));
  return term && contradiction(term.requirement, term.rule, term.place);
}

/** What is wrong with what a statement says of meters. */
function brokenMeter(parts: DeliveryParts): Refusal | undefined {
  const names = parts.delivery.meters.map(({ meter }) => meter);
  if (!guard('ACT-061', new Set(names).size === names.length)) {
    return contradiction('ACT-061', 'each meter stands once in a statement', '/delivery/meters');
  }
  const disordered = parts.readings.findIndex((readings) => !onlyGrow(readings));
  if (!guard('ACT-061', disordered < 0)) {
    const rule = 'counters, instants and registers of a meter grow together';
    return contradiction('ACT-061', rule, `/delivery/meters/${disordered}/readings`);
  }
  const wrong = wrongMeter(parts);
  if (guard('ACT-062', wrong === undefined)) return undefined;
  const rule = 'energies follow from the readings, and are marked where one at a bound of the slot is missing';
  return contradiction('ACT-062', rule, `/delivery/meters/${wrong}`);
}

/** The first rule that a statement breaks by itself, or in its account, with its place in the statement. */
export const faultInAccount = (placed: PlacedStatement): Refusal | undefined => broken(ACCOUNT_TERMS, placed);

/** The first rule that a statement breaks by what it rests on, likewise. */
export function faultOfStatement({ statement, delivery, topUp, month }: StatementParts): Refusal | undefined {
  const delivered = delivery && { ...delivery, statement };
  return (
    (delivered &&
      (broken(DELIVERY_TERMS, delivered) ??
        brokenMeter(delivered) ??
        broken(EXCHANGE_TERMS, delivered) ??
        broken(MONEY_TERMS, delivered))) ??
    (topUp && broken(TOP_UP_TERMS, { statement, topUp })) ??
    (month && broken(MONTH_TERMS, { ...month, statement }))
  );
}
