import assert from 'node:assert/strict';
import { readGlossary } from '../../../src/glossaries/readGlossary.ts';

const cargo = `
contexts:
  - name: Cargo
    domainVisionStatement: To manage the routing of cargo
    meta:
      Owner: "[Team A](https://wiki.example/a)"
    paths:
      - CargoDemo
    terms:
    - name: Cargo
      definition: A unit of transportation.
      examples:
        - The Cargo delivery goal is specified.
      aliases:
        - unit
      meta:
        "Owner:": Team A
    - name: Leg Policy
      definition: |
        A set of rules
        for legs.
    - name: Vessel
  - terms:
imports:
  - ../other/other.glossary.yml
`;

/** The problems of a text as `line severity: message`, lines counted from 1. */
function assertProblems(text: string, ...expected: RegExp[]): void {
  const problems = readGlossary(text).problems.map(
    ({ range, severity, message }) => `${range.start.line + 1} ${severity}: ${message}`,
  );
  assert.equal(problems.length, expected.length, `${text}\n${problems.join('\n')}`);
  for (const [index, pattern] of expected.entries()) assert.match(problems[index] ?? '', pattern);
}

const inContext = (...lines: string[]) => ['contexts:', '  - terms:', ...lines.map((line) => `    ${line}`)].join('\n');

describe('A glossary', () => {
  it('is read as Contextive writes it', () => {
    const { glossary, problems } = readGlossary(cargo);
    assert.deepEqual(problems, []);
    const [first, second] = glossary?.contexts ?? [];
    assert.equal(first?.name, 'Cargo');
    assert.deepEqual(first?.paths, ['CargoDemo']);
    assert.deepEqual(second, { terms: [] });
    assert.deepEqual(
      first?.terms.map(({ name }) => name),
      ['Cargo', 'Leg Policy', 'Vessel'],
    );
    assert.deepEqual(first?.terms[0], {
      name: 'Cargo',
      definition: 'A unit of transportation.',
      aliases: ['unit'],
      examples: ['The Cargo delivery goal is specified.'],
      meta: [['Owner:', 'Team A']],
      range: { start: { line: 9, character: 12 }, end: { line: 9, character: 17 } },
    });
    assert.equal(first?.terms[1]?.definition, 'A set of rules\nfor legs.');
    assert.equal(first?.terms[2]?.definition, undefined);
    assert.equal(glossary?.imports[0]?.path, '../other/other.glossary.yml');
  });

  it('may have line ends of Windows, a byte order mark, numbers as names, anchors', () => {
    assert.equal(readGlossary(cargo.replaceAll('\n', '\r\n')).glossary?.contexts[0]?.terms[2]?.range.start.line, 21);
    assert.deepEqual(readGlossary(`\ufeff${cargo}`).problems, []);
    const text = inContext('- name: 404', '  definition: &d No', '- name: NO RECORD', '  definition: *d');
    assert.deepEqual(
      readGlossary(text).glossary?.contexts[0]?.terms.map(({ name, definition }) => [name, definition]),
      [
        ['404', 'No'],
        ['NO RECORD', 'No'],
      ],
    );
  });

  it('that is no YAML is reported at its line, and yields nothing', () => {
    const table: [string, RegExp][] = [
      [inContext('- name: x1', '  definition: : twice'), /^4 error: There are two colons/],
      [inContext('- name: pool', '  definition: Note: twice'), /^4 error: There are two colons/],
      ['contexts:\n\t- name: x', /^2 error: YAML takes no tabs/],
      [inContext('- name: "pool'), /^3 error: Something is missing/],
      [inContext('- name: pool', '  definition: @team'), /^4 error: A text cannot begin/],
      [inContext('- name: pool', '   definition: x'), /^3 error: /],
      [inContext('- name: pool', '  name: pond'), /^4 error: This key stands here twice/],
      ['contexts: []\n---\ncontexts: []', /^2 error: A glossary is one document/],
    ];
    for (const [text, problem] of table) {
      const { glossary, problems } = readGlossary(text);
      assert.equal(glossary, undefined, text);
      assert.match(`${(problems[0]?.range.start.line ?? 0) + 1} error: ${problems[0]?.message}`, problem, text);
      assert.equal(problems[0]?.severity, 'error');
    }
  });

  it('reports each mistake where it stands', () => {
    assertProblems('', /^1 information: This glossary is empty/);
    assertProblems('# nothing yet\n', /^1 information: This glossary is empty/);
    assertProblems('- a', /^1 error: A glossary is written as keys with values\. It has "contexts" and "imports"/);
    assertProblems('terms: []', /^1 warning: "terms" is not known here .* "contexts" and "imports"/);
    assertProblems('context: []', /^1 warning: .* Did you mean "contexts"/);
    assertProblems('contexts: Cargo', /^1 error: "contexts" must be a list/, /^1 error: A context is written/);
    assertProblems('contexts:\n  - Cargo', /^2 error: A context is written as keys with values/);
    assertProblems(
      'contexts:\n  - terms: pool',
      /^2 error: "terms" must be a list/,
      /^2 error: Write a term as "- name: "/,
    );
    assertProblems(inContext('- pool'), /^3 error: Write a term as "- name: "/);
    assertProblems(inContext('- definition: x'), /^3 error: This term has no name/);
    assertProblems(inContext('- name:'), /^3 error: This term has no name/);
    assertProblems(inContext('- name: ~'), /^3 error: This term has no name/);
    assertProblems(inContext('- name: [a, b]'), /^3 error: "name" must be a text/);
    assertProblems(inContext('- name: pool', '  example:', '    - x'), /^4 warning: .*Did you mean "examples"/);
    assertProblems(inContext('- name: pool', '  Definition: x'), /^4 warning: .*Did you mean "definition"/);
    assertProblems(
      inContext('- name: pool', '  colour: x'),
      /^4 warning: .*A term has "name", "definition", "aliases"/,
    );
    assertProblems(inContext('- name: pool', '  definition:', '    a: b'), /^5 error: "definition" must be a text/);
    assertProblems(inContext('- name: pool', '  aliases: pond'), /^4 error: "aliases" must be a list/);
    assertProblems(inContext('- name: pool', '  examples:', '    - a: b'), /^5 error: "examples" must be a text/);
    assertProblems(inContext('- name: pool', '  meta: x'), /^4 error: "meta" must hold keys/);
    assertProblems(inContext('- name: pool', '  meta:', '    a: [b]'), /^5 error: "a" must be a text/);
    assertProblems(inContext(`- name: ${'x'.repeat(201)}`), /^3 error: "name" takes at most 200 characters/);
    assertProblems(
      inContext('- name: pool', '- name: Pool'),
      /^4 warning: "Pool" stands in this context already, in line 3/,
    );
    assertProblems(inContext('- name: pool', '  definition: *nothing'), /^4 error: There is no anchor "&nothing"/);
    assertProblems('imports:\n  - https://example.com/x.glossary.yml', /^2 information: .*nothing from the network/);
  });

  it('says which names are too ordinary to be looked for', () => {
    const aliases = (...all: string[]) =>
      inContext('- name: pool', '  aliases:', ...all.map((alias) => `    - ${alias}`));
    assertProblems(aliases('A', 'IT', 'the', 'leg'), /^5 information: "A" stands in too many/, /^7 information: "the"/);
    assertProblems(inContext('- name: "!"'), /^3 information: "!"/);
  });

  it('keeps what is right beside what is wrong', () => {
    const text = inContext('- pool', '- name: pond', '  aliases: lake', '  wrong: x', '- name: [x]', '- name: sea');
    const terms = readGlossary(text).glossary?.contexts[0]?.terms ?? [];
    assert.deepEqual(
      terms.map(({ name, aliases }) => [name, ...aliases]),
      [['pond', 'lake'], ['sea']],
    );
  });

  it('may be hostile', () => {
    // Mocha keeps whole stacks, and brackets nested by the thousand make thousands of deep ones.
    Error.stackTraceLimit = 10;
    assert.doesNotThrow(() => readGlossary('['.repeat(5_000)));
    assert.doesNotThrow(() => readGlossary(`a: ${'{x: '.repeat(5_000)}`));
    assert.doesNotThrow(() => readGlossary('\0\ud800\u202e: !!binary x'));
    assert.equal(readGlossary('x'.repeat(8_000_001)).glossary, undefined);
    const bomb = [
      'contexts:',
      '  - terms: &t',
      ...Array(300).fill('      - name: x'),
      ...Array(300).fill('  - terms: *t'),
    ];
    const { glossary, problems } = readGlossary(bomb.join('\n'));
    assert.equal(glossary?.contexts.flatMap(({ terms }) => terms).length, 50_000);
    assert.ok(problems.some(({ message }) => /Terms after the first 50000 are not read/.test(message)));
  });

  it('may have 10,000 terms', () => {
    const terms = Array.from({ length: 10_000 }, (_, index) => [
      `- name: part number ${index}`,
      '  definition: A part.',
    ]);
    const { glossary, problems } = readGlossary(inContext(...terms.flat()));
    assert.equal(glossary?.contexts[0]?.terms.length, 10_000);
    assert.equal(glossary?.contexts[0]?.terms[9_999]?.range.start.line, 20_000);
    assert.deepEqual(problems, []);
  });
});
