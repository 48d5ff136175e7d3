import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureInstalled, npm, root } from './installation.ts';
import { type VsCodeVersion, vsCodeReleases } from './versions.ts';

/** An installed VS Code server and the Node.js that runs it. */
export interface EmbeddedVsCode {
  readonly serverMain: string;
  readonly node: string;
}

const server = 'node_modules/code-server/lib/vscode';

/**
 * Brings VS Code's server and web workbench to this machine, from the npm registry alone. Nothing is
 * compiled: the native modules that stay unbuilt (terminal, keyring, logging) are not needed here.
 */
export async function ensureVsCode(version: VsCodeVersion): Promise<EmbeddedVsCode> {
  const release = vsCodeReleases[version];
  const ownNode = join(root, 'node_modules/node/bin', executable('node'));
  const bringsNode = release.node !== (await nodeDevDependency()) || !existsSync(ownNode);
  const nodePackage = `node-${platform()}-${process.arch}`;
  const node = join('node_modules', nodePackage, 'bin', executable('node'));
  const serverMain = join(server, 'out/server-main.js');

  const folder = await ensureInstalled({
    name: `code-server-${release.codeServer}`,
    content: { ...release, ...(bringsNode ? { nodePackage } : {}) },
    files: bringsNode ? [serverMain, node] : [serverMain],
    async fill(target) {
      await writeFile(join(target, 'package.json'), '{ "private": true }\n');
      const packages = [`code-server@${release.codeServer}`];
      if (bringsNode) packages.push(`${nodePackage}@${release.node}`);
      await npm(target, 'install', '--save-exact', ...packages);
      for (const inner of ['.', 'extensions']) {
        await npm(join(target, server, inner), 'install', '--omit=dev', '--legacy-peer-deps');
      }
    },
  });
  return { serverMain: join(folder, serverMain), node: bringsNode ? join(folder, node) : ownNode };
}

async function nodeDevDependency(): Promise<string | undefined> {
  const manifest = await import('../../package.json', { with: { type: 'json' } });
  return manifest.default.devDependencies.node;
}

function platform(): string {
  return process.platform === 'win32' ? 'win' : process.platform;
}

function executable(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name;
}
