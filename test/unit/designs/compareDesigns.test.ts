import { deepEqual, match, ok } from 'node:assert/strict';
import { compareDesigns } from '../../../src/designs/compareDesigns.ts';
import { referenceDesign } from '../../../src/designs/reference/index.ts';
import { allDesigns } from './fixtures.ts';

function compare(before: string, after: string) {
  const [a, b] = [referenceDesign(before), referenceDesign(after)];
  ok(a && b);
  return compareDesigns(a, b);
}

describe('comparing designs', () => {
  const steps: readonly (readonly [string, string, readonly RegExp[]])[] = [
    [
      'simple-web-stack',
      'distributed',
      [
        /fixed No longer a single point of failure for reads: web server 1, .* and the primary/,
        /remains Still a single point of failure for writes: the primary/,
        /new A new single point of failure for reads: load balancer 1/,
        /remains Visitors come over plain HTTP/,
        /remains Nothing is monitored/,
      ],
    ],
    [
      'distributed',
      'secured-and-monitored',
      [
        /fixed Visitors come over HTTPS/,
        /new TLS ends at load balancer 1/,
        /fixed Every server is monitored/,
        /remains Web server, application server and database share machines/,
        /remains Still a single point of failure for writes: load balancer 1 and the primary/,
      ],
    ],
    [
      'secured-and-monitored',
      'scaled-up',
      [
        /fixed No longer a single point of failure for reads: load balancer 1/,
        /fixed Each tier has a server of its own/,
        /new A new single point of failure for reads: the web server/,
        /remains TLS ends/,
      ],
    ],
    [
      'secured-and-monitored',
      'scaled-up-redundant',
      [
        /fixed No longer a single point of failure for writes: load balancer 1/,
        /remains Still .* for writes: the primary/,
      ],
    ],
  ];
  for (const [before, after, expected] of steps) {
    it(`says what ${after} does to ${before}`, () => {
      const effects = compare(before, after)
        .effects.map(({ kind, text }) => `${kind} ${text}`)
        .join('\n');
      for (const effect of expected) {
        match(effects, effect);
      }
    });
  }

  it('names what each addition is for, and what would be alone without it', () => {
    const added = compare('simple-web-stack', 'distributed').added;
    deepEqual(
      added.map(({ component }) => component.id),
      ['lb-1', 'web-2', 'app-2', 'files-2', 'db-2'],
    );
    match(added[0]?.purpose ?? '', /spreads requests over web server 1 and web server 2/);
    deepEqual(added[1]?.relieves, {
      reads: ['web-1', 'app-1', 'files-1', 'db-1'],
      writes: ['web-1', 'app-1', 'files-1'],
    });
  });

  it('says of no firewall or certificate that another part would be alone without it', () => {
    for (const { component, relieves } of compare('distributed', 'secured-and-monitored').added) {
      deepEqual(relieves, { reads: [], writes: [] }, component.id);
    }
  });

  it('names what moves', () => {
    const { changed, addedServers, removedServers } = compare('secured-and-monitored', 'scaled-up');
    match(changed.map(({ text }) => text).join('\n'), /The application server: from web-01 to app-01/);
    deepEqual(
      addedServers.map(({ id }) => id),
      ['lb-02', 'app-01', 'db-01'],
    );
    deepEqual(
      removedServers.map(({ id }) => id),
      ['web-02'],
    );
  });

  it('finds nothing between a design and itself', () => {
    for (const design of allDesigns) {
      const { added, removed, changed, effects } = compareDesigns(design, design);
      deepEqual([added, removed, changed, effects.filter(({ kind }) => kind !== 'remains')], [[], [], [], []]);
    }
  });
});
