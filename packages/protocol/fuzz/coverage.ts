import { type Profiler, Session } from 'node:inspector';

/** So many characters of source count as one place: V8 joins and splits its ranges as counts happen to be, places stay. */
const PLACE = 8;
/** More than any script has places. */
const PLACES = 2 ** 24;

/** The places of a script that ran: inner ranges lie behind outer ones, and say otherwise. */
function placesOf({ functions }: Profiler.ScriptCoverage): Set<number> {
  const ran = new Set<number>();
  for (const { ranges } of functions)
    for (const { startOffset, endOffset, count } of ranges)
      for (let place = Math.ceil(startOffset / PLACE); place * PLACE < endOffset; place += 1)
        if (count > 0) ran.add(place);
        else ran.delete(place);
  return ran;
}

/** What V8 has counted: the places in our sources that ran since the last look. A look takes some milliseconds. */
export class Coverage {
  readonly #session = new Session();
  readonly #isOwn: (url: string) => boolean;

  /** Counts from now on in the scripts whose URL is one of our own. */
  constructor(isOwn: (url: string) => boolean) {
    this.#isOwn = isOwn;
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** The numbers of all places that ran since the last look. */
  take(): number[] {
    let result: readonly Profiler.ScriptCoverage[] = [];
    this.#session.post('Profiler.takePreciseCoverage', (error, taken) => {
      if (error) throw error;
      result = taken.result;
    });
    return result
      .filter(({ url }) => this.#isOwn(url))
      .flatMap((script) => [...placesOf(script)].map((place) => Number(script.scriptId) * PLACES + place));
  }

  stop(): void {
    this.#session.disconnect();
  }
}
