import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { launchBrowser } from '../host/browser.ts';
import { root } from '../host/installation.ts';
import { median } from './measure.ts';

/** Milliseconds. */
export interface LargePanel {
  /** From the beginning of the script to the picture in the document. */
  readonly drawn: number;
  /** A step forward: drawn and laid out, the median of all steps. */
  readonly step: number;
  readonly slowestStep: number;
  /** A part switched off or on. */
  readonly toggle: number;
}

/** The panel's own script in a page of its own, with a generated design of 150 components in place of the tasks'. */
export async function measureLargePanel(): Promise<LargePanel> {
  const script = await bundleWithLargeDesign();
  const style = readFileSync(join(root, 'media/requestPath.css'), 'utf8');
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    await page.setContent(`<style>${style}</style><body data-initial='{"terms":{}}'></body>`);
    await page.evaluate(() => {
      const api = { getState: () => undefined, setState: () => undefined, postMessage: () => undefined };
      Object.assign(window, { acquireVsCodeApi: () => api });
    });
    await page.addScriptTag({ content: script });
    await page.locator('.steps').waitFor();
    const times = await page.evaluate(work);
    return {
      drawn: times.drawn,
      step: median(times.steps),
      slowestStep: Math.max(...times.steps),
      toggle: median(times.toggles),
    };
  } finally {
    await browser.close();
  }
}

async function bundleWithLargeDesign(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/webview/requestPath.ts')],
    bundle: true,
    minify: true,
    write: false,
    target: 'es2023',
    format: 'iife',
    plugins: [
      {
        name: 'large-design',
        setup({ onLoad }) {
          onLoad({ filter: /designs\/reference\/index\.ts$/ }, () => ({
            loader: 'ts',
            resolveDir: join(root, 'test/unit/designs'),
            contents: `
              import { largeDesign } from './largeDesign.ts';
              export const referenceDesigns = [largeDesign(150)];
              export const designVariants = [];
              export const referenceDesign = (id) => referenceDesigns[0];`,
          }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
}

/** Runs in the page: goes through all steps, and switches a few parts off and on. */
function work(): { drawn: number; steps: number[]; toggles: number[] } {
  const at = (mark: string) => performance.getEntriesByName(mark)[0]?.startTime ?? Number.NaN;
  const timed = (act: () => void) => {
    const start = performance.now();
    act();
    // Makes the browser lay it out.
    document.body.getBoundingClientRect();
    return performance.now() - start;
  };
  const press = (key: string) => window.dispatchEvent(new KeyboardEvent('keydown', { key }));
  const count = document.querySelectorAll('.steps li').length;
  const steps = Array.from({ length: count - 1 }, () => timed(() => press('ArrowRight')));
  press('b');
  const parts = [...document.querySelectorAll('.component[data-part]')].slice(0, 12);
  const toggles = parts.flatMap((part) =>
    [0, 1].map(() => timed(() => part.dispatchEvent(new MouseEvent('click', { bubbles: true })))),
  );
  return { drawn: at('infra-terms-first-picture') - at('infra-terms-start'), steps, toggles };
}
