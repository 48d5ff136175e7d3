/**
 * Checks everything and ends with one line, `N passed, N failed`. A step without tests of its own (types,
 * lint, build, package) counts as one; a step that ends badly without saying what failed counts as failed.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestResults } from '../test/host/mochaInVsCode.ts';
import { resultsVariable } from '../test/host/mochaInVsCode.ts';
import { root, run } from './run.ts';

const resultsFolder = join(root, 'out/results');
const total = { passed: 0, failed: 0 };

rmSync(resultsFolder, { recursive: true, force: true });
for (const step of ['check-types', 'lint', 'build', 'vsix']) {
  heading(step);
  add(run('npm', 'run', '--silent', step) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}
for (const step of ['test:unit', 'test:integration', 'test:ui']) {
  heading(step);
  process.env[resultsVariable] = join(resultsFolder, `${step.replace('test:', '')}.json`);
  const succeeded = run('npm', 'run', '--silent', step);
  const results = takeResults();
  add(results);
  if (!succeeded && results.failed === 0) add({ passed: 0, failed: 1 });
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function heading(step: string): void {
  console.log(`\n── ${step} ──`);
}

function add({ passed, failed }: TestResults): void {
  total.passed += passed;
  total.failed += failed;
}

/** What the runs of a step have left in the folder for results, which is emptied. */
function takeResults(): TestResults {
  if (!existsSync(resultsFolder)) return { passed: 0, failed: 0 };
  const files = readdirSync(resultsFolder).map((name) => join(resultsFolder, name));
  const results = files.map((file): TestResults => JSON.parse(readFileSync(file, 'utf8')));
  rmSync(resultsFolder, { recursive: true });
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
  };
}
