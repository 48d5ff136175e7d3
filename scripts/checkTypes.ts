/** Checks types, once per runtime: each project knows only what exists where its code runs. */
import { run } from './run.ts';

const projects = ['tsconfig.json', 'src/extension', 'src/webview', 'test'];
process.exitCode = projects.map((project) => run('tsc', '-p', project)).every(Boolean) ? 0 : 1;
