/**
 * Makes `npm start` and `npm test` work in a fresh clone: `node scripts/bootstrap.mjs <npm script>` installs the
 * dependencies where they are missing, half installed or not those of package-lock.json, then runs the script
 * with the Node.js that they bring. Plain JavaScript without dependencies, for Node.js 18 or later.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const programs = join(modules, '.bin');
const windows = process.platform === 'win32';
const needed = ['node', 'tsc', 'esbuild', 'mocha'];

const script = process.argv[2];
if (!script) {
  console.error('Say which npm script to run: node scripts/bootstrap.mjs <script>');
  process.exit(2);
}
if (!isInstalled()) await install();
// The project's own Node.js comes first on the path.
const path = [programs, process.env.PATH].join(delimiter);
process.exitCode = await npm(['run', script, '--', ...process.argv.slice(3)], path);

/** npm writes its own lockfile into node_modules last, so an interrupted installation has none. */
function isInstalled() {
  const found = lockedPackages(join(modules, '.package-lock.json'));
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  const complete = Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || found[path]?.version === version,
  );
  return complete && needed.every((name) => existsSync(join(programs, name)));
}

function lockedPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

async function install() {
  console.log('Installing the dependencies (npm ci) …');
  const code = await npm(['ci', '--no-audit', '--no-fund']);
  if (code !== 0) {
    console.error('npm ci failed; check that the npm registry is reachable, then run the same command again.');
    process.exit(code);
  }
  const missing = needed.filter((name) => !existsSync(join(programs, name)));
  if (missing.length > 0) {
    console.error(
      `npm ci left out ${missing.join(', ')}; allow the install scripts of "node" and "esbuild" and try again.`,
    );
    process.exit(1);
  }
}

/** Runs npm; resolves with its exit code. */
function npm(args, path = process.env.PATH) {
  const own = process.env.npm_execpath;
  const [command, first] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  const child = spawn(command, [...first, ...args], {
    cwd: root,
    env: { ...process.env, PATH: path },
    stdio: 'inherit',
    shell: windows && command === 'npm',
    // A group of its own, because npm and the shell under it do not pass signals on to what they run.
    detached: !windows,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => pass(signal, child.pid));
  // The npm that runs us ends on SIGTERM without a word to us.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || pass('SIGTERM', child.pid), 500).unref();
  return new Promise((done) => {
    child.on('error', (error) => {
      console.error(`npm does not start: ${error.message}`);
      done(1);
    });
    child.on('close', (code, signal) => done(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 15)));
  });
}

function pass(signal, pid) {
  try {
    process.kill(windows ? pid : -pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}
