import { statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../host/installation.ts';
import { packageOurs } from './inVsCode.ts';
import type { Section } from './section.ts';

/** What is measured, where it is, and the most it may be in bytes. */
const files = [
  { name: 'extension', file: 'dist/extension.js', what: 'loaded at start', most: 100_000 },
  { name: 'browser', file: 'dist/browser.js', what: 'all of it: at first use, and in the browser' },
  { name: 'knowledge', file: 'dist/knowledge.json', what: 'the concepts' },
  { name: 'explanation', file: 'dist/webview/explanation.js', what: 'script of the explanation' },
  { name: 'requestPath', file: 'dist/webview/requestPath.js', what: 'script of the request path' },
];

/** Bytes of what `npm run build` has made, and of the package made of it. */
export const sizes: Section = {
  name: 'sizes',
  async measure() {
    const vsix = await packageOurs();
    const measured = [
      ...files.map((each) => ({ ...each, bytes: statSync(join(root, each.file)).size })),
      {
        name: 'vsix',
        file: 'infra-terms.vsix',
        what: 'what people download',
        most: 300_000,
        bytes: statSync(vsix).size,
      },
    ];
    return {
      tables: [
        {
          title: 'Sizes, kB',
          columns: ['', 'size', 'at most', ''],
          rows: measured.map(({ file, what, bytes, most }) => [
            file,
            (bytes / 1000).toFixed(1),
            most ? `${most / 1000}` : '',
            what,
          ]),
        },
      ],
      figures: Object.fromEntries(measured.map(({ name, bytes }) => [name, bytes])),
    };
  },
};
