/**
 * Opens the student's folder in examples/ in a real VS Code with the packaged extension: what `npm start` runs
 * once `infra-terms.vsix` is there. Ctrl+C ends it and leaves nothing behind.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../test/host/installation.ts';
import { startServer } from '../test/host/server.ts';

const vsix = join(root, 'infra-terms.vsix');
if (!existsSync(vsix)) {
  console.error('There is no infra-terms.vsix yet; run `npm run package` first.');
  process.exit(1);
}

// The server ends with this process, however far its start has come.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(0));
const server = await startServer({ version: 'newest', extensions: [vsix], folder: join(root, 'examples') });

console.log(`\nInfra Terms runs in VS Code at\n\n  ${server.url}\n`);
if (isOnPath('code')) console.log('To have it in your own VS Code: code --install-extension infra-terms.vsix\n');
console.log('Ctrl+C ends it.');
openBrowser(server.url);

function isOnPath(program: string): boolean {
  const find = process.platform === 'win32' ? 'where' : 'which';
  return spawnSync(find, [program], { stdio: 'ignore' }).status === 0;
}

/** Where there is a screen; without one, or without a browser, the printed address is enough. */
function openBrowser(url: string): void {
  const openers: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
    darwin: ['open', url],
    win32: ['rundll32', 'url.dll,FileProtocolHandler', url],
  };
  const hasDisplay = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  const [program, ...args] = openers[process.platform] ?? (hasDisplay ? ['xdg-open', url] : []);
  if (!program) return;
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {
    // No such program: the address is on the screen.
  });
  child.unref();
}
