import { join } from 'node:path';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../host/browser.ts';
import { root } from '../host/installation.ts';
import { type Server, startServer } from '../host/server.ts';

/** The four colour themes that every view has to look right in. */
export const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  highContrast: 'Default High Contrast',
  highContrastLight: 'Default High Contrast Light',
} as const;

/** What a workbench is opened with. */
export interface WorkbenchOptions {
  readonly folder: string;
  /** VSIX files to install. */
  readonly extensions?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Long enough for a loaded machine; nothing waits this long when all is well. */
const patience = 20_000;

/** Starts a VS Code and a browser, and opens the folder as a person would see it. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const settings = { 'workbench.colorTheme': themes.light, ...options.settings };
  const { folder, extensions = [], viewport = { width: 1280, height: 800 } } = options;
  const server = await startServer({ version: 'newest', userSettings: settings, extensions, folder });
  let browser: Browser | undefined;
  try {
    browser = await launchBrowser();
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
    // Without it VS Code copies by way of a text field, which takes the focus, and a key with it, for a moment.
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    page.setDefaultTimeout(patience);
    const workbench = new Workbench(page, browser, server);
    await workbench.load();
    return workbench;
  } catch (error) {
    await browser?.close();
    await server.stop();
    throw error;
  }
}

/** A VS Code window, and what a person does in it. Each step waits until its effect is there. */
export class Workbench {
  readonly page: Page;
  readonly #browser: Browser;
  readonly #server: Server;
  #settings: Readonly<Record<string, unknown>> = {};

  constructor(page: Page, browser: Browser, server: Server) {
    this.page = page;
    this.#browser = browser;
    this.#server = server;
  }

  /** Opens the folder's address; when it is open, reloads the window. */
  async load(): Promise<void> {
    await this.page.goto(this.#server.url);
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
    await this.page.locator('.part.sidebar .monaco-list-row').first().waitFor();
  }

  /** Reloads the window as a person does: what it had open comes back. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.#openQuickInput('>Developer: Reload Window');
    await this.quickInput.rows.first().click();
    await loaded;
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
  }

  /** Opens a file of the folder, by its path in it, from the quick open box. */
  async openFile(path: string): Promise<void> {
    const name = path.split('/').pop() ?? path;
    const input = await this.#openQuickInput(path);
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first();
    await row.waitFor();
    await input.press('Enter');
    await this.page.locator(`.tabs-container .tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator('.editor-group-container.active .view-line span span').first().waitFor();
  }

  /** Runs a command from the palette by its title, as the palette shows it: "Category: Title". */
  async runCommand(title: string): Promise<void> {
    const label = this.page.locator('.label-name', { hasText: exactly(title) });
    const row = this.quickInput.rows.filter({ has: label }).first();
    const deadline = Date.now() + patience;
    for (;;) {
      const input = await this.#openQuickInput(`>${title}`);
      try {
        // The palette does not list what is registered after it opened; then opening it again helps.
        await row.waitFor({ timeout: 3_000 });
        break;
      } catch (error) {
        if (Date.now() > deadline) throw new Error(`The palette has no "${title}".`, { cause: error });
        await input.press('Escape');
      }
    }
    await row.click();
    // The palette has closed, or the command has taken it over to ask something.
    await row.waitFor({ state: 'hidden' });
  }

  /** The quick input (palette, quick pick, input box), for typing and reading. */
  get quickInput(): { readonly input: Locator; readonly rows: Locator } {
    const widget = this.page.locator('.quick-input-widget');
    return { input: widget.locator('input.input'), rows: widget.locator('.monaco-list-row') };
  }

  /** Rests the mouse on a text in the active editor and returns the hover that appears. */
  async hover(text: string, occurrence = 0): Promise<Locator> {
    const hover = this.page.locator('.monaco-resizable-hover .monaco-hover:visible');
    const deadline = Date.now() + patience;
    for (;;) {
      await this.#leaveHover(hover);
      const { x, y } = await this.positionOf(text, occurrence);
      await this.page.mouse.move(x, y - 1);
      await this.page.mouse.move(x, y);
      try {
        // A provider may not be there yet; then nothing appears, and resting the mouse again helps.
        await hover.waitFor({ timeout: 2_000 });
        await hover.filter({ hasNotText: /^Loading/ }).waitFor({ timeout: 5_000 });
        return hover;
      } catch (error) {
        if (Date.now() > deadline) throw new Error(`No hover appears over "${text}".`, { cause: error });
      }
    }
  }

  /** Where the middle of a text is that the active editor shows; it may run over several tokens. */
  async positionOf(text: string, occurrence = 0): Promise<{ x: number; y: number }> {
    const found = await this.page.waitForFunction(findText, { text, occurrence });
    return (await found.jsonValue()) as { x: number; y: number };
  }

  /** Puts the cursor into a text that the active editor shows. */
  async click(text: string, occurrence = 0): Promise<void> {
    const { x, y } = await this.positionOf(text, occurrence);
    await this.page.mouse.click(x, y);
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }

  /** The document inside a webview, found by a selector that only it has. */
  async webview(selector: string): Promise<Frame> {
    const deadline = Date.now() + patience;
    for (;;) {
      for (const frame of this.page.frames()) {
        if (!frame.url().includes('/webview/browser/pre/fake.html')) continue;
        if (await isShowing(frame, selector)) return frame;
      }
      if (Date.now() > deadline) throw new Error(`No webview contains ${selector}.`);
      await this.page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }

  /** Changes settings of the open window; the others stay as they are. */
  async setSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
    this.#settings = { ...this.#settings, ...settings };
    await this.#server.setSettings(this.#settings);
  }

  /** Changes the colour theme and waits until the window wears it. */
  async setTheme(theme: keyof typeof themes): Promise<void> {
    const wears = { light: '.vs', dark: '.vs-dark', highContrast: '.hc-black', highContrastLight: '.hc-light' };
    await this.setSettings({ 'workbench.colorTheme': themes[theme] });
    await this.page.locator(`.monaco-workbench${wears[theme]}`).waitFor();
  }

  /** Saves what the window shows as out/screenshots/<name>.png. */
  async screenshot(name: string, clip?: { x: number; y: number; width: number; height: number }): Promise<string> {
    const path = join(root, 'out/screenshots', `${name}.png`);
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined));
    await this.page.screenshot({ path, animations: 'disabled', caret: 'hide', ...(clip && { clip }) });
    return path;
  }

  /** Ends the browser and the server. */
  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
  }

  async #openQuickInput(text: string): Promise<Locator> {
    const { input } = this.quickInput;
    const deadline = Date.now() + patience;
    for (;;) {
      await this.page.keyboard.press('F1');
      try {
        // Something else that takes the focus at this moment closes it again; then it is opened once more.
        await input.fill(text, { timeout: 3_000 });
        return input;
      } catch (error) {
        if (Date.now() > deadline) throw new Error('The command palette does not open.', { cause: error });
      }
    }
  }

  async #leaveHover(hover: Locator): Promise<void> {
    await this.page.mouse.move(1, 1);
    await hover.waitFor({ state: 'hidden' });
  }
}

/** A webview's next document loads in a hidden frame; frames may go while we look. */
async function isShowing(frame: Frame, selector: string): Promise<boolean> {
  try {
    const element = await frame.frameElement();
    return (await element.isVisible()) && (await frame.locator(selector).first().isVisible());
  } catch {
    return false;
  }
}

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}

/** Runs in the page: the middle of the text on the screen, or undefined while it is not there. */
function findText({ text, occurrence }: { text: string; occurrence: number }): { x: number; y: number } | undefined {
  const lines = document.querySelectorAll<HTMLElement>('.editor-group-container.active .monaco-editor .view-line');
  const inOrder = [...lines].sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  let left = occurrence;
  for (const line of inOrder) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const content = nodes
      .map((node) => node.data)
      .join('')
      .replaceAll('\u00a0', ' ');
    for (let at = content.indexOf(text); at >= 0; at = content.indexOf(text, at + 1)) {
      if (left-- > 0) continue;
      const middle = at + Math.floor((text.length - 1) / 2);
      let start = 0;
      const node = nodes.find((each) => {
        start += each.data.length;
        return start > middle;
      });
      if (!node) return undefined;
      const range = document.createRange();
      const offset = middle - (start - node.data.length);
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      const box = range.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
  }
  return undefined;
}
