// Makes the generated files from the specification: message types and validators from spec/schemas, error codes and
// their table for readers from spec/errors.yaml, the pages of frames and the AsyncAPI document from spec/frames.yaml, the
// conformance suite's catalogue from spec/requirements.yaml and the pages. `--check` changes nothing and fails if a file is
// not what it would write.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asyncapiDocument } from './generate-asyncapi.mjs';
import { errorCodes } from './generate-errors.mjs';
import { nodeConfig } from './generate-node-config.mjs';
import { requirementCatalogue } from './generate-requirements.mjs';
import { frameTypes, validators } from './generate-schemas.mjs';
import { ERRORS_PAGE, errorsPage } from './spec-errors.mjs';
import { FRAMES_PAGE, framesPage } from './spec-frames.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const checking = process.argv.includes('--check');

/** Folders that hold generated files only: folder, then name → text. */
const folders = new Map([
  ['packages/protocol/src/generated', { ...errorCodes(root), ...(await frameTypes(root)), ...validators(root) }],
  ['packages/node/src/generated', await nodeConfig(root)],
  ['conformance/src/generated', requirementCatalogue(root)],
]);

/** Generated files that stand beside others: path → text. */
const singles = new Map([
  [ERRORS_PAGE, errorsPage(root)],
  [FRAMES_PAGE, framesPage(root)],
  ['spec/asyncapi.yaml', asyncapiDocument(root)],
  // The package of the suite brings the schema of conformance statements along.
  ['conformance/schemas/ics.json', readFileSync(join(root, 'spec/schemas/ics/ics.schema.json'), 'utf8')],
]);

let stale = 0;

/** Writes one file if it is not what it has to be, or only says so. @param {string} path @param {string} text */
function update(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  stale += 1;
  if (checking)
    console.error(`${relative(root, path)} is not what spec/ says: run \`npm run generate\` and commit the result`);
  else writeFileSync(path, text);
}

for (const [folder, files] of folders) {
  const at = join(root, folder);
  mkdirSync(at, { recursive: true });
  for (const name of readdirSync(at).filter((found) => !(found in files))) {
    stale += 1;
    if (checking) console.error(`${relative(root, join(at, name))} is made by nothing`);
    else rmSync(join(at, name));
  }
  for (const [name, text] of Object.entries(files)) update(join(at, name), text);
}
for (const [path, text] of singles) update(join(root, path), text);
if (checking && stale > 0) process.exit(1);
console.error(checking ? 'generated files: as the specification says' : `generated files: ${stale} written`);
