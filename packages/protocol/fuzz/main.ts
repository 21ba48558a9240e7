// Looks for inputs on which a parser of what strangers send breaks one of its properties:
//   npm run fuzz -- [frame|token|message|certificate|crl|policy|pem|request …] --seconds N --seed S --keep
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Corpus, keepArtefact } from './corpus.ts';
import { Coverage } from './coverage.ts';
import { type Hunt, hunt, smallest } from './hunt.ts';
import { seeds } from './seeds.ts';
import { TARGETS } from './targets/index.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    /** Writes what was found to the corpus. */
    keep: { type: 'boolean', default: false },
  },
});
const names = TARGETS.map(({ name }) => name);
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`no parser ${unknown.join(', ')}: there are ${names.join(', ')}`);
const targets = TARGETS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));

// This file runs from dist/fuzz.
const folder = fileURLToPath(new URL('../../', import.meta.url));
const artefacts = join(folder, 'found');
const coverage = new Coverage((url) => url.includes('/fuzz/dist/src/'));
const first = await seeds(join(folder, '../../../conformance/vectors/v1'));

function report(name: string, { runs, places, verdicts, slowestMs, found }: Hunt, kept: number): void {
  const often = [...verdicts].sort((a, b) => b[1] - a[1]).map(([verdict, count]) => `${verdict} ${count}`);
  const memory = Math.round(process.memoryUsage().rss / 1024 / 1024);
  console.log(
    `${name}: ${runs} inputs, ${places} places of the source, ${kept} in the corpus, slowest ${slowestMs.toFixed(1)} ms, ${memory} MiB, ${found} found`,
  );
  console.log(`  ${verdicts.size} verdicts: ${often.slice(0, 12).join(', ')}`);
}

for (const target of targets) {
  const corpus = new Corpus(join(folder, 'corpus'), target.name);
  for (const input of first.get(target.name) ?? []) corpus.add(new Uint8Array(input.subarray(0, target.maxBytes)));
  const underWay = join(folder, `under-way-${target.name}.txt`);
  const result = await hunt(target, corpus, coverage, {
    seconds: Number(values.seconds),
    seed: Number(values.seed),
    onFind: ({ input, fault }) => {
      process.exitCode = 1;
      console.error(`${target.name}: ${fault}\n  ${keepArtefact(artefacts, target.name, input, fault)}`);
    },
    // A batch that never ends, or takes all memory, is still there when the process is not.
    onBatch: (batch) =>
      writeFileSync(underWay, batch.map((input) => Buffer.from(input).toString('base64url')).join('\n')),
  });
  rmSync(underWay, { force: true });
  if (values.keep) corpus.save(await smallest(target, corpus, coverage));
  report(target.name, result, corpus.inputs.length);
}
console.log(`seed ${values.seed}`);
coverage.stop();
