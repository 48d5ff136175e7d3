/**
 * Runs the integration tests inside real VS Codes: `node test/integration/run.ts [newest|oldest|web …]`.
 *
 * - newest, oldest: `test/integration/*.test.ts` in the Node extension host, the extension loaded from this
 *   folder as F5 does.
 * - web: `test/integration/web/*.test.ts` against the extension in the browser's worker extension host; the
 *   tests themselves run in the Node one and reach it by VS Code's commands.
 *
 * Each run leaves `{ passed, failed }` in out/results/integration-<name>.json.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { build } from 'esbuild';
import { root } from '../host/installation.ts';
import { resultsVariable, type TestResults } from '../host/mochaInVsCode.ts';
import { type VsCodeVersion, vsCodeReleases } from '../host/versions.ts';
import { embeddedProgram, vsCodeProgram } from '../host/vsCodeProgram.ts';
import { packageForWeb } from '../host/webVsix.ts';

const runs = ['newest', 'oldest', 'web'] as const;
type Run = (typeof runs)[number];

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !runs.some((run) => run === name));
if (unknown) throw new Error(`There is no run "${unknown}"; there are ${runs.join(', ')}.`);
if (!existsSync(join(root, 'dist/extension.js'))) throw new Error('Run `npm run package` first: dist is empty.');

const sum = { passed: 0, failed: 0 };
for (const run of runs.filter((each) => asked.length === 0 || asked.includes(each))) {
  const { passed, failed } = await runInVsCode(run);
  console.log(`${run}: ${passed} passed, ${failed} failed`);
  sum.passed += passed;
  sum.failed += failed;
}
console.log(`integration: ${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;

async function runInVsCode(run: Run): Promise<TestResults> {
  const version: VsCodeVersion = run === 'oldest' ? 'oldest' : 'newest';
  const web = run === 'web';
  const results = join(root, `out/results/integration-${run}.json`);
  await mkdir(join(root, 'out/results'), { recursive: true });
  await rm(results, { force: true });
  const folder = await mkdtemp(join(tmpdir(), 'infra-terms-examples-'));
  console.log(`\nVS Code ${vsCodeReleases[version].vsCode}, ${web ? 'worker' : 'Node'} extension host`);
  try {
    await cp(join(root, 'examples'), folder, { recursive: true });
    await runTests({
      // The worker host is a browser's, so that run needs the VS Code in the browser everywhere.
      vscodeExecutablePath: web ? embeddedProgram : await vsCodeProgram(version),
      extensionDevelopmentPath: web ? join(root, 'test/host/fixtures/empty') : root,
      extensionTestsPath: await bundle(web ? 'web' : '.'),
      launchArgs: [folder, ...(web ? [`--install-extension=${await packageForWeb()}`] : ['--disable-extensions'])],
      extensionTestsEnv: { [resultsVariable]: results, INFRA_TERMS_VSCODE_VERSION: version },
    });
  } catch (error) {
    if (!(error instanceof TestRunFailedError)) throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  // VS Code that ended before its tests did is a failure too.
  if (!existsSync(results)) await writeFile(results, JSON.stringify({ passed: 0, failed: 1 }));
  return JSON.parse(await readFile(results, 'utf8'));
}

/** One file that the extension host loads: mocha and the tests of a folder. */
async function bundle(under: string): Promise<string> {
  const tests = (await readdir(join(import.meta.dirname, under))).filter((name) => name.endsWith('.test.ts'));
  const outfile = join(root, 'out/integration', under, 'tests.cjs');
  await build({
    stdin: {
      contents: [
        `import { runMocha } from ${JSON.stringify(join(root, 'test/host/mochaInVsCode.ts'))};`,
        'export const run = () => runMocha(() => {',
        ...tests.sort().map((test) => `  require(${JSON.stringify(join(import.meta.dirname, under, test))});`),
        '});',
      ].join('\n'),
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
    outfile,
    logLevel: 'error',
  });
  return outfile;
}
