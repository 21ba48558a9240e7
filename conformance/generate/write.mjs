// node conformance/generate/write.mjs: writes the vectors, their MANIFEST and the page of worked examples (the build must be fresh).
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AREAS } from './areas.mjs';
import { vectorFile } from './vectors.mjs';
import { workedPage } from './worked-page.mjs';

const folder = new URL('../vectors/v1/', import.meta.url);

/** @param {string} file @param {string} text */
function write(file, text) {
  const path = fileURLToPath(new URL(file, folder));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const files = [];
for (const [file, vectors] of AREAS) {
  const text = await vectorFile(vectors);
  write(file, text);
  files.push({ file, cases: vectors.cases.length, sha256: createHash('sha256').update(text).digest('hex') });
  console.log(`${vectors.cases.length} cases in ${file}`);
}
write('MANIFEST.json', `${JSON.stringify({ version: 'bc4p.v1', files }, null, 2)}\n`);
writeFileSync(fileURLToPath(new URL('../../spec/examples.md', import.meta.url)), workedPage());
