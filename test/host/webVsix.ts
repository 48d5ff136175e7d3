import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './installation.ts';

/** What goes beside the manifest; `.vscodeignore` lets through the same as in the real package. */
const parts = ['dist', 'media', 'snippets', 'README.md', 'CHANGELOG.md', 'SUPPORT.md', 'LICENSE', '.vscodeignore'];

/**
 * Packages the same extension once more without `main`. With a `browser` entry alone, VS Code runs it where
 * vscode.dev would: in the browser's worker extension host.
 */
export async function packageForWeb(): Promise<string> {
  const folder = join(root, 'out/web');
  const packagePath = join(root, 'out/infra-terms-web.vsix');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const part of parts.filter((each) => existsSync(join(root, each)))) {
    await cp(join(root, part), join(folder, part), { recursive: true });
  }
  const { main, scripts, devDependencies, ...manifest } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  );
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, extensionKind: undefined }));
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  await promisify(execFile)(process.execPath, [vsce, 'package', '--no-dependencies', '--out', packagePath], {
    cwd: folder,
  });
  return packagePath;
}
