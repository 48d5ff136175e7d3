import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { encryptionOverlay } from '../../../src/designs/overlays/encryption.ts';
import { loadOverlay } from '../../../src/designs/overlays/load.ts';
import { monitoringOverlay } from '../../../src/designs/overlays/monitoring.ts';
import { stateSummary } from '../../../src/designs/stateSummary.ts';
import { allDesigns, designOf } from './fixtures.ts';

describe('encryption', () => {
  it('ends at the load balancer', () => {
    const { links, terminations, comesInPlain } = encryptionOverlay(designOf('secured-and-monitored'));
    deepEqual(terminations, ['lb-1']);
    equal(comesInPlain, false);
    deepEqual(
      ['client--firewall-lb-01', 'lb-1--firewall-web-01', 'web-1--app-1', 'app-2--db-1'].map((id) => links.get(id)),
      ['encrypted', 'plain', 'local', 'plain'],
    );
  });

  it('is missing before HTTPS', () => {
    const { comesInPlain, sentences, terminations } = encryptionOverlay(designOf('distributed'));
    deepEqual([comesInPlain, terminations], [true, []]);
    match(sentences.join(), /plain HTTP/);
  });
});

describe('monitoring', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['distributed', '', /Nothing is monitored/],
    ['secured-and-monitored', '', /Every server is monitored/],
    ['secured-and-monitored', 'monitoring-web-02', /Server web-02: not monitored/],
    ['secured-and-monitored', 'monitoring-service', /Nothing is monitored/],
  ];
  for (const [design, off, sentence] of cases) {
    it(`of ${design} without ${off || 'a failure'}`, () => {
      match(monitoringOverlay(designOf(design), new Set([off])).sentences.join(' '), sentence);
    });
  }

  it('covers what stands on a watched server, and nothing outside', () => {
    const { monitored, unmonitored } = monitoringOverlay(
      designOf('secured-and-monitored'),
      new Set(['monitoring-web-02']),
    );
    ok(monitored.has('db-1') && monitored.has('web-01') && unmonitored.has('db-2') && unmonitored.has('web-02'));
    ok(!monitored.has('dns') && !unmonitored.has('dns'));
  });
});

describe('load', () => {
  const cases: readonly (readonly [string, string, Record<string, number>])[] = [
    ['simple-web-stack', '', { 'web-1': 100, 'app-1': 50, 'db-1': 50 }],
    ['distributed', '', { 'lb-1': 100, 'web-1': 50, 'web-2': 50, 'db-1': 30, 'db-2': 30 }],
    ['distributed', 'web-2', { 'lb-1': 100, 'web-1': 100, 'db-1': 50, 'db-2': 10 }],
    ['scaled-up', '', { 'lb-1': 100, 'web-1': 100, 'app-1': 50, 'db-1': 50 }],
    ['scaled-up', 'lb-1', { 'lb-2': 100, 'web-1': 100 }],
  ];
  for (const [design, off, expected] of cases) {
    it(`falls on the parts of ${design} without ${off || 'a failure'}`, () => {
      const { loads } = loadOverlay(designOf(design), new Set([off]));
      const totals = new Map(loads.map(({ id, total }) => [id, total]));
      deepEqual(Object.fromEntries(Object.keys(expected).map((id) => [id, totals.get(id)])), expected);
    });
  }

  it('shows one writer and shared machines', () => {
    const texts = loadOverlay(designOf('distributed'))
      .bottlenecks.map(({ id, text }) => `${id}: ${text}`)
      .join('\n');
    match(texts, /lb-1: Every request passes here/);
    match(texts, /db-1: Writes all pass here: 10 of 100/);
    match(texts, /web-01: Web server 1, application server 1 and the primary compete/);
  });

  it('adds up: each request reaches one web server', () => {
    for (const design of allDesigns) {
      const { loads } = loadOverlay(design);
      const web = loads.filter(({ id }) => design.components.find((part) => part.id === id)?.kind === 'web-server');
      equal(
        web.reduce((sum, { total }) => sum + total, 0),
        100,
        design.id,
      );
    }
  });
});

describe('a summary of what is off', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['distributed', '', /^Everything works/],
    ['distributed', 'web-02', /^Everything works/],
    ['distributed', 'db-1', /^Pages can be read, but nothing can be saved/],
    ['distributed', 'lb-1', /^Every request fails/],
    ['distributed', 'app-1 app-2', /^Only static files/],
    ['distributed', 'dns', /^No new visitor finds the site/],
    ['distributed', 'dns lb-1', /^Every request fails/],
  ];
  for (const [design, off, sentence] of cases) {
    it(`of ${design} without ${off || 'anything'}`, () => {
      match(stateSummary(designOf(design), new Set(off.split(' '))).sentence, sentence);
    });
  }

  it('says who is no longer watched, and only then', () => {
    const remarks = (...off: string[]) =>
      stateSummary(designOf('secured-and-monitored'), new Set(off)).remarks.join(' ');
    match(remarks('monitoring-web-01'), /web-01: not monitored/);
    match(remarks('monitoring-service'), /Nothing is monitored/);
    equal(remarks('web-1'), '');
  });
});
