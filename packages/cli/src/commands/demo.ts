import { fileURLToPath } from 'node:url';
import { Flags } from '@oclif/core';
import { Bc4pCommand } from '../command.ts';
import { EXIT } from '../failure.ts';

const OWN_GRID = new URL('../../data/simbench-1-LV-rural1', import.meta.url);
const OWN_DATE = '2016-05-08';

export default class Demo extends Bc4pCommand {
  static override summary = 'Trade one real day on a real grid: a market of neighbours, on this machine.';

  static override description =
    `Brings up a market for a German rural low-voltage grid (SimBench 1-LV-rural1: 13 loads, 4 photovoltaic plants, 13 lines, one transformer) and trades the 96 quarter hours of 8 May 2016 on it: real certificates, signatures, WebSocket sessions and a database on disk, only the clock is simulated. Nothing leaves this machine.

Each load and plant forecasts from the day before and offers to its neighbours; some take offers from the book directly; what is missing or left over is traded with a supplier at the transformer, at his tariff. The report shows who supplied whom, at which prices, how full the lines were and what they earned, and what was checked. The same day gives the same trades each time.

--grid takes any folder in SimBench's CSV form (Node, Line, LineType, Load, LoadProfile, RES, RESProfile, Transformer, TransformerType, ExternalNet; a tree without switches), and --date any day that is in it, in German time, with the day before.

--dir keeps what was made: root.pem, the authorities' keys and certificates, participants/NAME/ with key, chain and meter, market/ with the node's configuration and its database.

Exit codes
  0  the day was traded, and every check held
  1  a check failed (the report says which), or something went wrong on the way
  2  usage, or an unreadable grid or date: file, line and column are named`;

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --json',
    '<%= config.bin %> <%= command.id %> --grid ./1-LV-rural1 --date 2016-07-27 --dir ./demo',
  ];

  static override flags = {
    grid: Flags.string({
      description: 'a folder in SimBench’s CSV form; default: the extract that comes along',
      helpValue: 'DIR',
    }),
    date: Flags.string({ description: `the day to trade; default: ${OWN_DATE}`, helpValue: 'YYYY-MM-DD' }),
    dir: Flags.string({
      description: 'keep keys, certificates and database in this new or empty folder',
      helpValue: 'DIR',
    }),
  };

  async run(): Promise<unknown> {
    const { flags } = await this.parse(Demo);
    const [{ runDemo }, { progressTo }, { gridName, emptyFolder }] = await Promise.all([
      import('../demo/run-demo.ts'),
      import('../demo/progress.ts'),
      import('../demo/folders.ts'),
    ]);
    const grid = flags.grid ?? fileURLToPath(OWN_GRID);
    const folder = flags.dir === undefined ? {} : { folder: await emptyFolder(flags.dir) };
    const options = { grid, name: gridName(flags.grid), date: flags.date ?? OWN_DATE, ...folder };
    const report = await runDemo(options, progressTo(process.stderr));
    if (report.checks.some(({ faults }) => faults.length > 0)) process.exitCode = EXIT.failed;
    if (this.jsonEnabled()) return (await import('../demo/report-json.ts')).reportJson(report);
    const { printTree } = await import('../demo/tree/print-tree.ts');
    for (const line of printTree(report)) this.log(line);
    if (flags.grid === undefined) this.log('\ngrid and profiles: SimBench, under the Open Database License 1.0');
    if (flags.dir !== undefined) this.log(`\nkept in ${flags.dir}: keys, certificates, configuration and database`);
    return undefined;
  }
}
