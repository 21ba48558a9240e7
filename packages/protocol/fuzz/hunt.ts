import { performance } from 'node:perf_hooks';
import { Chance } from './chance.ts';
import type { Corpus } from './corpus.ts';
import type { Coverage } from './coverage.ts';
import { mutate } from './mutate/index.ts';
import type { Target } from './target.ts';

/** No input may take longer to compute, read twice; the largest ones of the slowest parser take about a tenth. */
const LONGEST_MS = 250;
/** Inputs between two looks at the coverage, which takes as long as some hundred of them. */
const BATCH = 200;

/** An input that broke a property, and how. */
export interface Find {
  readonly input: Uint8Array;
  readonly fault: string;
}

export interface Hunt {
  readonly runs: number;
  readonly places: number;
  /** How often each verdict came. */
  readonly verdicts: ReadonlyMap<string, number>;
  readonly slowestMs: number;
  readonly found: number;
}

/** Milliseconds of computing since a moment: what others do on the same machine does not count. */
function computedMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** The verdict about an input, or what is wrong with it; times are looked at again before they count. */
export async function judge(
  target: Target,
  input: Uint8Array,
): Promise<{ verdict: string; ms: number; fault?: string }> {
  try {
    const begin = process.cpuUsage();
    const verdict = await target.run(input);
    let ms = computedMs(begin);
    for (let again = 0; again < 3 && ms > LONGEST_MS; again += 1) {
      const from = process.cpuUsage();
      await target.run(input);
      ms = Math.min(ms, computedMs(from));
    }
    return ms > LONGEST_MS ? { verdict, ms, fault: `it takes ${Math.round(ms)} ms` } : { verdict, ms };
  } catch (error) {
    return { verdict: 'broken', ms: 0, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/**
 * Looks for inputs that break a property: changes those of the corpus, and keeps what runs code that nothing before has
 * run. `onFind` hears of the first input of each kind of fault at once, `onBatch` is told each batch before it runs, so that one that never ends is known.
 */
export async function hunt(
  target: Target,
  corpus: Corpus,
  coverage: Coverage,
  options: {
    readonly seconds: number;
    readonly seed: number;
    readonly onFind: (find: Find) => void;
    readonly onBatch: (batch: readonly Uint8Array[]) => void;
  },
): Promise<Hunt> {
  const chance = new Chance(options.seed);
  const seen = new Set<number>();
  const verdicts = new Map<string, number>();
  const faults = new Set<string>();
  let runs = 0;
  let slowestMs = 0;

  const run = async (input: Uint8Array): Promise<void> => {
    const { verdict, ms, fault } = await judge(target, input);
    runs += 1;
    slowestMs = Math.max(slowestMs, ms);
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    const first = fault?.split('\n').slice(0, 2).join();
    if (fault === undefined || first === undefined || faults.has(first)) return;
    faults.add(first);
    options.onFind({ input, fault });
  };
  /** Keeps those of these inputs that run what nothing before has run: halves without one are let go. */
  const keepNew = async (inputs: readonly Uint8Array[]): Promise<void> => {
    const ran = coverage.take().filter((place) => !seen.has(place));
    if (ran.length === 0) return;
    const [first] = inputs;
    if (first && inputs.length === 1) {
      for (const place of ran) seen.add(place);
      corpus.add(first);
      return;
    }
    const half = Math.ceil(inputs.length / 2);
    for (const part of [inputs.slice(0, half), inputs.slice(half)]) {
      for (const input of part) await judge(target, input);
      await keepNew(part);
    }
  };

  coverage.take();
  for (const input of corpus.inputs) await run(input);
  for (const place of coverage.take()) seen.add(place);
  const until = performance.now() + options.seconds * 1000;
  while (performance.now() < until) {
    const batch = Array.from({ length: BATCH }, () =>
      mutate(target, chance.one(corpus.inputs), chance.one(corpus.inputs), chance),
    );
    options.onBatch(batch);
    for (const input of batch) await run(input);
    await keepNew(batch);
  }
  return { runs, places: seen.size, verdicts, slowestMs, found: faults.size };
}

/** As few inputs as run all that the corpus runs, the shortest first. */
export async function smallest(target: Target, corpus: Corpus, coverage: Coverage): Promise<Uint8Array[]> {
  const seen = new Set<number>();
  const kept: Uint8Array[] = [];
  coverage.take();
  for (const input of corpus.inputs.toSorted((a, b) => a.length - b.length)) {
    await judge(target, input);
    const before = seen.size;
    for (const place of coverage.take()) seen.add(place);
    if (seen.size > before) kept.push(input);
  }
  return kept;
}
