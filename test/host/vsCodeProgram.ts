import { join } from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { hostFolder } from './installation.ts';
import { type VsCodeVersion, vsCodeReleases } from './versions.ts';

/** Takes the desktop program's flags and runs the tests in the embedded VS Code. */
export const embeddedProgram = join(import.meta.dirname, 'embeddedVsCode.ts');

/**
 * The program that runs the tests in a VS Code of this version:
 * 1. the one that the variable VSCODE_EXECUTABLE names, as the newest;
 * 2. the desktop VS Code, downloaded, where INFRA_TERMS_VSCODE is `desktop`, or where there is a display and
 *    the download answers within three seconds;
 * 3. otherwise, or where INFRA_TERMS_VSCODE is `embedded`, the embedded one.
 */
export async function vsCodeProgram(version: VsCodeVersion): Promise<string> {
  const named = process.env['VSCODE_EXECUTABLE'];
  if (named && version === 'newest') return named;
  const choice = process.env['INFRA_TERMS_VSCODE'];
  const desktop = choice ? choice === 'desktop' : hasDisplay() && (await canDownload());
  if (!desktop) return embeddedProgram;
  return downloadAndUnzipVSCode({
    version: vsCodeReleases[version].vsCode,
    cachePath: join(hostFolder, 'desktop'),
    reporter: new SilentReporter(),
  });
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

function canDownload(): Promise<boolean> {
  const releases = 'https://update.code.visualstudio.com/api/releases/stable';
  return fetch(releases, { method: 'HEAD', signal: AbortSignal.timeout(3_000) }).then(
    (response) => response.ok,
    () => false,
  );
}
