import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { matches, normalized, stepsOf, Terminal } from './support/transcript.ts';

const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');

test('every command of the README prints what the README shows', { timeout: 180_000 }, async () => {
  const steps = stepsOf(readme);
  expect(steps.length).toBeGreaterThan(10);
  const folder = await mkdtemp(join(tmpdir(), 'bc4p-readme-'));
  {
    await using terminal = await Terminal.open(folder);
    for (const { command, shown, background } of steps) {
      const printed = background ? await terminal.start(command) : await terminal.run(command);
      const agree = matches(shown, printed);
      // Shown in full, so that the README can be mended from the message.
      const report = [`$ ${command}`, ...printed].join('\n');
      expect(agree ? 'as shown' : report, `shown:\n${shown.map(normalized).join('\n')}`).toBe('as shown');
    }
  }
  await rm(folder, { recursive: true, force: true });
});
