/** The sidebar, with mouse and keyboard. */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { openWorkbench, type Workbench } from './browser.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

describe('The sidebar in a real VS Code', function () {
  this.timeout(180_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      folder: path('../../examples/web_infrastructure_design'),
      extensions: [path('../../infra-terms.vsix')],
    });
    await workbench.page.getByRole('tab', { name: 'Infra Terms' }).click();
    await concept('Naming').waitFor();
  });

  after(() => workbench?.close());

  const concept = (name: string | RegExp) => workbench.page.getByRole('treeitem', { name }).first();

  it('lists the groups first, and all concepts from A to Z when asked', async () => {
    const { page } = workbench;
    const groups = await page.locator('.pane-body .monaco-list-row .label-name').allInnerTexts();
    assert.deepEqual(groups, ['Naming', 'Network', 'Edge', 'Serving', 'Data', 'Security', 'Operations', 'Design']);
    await page.getByRole('button', { name: 'Sort A to Z' }).click();
    await concept(/^A record/).waitFor();
    await workbench.screenshot('sidebar-a-to-z');
    await page.getByRole('button', { name: 'Group by Topic' }).click();
    await concept('Naming').waitFor();
  });

  it('finds a concept by its name or acronym, as every tree does', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: 'Sort A to Z' }).click();
    await concept(/^A record/).click();
    await page.keyboard.press('Control+F');
    await page.keyboard.type('SPOF');
    await concept(/^single point of failure/).waitFor();
    await workbench.screenshot('sidebar-find');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Group by Topic' }).click();
  });

  it('opens a group and explains a concept by keyboard, keeping the focus', async () => {
    const { page } = workbench;
    await concept('Edge').click();
    await concept(/^backend server/).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const panel = await workbench.webview('h1');
    await panel.locator('h1', { hasText: 'backend server' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await panel.locator('h1', { hasText: /^cache/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await panel.locator('h1', { hasText: 'CDN' }).waitFor();
  });

  it('offers to explain, to copy the definition and to open the first source', async () => {
    const { page } = workbench;
    await concept(/^backend server/).click({ button: 'right' });
    const item = (name: string) => page.getByRole('menuitem', { name });
    for (const name of ['Explain infra term', 'Copy Definition', 'Open First Source']) await item(name).waitFor();
    await workbench.screenshot('sidebar-menu');
    await page.keyboard.press('Escape');
  });

  it('collapses all', async () => {
    const { page } = workbench;
    await concept(/^backend server/).waitFor();
    await page.locator('.pane-header, .composite.title').first().hover();
    await page
      .getByRole('button', { name: /^Collapse All/ })
      .first()
      .click();
    await concept(/^backend server/).waitFor({ state: 'detached' });
  });
});
