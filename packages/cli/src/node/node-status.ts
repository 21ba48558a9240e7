import type { MeteringNodeStatus, NodeStatus } from '@bc4p/node';
import { instant, printEnergy, printInstant, printSlot, seconds, wattHours } from '@bc4p/protocol/units';
import { left, right, textTable } from '../demo/text-table.ts';
import { EXIT, Failure } from '../failure.ts';
import { describeMeters, meterLines } from './describe-meters.ts';
import { describeSettlement } from './describe-settlement.ts';
import { describeTree } from './describe-tree.ts';

/** How long the operator's port may take. */
const TIMEOUT_MS = 5000;

const page = async (url: string, path: string): Promise<Response> => {
  try {
    return await fetch(new URL(path, url), { signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (cause) {
    throw new Failure(`No node answers at ${url}.`, {
      code: 'node-unreachable',
      hint: 'is it running? `bc4p node start CONFIG` starts it; admin.port of its configuration is where it answers',
      cause,
    });
  }
};

/** What a node says about itself, and why it is not ready, if so. */
export interface NodeAnswer {
  readonly status: NodeStatus | MeteringNodeStatus;
  readonly notReady: readonly string[];
}

/** Asks a node at its operator's port. */
export async function askNode(url: string): Promise<NodeAnswer> {
  const [status, ready] = await Promise.all([page(url, '/status'), page(url, '/readyz')]);
  if (!status.ok) {
    const options = {
      code: 'node-unreachable',
      exitCode: EXIT.failed,
      hint: "name the operator's port of a BC4P node",
    };
    throw new Failure(`${url} is not the operator's port of a node (HTTP ${status.status}).`, options);
  }
  const { reasons = [] } = (await ready.json()) as { reasons?: string[] };
  return { status: (await status.json()) as NodeAnswer['status'], notReady: reasons };
}

/** What a node is at one glance. */
function describeHead({ status, notReady }: NodeAnswer): string[] {
  const { market, url, at, certificate, sessions } = status;
  return [
    `${market} at ${url}`,
    `  ready      ${notReady.length === 0 ? 'yes' : `no: ${notReady.join(', ')}`}`,
    `  clock      ${printInstant(instant(at))}`,
    `  chain      good until ${printInstant(instant(certificate.until))}`,
    ...('journal' in status ? journalLines(status) : []),
    ...('log' in status ? logLines(status) : []),
    `  sessions   ${sessions}`,
    ...('tree' in status ? treeLines(status) : []),
    ...meterLines(status),
    ...('settlement' in status ? describeSettlement(status.settlement) : []),
  ];
}

function journalLines({ journal: { seq, waiting, failure } }: NodeStatus): string[] {
  const more = `${waiting > 0 ? `, ${waiting} waiting` : ''}${failure ? `; stopped: ${failure}` : ''}`;
  return [`  journal    ${seq} records${more}`];
}

/** The market's log: how long it is, what of it the upper market has co-signed, and the same of its submarkets. */
function logLines({ log: { size, head, cosigned, failure, submarkets } }: NodeStatus): string[] {
  const when = (at: number): string => printInstant(instant(at));
  const signed = head ? `, ${head.size} signed at ${when(head.at)}` : ', no state signed yet';
  return [
    `  log        ${size} leaves${signed}`,
    ...(cosigned ? [`             ${cosigned.size} co-signed by the upper market at ${when(cosigned.at)}`] : []),
    ...(failure === undefined ? [] : [`             not co-signed: ${failure}`]),
    ...submarkets.flatMap(({ market, size: of, at, contradictedAt }) => {
      // Below one market each label stands once.
      const [label = market] = market.split('.');
      if (contradictedAt === undefined) return [`             ${label}: ${of} co-signed here at ${when(at)}`];
      return [
        `             ${label} HAS CHANGED ITS HISTORY: what it signed of ${contradictedAt} leaves`,
        `             contradicts the ${of} that were co-signed here; see bc4p log evidence`,
      ];
    }),
  ];
}

/** How it stands with other markets; nothing for one that stands alone. */
function treeLines({ tree: { upper, links, takes } }: NodeStatus): string[] {
  if (!upper && links.length === 0) return [];
  const below = links.filter(({ isUpper }) => !isUpper).length;
  const oldest = Math.round(Math.max(0, ...takes.map(({ waitedMs }) => waitedMs)) / 1000);
  const waiting = takes.length === 1 ? 'trade with another market' : 'trades with other markets, the oldest';
  return [
    ...(upper ? upperLines(upper) : []),
    `  submarkets ${below}`,
    `  under way  ${takes.length}${takes.length > 0 ? ` ${waiting} for ${oldest} s` : ''}`,
  ];
}

/** The session with the upper market: since when, or since when there is none and why. */
function upperLines({ market, url, isOpen, since, failure }: Required<NodeStatus['tree']>['upper']): string[] {
  const from = printInstant(instant(since));
  if (isOpen) return [`  upper      ${market}, session since ${from}`];
  const why = failure === undefined ? [] : [`             ${failure}`];
  return [`  upper      ${market}, no session since ${from}`, `             at ${url}`, ...why];
}

/** The lines that a person reads; with `tree` also the tree as the node sees it. */
export function describeStatus(answer: NodeAnswer, tree = false): readonly string[] {
  const lines = describeHead(answer);
  const { status } = answer;
  if (!('slots' in status)) return [...lines, ...describeMeters(status.metering)];
  const { slots } = status;
  if (tree) return [...lines, ...describeTree(status)];
  if (slots.length === 0) return [...lines, '  slots      none in use'];
  const rows = slots.map(({ start, len, asks, bids, trades, energy }) => [
    printSlot({ start: instant(start), len: seconds(len) }),
    String(asks),
    String(bids),
    String(trades),
    printEnergy(wattHours(energy)),
  ]);
  return [
    ...lines,
    '',
    ...textTable([left('slot'), right('asks'), right('bids'), right('trades'), right('traded')], rows),
  ];
}
