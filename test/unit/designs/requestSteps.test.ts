import { deepEqual, equal, match, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { availability } from '../../../src/designs/availability.ts';
import { type ScenarioId, scenarios } from '../../../src/designs/model.ts';
import { referenceDesign } from '../../../src/designs/reference/index.ts';
import { type Journey, requestSteps } from '../../../src/designs/steps/requestSteps.ts';
import { allDesigns, conceptIds } from './fixtures.ts';

const scenarioIds = scenarios.map(({ id }) => id);

function follow(id: string, scenario: ScenarioId, off: readonly string[] = [], requestNumber = 0): Journey {
  const design = referenceDesign(id);
  ok(design, id);
  return requestSteps(design, scenario, { off: new Set(off), requestNumber });
}

/** The components a request passes on its way there, in order, each once. */
function wayOf({ steps }: Journey): string {
  const there = steps.filter(({ direction, kind }) => direction === 'there' && ['request', 'query'].includes(kind));
  return [...new Set(there.flatMap(({ path }) => path))].join(' ');
}

describe('the steps of a request', () => {
  const ways: readonly (readonly [string, ScenarioId, string, number, string])[] = [
    ['simple-web-stack', 'read', '', 0, 'client web-1 app-1 db-1'],
    ['simple-web-stack', 'static-file', '', 0, 'client web-1'],
    ['distributed', 'read', '', 0, 'client lb-1 web-1 app-1 db-1'],
    ['distributed', 'read', '', 1, 'client lb-1 web-2 app-2 db-2'],
    ['distributed', 'read', '', 2, 'client lb-1 web-1 app-1 db-1'],
    ['distributed', 'write', '', 1, 'client lb-1 web-2 app-2 db-1'],
    ['distributed', 'read', 'web-1', 0, 'client lb-1 web-2 app-2 db-2'],
    ['distributed', 'read', 'db-1', 0, 'client lb-1 web-2 app-2 db-2'],
    ['distributed', 'write', 'db-2', 1, 'client lb-1 web-2 app-2 db-1'],
    ['distributed', 'static-file', 'app-1', 0, 'client lb-1 web-1'],
    ['secured-and-monitored', 'read', '', 0, 'client firewall-lb-01 lb-1 firewall-web-01 web-1 app-1 db-1'],
    ['scaled-up', 'static-file', 'lb-1', 0, 'client firewall-lb-02 lb-2 firewall-web-01 web-1'],
    ['scaled-up', 'static-file', '', 1, 'client firewall-lb-01 lb-1 firewall-web-01 web-1'],
  ];
  for (const [design, scenario, off, number, way] of ways) {
    it(`lead request ${number} through ${design} for a ${scenario}, without ${off || 'any failure'}`, () => {
      equal(wayOf(follow(design, scenario, off.split(' '), number)), way);
    });
  }

  const outcomes: readonly (readonly [string, ScenarioId, string, RegExp])[] = [
    ['simple-web-stack', 'first-visit', 'dns', /can't be reached.*ERR_NAME_NOT_RESOLVED.*3600 seconds/],
    ['simple-web-stack', 'read', 'dns', /^The page is shown/],
    ['simple-web-stack', 'read', 'web-1', /can't be reached.*ERR_CONNECTION_REFUSED/],
    ['simple-web-stack', 'read', 'web-01', /can't be reached.*ERR_CONNECTION_TIMED_OUT/],
    ['simple-web-stack', 'read', 'app-1', /^502 Bad Gateway/],
    ['simple-web-stack', 'read', 'files-1', /^502 Bad Gateway/],
    ['simple-web-stack', 'static-file', 'app-1', /^The file is shown/],
    ['simple-web-stack', 'read', 'db-1', /^500 Internal Server Error/],
    ['distributed', 'read', 'web-1 web-2', /^503 Service Unavailable.*no server left/],
    ['distributed', 'read', 'app-1 app-2', /^502 Bad Gateway/],
    ['distributed', 'read', 'db-1', /^The page is shown.*may be old/],
    ['distributed', 'write', 'db-1', /^500 Internal Server Error.*Pages can still be read/],
    ['distributed', 'write', 'db-2', /^Saved.*catches up later/],
    ['secured-and-monitored', 'read', 'certificate', /^Your connection is not private/],
    ['secured-and-monitored', 'read', 'firewall-lb-01', /ERR_CONNECTION_TIMED_OUT/],
    ['secured-and-monitored', 'write', 'monitoring-service monitoring-web-01', /^Saved/],
    ['scaled-up', 'read', 'lb-01', /^The page is shown.*server lb-01/],
    ['scaled-up', 'read', 'lb-01 lb-02', /can't be reached/],
    ['scaled-up', 'read', 'app-01', /^504 Gateway Timeout/],
    ['scaled-up-redundant', 'read', 'db-02 app-01 web-01 lb-01', /^The page is shown/],
  ];
  for (const [design, scenario, off, seen] of outcomes) {
    it(`end a ${scenario} of ${design} without ${off} as they should`, () => {
      const { title, text } = follow(design, scenario, off.split(' ')).outcome;
      match(`${title}. ${text}`, seen);
    });
  }

  it('tell the whole story of a first visit', () => {
    const { steps } = follow('secured-and-monitored', 'first-visit');
    deepEqual(
      steps.map(({ kind, from, to }) => `${kind} ${from} ${to}`),
      [
        'dns client resolver',
        'dns resolver dns',
        'dns dns resolver',
        'dns resolver client',
        'tcp client lb-1',
        'tls client lb-1',
        'request client firewall-lb-01',
        'request firewall-lb-01 lb-1',
        'request lb-1 firewall-web-01',
        'request firewall-web-01 web-1',
        'request web-1 app-1',
        'query app-1 db-1',
        'response db-1 app-1',
        'response app-1 web-1',
        'response web-1 lb-1',
        'response lb-1 client',
      ],
    );
  });

  it('say where TLS ends, and why which server is picked', () => {
    const texts = follow('secured-and-monitored', 'read', ['web-1'])
      .steps.map(({ text }) => text)
      .join('\n');
    match(texts, /TLS ends here/);
    match(texts, /Web server 1 is off: the health check shows it, and the request goes to web server 2/);
  });

  it('say what a visitor notices while another part takes over', () => {
    const noticed = (design: string, off: string) => follow(design, 'read', [off]).outcome.text;
    match(noticed('scaled-up', 'lb-1'), /until load balancer 2 has taken over, for a few seconds, requests may fail/);
    match(noticed('distributed', 'web-1'), /until the health checks have noticed it/);
  });

  it('are none while the browser is off, which others do not notice', () => {
    const { steps, outcome } = follow('distributed', 'read', ['client']);
    deepEqual(steps, []);
    match(outcome.text, /The browser is off.*Other visitors are served/);
  });

  it('speak of files as of several', () => {
    match(follow('simple-web-stack', 'read', ['files-1']).outcome.text, /^The application files are off\./);
  });

  it('copy a change to the replica after the answer', () => {
    equal(follow('distributed', 'write').steps.at(-1)?.kind, 'replication');
    equal(follow('distributed', 'write', ['db-2']).steps.at(-1)?.kind, 'response');
  });

  it('are none in a drawing without a client', () => {
    const design = { ...allDesigns[0], components: [], links: [] } as unknown as (typeof allDesigns)[number];
    equal(requestSteps(design, 'read', { off: new Set(), requestNumber: 0 }).outcome.status, 'failed');
  });

  for (const design of allDesigns) {
    it(`hang together in ${design.id}, whatever is off`, () => {
      const ids = [...design.components, ...design.servers].map(({ id }) => id);
      const links = new Map(design.links.map((link) => [link.id, link]));
      fc.assert(
        fc.property(
          fc.subarray(ids, { maxLength: 4 }),
          fc.constantFrom(...scenarioIds),
          fc.nat(3),
          (off, scenario, n) => {
            const { steps, outcome } = requestSteps(design, scenario, { off: new Set(off), requestNumber: n });
            const left = availability(design, new Set(off));
            const works = {
              'first-visit': left.names && left.reads,
              read: left.reads,
              write: left.writes,
              'static-file': left.staticFiles,
            };
            equal(outcome.status === 'answered', works[scenario]);
            for (const { path, links: ways, direction, concepts, title, text, focus } of steps) {
              ok(
                title &&
                  text.endsWith('.') &&
                  !text.includes('undefined') &&
                  design.components.some(({ id }) => id === focus),
              );
              deepEqual(
                concepts.filter((concept) => !conceptIds.has(concept)),
                [],
              );
              ways.forEach((id, at) => {
                const { from, to } = links.get(id) ?? {};
                deepEqual([path[at], path[at + 1]], direction === 'there' ? [from, to] : [to, from]);
              });
            }
            if (outcome.code !== undefined) {
              equal(steps.findLast(({ kind }) => kind === 'response')?.to, 'client');
            }
          },
        ),
        { numRuns: 60 },
      );
    });
  }
});
