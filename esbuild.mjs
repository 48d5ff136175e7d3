/**
 * Bundles the extension.
 *
 * - `dist/browser.js`: everything in one file, because VS Code for the Web loads exactly one. The parts that are
 *   needed only later (`lazyParts`) are in it as modules that run when they are first asked for.
 * - `dist/extension.js`: what the desktop loads at start: the same sources without those parts. At first use it
 *   takes them from `browser.js`, so that nothing ships twice.
 * - `dist/webview/*.js`: the scripts of the panels.
 */
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const metafile = process.argv.includes('--metafile');

/** What `src/extension` loads by `require` at first use, and the name under which `browser.ts` exports it. */
const lazyParts = { '../core.ts': 'core', '../glossaries.ts': 'glossaries' };

const common = {
  bundle: true,
  minify: !watch,
  sourcemap: watch ? 'linked' : false,
  target: 'es2023',
  external: ['vscode'],
  format: 'cjs',
  logLevel: 'warning',
  metafile,
};

const lazyPartsFromBrowserFile = {
  name: 'lazy-parts-from-browser-file',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.?\// }, ({ path, kind }) => {
      if (kind !== 'require-call') return undefined;
      if (path === './browser.js') return { path, external: true };
      return path in lazyParts ? { path, namespace: 'lazy-part' } : undefined;
    });
    onLoad({ filter: /.*/, namespace: 'lazy-part' }, ({ path }) => ({
      contents: `module.exports = require('./browser.js').${lazyParts[path]}();`,
    }));
  },
};

const builds = [
  {
    ...common,
    entryPoints: ['src/extension/extension.ts'],
    outdir: 'dist',
    platform: 'node',
    plugins: [lazyPartsFromBrowserFile],
  },
  {
    ...common,
    entryPoints: ['src/extension/browser.ts'],
    outdir: 'dist',
    platform: 'browser',
  },
  {
    ...common,
    entryPoints: ['src/webview/explanation.ts', 'src/webview/requestPath.ts'],
    outdir: 'dist/webview',
    platform: 'browser',
    format: 'iife',
  },
];

if (watch) {
  await Promise.all(builds.map(async (options) => (await context(options)).watch()));
} else {
  const results = await Promise.all(builds.map((options) => build(options)));
  if (metafile) {
    const { writeFile } = await import('node:fs/promises');
    await writeFile('dist/meta.json', JSON.stringify(results.map((result) => result.metafile)));
  }
}
