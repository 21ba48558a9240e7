import { guard } from '@bc4p/protocol';
import { type ExportedLeaf, isCommitmentTo, type LogLeaf } from '@bc4p/protocol/log';
import { messageId, parseToken } from '@bc4p/protocol/messages';
import type { Fault } from './deviation.ts';
import type { OpenedLeaf } from './export-lines.ts';

/** The first thing in a leaf that does not go with the one before it. [AUD-003] */
export function placeFault(
  { market, number, at, outcome }: LogLeaf,
  before: LogLeaf | undefined,
  address: string,
): Fault | undefined {
  const due = (before?.number ?? 0) + 1;
  const fault = (kind: Fault['kind'], what: string, expected: unknown, found: unknown): Fault => ({
    kind,
    requirement: 'AUD-003',
    what: `leaf ${due}/${what}`,
    expected: String(expected),
    found: String(found),
  });
  if (!guard('AUD-003', number === due))
    return fault(number > due ? 'missing' : 'order of arrival', 'number', due, number);
  if (!guard('AUD-003', market === address)) return fault('invented', 'market', address, market);
  if (before && !guard('AUD-003', at >= before.at)) return fault('order of arrival', 'at', `${before.at} or later`, at);
  // Only what was decided before a market kept its log has none.
  if (!guard('AUD-003', before?.outcome === undefined || outcome !== undefined))
    return fault('missing', 'outcome', 'a commitment to what the market signed', 'none');
  return undefined;
}

const idsOf = (tokens: readonly string[]): readonly (string | undefined)[] =>
  tokens.map((token) => {
    const parsed = parseToken(token);
    return parsed.ok ? messageId(parsed.value.payload) : undefined;
  });

/** What is opened has to be what the leaf commits to. [AUD-004] */
export function commitmentFault({ leaf, opening }: OpenedLeaf): Fault | undefined {
  const { salts, command, outputs } = opening;
  const fault = (what: string, expected: string): Fault => ({
    kind: 'commitment',
    requirement: 'AUD-004',
    what: `leaf ${leaf.number}/${what}`,
    expected,
    found: 'another value',
  });
  if (!guard('AUD-004', isCommitmentTo(leaf.command, salts.command, command))) return fault('command', leaf.command);
  if (leaf.outcome === undefined) return undefined;
  const ids = idsOf(outputs);
  const isWhole = ids.every((id) => id !== undefined) && salts.outcome !== undefined;
  const isOpened = isWhole && isCommitmentTo(leaf.outcome, salts.outcome, ids);
  return guard('AUD-004', isOpened) ? undefined : fault('outcome', leaf.outcome);
}

/** A command has to be of the time of its leaf. */
export function timeFault({ leaf, opening }: Pick<ExportedLeaf, 'leaf'> & OpenedLeaf): Fault | undefined {
  if (guard('AUD-003', opening.command.at === leaf.at)) return undefined;
  const [expected, found] = [String(leaf.at), String(opening.command.at)];
  return { kind: 'order of arrival', requirement: 'AUD-003', what: `leaf ${leaf.number}/at`, expected, found };
}
