import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRegistry } from '../spec-registry.mjs';

const run = promisify(execFile);
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
// Below the repository, where the theme finds its modules.
const out = join(root, 'dist', `docs-of-test-${process.pid}`);
const profile = mkdtempSync(join(tmpdir(), 'bc4p-docs-browser-'));

beforeAll(async () => {
  await run(process.execPath, [join(root, 'scripts/docs/build-site.mjs'), '--out', out], { cwd: root });
}, 300_000);

afterAll(() => {
  for (const folder of [out, `${out}-source`, `${out}-cache`, profile])
    rmSync(folder, { recursive: true, force: true });
});

/** Every page of the site by its path, `/session` for session.html. */
function htmlPages(): Map<string, string> {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  return new Map(files.map((file) => [`/${file.slice(0, -'.html'.length)}`, readFileSync(join(out, file), 'utf8')]));
}

const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, found = '']) => found);
const unescaped = (text: string): string => decodeURIComponent(text.replaceAll('&amp;', '&'));

describe('the site of the specification', () => {
  test('has each live requirement as an anchor on its page, once', () => {
    const pages = htmlPages();
    const live = Object.entries(readRegistry(root)).filter(([, { withdrawn }]) => !withdrawn);
    const missing = live.filter(([id, { page }]) => {
      const ids = all(pages.get(`/${page}`) ?? '', / id="([^"]+)"/g);
      return ids.filter((one) => one === id).length !== 1;
    });
    expect(missing.map(([id]) => id)).toEqual([]);
    const table = pages.get('/requirements') ?? '';
    expect(live.filter(([id, { page }]) => !table.includes(`href="/${page}#${id}"`))).toEqual([]);
  });

  test('has no link that leads nowhere', () => {
    const pages = htmlPages();
    const files = new Set(readdirSync(out, { recursive: true, encoding: 'utf8' }).map((file) => `/${file}`));
    const ids = new Map([...pages].map(([path, html]) => [path, new Set(all(html, / id="([^"]+)"/g))]));
    const dead = [...pages].flatMap(([from, html]) =>
      all(html, /<a [^>]*href="([^"]+)"/g).filter((href) => {
        if (/^[a-z]+:/.test(href)) return false;
        const [path = '', anchor] = unescaped(href).split('#');
        const to = path === '' ? from : path.endsWith('/') ? `${path}index` : path;
        const found = ids.get(to);
        if (!found) return !files.has(to);
        // The theme's own anchors are made in the browser.
        return anchor !== undefined && anchor !== 'VPContent' && anchor !== '' && !found.has(anchor);
      }),
    );
    expect([...new Set(dead)]).toEqual([]);
  });
});

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

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Serves the site as its preview does; gives its address and how to end. */
async function served(): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const file = path.endsWith('/') ? `${path}index.html` : extname(path) === '' ? `${path}.html` : path;
    try {
      const body = readFileSync(join(out, file));
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

describe.skipIf(chromium === undefined)(`in a browser${chromium ? '' : ' (there is no chromium here)'}`, () => {
  /** What the page is once its scripts have run. */
  async function domOf(path: string): Promise<string> {
    const site = await served();
    try {
      const flags = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`];
      const { stdout } = await run(
        chromium as string,
        [...flags, '--virtual-time-budget=20000', '--dump-dom', `${site.url}${path}`],
        { maxBuffer: 64 * 1024 * 1024, timeout: 120_000 },
      );
      return stdout;
    } finally {
      site.close();
    }
  }

  test('a requirement is reached by its anchor, and the scripts of the page run', { timeout: 150_000 }, async () => {
    const html = await domOf('/session#WS-012');
    expect(html).toContain('id="WS-012"');
    // Made by scripts alone: the outline of the page.
    expect(html).toMatch(/outline-link[^>]*href="#handshake"|href="#handshake"[^>]*outline-link/);
    expect(html).not.toContain('404');
  });

  test('the page of requirements leads to each of them', { timeout: 150_000 }, async () => {
    const html = await domOf('/requirements');
    expect(html).toContain('href="/session#WS-012"');
    expect(html).toContain('>By profile');
  });
});
