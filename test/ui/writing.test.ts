/** What a person sees while writing an answer: completion, marks, the quick fix, Go to Definition. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWorkbench, type Workbench } from './browser.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

describe('While writing in a real VS Code', function () {
  this.timeout(180_000);
  let workbench: Workbench;
  const folder = mkdtempSync(join(tmpdir(), 'infra-terms-writing-'));

  before(async () => {
    cpSync(path('../../examples/web_infrastructure_design'), folder, { recursive: true });
    workbench = await openWorkbench({ folder, extensions: [path('../../infra-terms.vsix')] });
    await workbench.openFile('1-distributed_web_infrastructure.md');
  });

  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('the first occurrence of each term carries a dotted line', async () => {
    await workbench.positionOf('Load balancer');
    const marks = workbench.page.locator('.view-overlays [class*="ced-"], .view-lines [class*="ced-"]');
    await marks.first().waitFor({ state: 'attached' });
    await workbench.screenshot('marks');
  });

  it('a term of two words is offered while it is typed, with its definition, and undone in one step', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\nEach load bal');
    const row = page.locator('.suggest-widget .monaco-list-row', { hasText: 'load balancer' }).first();
    await row.waitFor();
    // The last letter may bring the list anew, with nothing selected in it.
    const selected = page.locator('.suggest-widget .monaco-list-row.focused');
    await page.waitForTimeout(500);
    while (!(await selected.isVisible())) {
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(200);
    }
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-details', { hasText: 'A component that' }).waitFor();
    await workbench.screenshot('completion');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: /^Each.load.balancer$/ }).waitFor();
    await page.keyboard.press('Control+Z');
    await page.locator('.view-line', { hasText: /^Each.load.bal$/ }).waitFor();
  });

  it('Enter stays Enter while terms are offered', async () => {
    const { page } = workbench;
    await page.keyboard.type(' and data');
    await page.locator('.suggest-widget .monaco-list-row', { hasText: 'database' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: /^Each.load.bal.and.data$/ }).waitFor();
  });

  it('a misspelt term offers its right spelling', async () => {
    const { page } = workbench;
    await page.keyboard.press('Escape');
    await page.keyboard.type('The datadase');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Control+.');
    const fix = page.locator('.action-widget .monaco-list-row', { hasText: 'Change to "database"' });
    await fix.waitFor();
    await workbench.screenshot('quick-fix');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: /^The.database$/ }).waitFor();
  });

  it('Go to Definition opens the concept', async () => {
    const { page } = workbench;
    await page.keyboard.press('F12');
    await page.getByRole('tab', { name: /^database\.md/ }).waitFor();
    await page.locator('.view-line', { hasText: /^#.database/ }).waitFor();
    await workbench.screenshot('definition');
  });

  it('a scaffold is inserted by its prefix, in a file without extension', async () => {
    const { page } = workbench;
    await workbench.openFile('0-simple_web_stack');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\ntask3');
    await page.keyboard.press('Control+Space');
    const row = page.locator('.suggest-widget .monaco-list-row', { hasText: 'task3' }).first();
    await row.waitFor();
    await workbench.screenshot('snippet');
    await row.click();
    await page.locator('.view-line', { hasText: /^##.Why.is.the.server.added/ }).waitFor();
    assert.match(readFileSync(path('../../snippets/answers.json'), 'utf8'), /Why is the server added/);
  });
});
