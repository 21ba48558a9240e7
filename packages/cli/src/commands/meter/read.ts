import { Args, Flags } from '@oclif/core';
import { Bc4pCommand } from '../../command.ts';
import { EXIT, Failure } from '../../failure.ts';
import { METER_SESSION_FLAGS } from '../../meter/meter-flags.ts';
import type { ReadingView } from '../../meter/readings-view.ts';
import { placesFrom } from '../../participant/participant-flags.ts';

interface ReadReadings {
  readonly meter: string;
  /** Seconds since 1970, both included. */
  readonly from: number;
  readonly until: number;
  readonly readings: readonly ReadingView[];
  readonly missing: readonly { readonly from: number; readonly to: number }[];
  /** The files of evidence that were written. */
  readonly evidence: readonly string[];
}

export default class MeterRead extends Bc4pCommand {
  static override summary = 'Read what the market has of a meter, each value proven by its signature.';

  static override description = `Without METER it is the meter that belongs to the folder. Signatures,
certificates and the order of the values are checked before anything is shown.
The power of a row is the mean since the row before it. --evidence keeps what
proves the values, for \`bc4p meter verify\`.

Times are ISO 8601, or local: "2026-05-08 12:00", 12:00, today, -2h. Both ends
belong to the time; without any it is the last 24 hours. --slot takes the
values from the beginning to the end of the slot that contains the instant.

Who acts is a folder (--as DIR, or the environment variable BC4P_AS): that of
the meter itself, or of a participant. root.pem and market.yaml are looked for
there and in the folder above.

--json prints {meter, from, until (s), readings: [{id, counter, at,
generation, consumption (Wh), balancing? {frequency (mHz), beneficial,
adverse}, generationW?, consumptionW?}], missing: [{from, to}], evidence:
[FILE]}.

Exit codes
  0  read; there may be no values in that time
  1  no session with the market, refused, or what it sent does not hold
  2  usage`;

  static override examples = [
    '<%= config.bin %> <%= command.id %> --as anna',
    '<%= config.bin %> <%= command.id %> --as anna --from 12:00 --until 13:00 --evidence noon.json',
    '<%= config.bin %> <%= command.id %> "meter anna" --as anna --slot -15m --json',
  ];

  static override args = {
    meter: Args.string({ description: 'name of the meter: the common name of its certificate' }),
  };

  static override flags = {
    from: Flags.string({ description: 'from this time on [default: 24 h before --until]', helpValue: 'TIME' }),
    until: Flags.string({ description: 'until this time [default: now]', helpValue: 'TIME' }),
    slot: Flags.string({
      description: 'the slot that contains this time',
      helpValue: 'TIME',
      exclusive: ['from', 'until'],
    }),
    evidence: Flags.string({
      description: 'add what proves the values to this file, or to this folder',
      helpValue: 'FILE|DIR',
    }),
    ...METER_SESSION_FLAGS,
  };

  async run(): Promise<ReadReadings> {
    const { args, flags } = await this.parse(MeterRead);
    const [{ systemClock }, { openMeterMember }, { MarketSession }, { wantedTime }, { seconds }] = await Promise.all([
      import('@bc4p/node/client'),
      import('../../meter/meter-session.ts'),
      import('../../participant/market-session.ts'),
      import('../../meter/wanted-time.ts'),
      import('@bc4p/protocol/units'),
    ]);
    const now = systemClock.now();
    const { member, meter: own } = await openMeterMember(placesFrom(flags), now);
    const meter = args.meter ?? own ?? nameless();
    if (flags.evidence !== undefined) {
      const { assertEvidencePlace } = await import('../../trades/evidence-file.ts');
      await assertEvidencePlace(flags.evidence);
    }
    // What was typed wrong is told before anybody is connected.
    wantedTime(flags, member.slots?.slotLength ?? seconds(900), now);
    await using session = await MarketSession.open(member);
    const time = wantedTime(flags, seconds(session.client.welcome.rules.slotLength), now);
    const [{ fetchReadings }, { provenReadings }, { readingViews }] = await Promise.all([
      import('../../meter/fetch-readings.ts'),
      import('../../meter/proven-readings.ts'),
      import('../../meter/readings-view.ts'),
    ]);
    const evidence = await fetchReadings(session, { meter, ...time });
    const { readings, missing } = await provenReadings(evidence, meter, member);
    const views = readingViews(readings);
    await this.#show(meter, views, missing);
    const files = views.length > 0 ? await this.#keep(flags.evidence, evidence, meter) : [];
    return { meter, ...time, readings: views, missing, evidence: files };
  }

  async #show(meter: string, views: readonly ReadingView[], missing: ReadReadings['missing']): Promise<void> {
    if (views.length === 0) return this.log(`The market has no values of ${meter} in that time.`);
    const [{ describePower, describeReadings }, { printCount, printRanges }, { widthOf }] = await Promise.all([
      import('../../meter/describe-readings.ts'),
      import('../../meter/describe-ranges.ts'),
      import('../../terminal/width.ts'),
    ]);
    this.log(`${meter}: ${printCount(views.length)}`);
    for (const line of describeReadings(views)) this.log(line);
    for (const line of describePower(views, widthOf(process.stdout, process.env))) this.log(line);
    if (missing.length > 0) this.log(`Alarm: the market lacks ${printRanges(missing)}`);
  }

  async #keep(
    path: string | undefined,
    evidence: Parameters<typeof import('../../meter/write-readings.ts').writeReadings>[1],
    meter: string,
  ): Promise<readonly string[]> {
    if (path === undefined) return [];
    const { writeReadings } = await import('../../meter/write-readings.ts');
    const files = await writeReadings(path, evidence, meter);
    this.log(`Evidence: ${files.join(', ')}`);
    return files;
  }
}

function nameless(): never {
  throw new Failure('Nothing says which meter: the folder has none.', {
    code: 'usage',
    exitCode: EXIT.usage,
    hint: 'name it: bc4p meter read METER',
  });
}
