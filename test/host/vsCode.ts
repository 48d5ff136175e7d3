import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureInstalled, npm } from './installation.ts';
import { type VsCodeVersion, vsCodeReleases } from './versions.ts';

/** An installed VS Code server and the Node.js that runs it. */
export interface EmbeddedVsCode {
  readonly serverMain: string;
  readonly node: string;
}

const server = 'node_modules/code-server/lib/vscode';
const serverMain = `${server}/out/server-main.js`;

/**
 * Brings VS Code's server and web workbench to this machine, from the npm registry alone. Nothing is
 * compiled: the native modules that stay unbuilt (terminal, keyring, log files) are not needed here.
 */
export async function ensureVsCode(version: VsCodeVersion): Promise<EmbeddedVsCode> {
  const { codeServer, vsCode, node } = vsCodeReleases[version];
  const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const nodeProgram = `node_modules/${nodePackage}/bin/node${process.platform === 'win32' ? '.exe' : ''}`;
  const packages = [`code-server@${codeServer}`, ...(node ? [`${nodePackage}@${node}`] : [])];

  const folder = await ensureInstalled({
    name: `vscode-${vsCode}`,
    content: packages,
    files: [serverMain, ...(node ? [nodeProgram] : [])],
    async fill(target) {
      await writeFile(join(target, 'package.json'), '{ "private": true }\n');
      await npm(target, 'install', ...packages);
      for (const inner of [server, `${server}/extensions`]) {
        await npm(join(target, inner), 'install', '--omit=dev', '--legacy-peer-deps');
      }
    },
  });
  return { serverMain: join(folder, serverMain), node: node ? join(folder, nodeProgram) : process.execPath };
}
