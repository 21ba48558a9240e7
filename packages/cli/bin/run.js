#!/usr/bin/env node
// `bc4p --version` is asked often (by scripts and by people who wonder what they have), so it costs no more than Node.
const [first, ...rest] = process.argv.slice(2);
if ((first === '--version' || first === '-V') && rest.length === 0) {
  const { readFileSync } = await import('node:fs');
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  process.stdout.write(`bc4p ${version} node-${process.version}\n`);
} else {
  const { run, handle, flush } = await import('@oclif/core');
  await run(process.argv.slice(2), import.meta.url)
    .then(() => flush())
    .catch((error) => {
      const unknown = /^command (.+) not found$/.exec(error?.message)?.[1];
      if (unknown === undefined) return handle(error);
      process.stderr.write(`Error: There is no command ${unknown.replaceAll(':', ' ')}.\n  next: bc4p --help\n`);
      process.exitCode = 2;
    });
}
