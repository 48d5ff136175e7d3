import { equal, match, ok } from 'node:assert/strict';
import { layoutDesign } from '../../../src/designs/layout/layoutDesign.ts';
import type { ComponentKind, Design } from '../../../src/designs/model.ts';
import { darkTheme, lightTheme, renderSvg } from '../../../src/designs/renderSvg.ts';
import { shapeOf } from '../../../src/designs/shapes.ts';
import { allDesigns } from './fixtures.ts';

const measure = (text: string, size: number) => text.length * size * 0.52;

/** Contrast of two colours, as WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const light = (colour: string) => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [x, y] = [light(a), light(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

describe('the exported picture', () => {
  for (const design of allDesigns) {
    it(`of ${design.id} stands by itself`, () => {
      const svg = renderSvg(design, layoutDesign(design, 'wide', measure));
      match(svg, /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 \d+ \d+"/);
      match(svg, new RegExp(`<title id="title">${design.title}</title>\n<desc id="desc">.+</desc>`));
      ok(!/NaN|undefined|Infinity/.test(svg));
      equal(svg.replace('http://www.w3.org/2000/svg', '').match(/https?:|href=|@import|<script/), null);
      for (const word of design.components.flatMap(({ label }) => label.split(' '))) {
        ok(svg.includes(word), word);
      }
    });
  }

  it('escapes what a person wrote', () => {
    const design = { ...(allDesigns[0] as Design), title: '<a> & "b"' };
    match(renderSvg(design, layoutDesign(design, 'wide', measure)), /<title id="title">&lt;a&gt; &amp; &quot;b&quot;</);
  });

  it('marks what it is asked to', () => {
    const design = allDesigns[1] as Design;
    const svg = renderSvg(design, layoutDesign(design, 'narrow', measure), { marked: new Set(['lb-1', 'lb-01']) });
    equal(svg.match(/stroke-width="3"/g)?.length, 2);
  });

  for (const [name, theme] of Object.entries({ lightTheme, darkTheme })) {
    it(`is legible in the ${name}`, () => {
      for (const back of [theme.background, theme.fill, theme.server]) {
        ok(contrast(theme.text, back) >= 7 && contrast(theme.muted, back) >= 4.5 && contrast(theme.line, back) >= 3);
        ok(contrast(theme.mark, back) >= 3);
      }
    });
  }
});

describe('shapes', () => {
  const kinds: readonly ComponentKind[] = [
    'client',
    'dns',
    'firewall',
    'load-balancer',
    'database',
    'certificate',
    'other',
  ];
  for (const kind of kinds) {
    it(`of a ${kind} is one closed outline in its box`, () => {
      const { outline, details } = shapeOf(kind, 100, 50);
      equal(outline.match(/M/g)?.length, 1);
      ok(outline.endsWith('Z') && !/NaN/.test(outline + details));
    });
  }
});
