import { deepEqual, equal, match } from 'node:assert/strict';
import fc from 'fast-check';
import { singlePointsOfFailure } from '../../../src/designs/singlePointsOfFailure.ts';
import { designOf } from './fixtures.ts';
import { naivelyWorks } from './naive.ts';
import { anyDesign } from './randomDesign.ts';

const everywhere = ['resolver', 'dns'];
const expected: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'simple-web-stack',
    ['web-1', 'app-1', 'files-1', 'db-1', 'web-01'],
    ['web-1', 'app-1', 'files-1', 'db-1', 'web-01'],
  ],
  ['distributed', ['lb-1', 'lb-01'], ['lb-1', 'db-1', 'lb-01', 'web-01']],
  [
    'secured-and-monitored',
    ['lb-1', 'firewall-lb-01', 'certificate', 'lb-01'],
    ['lb-1', 'db-1', 'firewall-lb-01', 'firewall-web-01', 'certificate', 'lb-01', 'web-01'],
  ],
  [
    'scaled-up',
    [
      'web-1',
      'app-1',
      'files-1',
      'db-1',
      'firewall-web-01',
      'firewall-app-01',
      'firewall-db-01',
      'web-01',
      'app-01',
      'db-01',
    ],
    [
      'web-1',
      'app-1',
      'files-1',
      'db-1',
      'firewall-web-01',
      'firewall-app-01',
      'firewall-db-01',
      'web-01',
      'app-01',
      'db-01',
    ],
  ],
  ['scaled-up-redundant', [], ['db-1', 'firewall-db-01', 'db-01']],
];

describe('single points of failure', () => {
  for (const [id, reads, writes] of expected) {
    it(`of ${id}`, () => {
      const found = singlePointsOfFailure(designOf(id));
      deepEqual(
        found.reads.map((point) => point.id),
        [...reads, ...everywhere],
      );
      deepEqual(
        found.writes.map((point) => point.id),
        [...writes, ...everywhere],
      );
    });
  }

  const sentences: readonly (readonly [string, string, RegExp])[] = [
    ['distributed', 'lb-1', /every request fails/],
    ['distributed', 'db-1', /pages can be read, but nothing can be saved/],
    ['distributed', 'web-01', /pages can be read, but nothing can be saved/],
    ['distributed', 'dns', /no new visitor finds the site/],
    ['scaled-up', 'app-1', /only static files/],
  ];
  for (const [design, id, sentence] of sentences) {
    it(`says what ${design} does without ${id}`, () => {
      match(singlePointsOfFailure(designOf(design)).writes.find((point) => point.id === id)?.sentence ?? '', sentence);
    });
  }

  it('says what makes a server one', () => {
    const { writes } = singlePointsOfFailure(designOf('secured-and-monitored'));
    deepEqual(writes.find(({ id }) => id === 'web-01')?.because, ['db-1', 'firewall-web-01']);
  });

  it('says what must not fail in addition to what is off', () => {
    const { reads } = singlePointsOfFailure(designOf('distributed'), new Set(['web-02']));
    deepEqual(
      reads.map(({ id }) => id),
      ['lb-1', 'web-1', 'app-1', 'files-1', 'db-1', 'lb-01', 'web-01', ...everywhere],
    );
  });

  it('says nothing about a drawing that does not work anyway', () => {
    const found = singlePointsOfFailure({ ...designOf('distributed'), links: [] });
    deepEqual([found.complete, found.reads, found.writes], [{ reads: false, writes: false }, [], []]);
  });

  it('agrees with trying every path of random designs', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const found = singlePointsOfFailure(design);
        for (const mode of ['read', 'write'] as const) {
          const works = naivelyWorks(design, mode, new Set());
          equal(found.complete[`${mode}s`], works);
          const stops = [
            ...design.components.filter(({ kind }) => kind !== 'client'),
            ...design.servers.filter(({ kind }) => kind === 'server'),
          ]
            .map(({ id }) => id)
            .filter((id) => works && !naivelyWorks(design, mode, new Set([id])));
          deepEqual(new Set(found[`${mode}s`].map(({ id }) => id)), new Set(stops));
        }
      }),
      { numRuns: 150 },
    );
  });
});
