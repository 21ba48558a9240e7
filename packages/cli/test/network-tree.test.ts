import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { freePorts } from './support/free-ports.ts';
import { type Run, runBc4p, startBc4p } from './support/run-bc4p.ts';

// Trees of markets to try things with, as the one who types `network init` gets them.
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bc4p-tree-'));
});
afterAll(() => rm(folder, { recursive: true }));

const bc4p = (...args: string[]): Promise<Run> => runBc4p(args, folder);
const config = async (...path: string[]) => parse(await readFile(join(folder, ...path, 'node.yaml'), 'utf8'));

describe('network init --tree', () => {
  test('makes four markets, each of which starts', async () => {
    const port = await freePorts(8);
    const ports = ['--port', String(port), '--admin-port', String(port + 1)];
    const made = await bc4p('network', 'init', 'net', '--tree', '--json', ...ports);
    expect(made.err).toBe('');
    const { markets } = JSON.parse(made.out);
    expect(markets.map(({ market, url }: { market: string; url: string }) => [market, url])).toEqual([
      ['amprion', `ws://127.0.0.1:${port}`],
      ['westnetz.amprion', `ws://127.0.0.1:${port + 2}`],
      ['nordnetz.amprion', `ws://127.0.0.1:${port + 4}`],
      ['mieter.nordnetz.amprion', `ws://127.0.0.1:${port + 6}`],
    ]);
    const nodes = markets.map(({ node }: { node: string }) => startBc4p(['node', 'start', node, '--json'], folder));
    await Promise.all(nodes.map((node: ReturnType<typeof startBc4p>) => node.printed(/"ready"/)));
    for (const node of nodes) node.signal('SIGTERM');
    const ended: Run[] = await Promise.all(nodes.map((node: ReturnType<typeof startBc4p>) => node.done));
    // What a node that did not end well has to say is in the message.
    expect(ended.map(({ code, out, err }) => [code === 0 ? 0 : err, JSON.parse(out).ready.market])).toEqual(
      markets.map(({ market }: { market: string }) => [0, market]),
    );
  });

  test('a tenants’ market is operated with its submarket proxy, a distribution market has an operator beside it', async () => {
    const tenants = await config('net', 'markets', 'mieter.nordnetz.amprion');
    expect(tenants.upper.chain).toBe(tenants.certificates.operatorChain);
    const distribution = await config('net', 'markets', 'nordnetz.amprion');
    expect(distribution.upper).toMatchObject({ market: 'amprion', chain: 'uplink/chain.pem' });
    expect(distribution.points).toContainEqual({ point: 'market-mieter', node: 'west' });
    expect(await config('net', 'markets', 'amprion')).not.toHaveProperty('upper');
  });

  test.each([
    [['--tree', '--design', 'tree.yaml'], '--tree'],
    [['--tree', '--participants', 'anna'], '--participants'],
    [['--tree', '--port', '0'], 'begin with any but 0'],
    [['--tree', '--port', '9000', '--admin-port', '9004'], 'meet at 9004'],
    [['--tree', '--port', '65531', '--admin-port', '9000'], 'no port 65537'],
    [['--tree', '--operator-label', 'Amprion'], '--operator-label is "Amprion"'],
  ])('%j is refused', async (args, words) => {
    const { code, err } = await bc4p('network', 'init', 'none', ...args);
    expect(err).toContain(words);
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});

describe('network init --design', () => {
  const design = async (text: string): Promise<Run> => {
    await writeFile(join(folder, 'tree.yaml'), text);
    return bc4p('network', 'init', 'own', '--design', 'tree.yaml');
  };
  const faults = async (text: string): Promise<string[]> => {
    const { code, err } = await design(text);
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'own'))).toBe(false);
    expect(err).toContain('  next: mend the file');
    return err.replace('Error: ', '').split('\n').slice(0, -2);
  };

  const TOP = 'operator: tso\ncapacity: 1MW\n';
  const below = (fields: string, indent = ''): string =>
    `${indent}markets:\n${indent}  - { label: a, capacity: 1kW, feedIn: 9kW, draw: 9kW${fields} }\n`;

  test.each([
    ['no YAML', '[', ['tree.yaml:1:2: This is not YAML: Flow sequence must end with a ]']],
    ['nothing', '', ['tree.yaml:1:1: Fields are expected here. Write operator, capacity, each with its value.']],
    [
      'missing and unknown fields',
      'operater: tso\ncapacity: 1MW\n',
      [
        'tree.yaml:1:1: operater: There is no such field. Here are operator, label, capacity, participants, markets.',
        'tree.yaml:1:1: operator: This field is missing.',
      ],
    ],
    [
      'wrong values',
      `operator: TSO\ncapacity: 7\nparticipants:\n  - { name: Anna, feedIn: 1kWh, draw: 1kW }\n`,
      [
        'tree.yaml:1:11: operator: "TSO" is not a label. A label is 1 to 63 lower-case letters, digits and inner hyphens.',
        'tree.yaml:2:11: capacity: 7 is not a power. Write it with its unit, such as 11kW or 2.5MW.',
        'tree.yaml:4:13: participants[0].name: "Anna" cannot be the name of a participant. Use lower-case letters, digits, dot, hyphen and underscore.',
        'tree.yaml:4:27: participants[0].feedIn: "1kWh" is not a power. Write it with its unit, such as 11kW or 2.5MW.',
      ],
    ],
    [
      'two of one name',
      `${TOP}participants: [{ name: x, feedIn: 1W, draw: 1W }, { name: x, feedIn: 1W, draw: 1W }]\n`,
      ['tree.yaml:3:59: participants[1].name: x is there twice. Give each a name of its own.'],
    ],
    [
      'what is no list',
      `${TOP}markets: { label: a }\n`,
      [expect.stringMatching(/^tree\.yaml:3:10: markets: A list is/)],
    ],
    [
      'more than there is to give',
      `${TOP}label: de\n${below(', participants: [{ name: x, feedIn: 10kW, draw: 1W }]')}`,
      [
        'tree.yaml:5:90: markets[0].participants[0].feedIn: This is more than the market itself has (9000 W). Lower it, or raise that of the market.',
      ],
    ],
  ])('names the place of %s', async (_, text, lines) => {
    const found = await faults(text);
    expect(
      found.map((line, place) => (typeof lines[place] === 'string' ? line.slice(0, lines[place].length) : line)),
    ).toEqual(lines);
  });

  test('makes the markets of the file that help shows', async () => {
    const { out } = await bc4p('network', 'init', '--help');
    const [shown = ''] = /^ *\{ operator: [\s\S]*? \] \}$/m.exec(out) ?? [];
    await writeFile(join(folder, 'shown.yaml'), shown);
    const made = await bc4p('network', 'init', 'shown', '--design', 'shown.yaml');
    expect(made.err).toBe('');
    expect(made.out).toMatch(/^Made 2 markets and 1 participants in shown\.$/m);
  });

  test('makes the markets of a file, as deep as certificates reach', async () => {
    const nested = (depth: number): object => ({
      ...{ label: `m${depth}`, feedIn: '5kW', draw: '5kW', capacity: '50kW' },
      participants: [{ name: 'x', feedIn: '5kW', draw: '4kW' }],
      ...(depth > 1 ? { markets: [nested(depth - 1)] } : {}),
    });
    const tree = (depth: number) => JSON.stringify({ operator: 'tso', capacity: '1MW', markets: [nested(depth)] });
    expect(await faults(tree(8))).toEqual([expect.stringContaining('At most 7 markets below the top.')]);
    const made = await design(tree(7));
    expect(made.err).toBe('');
    expect(made.out).toMatch(/^Made 8 markets and 7 participants in own\.$/m);
    const lowest = join('own', 'markets', 'm1.m2.m3.m4.m5.m6.m7.tso');
    const chain = join(lowest, 'participants', 'x', 'chain.pem');
    expect(await bc4p('cert', 'verify', chain, '--root', join('own', 'root.pem'))).toMatchObject({ code: 0 });
  });
});
