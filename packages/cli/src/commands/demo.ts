import { fileURLToPath } from 'node:url';
import { Flags } from '@oclif/core';
import { Bc4pCommand } from '../command.ts';
import { OWN_DATE, OWN_GRID, OWN_SOURCE } from '../demo/own-grid.ts';
import type { TreeReport } from '../demo/tree/tree-report.ts';
import { EXIT, Failure } from '../failure.ts';

const SCENARIOS = ['figure-4', 'figure-6', 'figure-7', 'congestion'];
/** Flags that a scenario has no use for: it has its own small markets. */
const WHOLE_DAY = ['grid', 'date', 'dir', 'html'] as const;

export default class Demo extends Bc4pCommand {
  static override summary = 'Trade one real day on a real grid, in a tree of four markets on this machine.';

  static override description =
    `Brings up four markets, each a node of its own, and trades the 96 quarter hours of 8 May 2016 in them: real certificates, signatures, WebSocket sessions and databases on disk, only the clock is simulated. Nothing leaves this machine.

The village is a German rural low-voltage grid (SimBench 1-LV-rural1: 13 loads, 4 photovoltaic plants, 13 lines, one transformer). Each load and plant forecasts from the day before and offers to its neighbours; some take offers from the book directly; what is missing or left over is traded with a supplier at the transformer, at his tariff. The other markets are made up: a town with a biogas plant of 12 kW; in it a house, whose three tenants and the panels on its roof follow profiles of the village, scaled; and the transmission market above both, where a trader stands for everybody else.

What a market does not cover itself is traded across the tree. Each quarter hour somebody in the village looks into other markets and accepts an offer there; the tenants' and the supplier's bids take what is cheapest with all grid fees on the way; what is left over below, the trader buys. The report shows how much was traded at which level, at which prices and fees, who supplied whom in the village, how full its lines were and what they earned, and what was checked. The same day gives the same trades each time.

--grid takes any folder in SimBench's CSV form (Node, Line, LineType, Load, LoadProfile, RES, RESProfile, Transformer, TransformerType, ExternalNet; a tree without switches), and --date any day that is in it, in German time, with the day before.

--dir keeps what was made: root.pem, the authorities' keys and certificates, and in markets/ADDRESS/ each market's node with its configuration and its database, and participants/NAME/ with key, chain and meter.

--html writes the report as one HTML page with charts and tables, to be opened in a browser: prices, energy and lines over the day, deviations and checks. It needs nothing else and no connection. A file that is there already is overwritten with --force only.

--scenario plays a small story with nodes of its own instead, in a few seconds
  figure-4    a tree of markets, and one offer as each of them sees it
  figure-6    two accept one offer at the same moment: locality wins
  figure-7    15 ct/kWh and 2 ct/kWh of fees lose to the neighbour's 16 ct/kWh
  congestion  the SimBench grid with one line scaled down: fees rise tier by
              tier, flow against the load earns, no line passes its limit

Exit codes
  0  the day was traded and every check held; the scenario showed what it is there to show
  1  a check failed (the report says which), or something went wrong on the way
  2  usage, a file that is there already or cannot be, or an unreadable grid or
     date: file, line and column are named`;

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --json',
    '<%= config.bin %> <%= command.id %> --html day.html',
    '<%= config.bin %> <%= command.id %> --grid ./1-LV-rural1 --date 2016-07-27 --dir ./demo',
    '<%= config.bin %> <%= command.id %> --scenario figure-7',
    '<%= config.bin %> <%= command.id %> --scenario congestion',
  ];

  static override flags = {
    grid: Flags.string({
      description: 'a folder in SimBench’s CSV form; default: the extract that comes along',
      helpValue: 'DIR',
    }),
    date: Flags.string({ description: `the day to trade; default: ${OWN_DATE}`, helpValue: 'YYYY-MM-DD' }),
    dir: Flags.string({
      description: 'keep keys, certificates and databases in this new or empty folder',
      helpValue: 'DIR',
    }),
    html: Flags.string({ description: 'write the report as a page for browsers to this file', helpValue: 'FILE' }),
    force: Flags.boolean({ description: 'overwrite the page if it is there already', dependsOn: ['html'] }),
    scenario: Flags.string({
      description: 'play a small story instead of the whole day',
      options: SCENARIOS,
    }),
  };

  async run(): Promise<unknown> {
    const { flags } = await this.parse(Demo);
    if (flags.scenario !== undefined) {
      const unused = WHOLE_DAY.find((name) => flags[name] !== undefined);
      if (unused !== undefined) throw needless(unused);
      return this.#play(flags.scenario);
    }
    const [{ runDemo }, { progressTo }, { gridName, emptyFolder }, { assertFree, assertPlace }] = await Promise.all([
      import('../demo/run-demo.ts'),
      import('../demo/progress.ts'),
      import('../demo/folders.ts'),
      import('../certificates/new-file.ts'),
    ]);
    if (flags.html !== undefined) {
      await assertFree([flags.html], flags.force);
      await assertPlace(flags.html);
    }
    const grid = flags.grid ?? fileURLToPath(OWN_GRID);
    const folder = flags.dir === undefined ? {} : { folder: await emptyFolder(flags.dir) };
    const options = { grid, name: gridName(flags.grid), date: flags.date ?? OWN_DATE, ...folder };
    const report = await runDemo(options, progressTo(process.stderr));
    if (report.checks.some(({ faults }) => faults.length > 0)) process.exitCode = EXIT.failed;
    if (flags.html !== undefined) await this.#writePage(flags.html, report, flags.grid === undefined, flags.force);
    if (this.jsonEnabled()) return (await import('../demo/report-json.ts')).reportJson(report);
    const { printTree } = await import('../demo/tree/print-tree.ts');
    for (const line of printTree(report)) this.log(line);
    if (flags.grid === undefined) this.log('\ngrid and profiles: SimBench, under the Open Database License 1.0');
    if (flags.dir !== undefined) this.log(`\nkept in ${flags.dir}: keys, certificates, configurations and databases`);
    if (flags.html !== undefined) this.log(`\nfor a browser: ${flags.html}`);
    return undefined;
  }

  async #writePage(path: string, report: TreeReport, isOwnGrid: boolean, force: boolean): Promise<void> {
    const [{ htmlPage }, { pageFromReport }, { writeNewFiles }] = await Promise.all([
      import('../demo/html/page.ts'),
      import('../demo/html/page-from-report.ts'),
      import('../certificates/new-file.ts'),
    ]);
    const content = htmlPage(pageFromReport(report, isOwnGrid ? [OWN_SOURCE] : []));
    await writeNewFiles([{ path, content }], force);
  }

  async #play(name: string): Promise<unknown> {
    const { playScenario } = await import('../demo/scenarios/play.ts');
    const { isShown, lines, json } = await playScenario(name);
    if (!isShown) process.exitCode = EXIT.failed;
    if (this.jsonEnabled()) return json;
    for (const line of lines) this.log(line);
    return undefined;
  }
}

const needless = (flag: string): Failure =>
  new Failure(`--${flag} says nothing about a scenario.`, {
    code: 'usage',
    exitCode: EXIT.usage,
    hint: 'leave it out: scenarios have small markets of their own, and the grid that comes along',
  });
