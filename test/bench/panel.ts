import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { root } from '../host/installation.ts';
import { openWorkbench, type Workbench } from '../ui/browser.ts';
import { packageOurs } from './inVsCode.ts';
import { measureLargePanel } from './largePanel.ts';
import { median } from './measure.ts';
import type { Section } from './section.ts';

/** Answer files, whose names say which design the panel shows: the smallest and the largest. */
const answers = [
  { name: 'simpleWebStack', file: '0-simple_web_stack' },
  { name: 'scaledUp', file: '3-scale_up.txt' },
];
const openings = 7;

/** Milliseconds from the beginning of the script. */
interface Picture {
  /** Until the picture is in the document. */
  readonly drawn: number;
  /** Until the browser has painted the frame with it. */
  readonly painted: number;
}

/** The first picture of the request path in a real webview. Each opening of the panel is a new page. */
export const panel: Section = {
  name: 'panel',
  async measure() {
    const folder = join(root, 'examples/web_infrastructure_design');
    const workbench = await openWorkbench({ folder, extensions: [await packageOurs()] });
    const figures: Record<string, number> = {};
    const rows: string[][] = [];
    try {
      await workbench.page.addInitScript(watchForPicture);
      for (const { name, file } of answers) {
        const pictures: Picture[] = [];
        for (let opening = 0; opening < openings; opening++) pictures.push(await openPanel(workbench, file));
        const drawn = median(pictures.map((picture) => picture.drawn));
        const painted = median(pictures.map((picture) => picture.painted));
        const first = pictures[0]?.painted ?? Number.NaN;
        figures[`${name}Drawn`] = Math.round(drawn);
        figures[name] = Math.round(painted);
        figures[`${name}First`] = Math.round(first);
        rows.push([name, ...[drawn, painted, first].map((time) => `${Math.round(time)}`)]);
      }
    } finally {
      await workbench.close();
    }
    const large = await measureLargePanel();
    Object.assign(figures, {
      largeDrawn: Math.round(large.drawn),
      largeStep: Math.round(large.step),
      largeSlowestStep: Math.round(large.slowestStep),
      largeToggle: Math.round(large.toggle),
    });
    return {
      tables: [
        {
          title: `First picture in the panel after its script starts, ms, medians of ${openings} openings`,
          columns: ['', 'in the document', 'painted', 'painted, first opening'],
          rows,
        },
        {
          title: 'A design of 150 components, ms',
          columns: ['first picture', 'a step', 'slowest step', 'a part off or on'],
          rows: [[large.drawn, large.step, large.slowestStep, large.toggle].map((time) => `${Math.round(time)}`)],
        },
      ],
      figures,
    };
  },
};

async function openPanel(workbench: Workbench, file: string): Promise<Picture> {
  await workbench.openFile(file);
  await workbench.runCommand('Infra Terms: Show request path');
  const frame = await workbench.webview('.frame svg');
  const picture = await readPicture(frame);
  await workbench.runCommand('View: Close All Editors');
  while (!frame.isDetached()) await workbench.page.waitForTimeout(50);
  return picture;
}

async function readPicture(frame: Frame): Promise<Picture> {
  await frame.waitForFunction(() => performance.getEntriesByName('bench-painted').length > 0);
  return frame.evaluate(() => {
    const at = (mark: string) => performance.getEntriesByName(mark)[0]?.startTime ?? Number.NaN;
    const start = at('infra-terms-start');
    return { drawn: at('infra-terms-first-picture') - start, painted: at('bench-painted') - start };
  });
}

/**
 * Runs in every new page. VS Code writes a panel's page into a frame that no script of ours can enter first, so
 * this looks into it from the page around it, once per frame of the screen.
 */
function watchForPicture(): void {
  const look = () => {
    for (const { contentWindow } of document.querySelectorAll('iframe')) {
      if (!contentWindow?.document.querySelector('.frame svg')) continue;
      // We are before the painting; a task follows it.
      contentWindow.setTimeout(() => contentWindow.performance.mark('bench-painted'));
      return;
    }
    requestAnimationFrame(look);
  };
  if (location.pathname.endsWith('/webview/browser/pre/index.html')) look();
}
