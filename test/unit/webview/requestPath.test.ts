import assert from 'node:assert/strict';
import { componentSize } from '../../../src/designs/layout/text.ts';
import { findPlace } from '../../../src/webview/requestPath/find.ts';
import { neighbour } from '../../../src/webview/requestPath/neighbour.ts';
import { labelOf } from '../../../src/webview/requestPath/sentences.ts';
import { around, bestIn, legible, reveal, sceneScale } from '../../../src/webview/requestPath/viewport.ts';

import { designOf } from '../designs/fixtures.ts';

describe('the panel of the request path', () => {
  it('finds the place that is meant, in the design shown where it can', () => {
    const cases: [parts: string[], design: string | undefined, shown: string, expected: string][] = [
      [[], undefined, 'distributed', 'distributed'],
      [[], 'scaled-up', 'distributed', 'scaled-up'],
      [['web-server'], undefined, 'scaled-up', 'scaled-up web-1'],
      [['load-balancer'], undefined, 'scaled-up', 'scaled-up lb-1'],
      [['load-balancer'], 'simple-web-stack', 'simple-web-stack', 'distributed lb-1'],
      [['haproxy', 'load-balancer'], undefined, 'simple-web-stack', 'distributed lb-1'],
      [['firewall'], undefined, 'distributed', 'secured-and-monitored firewall-lb-01'],
      [['db-2'], undefined, 'distributed', 'distributed db-2'],
      [['web-02'], undefined, 'distributed', 'distributed web-02'],
      [['no-such-thing'], undefined, 'distributed', 'distributed'],
    ];
    for (const [parts, design, shown, expected] of cases) {
      const place = findPlace({ parts, ...(design && { design }) }, shown);
      assert.equal([place?.design.id, place?.part].filter(Boolean).join(' '), expected, parts.join(' '));
    }
  });

  it('moves between parts the way the arrow points', () => {
    const boxes = [
      { id: 'a', x: 0, y: 0 },
      { id: 'b', x: 100, y: 10 },
      { id: 'c', x: 200, y: 0 },
      { id: 'd', x: 0, y: 80 },
    ];
    assert.equal(neighbour(boxes, 'a', 'ArrowRight'), 'b');
    assert.equal(neighbour(boxes, 'b', 'ArrowRight'), 'c');
    assert.equal(neighbour(boxes, 'a', 'ArrowDown'), 'd');
    assert.equal(neighbour(boxes, 'd', 'ArrowUp'), 'a');
    assert.equal(neighbour(boxes, 'a', 'ArrowLeft'), undefined);
  });

  it('shows all of a picture where it can be read then, and a part of it elsewhere', () => {
    const picture = { width: 1000, height: 500 };
    assert.equal(sceneScale(picture, { width: 900, height: 600 }), 0.9);
    assert.equal(sceneScale(picture, { width: 400, height: 600 }), legible);
    assert.equal(sceneScale(picture, { width: 4000, height: 4000 }), 1.3);
  });

  it('never draws small letters of less than ten pixels, or nearly, by itself', () => {
    const { lines } = componentSize(
      { id: 'a', kind: 'web-server', label: 'Web server', product: 'Nginx', concept: 'web-server' },
      { size: 13, width: 92 },
      (text, size) => text.length * size * 0.5,
    ).text;
    assert.ok(Math.min(...lines.map(({ size }) => size)) * legible > 9.8);
  });

  it('chooses the arrangement that shows most, and that scrolls down rather than sideways', () => {
    const [wide, folded, narrow] = [
      { width: 1400, height: 600 },
      { width: 750, height: 750 },
      { width: 370, height: 1300 },
    ];
    const chosen = (width: number, height: number) => bestIn([wide, folded, narrow], { width, height });
    assert.equal(chosen(1400, 600), wide);
    assert.equal(chosen(1000, 700), folded);
    assert.equal(chosen(780, 360), folded);
    assert.equal(chosen(1180, 400), wide);
    assert.equal(chosen(340, 340), narrow);
  });

  it('scrolls to a part, and no further', () => {
    const start = { left: 0, top: 0 };
    const pane = { width: 100, height: 100 };
    assert.deepEqual(reveal(start, pane, { x: 20, y: 20, width: 30, height: 30 }), start);
    assert.deepEqual(reveal(start, pane, { x: 150, y: 20, width: 30, height: 30 }), { left: 92, top: 0 });
    assert.deepEqual(reveal({ left: 92, top: 40 }, pane, { x: 30, y: 60, width: 30, height: 30 }), {
      left: 18,
      top: 40,
    });
    assert.deepEqual(reveal(start, pane, { x: 50, y: 20, width: 200, height: 30 }), { left: 38, top: 0 });
  });

  it('frames several parts', () => {
    const boxes = [
      { x: 10, y: 20, width: 30, height: 10 },
      { x: 50, y: 0, width: 10, height: 10 },
    ];
    assert.deepEqual(around(boxes), { x: 10, y: 0, width: 50, height: 30 });
  });

  it('tells parts with the same label apart by their server', () => {
    const labels = (id: string, ...parts: string[]) => parts.map((part) => labelOf(designOf(id), part));
    assert.deepEqual(labels('secured-and-monitored', 'firewall-web-02', 'certificate', 'db-2', 'web-01'), [
      'Firewall of web-02',
      'Certificate',
      'Database 2 (replica)',
      'web-01',
    ]);
  });
});
