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

  it('lists the concepts by group, and from A to Z when asked', async () => {
    const { page } = workbench;
    const first = page.locator('.pane-body .monaco-list-row .label-name');
    assert.deepEqual((await first.allInnerTexts()).slice(0, 2), ['Naming', 'A record']);
    await page.getByRole('button', { name: 'Sort A to Z' }).click();
    await concept(/^access log/).waitFor();
    await workbench.screenshot('sidebar-a-to-z');
    await page.getByRole('button', { name: 'Group by Topic' }).click();
    await concept('Naming').waitFor();
  });

  it('is narrowed by the own find of trees, by name or acronym', async () => {
    const { page } = workbench;
    await workbench.openFile('README.md');
    await concept(/^A record/).click();
    await page.keyboard.press('F3');
    const find = page.locator('.pane-body .monaco-tree-type-filter input');
    await find.fill('SPOF');
    await concept(/^A record/).waitFor({ state: 'detached' });
    await concept(/^single point of failure/).waitFor();
    await workbench.screenshot('sidebar-find');
    await page.keyboard.press('Escape');
    await find.waitFor({ state: 'hidden' });
    await page.keyboard.press('Home');
    await concept(/^A record/).waitFor();
  });

  it('is searched by the magnifying glass, definitions too', async () => {
    const { page } = workbench;
    await page.locator('.composite.title').first().hover();
    await page.getByRole('button', { name: 'Search Concepts' }).click();
    const { input, rows } = workbench.quickInput;
    await input.fill('SPOF');
    await rows.filter({ hasText: 'single point of failure' }).first().waitFor();
    await input.press('Enter');
    const panel = await workbench.webview('h1');
    await panel.locator('h1', { hasText: 'single point of failure' }).waitFor();
  });

  it('explains a concept by keyboard, keeping the focus', async () => {
    const { page } = workbench;
    await concept(/^AAAA record/).click();
    const panel = await workbench.webview('h1');
    await panel.locator('h1', { hasText: 'AAAA record' }).waitFor();
    for (const name of ['authoritative name server', 'CNAME record']) {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await panel.locator('h1', { hasText: name }).waitFor();
    }
  });

  it('offers to explain, to copy the definition and to open the first source', async () => {
    const { page } = workbench;
    await concept(/^CNAME record/).click({ button: 'right' });
    const item = (name: string) => page.getByRole('menuitem', { name });
    for (const name of ['Explain infra term', 'Copy Definition', 'Open First Source']) await item(name).waitFor();
    await workbench.screenshot('sidebar-menu');
    await page.keyboard.press('Escape');
  });

  it('collapses all', async () => {
    const { page } = workbench;
    await concept(/^CNAME record/).waitFor();
    await page.locator('.pane-header, .composite.title').first().hover();
    await page
      .getByRole('button', { name: /^Collapse All/ })
      .first()
      .click();
    await concept(/^CNAME record/).waitFor({ state: 'detached' });
  });
});
