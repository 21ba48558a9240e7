import type { NodeStatus } from '@bc4p/node';
import { instant, milliCentPerKwh, money, printInstant, printMoney, printPrice } from '@bc4p/protocol/units';

type Settlement = NonNullable<NodeStatus['settlement']>;

/** Slots that wait, each on a line of its own, at most. */
const SHOWN = 5;

/** Accounts and settlement of a node, with all that its operator should look at; nothing for a market that keeps none. */
export function describeSettlement(settlement: Settlement | undefined): string[] {
  if (!settlement) return [];
  const { unsettled, waiting, accountsSum, failure, uplink } = settlement;
  const sum = accountsSum === '0' ? [] : [`accounts add up to ${printMoney(money(BigInt(accountsSum)))}`];
  const warnings = [
    ...sum,
    ...(failure === undefined ? [] : [`settlement is held up: ${failure}`]),
    ...(uplink === undefined ? [] : [`what the market above says is not taken over: ${uplink}`]),
    ...settlement.unstated.map(({ point, reason }) => `no statement of ${point} can be made: ${reason}`),
    ...silentLines(settlement),
    ...riskyLines(settlement),
  ];
  const more = waiting.length > SHOWN ? [`             and ${waiting.length - SHOWN} more`] : [];
  return [
    `  settlement ${unsettled === 0 ? 'every slot that is over is settled' : `${unsettled} slots that are over are not settled`}`,
    ...waiting
      .slice(0, SHOWN)
      .map((slot) => `             ${printInstant(instant(slot.start))} waits for ${missingIn(slot)}`),
    ...more,
    ...warnings.map((warning) => `  warning    ${warning}`),
  ];
}

function missingIn({ missing, needsArea, takes = [] }: Settlement['waiting'][number]): string {
  const meters = missing.length === 0 ? [] : [`values of ${missing.join(', ')}`];
  const outcomes = takes.length === 0 ? [] : [`the outcome of ${takes.join(', ')}`];
  return [...meters, ...outcomes, ...(needsArea ? ['the state of the area'] : [])].join(' and ') || 'the next try';
}

const silentLines = ({ silent }: Settlement): string[] =>
  silent.map(({ point, slots }) => `orders of ${point} are refused: nothing from its meter in ${slots} slots`);

const riskyLines = ({ risky }: Settlement): string[] =>
  risky.map(({ start, price, lowest, highest }) => {
    const [traded, low, high] = [price, lowest, highest].map((value) => printPrice(milliCentPerKwh(value)));
    return `slot ${printInstant(instant(start))} was traded at ${traded}, outside ${low} to ${high}: deviating on purpose could pay`;
  });
