// Makes the generated sources from the specification: message types and validators from spec/schemas, error codes from
// spec/errors.yaml. `--check` changes nothing and fails if a file is not what it would write.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorCodes } from './generate-errors.mjs';
import { frameTypes, validators } from './generate-schemas.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const checking = process.argv.includes('--check');

/** Every generated file: folder, then name → text. */
const outputs = new Map([
  ['packages/protocol/src/generated', { ...errorCodes(root), ...(await frameTypes(root)), ...validators(root) }],
]);

let stale = 0;
for (const [folder, files] of outputs) {
  const at = join(root, folder);
  mkdirSync(at, { recursive: true });
  for (const name of readdirSync(at).filter((found) => !(found in files))) {
    stale += 1;
    if (checking) console.error(`${relative(root, join(at, name))} is made by nothing`);
    else rmSync(join(at, name));
  }
  for (const [name, text] of Object.entries(files)) {
    const path = join(at, name);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    stale += 1;
    if (checking)
      console.error(`${relative(root, path)} is not what spec/ says: run \`npm run generate\` and commit the result`);
    else writeFileSync(path, text);
  }
}
if (checking && stale > 0) process.exit(1);
console.error(checking ? 'generated files: as the specification says' : `generated files: ${stale} written`);
