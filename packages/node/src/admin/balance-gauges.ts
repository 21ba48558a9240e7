import { Gauge, type Registry } from 'prom-client';
import type { BalanceStatus, SubmarketBalanceStatus } from '../balance/balance-status.ts';

/** How the balances of a market and of its submarkets stand, read whenever the page is. */
export function balanceGauges(registry: Registry): { watch(status: () => BalanceStatus): void } {
  const registers = [registry];
  let status = (): BalanceStatus => ({ submarkets: [] });

  new Gauge({
    name: 'bc4p_balances_open',
    help: 'Balances of this market that the upper market has not answered.',
    registers,
    collect() {
      this.set(status().own?.open ?? 0);
    },
  });
  const perSubmarket = (name: string, help: string, read: (submarket: SubmarketBalanceStatus) => number) =>
    new Gauge({
      name: `bc4p_submarket_${name}`,
      help,
      labelNames: ['market'],
      registers,
      collect() {
        this.reset();
        for (const submarket of status().submarkets) this.set({ market: submarket.market }, read(submarket));
      },
    });
  perSubmarket(
    'balance_faults',
    'Slots of a submarket without a balance that agrees, of the newest ones.',
    (of) => of.faulty,
  );
  perSubmarket('balance_faults_in_row', 'How many of them the newest slots are, without a gap.', (of) => of.inRow);
  perSubmarket('suspended', '1: the submarket takes no part in trading, since it did not balance.', (of) =>
    Number(of.suspended),
  );
  return {
    watch: (read) => {
      status = read;
    },
  };
}
