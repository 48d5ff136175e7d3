/** The main job, done as a person does it: in a real VS Code, with the mouse and the keyboard. */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { Frame } from 'playwright-core';
import { openWorkbench, type Workbench } from './browser.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

describe('In a real VS Code', function () {
  this.timeout(180_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      folder: path('../../examples/web_infrastructure_design'),
      extensions: [path('../../infra-terms.vsix')],
    });
  });

  after(() => workbench?.close());

  it('an answer without extension explains CNAME under the mouse', async () => {
    await workbench.openFile('0-simple_web_stack');
    const hover = await workbench.hover('CNAME');
    const text = await hover.innerText();
    assert.match(text, /CNAME record/);
    assert.match(text, /makes one name an alias of another/);
    assert.match(text, /RFC 1034/);
    await workbench.screenshot('hover-cname');
  });

  it('it explains SPOF, and the hover fits without scrolling', async () => {
    const hover = await workbench.hover('SPOF');
    assert.match(await hover.innerText(), /single point of failure \(SPOF\)/);
    const fits = await hover
      .locator('.monaco-hover-content')
      .evaluate((content) => content.scrollHeight <= (content.parentElement?.clientHeight ?? 0) + 1);
    assert.ok(fits, 'the hover must fit');
    await workbench.screenshot('hover-spof');
  });

  it('the sidebar lists the groups and the concepts in them', async () => {
    await workbench.page.getByRole('tab', { name: 'Infra Terms' }).click();
    await workbench.page.getByRole('treeitem', { name: 'Naming' }).waitFor();
    const record = workbench.page.getByRole('treeitem', { name: /^CNAME record/ });
    await record.waitFor();
    await workbench.screenshot('sidebar');
    await record.click();
    const panel = await workbench.webview('h1');
    assert.match(await panel.locator('h1').innerText(), /CNAME record/);
  });

  it('"Explain infra term" from the palette asks for a term and explains it', async () => {
    await workbench.page.keyboard.press('Control+K');
    await workbench.page.keyboard.press('Control+W');
    await workbench.page.locator('.editor-group-watermark, .editor-group-container.empty').first().waitFor();
    await workbench.runCommand('Infra Terms: Explain infra term');
    const { input, rows } = workbench.quickInput;
    await input.fill('load bal');
    await rows
      .filter({ hasText: /^load balancer/ })
      .first()
      .waitFor();
    await workbench.screenshot('quick-pick');
    await input.press('Enter');
    const panel = await workbench.webview('h1');
    await heading(panel, /load balancer/);
    await workbench.screenshot('explanation');
  });

  it('a link in the explanation leads to another concept, and Back returns', async () => {
    const panel = await workbench.webview('h1');
    const link = panel.locator('[data-concept="haproxy"]').first();
    await link.click();
    await heading(panel, /HAProxy/);
    await panel.getByRole('button', { name: 'Back' }).click();
    await heading(panel, /load balancer/);
    await panel.getByRole('button', { name: 'Forward' }).press('Enter');
    await heading(panel, /HAProxy/);
  });

  it('the explanation is where it was after another tab has hidden it', async () => {
    await workbench.openFile('README.md');
    await workbench.page.getByRole('tab', { name: 'HAProxy' }).click();
    const panel = await workbench.webview('h1');
    await heading(panel, /HAProxy/);
    await panel.getByRole('button', { name: 'Back' }).click();
    await heading(panel, /load balancer/);
    await panel.getByRole('button', { name: 'Forward' }).click();
    await heading(panel, /HAProxy/);
  });

  it('what is asked for while the explanation is hidden is there when it is shown', async () => {
    await workbench.page.getByRole('tab', { name: 'README.md' }).click();
    await workbench.runCommand('Infra Terms: Explain infra term');
    const { input, rows } = workbench.quickInput;
    await input.fill('DNS');
    await rows.filter({ hasText: /^DNS/ }).first().waitFor();
    await input.press('Enter');
    await heading(await workbench.webview('h1'), /^DNS \(/);
    const panel = await workbench.webview('h1');
    await panel.getByRole('button', { name: 'Back' }).click();
    await heading(panel, /HAProxy/);
  });

  it('the explanation survives a reload of the window, with its history', async () => {
    await workbench.reload();
    const panel = await workbench.webview('h1');
    await heading(panel, /HAProxy/);
    await panel.getByRole('button', { name: 'Back' }).click();
    await heading(panel, /load balancer/);
  });
});

/** Waits until the explanation shows a heading. */
async function heading(panel: Frame, text: RegExp): Promise<void> {
  await panel.locator('h1', { hasText: text }).waitFor();
}
