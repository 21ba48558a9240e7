import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { matches, normalized, stepsOf, Terminal } from './support/transcript.ts';

const page = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');

/** The ports that the README's three markets listen on. */
const PORTS = ['8470', '8471', '8480', '8481', '8490', '8491'];

/** As many ports that nobody uses now. */
async function freePorts(): Promise<number[]> {
  const servers = await Promise.all(
    PORTS.map(
      () =>
        new Promise<Server>((resolve) => {
          const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

// The ports of the README may be in use where the tests run.
const free = await freePorts();
const readme = PORTS.reduce((text, port, place) => text.replaceAll(port, String(free[place])), page);

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

test('the demonstration prints what the README shows of it', { timeout: 180_000 }, async () => {
  const [, shown = ''] = /<!-- demo -->\n```\n([\s\S]*?)```/.exec(page) ?? [];
  expect(shown.length).toBeGreaterThan(500);
  const folder = await mkdtemp(join(tmpdir(), 'bc4p-readme-'));
  {
    await using terminal = await Terminal.open(folder);
    const printed = await terminal.run('(bc4p demo --html day.html 2>/dev/null)');
    expect(printed.slice(0, shown.trimEnd().split('\n').length).join('\n')).toBe(shown.trimEnd());
    expect(printed.at(-1)).toBe('for a browser: day.html');
    const page = await readFile(join(folder, 'day.html'), 'utf8');
    expect(page).toContain('SimBench 1-LV-rural1');
    expect(page.match(/✓ held/g)?.length).toBeGreaterThan(10);
  }
  await rm(folder, { recursive: true, force: true });
});
