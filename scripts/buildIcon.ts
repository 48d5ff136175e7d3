/** Draws `media/icon.png` (256 px) from `media/source/icon.svg`. */
import { readFileSync } from 'node:fs';
import { launchBrowser } from '../test/host/browser.ts';

const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
const svg = readFileSync(new URL('../media/source/icon.svg', import.meta.url), 'utf8');
await page.setContent(`<style>body { margin: 0; background: transparent }</style>${svg}`);
await page.screenshot({ path: 'media/icon.png', omitBackground: true });
await browser.close();
