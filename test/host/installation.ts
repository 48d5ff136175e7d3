import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** The repository's root. */
export const root = resolve(import.meta.dirname, '../..');

/** What is brought to this machine lives here; git ignores it, and deleting it is always safe. */
export const hostFolder = join(root, '.host');
const stampFile = 'installed.json';

/** Something to install once: `fill` writes it into an empty folder. */
export interface Installation {
  /** Folder name below `.host`; contains the version, so that another version is another folder. */
  readonly name: string;
  /** What exactly is installed; another content means another installation. */
  readonly content: object;
  /** Files without which it is not complete. */
  readonly files: readonly string[];
  fill(folder: string): Promise<void>;
}

/**
 * Returns the folder of a complete installation, which it makes where there is none. It is filled under
 * another name and renamed at the end, so an interruption never leaves a half one under the real name.
 */
export async function ensureInstalled(installation: Installation): Promise<string> {
  const folder = join(hostFolder, installation.name);
  if (await isComplete(folder, installation)) return folder;
  console.log(`Installing ${installation.name} into .host (once) …`);
  await removeOldDrafts();
  const draft = join(hostFolder, `draft-${process.pid}-${installation.name}`);
  try {
    await mkdir(draft, { recursive: true });
    await installation.fill(draft);
    await writeFile(join(draft, stampFile), stamp(installation));
    if (!(await isComplete(draft, installation))) {
      throw new Error(`${installation.name} lacks a file after its installation; delete .host and try again.`);
    }
    await moveInto(draft, folder, installation);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}

/** Runs npm in a folder, quietly; its last words become the error's message. */
export async function npm(folder: string, ...args: string[]): Promise<void> {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts'];
  const script = process.env['npm_execpath'];
  const [program, first] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []];
  const shell = process.platform === 'win32' && program === 'npm';
  const child = spawn(program, [...first, ...args, ...quiet], {
    cwd: folder,
    env: withoutNpmVariables(process.env),
    stdio: ['ignore', 'pipe', 'pipe'],
    shell,
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise((done, failed) => child.on('error', failed).on('close', done));
  if (code !== 0) {
    const reason = output.trim().split('\n').slice(-8).join('\n');
    throw new Error(`npm ${args.join(' ')} failed; check that the npm registry is reachable and try again.\n${reason}`);
  }
}

async function isComplete(folder: string, installation: Installation): Promise<boolean> {
  if (!installation.files.every((file) => existsSync(join(folder, file)))) return false;
  const found = await readFile(join(folder, stampFile), 'utf8').catch(() => undefined);
  return found === stamp(installation);
}

/**
 * What an interrupted installation left behind: a draft whose process is gone. Another run may be removing it
 * too, and an orphaned npm may still write to it; what stays now goes the next time.
 */
async function removeOldDrafts(): Promise<void> {
  const names = await readdir(hostFolder).catch(() => []);
  for (const name of names) {
    const pid = /^draft-(\d+)-/.exec(name)?.[1];
    if (!pid || isRunning(Number(pid))) continue;
    await rm(join(hostFolder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Two runs may install at the same time: the first one's folder stands, if it is complete. */
async function moveInto(draft: string, folder: string, installation: Installation): Promise<void> {
  if (await isComplete(folder, installation)) return;
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder).catch(async (error: unknown) => {
    if (!(await isComplete(folder, installation))) throw error;
  });
}

function stamp(installation: Installation): string {
  return `${JSON.stringify(installation.content)}\n`;
}

/** The variables of the npm that may run us describe our package, not the one to install. */
function withoutNpmVariables(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ours = /^npm_(package|lifecycle|command|config_local_prefix|config_global_prefix)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ours.test(name)));
}
