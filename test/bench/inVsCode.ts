import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { root } from '../host/installation.ts';
import { embeddedProgram } from '../host/vsCodeProgram.ts';

/** What runs inside a VS Code of its own. */
export interface VsCodeRun {
  /** Name of a file of `inside/`, which exports `measure(input)`. */
  readonly script: string;
  /** What `measure` gets; JSON. */
  readonly input: unknown;
  /** VSIX files to install. */
  readonly extensions: readonly string[];
  /** Folder of the extension under development, which stands over an installed one of the same id. */
  readonly development?: string;
}

/** Starts the embedded VS Code on an empty folder and returns what the script measures in its extension host. */
export async function measureInVsCode<T>(run: VsCodeRun): Promise<T> {
  const { script, input, extensions, development = join(root, 'test/host/fixtures/empty') } = run;
  const folder = await mkdtemp(join(tmpdir(), 'infra-terms-bench-'));
  const workspace = join(folder, 'workspace');
  try {
    await mkdir(workspace);
    await writeFile(join(folder, 'input.json'), JSON.stringify(input));
    const flags = [
      ...extensions.map((file) => `--install-extension=${file}`),
      `--extensionDevelopmentPath=${development}`,
      `--extensionTestsPath=${await bundle(script)}`,
    ];
    const env = { ...process.env, INFRA_TERMS_BENCH: folder, INFRA_TERMS_VSCODE_VERSION: 'newest' };
    await promisify(execFile)(process.execPath, [embeddedProgram, workspace, ...flags], { env });
    return JSON.parse(await readFile(join(folder, 'result.json'), 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Packages what `npm run build` has left in `dist`. */
export function packageOurs(): Promise<string> {
  if (!existsSync(join(root, 'dist/extension.js'))) throw new Error('Run `npm run build` first: dist is empty.');
  return packageVsix(root, 'infra-terms');
}

/** Packages an extension of `fixtures/`. */
export function packageFixture(name: string): Promise<string> {
  return packageVsix(fixture(name), name);
}

/** Folder of an extension of `fixtures/`. */
export function fixture(name: string): string {
  return join(import.meta.dirname, 'fixtures', name);
}

/** @returns path of the VSIX, in `out/bench` */
async function packageVsix(folder: string, name: string): Promise<string> {
  const path = join(root, 'out/bench', `${name}.vsix`);
  await mkdir(join(root, 'out/bench'), { recursive: true });
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  const flags = ['--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', path];
  await promisify(execFile)(process.execPath, [vsce, 'package', ...flags], { cwd: folder });
  return path;
}

/** The results go through a file: what is printed passes through the workbench, among its own words. */
async function bundle(script: string): Promise<string> {
  const outfile = join(root, 'out/bench', `${script}.cjs`);
  await build({
    stdin: {
      contents: `
        import { readFileSync, writeFileSync } from 'node:fs';
        import { measure } from ${JSON.stringify(join(import.meta.dirname, 'inside', `${script}.ts`))};
        const folder = process.env.INFRA_TERMS_BENCH;
        export async function run() {
          const result = await measure(JSON.parse(readFileSync(folder + '/input.json', 'utf8')));
          writeFileSync(folder + '/result.json', JSON.stringify(result));
        }`,
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
