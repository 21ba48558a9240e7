// node conformance/generate/write.mjs: writes the vectors of the market and of fees (the build must be fresh).
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fees } from './fees.mjs';
import { market } from './market.mjs';
import { vectorFile } from './vectors.mjs';

for (const [area, file, vectors] of /** @type {const} */ ([
  ['fees', 'line.json', fees],
  ['market', 'orders.json', market],
])) {
  const path = fileURLToPath(new URL(`../vectors/v1/${area}/${file}`, import.meta.url));
  writeFileSync(path, vectorFile(vectors));
  console.log(`${vectors.cases.length} cases in ${area}/${file}`);
}
