import { systemClock, systemRandom } from '@bc4p/node/client';
import { EXIT, Failure } from '../failure.ts';
import { MarketSession } from '../participant/market-session.ts';
import type { ParticipantPlaces } from '../participant/participant-files.ts';
import { MeterMemory } from './meter-memory.ts';
import { memberFrom } from './meter-session.ts';
import { openMeter } from './open-meter.ts';
import { intervalFrom, planRun } from './plan-run.ts';
import { openProfile } from './profile/open-profile.ts';
import type { TypedProfile } from './profile/profile-flags.ts';
import { ReadingOutlet } from './reading-outlet.ts';
import type { RUN_FLAGS } from './run-flags.ts';
import type { RunReport } from './run-report.ts';
import { sessionLink } from './session-link.ts';
import { type RunEnd, VirtualMeter } from './virtual-meter.ts';

/** What was typed of the flags of a run. */
export type TypedRun = {
  readonly [Name in Exclude<keyof typeof RUN_FLAGS, 'speed' | 'repeat'>]?: string | undefined;
} & {
  readonly speed?: number | undefined;
  readonly repeat?: boolean | undefined;
};

/** How a run ended. */
export interface FinishedRun {
  readonly meter: string;
  readonly end: RunEnd;
  /** The counter of the last value that was ever signed; none if there is no value. */
  readonly counter: number | undefined;
  /** How many values the market does not have yet; they are sent by the next run. */
  readonly unsent: number;
}

/** Runs a virtual meter over the real clock and network until it is done or interrupted. */
export async function runMeter(
  typed: TypedRun & TypedProfile,
  places: ParticipantPlaces,
  { report, interrupted }: { readonly report: RunReport; readonly interrupted: Promise<void> },
): Promise<FinishedRun> {
  const clock = systemClock;
  const meter = await openMeter(places, clock.now());
  const member = memberFrom(meter);
  if (member.url === undefined) throw nowhere(member.market);
  const interval = intervalFrom(typed, meter);
  await using memory = await MeterMemory.open(meter.folder, meter.name);
  const { last } = memory;
  if (last?.balancing) throw balancing(meter.name);
  const plan = planRun(typed, interval, last, clock);
  const profile = await openProfile(typed, interval, plan.time.now());
  report.found(memory.unsent);
  const outlet = new ReadingOutlet({
    ...{ memory, clock, random: systemRandom },
    open: async () => sessionLink(await MarketSession.open(member)),
    onSent: (entries, missing) => report.sent(entries, missing),
    onFailure: (reason, waitMs) => report.failure(reason, waitMs),
  });
  const onValue = report.value.bind(report);
  try {
    const end = await new VirtualMeter({ meter, memory, outlet, profile, clock, onValue, ...plan }).run(interrupted);
    return { meter: meter.name, end, counter: memory.last?.counter, unsent: memory.unsent.length };
  } finally {
    await outlet.close();
  }
}

const nowhere = (market: string): Failure =>
  new Failure(`Nothing says where the market ${market} is.`, {
    code: 'url-missing',
    exitCode: EXIT.usage,
    hint: 'add --url ws://HOST:PORT, or a line `url: …` to market.yaml',
  });

const balancing = (name: string): Failure =>
  new Failure(`${name} is a balancing meter: what it shows depends on the grid’s frequency.`, {
    code: 'meter-is-balancing',
    hint: 'sign its values with `bc4p meter sign`',
  });
