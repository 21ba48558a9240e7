import type { NodeStatus } from '@bc4p/node';
import { instant, printEnergy, printInstant, printSlot, seconds, wattHours } from '@bc4p/protocol/units';
import { left, right, textTable } from '../demo/text-table.ts';
import { EXIT, Failure } from '../failure.ts';

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
  readonly status: NodeStatus;
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
  return { status: (await status.json()) as NodeStatus, notReady: reasons };
}

/** The lines that a person reads. */
export function describeStatus({ status, notReady }: NodeAnswer): string[] {
  const { market, url, at, certificate, journal, sessions, slots } = status;
  const lines = [
    `${market} at ${url}`,
    `  ready      ${notReady.length === 0 ? 'yes' : `no: ${notReady.join(', ')}`}`,
    `  clock      ${printInstant(instant(at))}`,
    `  chain      good until ${printInstant(instant(certificate.until))}`,
    `  journal    ${journal.seq} records${journal.waiting > 0 ? `, ${journal.waiting} waiting` : ''}${journal.failure ? `; stopped: ${journal.failure}` : ''}`,
    `  sessions   ${sessions}`,
  ];
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
