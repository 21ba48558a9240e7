// npm run docs [-- --out FOLDER]: the specification as a site, in dist/docs; npm run docs:preview serves it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, serve } from 'vitepress';
import { pageOrder, siteSource } from './site-source.mjs';

/** Anchors as GitHub makes them, to which the pages link. */
const SLUGIFY = `(text) => text.trim().toLowerCase().replace(/[^\\p{L}\\p{N}\\s_-]/gu, '').replace(/\\s/g, '-')`;

/** What VitePress has to know. @param {string} root of the repository @param {string} outDir */
function configOf(root, outDir) {
  const pages = pageOrder(root);
  const sidebar = [
    { text: 'The specification', items: [{ text: 'how to read it', link: '/' }, ...pages] },
    {
      text: 'Tables',
      items: [
        { text: 'all requirements', link: '/requirements' },
        { text: 'schemas', link: '/schemas/' },
        { text: 'decisions', link: '/decisions/' },
        { text: 'models', link: '/models/' },
      ],
    },
  ];
  const config = {
    ...{ title: 'BC4P', titleTemplate: ':title · BC4P', description: 'The BC4P specification', lang: 'en' },
    ...{ cleanUrls: true, outDir, cacheDir: `${outDir}-cache`, lastUpdated: false },
    themeConfig: {
      ...{ sidebar, outline: [2, 3], search: { provider: 'local' }, docFooter: { prev: false, next: false } },
      nav: [
        { text: 'requirements', link: '/requirements' },
        { text: 'errors', link: '/errors' },
        { text: 'frames', link: '/frames' },
      ],
    },
  };
  const anchor = `{ slugify: ${SLUGIFY} }`;
  return `export default { ...${JSON.stringify(config, null, 2)}, markdown: { anchor: ${anchor} }, vite: { build: { chunkSizeWarningLimit: 4000 } } };\n`;
}

const THEME = `import DefaultTheme from 'vitepress/theme';
import './style.css';
export default DefaultTheme;
`;
const STYLE = `.requirement { font-weight: 700; font-family: var(--vp-font-family-mono); font-size: 0.85em; scroll-margin-top: 5rem; }
.requirement:target { background: var(--vp-c-yellow-soft); }
td > a[href*='#'] { white-space: nowrap; }
.vp-doc table { display: block; overflow-x: auto; }
`;

/** Writes the source beside where the site goes; gives its folder. @param {string} root @param {string} outDir */
export function writeSource(root, outDir) {
  const source = `${outDir}-source`;
  rmSync(source, { recursive: true, force: true });
  const files = new Map([
    ...siteSource(root),
    ['.vitepress/config.mjs', configOf(root, outDir)],
    ['.vitepress/theme/index.mjs', THEME],
    ['.vitepress/theme/style.css', STYLE],
  ]);
  for (const [name, text] of files) {
    const path = join(source, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return source;
}

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const flag = process.argv.indexOf('--out');
  const outDir = resolve(root, flag === -1 ? 'dist/docs' : (process.argv[flag + 1] ?? 'dist/docs'));
  const source = writeSource(root, outDir);
  if (process.argv.includes('--serve')) await serve({ root: source, port: 4173 });
  else await build(source);
}
