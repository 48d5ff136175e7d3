/**
 * Bundles the extension.
 *
 * - `dist/extension.js`: what the desktop loads at start. What it needs only later is a file of its own
 *   (`lazyChunks`), loaded at first use.
 * - `dist/web/extension.js`: the same sources for the browser, where VS Code loads exactly one file.
 * - `dist/webview/*.js`: the scripts of the panels.
 */
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const metafile = process.argv.includes('--metafile');

/** Chunks on the desktop; `src/extension` reaches them by `require('../<name>.ts')`. */
const lazyChunks = ['core', 'glossaries'];

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

const lazyChunksAsFiles = {
  name: 'lazy-chunks-as-files',
  setup({ onResolve }) {
    const filter = new RegExp(`^\\.\\./(${lazyChunks.join('|')})\\.ts$`);
    onResolve({ filter }, ({ path, kind }) =>
      kind === 'require-call' ? { path: path.replace('../', './').replace('.ts', '.js'), external: true } : undefined,
    );
  },
};

const builds = [
  {
    ...common,
    entryPoints: ['src/extension/extension.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    plugins: [lazyChunksAsFiles],
  },
  {
    ...common,
    entryPoints: lazyChunks.map((name) => `src/${name}.ts`),
    outdir: 'dist',
    platform: 'neutral',
    mainFields: ['module', 'main'],
  },
  {
    ...common,
    entryPoints: ['src/extension/extension.ts'],
    outfile: 'dist/web/extension.js',
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
