import { readFile, realpath, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Args, Flags } from '@oclif/core';
import { MalformedOrders } from '../../clearing/order.ts';
import type { ClearingReport } from '../../clearing/report.ts';
import { Bc4pCommand } from '../../command.ts';
import { EXIT, Failure } from '../../failure.ts';

export default class MarketClear extends Bc4pCommand {
  static override summary = 'Match a file of orders with the market core: no network, no signatures, no grid.';

  static override description =
    `Orders arrive in the order of the file and are matched one by one: each takes the best of what rests, unit by unit, at the resting order's price; what is left of it rests. No lot is ever filled in part.

The file is CSV with a header. Columns by name, in any order:
  id           unique
  side         buy or sell
  price        whole mct/kWh: 12500 is 12.5 ct/kWh; may be negative
  lots         how many lots, 1 or more
  lot          Wh of one lot; default 1
  slot         any label; orders of one label trade together; default "all"
  participant  who ordered; nobody trades with himself; default: each its own

Other columns are ignored. An order beyond the bounds of the protocol (price over 2^20 mct/kWh, energy over 2^30 Wh), or that would trade with its own participant, is rejected by the market; a row that is no order stops everything.

--trades writes slot, sell, buy, lots, energyWh, price (mct/kWh), value (10^-8 EUR), in the order of matching.

Exit codes
  0  the orders were matched; some may have been rejected, the output tells
  1  the trades could not be written
  2  usage, no such file, or a malformed row: line and column are named`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> orders.csv',
    '<%= config.bin %> <%= command.id %> orders.csv --trades trades.csv',
    `printf 'id,side,price,lots\\ns1,sell,8000,3\\nb1,buy,12000,2\\n' | <%= config.bin %> <%= command.id %> - --json`,
  ];

  static override args = {
    orders: Args.string({ description: 'the CSV file of orders, or - for standard input', required: true }),
  };

  static override flags = {
    trades: Flags.string({ description: 'write the trades to this CSV file', helpValue: 'OUT.csv' }),
  };

  async run(): Promise<ClearingReport> {
    const { args, flags } = await this.parse(MarketClear);
    const [{ readOrders }, { clearOrders }, { describeReport, reportOf }] = await Promise.all([
      import('../../clearing/read-orders.ts'),
      import('../../clearing/clear-orders.ts'),
      import('../../clearing/report.ts'),
    ]);
    if (flags.trades !== undefined) await assertOtherFile(args.orders, flags.trades);
    const orders = await readOrders(await this.#read(args.orders)).catch((error: unknown) =>
      malformed(args.orders, error),
    );
    const clearing = clearOrders(orders);
    if (flags.trades !== undefined) await this.#writeTrades(flags.trades, clearing);
    const report = reportOf(clearing);
    for (const line of describeReport(report)) this.log(line);
    return report;
  }

  async #read(file: string): Promise<string> {
    try {
      return file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
    } catch (cause) {
      const hint = 'give the path of a CSV file with the columns id, side, price, lots, or - for standard input';
      throw new Failure(`${file} cannot be read.`, { code: 'orders-unreadable', exitCode: EXIT.usage, hint, cause });
    }
  }

  async #writeTrades(file: string, clearing: Parameters<typeof import('../../clearing/trades-csv.ts').tradesCsv>[0]) {
    const { tradesCsv } = await import('../../clearing/trades-csv.ts');
    try {
      await writeFile(file, tradesCsv(clearing));
    } catch (cause) {
      throw new Failure(`${file} cannot be written.`, {
        code: 'trades-unwritable',
        hint: 'name a file in a folder that exists',
        cause,
      });
    }
  }
}

/** The orders are never written over: they may be all that there is. */
async function assertOtherFile(orders: string, trades: string): Promise<void> {
  const [from, to] = await Promise.all([orders, trades].map((file) => realpath(file).catch(() => undefined)));
  if (from === undefined || from !== to) return;
  throw new Failure(`${trades} holds the orders.`, {
    code: 'file-exists',
    exitCode: EXIT.usage,
    hint: 'name another file for the trades',
  });
}

function malformed(file: string, error: unknown): never {
  if (!(error instanceof MalformedOrders)) throw error;
  throw new Failure(`${file === '-' ? 'standard input' : file}, ${error.message}`, {
    code: 'orders-malformed',
    exitCode: EXIT.usage,
    hint: 'mend the row; nothing was matched. What each column holds: bc4p market clear --help',
  });
}
