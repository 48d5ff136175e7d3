import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { VsCodeVersion } from './versions.ts';
import { ensureVsCode } from './vsCode.ts';

/** What a server runs with. */
export interface ServerOptions {
  readonly version: VsCodeVersion;
  /** The user's settings, added to the quiet ones. */
  readonly userSettings?: Readonly<Record<string, unknown>>;
  /** VSIX files to install before the start. */
  readonly extensions: readonly string[];
  /** The folder that its address opens. */
  readonly folder: string;
  /** Lets `extensionTestsPath` in an address run tests. */
  readonly smokeTestDriver?: boolean;
}

/** A running VS Code for one browser on this machine. */
export interface Server {
  /** Address that opens the folder in the workbench. */
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /**
   * Settings that stand over the user's, replacing those given before. The running workbench takes them up;
   * it would not take up a change in the user's own file.
   */
  setSettings(settings: Readonly<Record<string, unknown>>): Promise<void>;
  stop(): Promise<void>;
}

/** Settings that keep a workbench free of what nobody asked for. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
  'git.enabled': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
};

/** Starts a VS Code server with folders of its own, installs the extensions, and waits until it answers. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { serverMain, node } = await ensureVsCode(options.version);
  const home = await mkdtemp(join(tmpdir(), 'infra-terms-vscode-'));
  const dataDir = join(home, 'data');
  const writeSettings = async (of: 'User' | 'Machine', settings: object) => {
    await mkdir(join(dataDir, 'data', of), { recursive: true });
    await writeFile(join(dataDir, 'data', of, 'settings.json'), `${JSON.stringify(settings, null, 2)}\n`);
  };
  const folders = ['--server-data-dir', dataDir, '--extensions-dir', join(home, 'extensions')];
  const common = [serverMain, ...folders, '--accept-server-license-terms', '--telemetry-level', 'off'];
  let child: ChildProcess | undefined;
  const end = () => {
    if (child) endWithChildren(child);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', end);
  exitOnSignals();
  try {
    await writeSettings('User', { ...quietSettings, ...options.userSettings });
    await writeSettings('Machine', {});
    if (options.extensions.length > 0) {
      const install = options.extensions.flatMap((file) => ['--install-extension', file]);
      await promisify(execFile)(node, [...common, ...install]);
    }
    const flags = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--disable-workspace-trust'];
    if (options.smokeTestDriver) flags.push('--enable-smoke-test-driver');
    child = spawn(node, [...common, ...flags], {
      stdio: ['ignore', 'pipe', 'pipe'],
      // No marketplace: nothing is to be asked for on the network.
      env: { ...process.env, EXTENSIONS_GALLERY: '{ "serviceUrl": "" }' },
      // A group of its own, so that its extension hosts and watchers end with it.
      detached: process.platform !== 'win32',
    });
    const port = await listeningPort(child);
    const origin = `http://127.0.0.1:${port}`;
    await untilAnswering(`${origin}/version`);
    return {
      url: `${origin}/?folder=${encodeURIComponent(options.folder)}`,
      port,
      dataDir,
      setSettings: (settings) => writeSettings('Machine', settings),
      async stop() {
        process.off('exit', end);
        end();
      },
    };
  } catch (error) {
    process.off('exit', end);
    end();
    throw error;
  }
}

/** Without a listener a signal ends the process before it could end the server. */
function exitOnSignals(): void {
  for (const [signal, number] of [
    ['SIGHUP', 1],
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ] as const) {
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.exit(128 + number));
  }
}

/** The server chooses a free port by itself and prints it. */
function listeningPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      if (output.length < 100_000) output += chunk;
      const port = /listening on (\d+)/.exec(output)?.[1];
      if (port) resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`VS Code's server ended (${code}) before it listened:\n${output}`)));
  });
}

async function untilAnswering(url: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const answers = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (answers) return;
    if (Date.now() > deadline) throw new Error(`VS Code's server does not answer at ${url}.`);
    await new Promise((resume) => setTimeout(resume, 100));
  }
}

function endWithChildren(child: ChildProcess): void {
  if (child.exitCode !== null || child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}
