import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describeDesign, stepsAsMarkdown } from '../../../src/designs/describeDesign.ts';
import type { Design } from '../../../src/designs/model.ts';
import { toMermaid } from '../../../src/designs/toMermaid.ts';
import { validateDesign } from '../../../src/designs/validateDesign.ts';
import { allDesigns } from './fixtures.ts';

const [simple, distributed] = allDesigns as [Design, Design];
const hostile = 'A "quoted" [end] <b>| #1; `x` & end';
const renamed: Design = {
  ...simple,
  components: simple.components.map((part) => ({ ...part, label: hostile })),
  servers: simple.servers.map((part) => ({ ...part, label: hostile })),
};

describe('Mermaid', () => {
  for (const design of allDesigns) {
    it(`of ${design.id} has every part, link and server`, () => {
      const lines = toMermaid(design).split('\n');
      equal(lines[0], 'flowchart LR');
      equal(lines.filter((line) => line.includes(' subgraph ')).length, design.servers.length);
      equal(lines.filter((line) => line.trim() === 'end').length, design.servers.length);
      equal(lines.filter((line) => /(-->|-\.->|---)/.test(line)).length, design.links.length);
      for (const { label } of design.components) {
        ok(
          lines.some((line) => line.includes(`"${label}`)),
          label,
        );
      }
    });
  }

  it('draws databases as cylinders and labels links', () => {
    match(toMermaid(distributed), /\[\("Database 1 \(primary\)<br\/>MySQL"\)\]/);
    match(toMermaid(distributed), /n_lb_1 -->\|"HTTP 80"\| n_web_1/);
  });

  it('lets no label end itself or become markup', () => {
    for (const line of toMermaid(renamed)
      .split('\n')
      .filter((text) => text.includes('quoted'))) {
      equal(line.split('"').length, 3, line);
      ok(!/[<>`|&]/.test(line.split('"')[1]?.replace('<br/>', '') ?? ''), line);
    }
  });
});

describe('the text of a design', () => {
  for (const design of allDesigns) {
    it(`of ${design.id} has every part, note and step`, () => {
      const text = describeDesign(design);
      for (const { label } of [...design.components, ...design.servers]) {
        ok(text.includes(label), label);
      }
      ok(design.notes.every((note) => text.includes(note.text)));
      match(text, /1\. \*\*The browser asks for the address\*\* \(DNS, port 53\)/);
      ok(!text.includes('undefined'));
    });
  }

  it('says what is off', () => {
    const text = describeDesign(distributed, 'write', { off: new Set(['db-1']), requestNumber: 0 });
    match(text, /Switched off: the primary\. Pages can be read, but nothing can be saved\./);
    match(text, /\*\*500 Internal Server Error\.\*\*/);
  });

  it('has a heading when it stands alone', () => {
    match(stepsAsMarkdown(distributed, 'write'), /^# Distributed web infrastructure: write\n/);
  });

  it('escapes labels', () => match(describeDesign(renamed), /\\<b\\>\\\| \\#1/));
});

describe('checking a design', () => {
  const [part] = distributed.components;
  ok(part);
  const cases: readonly (readonly [Partial<Design>, RegExp])[] = [
    [{ components: [...distributed.components, part] }, /"client" is used twice/],
    [{ components: [...distributed.components, { ...part, id: 'x', server: 'nowhere' }] }, /no server "nowhere"/],
    [{ components: [...distributed.components, { ...part, id: 'x', role: 'replica' }] }, /only databases have a role/],
    [
      { links: [{ id: 'x', from: 'client', to: 'ghost', kinds: ['request'], encrypted: false }] },
      /no component "ghost"/,
    ],
    [{ links: [{ id: 'x', from: 'client', to: 'lb-1', kinds: [], encrypted: false }] }, /has no kind/],
    [{ servers: distributed.servers.map((server) => ({ ...server, parent: server.id })) }, /stands inside itself/],
    [
      { groups: [{ id: 'g', label: '', members: ['lb-1', 'db-1'], mode: 'active-active', failover: 'manual' }] },
      /one kind/,
    ],
    [{ notes: [{ title: 'N', text: '', about: ['ghost'] }] }, /note "N"/],
    [{ issues: [{ question: 'q', title: '', text: '', off: ['ghost'] }] }, /issue q/],
  ];
  for (const [change, problem] of cases) {
    it(`finds ${problem.source}`, () => match(validateDesign({ ...distributed, ...change }).join('\n'), problem));
  }

  it('finds nothing wrong with the reference designs', () => deepEqual(allDesigns.flatMap(validateDesign), []));
});
