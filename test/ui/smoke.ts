/** Shows that the helpers of browser.ts work, with what VS Code itself brings: node test/ui/smoke.ts */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbench, themes } from './browser.ts';

const folder = await mkdtemp(join(tmpdir(), 'infra-terms-smoke-'));
await writeFile(join(folder, 'page.css'), 'body {\n  text-align: center;\n}\n');
await writeFile(join(folder, 'notes.md'), '# Notes\n\nA *load balancer* shares the work.\n');

const workbench = await openWorkbench({ folder });
try {
  await workbench.openFile('page.css');
  const hover = await workbench.hover('text-align');
  console.log('hover:', (await hover.innerText()).split('\n')[0]);
  await workbench.screenshot('smoke-hover');

  await workbench.openFile('notes.md');
  await workbench.click('load balancer');
  await workbench.runCommand('Markdown: Open Preview to the Side');
  const preview = await workbench.webview('.markdown-body h1');
  console.log('webview:', await preview.locator('h1').innerText());
  for (const theme of Object.keys(themes) as (keyof typeof themes)[]) {
    await workbench.setTheme(theme);
    console.log('screenshot:', await workbench.screenshot(`smoke-${theme}`));
  }
} finally {
  await workbench.close();
  await rm(folder, { recursive: true, force: true });
}
