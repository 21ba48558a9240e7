import { fileURLToPath } from 'node:url';
import { Config } from '@oclif/core';
import { beforeAll, describe, expect, test } from 'vitest';

type Commands = Config['commands'];
let commands: Commands;

beforeAll(async () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const config = await Config.load({ root, ignoreManifest: true } as never);
  commands = [...config.commands].sort((a, b) => (a.id < b.id ? -1 : 1));
});

/** One line for each argument and flag: what scripts out there rely on. */
function surfaceOf({ id, args, flags }: Commands[number]): string[] {
  const shownArgs = Object.values(args).map(({ name, required, default: preset }) => {
    const given = preset === undefined ? '' : ` = ${String(preset)}`;
    return `  ${required ? name : `[${name}]`}${given}`;
  });
  const shownFlags = Object.values(flags)
    .filter(({ name }) => name !== 'json')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((flag) => {
      const { name, char, required, type } = flag;
      const value = type === 'option' ? ` ${flag.options?.join('|') ?? 'VALUE'}${flag.multiple ? ' …' : ''}` : '';
      const preset =
        flag.default === undefined || typeof flag.default === 'function' ? '' : ` = ${JSON.stringify(flag.default)}`;
      return `  --${name}${char ? ` -${char}` : ''}${value}${required ? ' (required)' : ''}${preset}`;
    });
  return [id.replaceAll(':', ' '), ...shownArgs, ...shownFlags];
}

test('commands and flags change on purpose only', async () => {
  const surface = commands.flatMap((command) => [...surfaceOf(command), '']).join('\n');
  await expect(surface).toMatchFileSnapshot('./commands.snapshot.txt');
});

describe('every command', () => {
  test('has a summary, a description with its exit codes, worked examples, and --json', () => {
    for (const { id, summary, description, examples, flags } of commands) {
      expect(summary, id).toMatch(/^[A-Z].*\.$/);
      expect(description, id).toMatch(/^ +0 {2}/m);
      expect(examples?.length ?? 0, `examples of ${id}`).toBeGreaterThanOrEqual(2);
      expect(flags, id).toHaveProperty('json');
    }
  });

  test('describes each of its arguments and flags', () => {
    for (const { id, args, flags } of commands) {
      for (const { name, description, summary } of [...Object.values(args), ...Object.values(flags)] as {
        name: string;
        description?: string;
        summary?: string;
      }[]) {
        expect(summary ?? description, `${id} ${name}`).toMatch(/\w/);
      }
    }
  });
});
