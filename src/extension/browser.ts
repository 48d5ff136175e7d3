/** The whole extension as one module, for VS Code for the Web; `esbuild.mjs` says what else it is for. */
export { core } from './core.ts';
export { activate } from './extension.ts';
export { glossaryChunk as glossaries } from './glossaryChunk.ts';
