import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { containersOf, graphOf } from '../../../src/designs/graph.ts';
import { type Box, crosses, grown, overlap, segmentsOf } from '../../../src/designs/layout/geometry.ts';
import { type Layout, layoutDesign, type Orientation } from '../../../src/designs/layout/layoutDesign.ts';
import type { Design } from '../../../src/designs/model.ts';
import { portsOf } from '../../../src/designs/shapes.ts';
import { legible } from '../../../src/webview/requestPath/viewport.ts';
import { allDesigns } from './fixtures.ts';
import { largeDesign } from './largeDesign.ts';
import { anyDesign } from './randomDesign.ts';

/** Widths of average characters of common fonts, as a share of the font size: narrow, usual, wide. */
const fonts = [0.46, 0.52, 0.58];
const orientations: readonly Orientation[] = ['wide', 'folded', 'narrow'];

function layoutOf(design: Design, orientation: Orientation, font = 0.52): Layout {
  return layoutDesign(design, orientation, (text, size) => text.length * size * font);
}

/** What is wrong with a picture, in words. */
function flaws(design: Design, { nodes, servers, links, width, height }: Layout): string[] {
  const graph = graphOf(design);
  const found: string[] = [];
  const named: (Box & { name: string })[] = [
    ...nodes.map((box) => ({ ...box, name: box.id })),
    ...servers.map(({ id, title }) => ({ ...title, name: `title of ${id}` })),
    ...links.flatMap(({ id, label }) => (label ? [{ ...label, name: `label of ${id}` }] : [])),
  ];
  named.forEach((a, n) => {
    for (const b of named.slice(n + 1).filter((box) => overlap(a, box))) {
      found.push(`${a.name} overlaps ${b.name}`);
    }
    if (a.x < 0 || a.y < 0 || a.x + a.width > width || a.y + a.height > height) {
      found.push(`${a.name} is outside the picture`);
    }
  });
  servers.forEach((a, n) => {
    for (const b of servers.slice(n + 1)) {
      const isInside = containersOf(graph, a.id).includes(b.id) || containersOf(graph, b.id).includes(a.id);
      if (!isInside && overlap(a, b)) found.push(`${a.id} overlaps ${b.id}`);
    }
    for (const node of nodes.filter((box) => overlap(a, box) !== containersOf(graph, box.id).includes(a.id))) {
      found.push(`${node.id} stands wrongly in or out of ${a.id}`);
    }
  });
  for (const { id, points } of links) {
    for (const [a, b] of segmentsOf(points)) {
      if (a.x !== b.x && a.y !== b.y) found.push(`${id} slants`);
      for (const { name, ...box } of named) {
        if (name !== `label of ${id}` && crosses(a, b, box)) found.push(`${id} runs through ${name}`);
      }
      for (const { id: server, title } of servers) {
        if (crosses(a, b, grown(title, 5))) found.push(`${id} runs close to the title of ${server}`);
      }
    }
  }
  return found;
}

describe('the layout', () => {
  for (const design of allDesigns) {
    for (const orientation of orientations) {
      for (const font of fonts) {
        it(`of ${design.id}, ${orientation}, has no overlaps in a font of width ${font}`, () => {
          deepEqual(flaws(design, layoutOf(design, orientation, font)), []);
        });
      }

      it(`of ${design.id}, ${orientation}, draws every link from its start to its end`, () => {
        const { links, nodes } = layoutOf(design, orientation);
        for (const { id, from, to } of design.links) {
          const points = links.find((line) => line.id === id)?.points ?? [];
          for (const [end, point] of [
            [from, points[0]],
            [to, points.at(-1)],
          ] as const) {
            const box = nodes.find((node) => node.id === end);
            const kind = design.components.find((part) => part.id === end)?.kind;
            ok(
              box && kind && portsOf(kind, box).some(({ x, y }) => close(x, point?.x) && close(y, point?.y)),
              `${id} at ${end}`,
            );
          }
        }
      });
    }
  }

  for (const orientation of orientations) {
    it(`has room for every label in the designs of the tasks, ${orientation}`, () => {
      for (const design of allDesigns.slice(0, 4)) {
        const { links } = layoutOf(design, orientation);
        const labelled = design.links.filter(({ id }) => links.some((line) => line.id === id && line.label));
        for (const { id, from, to, kinds, port } of design.links) {
          const isSilent = kinds.includes('dependency') || from.startsWith('firewall');
          // Links that come from or lead to the same component may share their way, and then the label.
          const isSaid = labelled.some((one) => (one.from === from || one.to === to) && one.port === port);
          ok(isSilent || isSaid, `${id} in ${design.id}`);
        }
      }
    });
  }

  it('fits the designs of the tasks into a narrow panel', () => {
    for (const design of allDesigns.slice(0, 4)) {
      const { width } = layoutOf(design, 'narrow');
      // At 360 pixels, with a scroll bar, it can then be drawn at the smallest scale at which it is read.
      ok(width * legible <= 342, `${design.id} is ${width} wide`);
    }
  });

  it('keeps the parts of random designs apart', () => {
    fc.assert(
      fc.property(anyDesign, fc.constantFrom(...orientations), (design, orientation) => {
        deepEqual(
          flaws(design, layoutOf(design, orientation)).filter((flaw) => !flaw.includes(' runs ')),
          [],
        );
      }),
      { numRuns: 40 },
    );
  });

  it('places 150 components, and measures each text a few times only', () => {
    const design = largeDesign(150);
    let measured = 0;
    const layout = layoutDesign(design, 'wide', (text, size) => {
      measured++;
      return text.length * size * 0.52;
    });
    equal(layout.nodes.length, 150);
    deepEqual(
      flaws(design, layout).filter((flaw) => !flaw.includes(' runs ')),
      [],
    );
    ok(measured < 10 * (design.components.length + design.links.length), `${measured} texts measured`);
  });
});

function close(a: number, b: number | undefined): boolean {
  return b !== undefined && Math.abs(a - b) < 0.01;
}
