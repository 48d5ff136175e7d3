/** Writes `infra-terms.vsix`. Bundling checks nothing, so types and lint are checked first. */
import { run } from './run.ts';

const steps: [string, ...string[]][] = [
  ...['check-types', 'lint', 'knowledge', 'bundle'].map((script): [string, ...string[]] => [
    'npm',
    'run',
    '--silent',
    script,
  ]),
  ['vsce', 'package', '--no-dependencies', '--out', 'infra-terms.vsix'],
];
process.exitCode = steps.every((step) => run(...step)) ? 0 : 1;
