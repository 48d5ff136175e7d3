/**
 * Bundles the extension.
 *
 * - `dist/browser.js`: everything in one file, because VS Code for the Web loads exactly one. The parts that are
 *   needed only later (`lazyParts`) are in it as modules that run when they are first asked for.
 * - `dist/extension.js`: what the desktop loads at start: the same sources without those parts. At first use it
 *   takes them from `browser.js`, so that nothing ships twice.
 * - `dist/webview/*.js`: the scripts of the panels.
 * - `dist/ThirdPartyNotices.txt`: the licences of what others have written and the bundles contain.
 */
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { build, context } from 'esbuild';
import { thirdPartyNotices } from './scripts/thirdPartyNotices.ts';

const watch = process.argv.includes('--watch');

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
  metafile: true,
};

const lazyPartsFromBrowserFile = {
  name: 'lazy-parts-from-browser-file',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.?\// }, ({ path, kind }) => {
      if (kind !== 'require-call') return undefined;
      if (path === './browser.js' || path === './knowledge.json') return { path, external: true };
      return path in lazyParts ? { path, namespace: 'lazy-part' } : undefined;
    });
    onLoad({ filter: /.*/, namespace: 'lazy-part' }, ({ path }) => ({
      contents: `module.exports = require('./browser.js').${lazyParts[path]}();`,
    }));
  },
};

/**
 * What markdown-it needs for the text within blocks. We ask it for blocks alone (src/terms/markdownStructure.ts),
 * so neither links nor the names of characters are ever looked for.
 */
const unusedByBlocks = {
  'linkify-it': 'export class LinkifyIt {}',
  entities: 'export const decodeHTMLStrict = (text) => text;',
};

const markdownItForBlocks = {
  name: 'markdown-it-for-blocks',
  setup({ onResolve, onLoad }) {
    const filter = new RegExp(`^(${Object.keys(unusedByBlocks).join('|')})$`);
    onResolve({ filter }, ({ path }) => ({ path, namespace: 'unused-by-blocks' }));
    onLoad({ filter: /.*/, namespace: 'unused-by-blocks' }, ({ path }) => ({ contents: unusedByBlocks[path] }));
  },
};

/**
 * For `import * as` esbuild copies all properties of a module, anew for each file that imports it. VS Code's API has
 * hundreds; copying them would take longer than all the rest of loading. Nobody changes it, so it needs no copy.
 */
const vscodeAsItIs = {
  name: 'vscode-as-it-is',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]extension[\\/][^\\/]+\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        "import * as vscode from 'vscode';",
        "const vscode = require('vscode');",
      ),
      loader: 'ts',
    }));
  },
};

const builds = [
  {
    ...common,
    entryPoints: ['src/extension/extension.ts'],
    outdir: 'dist',
    platform: 'node',
    plugins: [vscodeAsItIs, lazyPartsFromBrowserFile],
  },
  {
    ...common,
    entryPoints: ['src/extension/browser.ts'],
    outdir: 'dist',
    platform: 'browser',
    plugins: [vscodeAsItIs, markdownItForBlocks],
  },
  {
    ...common,
    entryPoints: ['src/webview/explanation.ts', 'src/webview/requestPath.ts'],
    outdir: 'dist/webview',
    platform: 'browser',
    format: 'iife',
  },
];

/** Tells whoever watches (`.vscode/tasks.json` does) that a round begins and ends. */
const rounds = {
  name: 'rounds',
  setup({ onStart, onEnd }) {
    onStart(() => console.log('bundling'));
    onEnd(({ errors }) => console.log(errors.length > 0 ? 'bundled, with errors' : 'bundled'));
  },
};

if (watch) {
  const watched = builds.map((options) => context({ ...options, plugins: [...(options.plugins ?? []), rounds] }));
  for (const each of await Promise.all(watched)) await each.watch();
} else {
  const results = await Promise.all(builds.map((options) => build(options)));
  writeFileSync('dist/ThirdPartyNotices.txt', thirdPartyNotices(results.map((result) => result.metafile)));
}
