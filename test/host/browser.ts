import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import manifest from '../../package.json' with { type: 'json' };
import { ensureInstalled, npm, root } from './installation.ts';
import { fontsRelease } from './versions.ts';

/** What makes a browser quiet where there is no network, and lets it run as any user. */
const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** A program to start and what it needs in its environment. */
interface Program {
  readonly path: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Starts a headless Chromium: the one that the variable CHROMIUM names, else the one inside the npm package
 * `@sparticuz/chromium`, with fonts of its own, so that its pictures are the same on every machine. `close`
 * ends its process at once, because without a network the polite way can take a minute.
 */
export async function launchBrowser(): Promise<Browser> {
  const { path, env } = await ensureChromium();
  const server = await chromium.launchServer({
    executablePath: path,
    args: quietFlags,
    chromiumSandbox: false,
    env: { ...process.env, ...env },
  });
  const browser = await chromium.connect(server.wsEndpoint());
  return Object.assign(browser, { close: () => server.kill() });
}

async function ensureChromium(): Promise<Program> {
  const named = process.env['CHROMIUM'];
  if (named) {
    if (existsSync(named)) return { path: named };
    throw new Error(`CHROMIUM names ${named}, where there is no program; correct or remove the variable.`);
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Set the variable CHROMIUM to a Chrome or Chromium: the packaged one is for Linux on x64.');
  }
  const version = manifest.devDependencies['@sparticuz/chromium'];
  const folder = await ensureInstalled({
    name: `chromium-${version}`,
    content: [version, fontsRelease, fontsConf],
    files: ['chromium', 'al2023/lib/libnss3.so', monospaceFont, 'fonts.conf'],
    async fill(target) {
      await unpackChromium(target);
      await writeFile(join(target, 'package.json'), '{ "private": true }\n');
      await npm(target, 'install', `${fontsRelease.package}@${fontsRelease.version}`);
      await writeFile(join(target, 'fonts.conf'), fontsConf);
    },
  });
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** The package unpacks itself into the temporary folder; when it believes itself on AWS, with its libraries. */
async function unpackChromium(target: string): Promise<void> {
  const unpack = "await (await import('@sparticuz/chromium')).default.executablePath()";
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: root,
    env: { ...process.env, TMPDIR: target, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  });
}

const monospaceFont = `node_modules/${fontsRelease.package}/ttf/DejaVuSansMono.ttf`;

/** The workbench asks for Droid Sans; Open Sans, which the browser's package carries, is nearly the same. */
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts/fonts</dir>
  <dir prefix="relative">node_modules/${fontsRelease.package}/ttf</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <selectfont><rejectfont><glob>*DejaVuSerif*</glob></rejectfont></selectfont>
  ${alias('Droid Sans', 'Open Sans')}
  ${alias('Droid Sans Mono', 'DejaVu Sans Mono')}
  ${alias('monospace', 'DejaVu Sans Mono')}
  ${alias('sans-serif', 'Open Sans')}
  ${alias('system-ui', 'Open Sans')}
</fontconfig>
`;

function alias(family: string, stands: string): string {
  return `<match><test name="family"><string>${family}</string></test><edit name="family" mode="assign" binding="same"><string>${stands}</string></edit></match>`;
}
