import { Bc4pCommand } from '../../command.ts';
import { WHICH_METER } from '../../meter/meter-flags.ts';
import { RUN_FLAGS } from '../../meter/run-flags.ts';
import type { FinishedRun } from '../../meter/run-meter.ts';
import { placesFrom } from '../../participant/participant-flags.ts';

interface Ended extends FinishedRun {
  readonly type: 'end';
}

export default class MeterRun extends Bc4pCommand {
  static override summary = 'Run a virtual meter: measure a profile, sign its values and send them.';

  static override description = `A value is due at each multiple of --interval. What is metered is a constant
power, a CSV file (--profile; "," or ";" between the columns, names in the
first line), or one day of a load or plant of a SimBench grid, again each day.
Registers are exact: what is less than a Wh is carried on.

Values are on disk in the meter's folder before they leave: nothing is lost or
said twice if the command is killed. Values that were due while it did not run
follow when it does; those that the market could not take wait, and are sent
in their order when it is back. --from with --speed plays the past quickly.
Ctrl-C ends; the next run goes on from there.

${WHICH_METER}
Times are ISO 8601, or local: "2026-05-08 12:00", 12:00, today, -2h.

--json prints one JSON object on each line: {type: "value", id, meter,
counter, at (s), generation, consumption (Wh), state: sent | waiting}, {type:
"sent", from, to} for counters that waited, {type: "missing", missing: [{from,
to}]}, {type: "unreachable", reason, retryMs}, and at last {type: "end",
meter, end: done | interrupted, counter?, unsent}.

Exit codes
  0  ended by Ctrl-C, or all is measured and sent (--until, end of the profile)
  1  the market refused a value or the meter, another process signs as this
     meter, or its certificate has ended
  2  usage: a quantity, a time, a profile or a file that cannot be read`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> --as anna --generation 2kW --consumption 300W',
    '<%= config.bin %> <%= command.id %> --as anna --profile house.csv --unit kWh --start today --repeat',
    '<%= config.bin %> <%= command.id %> --as ben --load "LV1.101 Load 1" --interval 5m --json',
    '<%= config.bin %> <%= command.id %> --as ben --consumption 1kW --from -2h --until now --speed 600',
  ];

  static override usage =
    '<%= command.id %> --as DIR (--generation 2kW | --consumption 300W | --profile FILE.csv | --load ID | --res ID) [FLAGS]';

  static override flags = RUN_FLAGS;

  async run(): Promise<Ended> {
    const { flags } = await this.parse(MeterRun);
    const [{ runMeter }, { RunReport }] = await Promise.all([
      import('../../meter/run-meter.ts'),
      import('../../meter/run-report.ts'),
    ]);
    const report = new RunReport({
      isJson: this.jsonEnabled(),
      line: (text) => this.log(text),
      note: (text) => this.logToStderr(text),
      json: (value) => this.logJson(value),
    });
    const interrupted = new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    const run = await runMeter(flags, placesFrom(flags), { report, interrupted });
    const left = run.unsent > 0 ? `; ${run.unsent} wait on disk for the next run` : '';
    this.log(`${run.meter} ${run.end === 'done' ? 'has measured everything' : 'was ended'}${left}`);
    return { type: 'end', ...run };
  }

  /** One line for each object, so that a program can read while it goes on. */
  override logJson(json: unknown): void {
    process.stdout.write(`${JSON.stringify(json)}\n`);
  }
}
