/** The request path as a person uses it: in a real VS Code, by mouse alone and by keyboard alone. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Frame } from 'playwright-core';
import { openWorkbench, type Workbench } from './browser.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('The request path', function () {
  this.timeout(180_000);
  let workbench: Workbench;
  let panel: Frame;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'infra-terms-request-path-'));
    await cp(path('../../examples/web_infrastructure_design'), folder, { recursive: true });
    workbench = await openWorkbench({
      folder,
      extensions: [path('../../infra-terms.vsix')],
      viewport: { width: 1500, height: 900 },
    });
  });

  after(async () => {
    await workbench?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const design = () => panel.getByRole('combobox', { name: 'Design' }).inputValue();
  const currentStep = () => panel.locator('.steps [aria-current=step]').innerText();
  const part = (id: string) => panel.locator(`[data-part="${id}"]`);
  const verdict = () => panel.locator('.verdict').innerText();

  const shows = (selector: string, hasText: RegExp) => panel.locator(selector, { hasText }).first().waitFor();
  const said = (hasText: RegExp) => panel.locator('[aria-live]', { hasText }).waitFor({ state: 'attached' });
  const notification = (text: RegExp) => workbench.page.locator('.notification-toast', { hasText: text });
  /** In a narrow panel the list is folded. */
  const unfold = async () => {
    const fold = panel.locator('.fold[aria-expanded=false]');
    if (await fold.isVisible()) await fold.click();
  };
  const chooseExport = async (title: string) => {
    await panel.getByRole('button', { name: 'Export' }).click();
    await panel.getByRole('button', { name: title }).click();
  };
  /** The dialog proposes the name, a moment after it has opened. */
  const acceptName = async (name: string) => {
    const { input } = workbench.quickInput;
    await input.waitFor();
    await workbench.page.waitForFunction(
      (end) => document.querySelector<HTMLInputElement>('.quick-input-widget input.input')?.value.endsWith(end),
      `/${name}`,
    );
    await input.press('Enter');
  };
  const save = async (title: string, name: string) => {
    await chooseExport(title);
    await acceptName(name);
    const saved = notification(new RegExp(`${name} is saved`));
    await saved.getByRole('button', { name: 'Open' }).waitFor();
    // It would lie over the panel for a while.
    await saved.locator('.codicon-notifications-clear').click();
  };

  const setPanelWidth = async (width: number, height = 840) => {
    const innerWidth = () => panel.evaluate(() => window.innerWidth);
    const around = (workbench.page.viewportSize()?.width ?? 0) - (await innerWidth());
    await workbench.page.setViewportSize({ width: width + around, height });
    await panel.waitForFunction((wanted) => window.innerWidth === wanted, width);
    // The picture follows in the next frame.
    await panel.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  };

  it('opens the design of the answer that is being written', async () => {
    await workbench.openFile('0-simple_web_stack');
    await workbench.runCommand('Infra Terms: Show request path');
    panel = await workbench.webview('.bar');
    assert.equal(await design(), 'simple-web-stack');
    await workbench.screenshot('request-path');
  });

  it('by mouse: follows a write through the distributed design, to the primary and back', async () => {
    await panel.getByRole('combobox', { name: 'Design' }).selectOption('distributed');
    await panel.getByRole('radio', { name: 'Write', exact: true }).click();
    const next = panel.getByRole('button', { name: 'Next step' });
    const titles = [await currentStep()];
    while (await next.isEnabled()) {
      await next.click();
      titles.push(await currentStep());
    }
    assert.ok(
      titles.some((title) => /writes to the primary/.test(title)),
      titles.join('\n'),
    );
    assert.match(await panel.locator('.now').innerText(), /The visitor sees: Saved/);
    await workbench.screenshot('request-path-write');
  });

  it('round robin sends the next request to the other server', async () => {
    await panel.getByRole('button', { name: 'Send another request' }).click();
    await unfold();
    await panel.getByRole('button', { name: /picks web server 2/ }).click();
    assert.match(await panel.locator('.step-text').innerText(), /this request goes to web server 2/);
  });

  it('by mouse: breaking the load balancer stops everything, breaking the primary only writes', async () => {
    await panel.getByRole('radio', { name: 'Break', exact: true }).click();
    await part('lb-1').click();
    await shows('.verdict', /Every request fails/);
    await workbench.screenshot('request-path-break');
    await part('lb-1').click();
    await part('db-1').click();
    assert.match(await verdict(), /Pages can be read, but nothing can be saved/);
    await panel.getByRole('button', { name: 'Switch everything on' }).click();
    assert.match(await verdict(), /Everything works/);
  });

  it('by mouse: saves the picture as SVG, and offers to open it', async () => {
    await save('Save picture as SVG…', 'distributed.svg');
    const svg = await readFile(join(folder, 'distributed.svg'), 'utf8');
    assert.match(svg, /^<svg [\s\S]*<title[^>]*>Distributed web infrastructure<\/title>[\s\S]*<\/svg>\s*$/);
    assert.doesNotMatch(svg, /https?:(?!\/\/www\.w3\.org\/)|<style|<image|href/);
  });

  it('saves the picture as PNG, at twice its size', async () => {
    await save('Save picture as PNG…', 'distributed.png');
    const png = await readFile(join(folder, 'distributed.png'));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    const [, width, height] =
      /width="(\d+)" height="(\d+)"/.exec(await readFile(join(folder, 'distributed.svg'), 'utf8')) ?? [];
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [2 * Number(width), 2 * Number(height)]);
  });

  it('asks before it replaces a file', async () => {
    await writeFile(join(folder, 'distributed.svg'), 'mine');
    await chooseExport('Save picture as SVG…');
    await acceptName('distributed.svg');
    const question = workbench.page.locator('.quick-input-widget', { hasText: 'distributed.svg already exists' });
    await question.waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.press('Escape');
    assert.equal(await readFile(join(folder, 'distributed.svg'), 'utf8'), 'mine');
  });

  it('copies the design as Mermaid, and the steps as Markdown', async () => {
    await chooseExport('Copy as Mermaid');
    await said(/^Mermaid copied/);
    await chooseExport('Copy steps as Markdown');
    await said(/^Steps copied/);
  });

  it('by keyboard: everything the mouse does', async () => {
    const { keyboard } = workbench.page;
    await panel.locator('.bar select').focus();
    await keyboard.press('Tab');
    await keyboard.press('ArrowLeft');
    await shows('.choice label:has(:checked)', /Follow/);
    await panel.locator('.side').focus();
    await keyboard.press('Home');
    await shows('.count', /^1 \//);
    await keyboard.press('ArrowRight');
    await shows('.count', /^2 \//);
    await keyboard.press('End');
    await panel.getByRole('button', { name: 'Next step', disabled: true }).waitFor();

    await keyboard.press('b');
    await part('web-1').focus();
    const [web, app] = [await part('web-1').boundingBox(), await part('app-1').boundingBox()];
    await keyboard.press((app?.x ?? 0) > (web?.x ?? 0) + 20 ? 'ArrowRight' : 'ArrowDown');
    await panel.locator('[data-part="app-1"]:focus').waitFor();
    await part('lb-1').focus();
    await keyboard.press('Enter');
    await panel.locator('[data-part="lb-1"][aria-checked="false"]').waitFor();
    await shows('.verdict', /Every request fails/);
    await said(/^Off: Load balancer 1\. Every request fails/);
    await keyboard.press('Enter');
    await shows('.verdict', /Everything works/);

    await panel.getByRole('button', { name: 'Export' }).focus();
    for (const key of ['Enter', 'Tab', 'Tab', 'Tab', 'Enter']) await keyboard.press(key);
    await said(/^Mermaid copied/);
    await keyboard.press('t');
    await panel.getByRole('heading', { name: 'Single points of failure' }).waitFor();
    await keyboard.press('t');
    await part('client').waitFor();

    // A control that is gone leaves the focus on what stands in its place.
    await part('web-2').focus();
    await keyboard.press('t');
    await panel.locator('main.text:focus').waitFor();
    await keyboard.press('t');
    await panel.locator('[data-part="web-2"]:focus').waitFor();
  });

  it('says each step aloud', async () => {
    await panel.locator('.side').focus();
    await workbench.page.keyboard.press('f');
    await workbench.page.keyboard.press('Home');
    await said(/^Step 1 of \d+\. .*HTTP, port 80, plain text\.$/);
  });

  it('plays by itself, and stays where it is when paused', async () => {
    await panel.getByRole('combobox', { name: 'Speed' }).selectOption('4');
    await panel.getByRole('button', { name: 'Play' }).click();
    await shows('.count', /^3 \//);
    await panel.getByRole('button', { name: 'Pause' }).click();
    const count = await panel.locator('.count').innerText();
    await panel.evaluate(() => new Promise((done) => setTimeout(done, 1_500)));
    assert.equal(await panel.locator('.count').innerText(), count);
  });

  it('compares the stages with everything on', async () => {
    await panel.getByRole('radio', { name: 'Break', exact: true }).click();
    await part('web-1').click();
    await panel.locator('[data-part="web-1"].off').waitFor();
    await panel.getByRole('radio', { name: 'Compare', exact: true }).click();
    await panel.locator('[data-part="web-1"].works').waitFor();
    assert.equal(await panel.getByRole('group', { name: 'Request' }).count(), 0);
    await panel.getByRole('radio', { name: 'Break', exact: true }).click();
    await panel.getByRole('button', { name: 'Switch everything on' }).click();
  });

  it('lets an issue of the task happen', async () => {
    await panel.getByRole('radio', { name: 'Compare', exact: true }).click();
    await panel.getByRole('button', { name: 'Show it' }).first().click();
    assert.match(await verdict(), /Every request fails/);
    await panel.getByRole('button', { name: 'Switch everything on' }).click();
  });

  it('explains the selected part, and links to the whole explanation', async () => {
    await panel.getByRole('radio', { name: 'Follow', exact: true }).click();
    await panel.getByRole('button', { name: 'Last step' }).click();
    await part('lb-1').click();
    const article = panel.locator('.description');
    await article.waitFor();
    const [title, list] = [
      await panel.locator('.details > h2').boundingBox(),
      await panel.locator('.list').boundingBox(),
    ];
    assert.ok(title && list && title.y >= list.y, 'the beginning of the details is in sight');
    assert.match(await article.innerText(), /load balancer/i);
    await workbench.screenshot('request-path-details');
    const fold = panel.locator('.fold[aria-expanded=true]');
    if (await fold.isVisible()) await fold.click();
    await panel.locator('.concepts a').first().click();
    await shows('.description h1', /^(?!load balancer)/i);
  });

  it('axe finds nothing, in any mode and any theme', async () => {
    await panel.evaluate(axe);
    const found = async (where: string) => assert.deepEqual(await violations(panel), [], where);
    for (const mode of ['Follow', 'Break', 'Compare']) {
      await panel.getByRole('radio', { name: mode, exact: true }).click();
      await found(mode);
    }
    await workbench.page.keyboard.press('t');
    await found('text');
    await workbench.page.keyboard.press('t');
    for (const theme of ['dark', 'highContrast', 'highContrastLight', 'light'] as const) {
      await workbench.setTheme(theme);
      await panel.locator(`body.vscode-${bodyClasses[theme]}`).waitFor();
      await found(theme);
    }
  });

  it('shows picture, sentence and list at once; the page itself does not scroll', async () => {
    for (const [width, height] of [
      [2300, 900],
      [1500, 900],
      [1200, 760],
    ] as const) {
      await workbench.page.setViewportSize({ width, height });
      await panel.waitForFunction(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return scrollHeight <= innerHeight && scrollWidth <= innerWidth;
      });
      for (const selector of ['.frame', '.now', '.side']) {
        const isWhole = await panel.locator(selector).evaluate((element) => {
          const { top, bottom, left, right } = element.getBoundingClientRect();
          return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth && bottom - top > 20;
        });
        assert.ok(isWhole, `${selector} at ${width} × ${height}`);
      }
    }
    await workbench.page.setViewportSize({ width: 1500, height: 900 });
  });

  it('goes where the hover and the explanation point', async () => {
    await workbench.page.keyboard.press('Control+1');
    const hover = await workbench.hover('CNAME');
    await hover.getByText('Show on the path').click();
    await panel.locator('[data-part="dns"][aria-pressed="true"]').waitFor();
    await panel.getByRole('button', { name: /^Open “.*” beside$/ }).click();
    const explanation = await workbench.webview('.toolbar');
    await explanation.locator('.strip').getByText('Load balancer').click();
    await panel.locator('[data-part="lb-1"][aria-pressed="true"]').waitFor();
    assert.equal(await design(), 'distributed');
  });

  it('comes back after a reload as it was', async () => {
    await panel.getByRole('combobox', { name: 'Design' }).selectOption('scaled-up');
    await panel.getByRole('radio', { name: 'Break', exact: true }).click();
    await part('lb-1').click();
    await workbench.reload();
    panel = await workbench.webview('.bar');
    assert.equal(await design(), 'scaled-up');
    assert.equal(await part('lb-1').getAttribute('aria-checked'), 'false');
    assert.match(await verdict(), /Everything works/);
  });

  it('shows every design at every width: legible, nothing on top of anything, no scrolling sideways', async () => {
    await workbench.runCommand('View: Close Editors in Other Groups');
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    const sizes = [[360], [360, 520], [540], [800], [800, 520], [1000], [1266], [1500]] as const;
    for (const [width, height] of sizes) {
      await setPanelWidth(width, height);
      for (const id of ['simple-web-stack', 'distributed', 'secured-and-monitored', 'scaled-up']) {
        await panel.getByRole('combobox', { name: 'Design' }).selectOption(id);
        assert.deepEqual(await panel.evaluate(flawsOfPicture), [], `${id} at ${width}, ${height}`);
      }
    }
  });

  it('keeps the picture in sight at 360 pixels when the list is unfolded', async () => {
    await setPanelWidth(360);
    for (const mode of ['Follow', 'Break', 'Compare']) {
      await panel.getByRole('radio', { name: mode, exact: true }).click();
      await unfold();
      await panel.locator('.list').waitFor();
      const { height = 0 } = (await panel.locator('.frame').boundingBox()) ?? {};
      assert.ok(height > 220, `${mode}: ${height}`);
      assert.ok(await panel.locator(mode === 'Follow' ? '.player' : '.verdict').isVisible());
    }
  });
});

/** Runs in the panel: texts of the picture that are small or stand on each other; whether it scrolls sideways. */
function flawsOfPicture(): string[] {
  const texts = [...document.querySelectorAll<SVGTextElement>('.frame text')].map((text) => {
    const scale = text.getScreenCTM()?.a ?? 0;
    const { left, right, top, bottom } = text.getBoundingClientRect();
    // A line's box is higher than its letters.
    const slack = (bottom - top) / 5;
    const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
    return { words: text.textContent, size, left, right, top: top + slack, bottom: bottom - slack };
  });
  const small = texts.filter(({ size }) => size < 9.8).map(({ words, size }) => `${words} has ${size} px`);
  const onTop = texts.flatMap((a, n) =>
    texts
      .slice(n + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.words} stands on ${b.words}`),
  );
  const sideways = ['html', '.frame'].filter((selector) => {
    const { scrollWidth = 0, clientWidth = 0 } = document.querySelector(selector) ?? {};
    return scrollWidth > clientWidth;
  });
  return [...small, ...onTop, ...sideways.map((selector) => `${selector} scrolls sideways`)];
}

const bodyClasses = {
  dark: 'dark',
  light: 'light',
  highContrast: 'high-contrast',
  highContrastLight: 'high-contrast-light',
};

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

async function violations(panel: Frame): Promise<string[]> {
  const { violations } = (await panel.evaluate('axe.run()')) as AxeResults;
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}
