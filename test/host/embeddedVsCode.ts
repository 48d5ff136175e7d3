#!/usr/bin/env node
/**
 * Stands in for the desktop VS Code where it cannot be had: takes the flags that `@vscode/test-electron`
 * passes, runs the tests in the embedded VS Code's extension host, prints what they print, and ends with
 * their exit code. The variable INFRA_TERMS_VSCODE_VERSION chooses `newest` or `oldest`.
 */
import { tmpdir } from 'node:os';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { startServer } from './server.ts';
import type { VsCodeVersion } from './versions.ts';

/** Longer than all tests together need; without it a crashed extension host would wait forever. */
const limit = 5 * 60_000;

async function run(flags: readonly string[]): Promise<number> {
  const values = (name: string) =>
    flags.filter((flag) => flag.startsWith(`--${name}=`)).map((flag) => flag.slice(name.length + 3));
  const server = await startServer({
    version: (process.env['INFRA_TERMS_VSCODE_VERSION'] ?? 'newest') as VsCodeVersion,
    extensions: values('install-extension'),
    folder: flags.find((flag) => !flag.startsWith('-')) ?? tmpdir(),
    smokeTestDriver: true,
  });
  const browser = await launchBrowser().catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  try {
    const remote = (path: string) => `vscode-remote://127.0.0.1:${server.port}${path}`;
    const payload = [
      ...values('extensionDevelopmentPath').map((path) => ['extensionDevelopmentPath', remote(path)]),
      ...values('extensionTestsPath').map((path) => ['extensionTestsPath', remote(path)]),
      ['skipWelcome', 'true'],
    ];
    const address = `${server.url}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
    return await exitCode(await browser.newPage(), address);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** The workbench calls two functions, which have to be there before it: one to log, one to exit. */
async function exitCode(page: Page, address: string): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<number>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`The tests did not end within ${limit / 60_000} minutes.`)), limit);
      page.on('crash', () => reject(new Error('The page with the workbench crashed.')));
      const open = async () => {
        await page.exposeFunction('codeAutomationLog', print);
        await page.exposeFunction('codeAutomationExit', resolve);
        await page.goto(address);
      };
      open().catch(reject);
    });
  } finally {
    clearTimeout(timer);
  }
}

/** What this VS Code says of itself whenever it runs here: connecting, and the native modules it lacks. */
const ofNoUse = new RegExp(
  [
    '^Creating a socket',
    '^Creation of workbench contribution',
    '^Ignoring fetching additional builtin',
    '^Resolv(ing|ed) connection token',
    '^Updating additional builtin extensions',
    '^ChatSessionStore',
    '^\\[(AccountPolicyGate|AgentHost|Service Worker|reconnection-grace-time)',
    'Could not locate the bindings file',
    "Cannot find module './build/Release/",
    '^getaddrinfo ',
    '^Timed out waiting for authentication provider',
  ].join('|'),
);

/** Tests and extension print through the workbench; its own words at every start are left out. */
function print(_type: string, values: unknown[]): void {
  const text = format(...values);
  if (!ofNoUse.test(text)) console.log(text);
}

process.exitCode = await run(process.argv.slice(2));
