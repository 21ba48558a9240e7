import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { htmlPage } from '../src/demo/html/page.ts';
import { SAMPLE } from './sample-page.ts';

const run = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), 'bc4p-demo-browser-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The browser at hand, if there is one. */
const chromium = await (async () => {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const isThere = await run(name, ['--version']).then(
      () => true,
      () => false,
    );
    if (isThere) return name;
  }
  return undefined;
})();

// Looks at the page from within and tells the frame around it what it found. Charts clip what sticks out of them.
const PROBE = `<script>addEventListener('load', () => {
  const faults = [];
  if (innerWidth !== WIDTH) faults.push('the frame is ' + innerWidth + ' wide');
  if (document.documentElement.scrollWidth > innerWidth) faults.push('the page is wider than the window');
  for (const text of document.querySelectorAll('svg.chart text')) {
    const [own, chart] = [text.getBoundingClientRect(), text.ownerSVGElement.getBoundingClientRect()];
    if (own.left < chart.left - 1 || own.right > chart.right + 1 || own.top < chart.top - 1 || own.bottom > chart.bottom + 1)
      faults.push('cut off: ' + text.textContent);
  }
  for (const chart of document.querySelectorAll('svg.chart')) {
    const texts = [...chart.querySelectorAll('text')].map((text) => ({ text, box: text.getBoundingClientRect() }));
    for (const [index, { text, box }] of texts.entries())
      for (const other of texts.slice(index + 1))
        if (box.left < other.box.right && other.box.left < box.right && box.top + 4 < other.box.bottom && other.box.top + 4 < box.bottom)
          faults.push(text.textContent + ' lies over ' + other.text.textContent);
  }
  for (const box of document.querySelectorAll('.key-figures div, figcaption, h1, h2, li'))
    if (box.scrollWidth > box.clientWidth + 1) faults.push('too narrow for: ' + box.textContent);
  const part = document.querySelector('figure .read');
  part.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  const readOut = part.closest('figure').querySelector('.read-out');
  const found = parent.document.createElement('pre');
  found.id = 'found';
  found.textContent = JSON.stringify({ faults, readOut: readOut.textContent });
  parent.document.body.append(found);
});</script>`;

/** What is wrong with the page in a window so wide, and what it says of the first slot when that is pointed at. */
async function lookAt(width: number): Promise<{ readonly faults: readonly string[]; readonly readOut: string }> {
  const file = join(folder, `page-${width}.html`);
  const page = htmlPage(SAMPLE).replace('</body>', `${PROBE.replace('WIDTH', String(width))}</body>`);
  // No window is as narrow as a telephone, but a frame can be.
  const frame = `<iframe srcdoc="${page.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" width="${width}" height="900" style="border: 0"></iframe>`;
  await writeFile(file, `<!DOCTYPE html><meta charset="utf-8"><body>${frame}</body>`);
  const { stdout } = await run(
    chromium ?? '',
    [
      ...['--headless=new', '--no-sandbox', '--disable-gpu', '--window-size=1400,1000'],
      ...[`--user-data-dir=${join(folder, `profile-${width}`)}`, '--dump-dom', pathToFileURL(file).href],
    ],
    { maxBuffer: 2 ** 24 },
  );
  const [, found = ''] = /<pre id="found">(.*?)<\/pre>/.exec(stdout) ?? [];
  return JSON.parse(found);
}

describe.skipIf(chromium === undefined)('the page in Chromium, which has to be installed for this', () => {
  test.each([1280, 390])(
    'fits into a window %i wide, nothing is cut off, and charts can be read by pointing',
    async (width) => {
      const { faults, readOut } = await lookAt(width);
      expect(faults).toEqual([]);
      expect(readOut).toMatch(/^00:00 {2}paid - *, received [\d.]+ \(/);
    },
  );
});
