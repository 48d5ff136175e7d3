/** Takes the pictures of the README from the running extension: `docs/*.png`. Needs `infra-terms.vsix`. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openWorkbench } from './browser.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const window = { width: 1100, height: 640 };

const workbench = await openWorkbench({
  folder: path('../../examples/web_infrastructure_design'),
  extensions: [path('../../infra-terms.vsix')],
  viewport: window,
  settings: { 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false },
});
mkdirSync(path('../../docs'), { recursive: true });

async function picture(name: string, clip?: { x: number; y: number; width: number; height: number }): Promise<void> {
  copyFileSync(await workbench.screenshot(`readme-${name}`, clip), path(`../../docs/${name}.png`));
}

try {
  await workbench.openFile('0-simple_web_stack');
  await workbench.page.getByRole('tab', { name: 'Infra Terms' }).click();
  await workbench.page.getByRole('treeitem', { name: /^CNAME record/ }).waitFor();
  await workbench.hover('CNAME');
  await picture('hover');

  await workbench.setTheme('dark');
  await workbench.page.getByRole('treeitem', { name: /^CNAME record/ }).click();
  await (await workbench.webview('h1')).locator('h1', { hasText: 'CNAME' }).waitFor();
  await picture('explanation');

  await workbench.page.setViewportSize({ width: 1320, height: 800 });
  await workbench.setTheme('light');
  await workbench.runCommand('View: Close All Editors');
  await workbench.page.getByRole('tab', { name: 'Infra Terms' }).click();
  await workbench.runCommand('Infra Terms: Show request path');
  const panel = await workbench.webview('.bar');
  await panel.getByRole('combobox', { name: 'Design' }).selectOption('distributed');
  await panel.getByRole('radio', { name: 'Write', exact: true }).click();
  for (let step = 0; step < 7; step++) await panel.getByRole('button', { name: 'Next step' }).click();
  await picture('request-path');
} finally {
  await workbench.close();
}
