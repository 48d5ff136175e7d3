import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { graphOf } from '../../../src/designs/graph.ts';
import type { ComponentKind } from '../../../src/designs/model.ts';
import { referenceDesign, referenceDesigns } from '../../../src/designs/reference/index.ts';
import { validateDesign } from '../../../src/designs/validateDesign.ts';
import { allDesigns, conceptIds, knowledge } from './fixtures.ts';

const partsOfTasks: readonly (readonly [string, number, Partial<Record<ComponentKind, number>>])[] = [
  ['simple-web-stack', 1, { 'web-server': 1, 'application-server': 1, 'application-files': 1, database: 1 }],
  [
    'distributed',
    3,
    { 'load-balancer': 1, 'web-server': 2, 'application-server': 2, 'application-files': 2, database: 2 },
  ],
  ['secured-and-monitored', 3, { firewall: 3, certificate: 1, 'monitoring-client': 3, 'web-server': 2, database: 2 }],
  ['scaled-up', 5, { 'load-balancer': 2, 'web-server': 1, 'application-server': 1, database: 1 }],
];

describe('reference designs', () => {
  it('are the four of the tasks, in their order', () => {
    deepEqual(
      referenceDesigns.map(({ id, task }) => [id, task]),
      [
        ['simple-web-stack', 0],
        ['distributed', 1],
        ['secured-and-monitored', 2],
        ['scaled-up', 3],
      ],
    );
  });

  for (const [id, servers, parts] of partsOfTasks) {
    it(`${id} has what its task asks for`, () => {
      const design = referenceDesign(id);
      equal(design?.servers.length, servers);
      for (const [kind, count] of Object.entries(parts)) {
        equal(design?.components.filter((component) => component.kind === kind).length, count, kind);
      }
    });
  }

  for (const design of allDesigns) {
    describe(design.id, () => {
      it('is valid', () => deepEqual(validateDesign(design), []));

      it('names concepts that exist', () => {
        deepEqual(
          design.components.map(({ concept }) => concept).filter((concept) => !conceptIds.has(concept)),
          [],
        );
      });

      it('names questions that exist', () => {
        const questions = readFileSync(new URL('questions.yml', knowledge), 'utf8');
        deepEqual(
          design.issues.map(({ question }) => question).filter((question) => !questions.includes(question)),
          [],
        );
      });

      it('gives every server its own address', () => {
        const addresses = design.servers.map(({ address }) => address);
        equal(new Set(addresses).size, addresses.length);
      });

      it('leads everything that comes into a guarded server through its firewall', () => {
        const { components } = graphOf(design);
        for (const firewall of design.components.filter(({ kind }) => kind === 'firewall')) {
          for (const { id, from, to, through = [], kinds } of design.links) {
            const comesIn =
              components.get(to)?.server === firewall.server && components.get(from)?.server !== firewall.server;
            // A replica fetches changes itself, so the connection comes into the primary's server.
            const isGuarded = kinds.includes('replication')
              ? components.get(from)?.server === firewall.server
              : comesIn;
            ok(!isGuarded || to === firewall.id || through.includes(firewall.id), `${id} passes by ${firewall.id}`);
          }
        }
      });
    });
  }
});
