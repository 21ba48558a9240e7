// npm run sim:night -- --seeds FROM..TO: runs many seeds in several processes, and names those that fail.
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { drawScenario } from './plan/draw.ts';
import { type Outcome, simulate } from './simulation.ts';

/** A process that runs seeds as they are sent to it, one at a time. */
function work(): void {
  process.on('message', async (seed: number) => {
    process.send?.(await simulate(drawScenario(seed)));
  });
}

async function lead(): Promise<void> {
  const { values } = parseArgs({
    options: { seeds: { type: 'string', default: '1..1000' }, processes: { type: 'string' } },
  });
  const [, from = '', to = ''] = /^(\d+)\.\.(\d+)$/.exec(values.seeds) ?? [];
  if (from === '') {
    console.error('npm run sim:night -- --seeds FROM..TO [--processes N]');
    process.exit(2);
  }
  const processes = Number(values.processes ?? availableParallelism());
  const outcomes = await runAll(Number(from), Number(to), processes);
  process.exitCode = outcomes.some(({ finding }) => finding) ? 1 : 0;
}

async function runAll(from: number, to: number, processes: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const started = performance.now();
  let next = from;
  const worker = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const child: ChildProcess = fork(fileURLToPath(import.meta.url), [], {
        env: { ...process.env, BC4P_SIM_WORKER: '1' },
      });
      let seed = 0;
      const give = (): void => {
        if (next > to) return void child.disconnect();
        seed = next;
        next += 1;
        child.send(seed);
      };
      child.on('message', (outcome: Outcome) => {
        outcomes.push(outcome);
        const { finding } = outcome;
        if (finding) console.log(`seed ${seed} FAILS after event ${finding.event}: ${finding.fact.slice(0, 400)}`);
        if (outcomes.length % 500 === 0) console.log(`${outcomes.length} seeds`);
        give();
      });
      child.on('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`seed ${seed} ends its process: ${code}`)),
      );
      give();
    });
  await Promise.all(Array.from({ length: processes }, worker));
  const seconds = (performance.now() - started) / 1000;
  const failed = outcomes.filter(({ finding }) => finding).map(({ seed }) => seed);
  const sum = (name: string): number => outcomes.reduce((total, { counts }) => total + (counts[name] ?? 0), 0);
  console.log(
    `${outcomes.length} seeds in ${seconds.toFixed(0)} s (${(outcomes.length / seconds).toFixed(1)} a second): ` +
      `${sum('commands')} commands, ${sum('trades')} trades, ${sum('crossing')} between markets, ${failed.length} seeds fail${failed.length > 0 ? `: ${failed.sort((a, b) => a - b).join(' ')}` : ''}`,
  );
  return outcomes;
}

if (process.env.BC4P_SIM_WORKER) work();
else await lead();
