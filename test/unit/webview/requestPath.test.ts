import assert from 'node:assert/strict';
import { findPlace } from '../../../src/webview/requestPath/find.ts';
import { neighbour } from '../../../src/webview/requestPath/neighbour.ts';
import { centred, reveal, zoom } from '../../../src/webview/requestPath/viewport.ts';

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

  it('keeps the point under the pointer where it is while zooming', () => {
    const view = centred({ width: 200, height: 100 }, 1, { width: 400, height: 300 });
    assert.deepEqual(view, { scale: 1, left: 100, top: 100 });
    const closer = zoom(view, 2, 150, 120);
    assert.deepEqual(closer, { scale: 2, left: 50, top: 80 });
  });

  it('moves a part into sight, and no further', () => {
    const view = { scale: 1, left: 0, top: 0 };
    const frame = { width: 100, height: 100 };
    assert.deepEqual(reveal(view, frame, { x: 20, y: 20, width: 30, height: 30 }), view);
    assert.deepEqual(reveal(view, frame, { x: 150, y: 20, width: 30, height: 30 }), { scale: 1, left: -92, top: 0 });
    assert.deepEqual(reveal(view, frame, { x: -40, y: 20, width: 30, height: 30 }), { scale: 1, left: 52, top: 0 });
  });
});
