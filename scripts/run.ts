import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a program of `node_modules/.bin` (npm scripts have it on their path) or npm, in the root.
 * @returns whether it succeeded
 */
export function run(program: string, ...args: string[]): boolean {
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) console.error(`${program}: ${error.message}`);
  return status === 0;
}
