import { MarketCore } from '@bc4p/protocol/market';
import type { History } from './check-history.ts';
import type { Ledger } from './ledger.ts';

/** Commands that change accounts without anybody's order: they may take more than is there. */
const BOOKING: readonly string[] = ['settle-slot', 'settle-uplink', 'top-up'];

/** No order and no trade takes more from a limited account than it covers. */
export function* checkCover({ ledgers }: History): Iterable<string> {
  for (const ledger of ledgers.values()) yield* ordersAreCovered(ledger);
}

function* ordersAreCovered({ host, address, entries }: Ledger): Iterable<string> {
  const limited = host.plan.points.flatMap(({ point, credit }) =>
    credit === undefined || credit === 'unlimited' ? [] : [{ point, credit: BigInt(credit) }],
  );
  if (limited.length === 0) return;
  const core = new MarketCore();
  const left = (point: string, credit: bigint): bigint => {
    const { settled, spent, reserved } = core.account(point);
    return settled + credit - spent - reserved;
  };
  const before = new Map<string, bigint>(limited.map(({ point, credit }) => [point, credit]));
  for (const { seq, command } of entries) {
    core.apply(command);
    for (const { point, credit } of limited) {
      const [earlier, now] = [before.get(point) ?? 0n, left(point, credit)];
      before.set(point, now);
      if (BOOKING.includes(command.kind) || now >= 0n || now >= earlier) continue;
      yield `${address}: ${command.kind} (record ${seq}) leaves ${now} for ${point}, which had ${earlier}`;
    }
  }
}
