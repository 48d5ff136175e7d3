import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** What a run leaves for whoever sums up. */
export interface TestResults {
  readonly passed: number;
  readonly failed: number;
}

/** The variable that names the file for the results. */
export const resultsVariable = 'INFRA_TERMS_RESULTS';

/**
 * Runs inside VS Code's extension host: `load` defines the tests by `describe` and `it`. It writes how many
 * passed and failed, and throws when one failed, which VS Code turns into its exit code.
 */
export async function runMocha(load: () => void): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, timeout: 30_000, forbidOnly: true });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  const results = { passed: 0, failed: 0 };
  await new Promise<void>((done) => {
    mocha
      .run(() => done())
      .on('pass', () => results.passed++)
      .on('fail', () => results.failed++);
  });
  const file = process.env[resultsVariable];
  if (file) writeFileSync(file, JSON.stringify(results));
  if (results.failed > 0) throw new Error(`${results.failed} failed`);
}
