import { assert, ERRORS } from '@bc4p/protocol';
import { checkParameters, type MarketEvent, type MarketParameters } from '@bc4p/protocol/market';
import { sortedJson } from '../journal/sorted-json.ts';
import type { RunningMarket } from '../market/running-market.ts';
import { NodeError } from './node-error.ts';
import type { NodeState } from './node-state.ts';

/** Refuses parameters under which no market could be opened, before anything rests on them. */
export function assertParameters(parameters: MarketParameters): void {
  const fault = checkParameters(parameters);
  if (fault) {
    const { code, facts } = fault;
    const hint = 'Mend rules and grid in the configuration; each field is explained there.';
    throw new NodeError(
      code,
      `No market can be opened under this configuration: ${ERRORS[code].text} ${JSON.stringify(facts)}`,
      hint,
    );
  }
}

/** Opens a new market, or takes over parameters that the operator changed, by a journaled command. */
export async function openUnder(market: RunningMarket, parameters: MarketParameters): Promise<void> {
  const { core } = market;
  if (core.isOpen) {
    const { slotLength } = core.parameters;
    if (slotLength !== parameters.slotLength) {
      throw new NodeError(
        'slot-length-changed',
        `The market's slots are ${slotLength} s long, the configuration says ${parameters.slotLength} s.`,
        'Put rules.slotLength back: slots of another length need a market of their own.',
      );
    }
    if (sortedJson(core.parameters as never) === sortedJson(parameters as never)) return;
  }
  await market.submit({ kind: 'open-market', parameters });
  assert(core.isOpen, 'the market is open');
}

/**
 * When a slot closes, or is settled, everything that must hold in it, and wherever something can still be booked, is
 * checked; a violation stops the market.
 */
export function checkClosed(market: RunningMarket, events: readonly MarketEvent[], state: NodeState): void {
  const changed = events.flatMap((event) =>
    event.kind === 'slot-closed' || event.kind === 'slot-settled' ? [event.slot] : [],
  );
  if (changed.length === 0) return;
  const [violation] = market.core.checkClosed(changed);
  if (violation)
    state.fail(new Error(`invariant ${violation.invariant} in slot ${violation.slot}: ${violation.facts}`));
}
