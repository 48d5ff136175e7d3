/**
 * The pure parts, loaded at first use, so that opening a Markdown file costs no more than an empty
 * extension would. `esbuild.mjs` says where they are.
 */
export const core = () => require('../core.ts');
