import assert from 'node:assert/strict';
import { findPlace } from '../../../src/webview/requestPath/find.ts';
import { neighbour } from '../../../src/webview/requestPath/neighbour.ts';
import { around, reveal, sceneScale, visibleShare } from '../../../src/webview/requestPath/viewport.ts';

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
    assert.equal(sceneScale(picture, { width: 400, height: 600 }), 0.77);
    assert.equal(sceneScale(picture, { width: 4000, height: 4000 }), 1.3);
    assert.equal(visibleShare(picture, 0.5, { width: 500, height: 250 }), 1);
    assert.equal(visibleShare(picture, 1, { width: 500, height: 250 }), 0.25);
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
});
