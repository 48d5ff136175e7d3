import assert from 'node:assert/strict';
import { compileKnowledge } from '../../../src/knowledge/compile.ts';

const server = [
  '---',
  'term: server',
  'aliases: [machine]',
  'group: serving',
  'seeAlso: [client]',
  'sources:',
  '  - title: RFC 9110, section 3.3',
  '    url: https://www.rfc-editor.org/rfc/rfc9110#section-3.3',
  '---',
  'A computer that answers the requests of other computers.',
  '',
  '## Why it matters',
  'Without it nobody answers.',
].join('\n');
const client = server
  .replace('term: server', 'term: client')
  .replace('machine', 'caller')
  .replace('[client]', '[server]');

/** Replaces a part of the server's file and says which problems the build reports, as `line: message`. */
function assertProblem(part: string, replacement: string, ...expected: string[]): void {
  assert.ok(server.includes(part), `the example has no "${part}"`);
  const result = compile(server.replace(part, replacement));
  assert.ok(Array.isArray(result), 'a problem is expected');
  assert.deepEqual(
    result.map(({ line, message }) => `${line}: ${message}`),
    expected,
  );
}

function compile(text: string, questions = '[]', misconceptions = '[]') {
  const concepts = new Map([
    ['serving/server.md', text],
    ['serving/client.md', client],
  ]);
  return compileKnowledge({ concepts, questions, misconceptions });
}

describe('compileKnowledge', () => {
  it('turns files into a table', () => {
    const result = compile(server);
    assert.ok(!Array.isArray(result));
    const concept = result.concepts.find(({ id }) => id === 'server');
    assert.equal(concept?.definition, 'A computer that answers the requests of other computers.');
    assert.deepEqual(concept?.sections, [{ title: 'Why it matters', markdown: 'Without it nobody answers.' }]);
  });

  it('lets two concepts share a form that a rule tells apart', () => {
    const rule = 'matching: { contexts: [{ forms: [caller], after: [the] }] }';
    assert.ok(!Array.isArray(compile(server.replace('aliases: [machine]', `wordings: [caller]\n${rule}`))));
  });

  it('reports each mistake at its line', () => {
    assertProblem(
      'group: serving',
      'group: kitchen',
      '4: group: Invalid type: Expected ("naming" | "network" | "edge" | "serving" | "data" | "security" | "operations" | "design") but received "kitchen"',
    );
    assertProblem('group: serving', 'group: data', '4: group "data" but the file is in "serving"');
    assertProblem('seeAlso: [client]', 'seeAlso: [cook]', '5: seeAlso: unknown concept "cook"');
    assertProblem('seeAlso: [client]', 'seeAlso: [server]', '5: seeAlso: the concept points to itself');
    assertProblem('seeAlso: [client]', 'questions: [t0.kitchen]', '5: unknown question "t0.kitchen"');
    assertProblem('seeAlso: [client]', 'confusedWith: { cook: no }', '5: confusedWith: unknown concept "cook"');
    assertProblem('seeAlso: [client]', 'colour: red', '5: colour: Invalid key: Expected never but received "colour"');
    assertProblem('aliases: [machine]', 'aliases: [caller]', '3: "caller" is already a form of "server"');
    assertProblem(
      'aliases: [machine]',
      'wordings: [(old|new) caller, (the|) caller]',
      '3: "caller" is already a form of "server"',
    );
    assertProblem(
      'aliases: [machine]',
      'wordings: [(a|b(c)) caller]',
      '3: "(a|b(c)) caller": alternatives hold no parentheses of their own',
    );
    assertProblem(
      'aliases: [machine]',
      'wordings: [caller]\nmatching: { contexts: [{ forms: [server], after: [the] }] }',
      '3: "caller" is already a form of "server"',
    );
    assertProblem('aliases: [machine]', 'aliases: [Server]', '3: "Server" is already a form of "server"');
    assertProblem(
      'seeAlso: [client]',
      'matching: { capitals: [HTTP] }',
      '5: "HTTP" is neither the term, nor its expansion, an alias, a wording or a misspelling',
    );
    assertProblem(
      'seeAlso: [client]',
      'matching: { contexts: [{ forms: [server], notBefore: [of the model] }] }',
      '5: matching.contexts.0.notBefore.0: what stands beside a form is one word or two',
    );
    assertProblem('https://', 'http://', '8: sources.0.url: a source is an https URL');
    assertProblem(
      '## Why it matters',
      '## Fun facts',
      '12: unknown section "Fun facts"; known are Why it matters, How it works, Example, If it fails, Watch out',
      '10: the section "Why it matters" is missing',
    );
    assertProblem('Without it nobody answers.', '[x](concept:cook)', '13: link: unknown concept "cook"');
    assertProblem('computers.', `computers${' and more'.repeat(15)}.`, '10: the definition has 39 words; at most 30');
    assertProblem('computers.', 'computers. It waits.', '10: the definition is one sentence that ends in a full stop');
    assertProblem('requests', '`requests`', '10: the definition is plain text, without Markdown');
    assertProblem('---\nterm', 'term', '1: a concept begins with front matter between two lines of ---');
  });

  it('reports a missing section and an order that is wrong', () => {
    assertProblem('## Why it matters', '## Watch out', '10: the section "Why it matters" is missing');
    assertProblem(
      '## Why it matters',
      '## Watch out\nx\n\n## Why it matters',
      '15: section "Why it matters" is out of order; the order is Why it matters, How it works, Example, If it fails, Watch out',
    );
  });

  it('reports broken YAML, and questions that point nowhere', () => {
    const broken = compile(server.replace('[machine]', '[machine'));
    assert.ok(Array.isArray(broken));
    const question = '- id: t0.server\n  text: What?\n  guiding: [a, b, c]\n  concepts: [cook]\n  reviewers: r\n';
    assert.deepEqual(compile(server, question), [
      { file: 'questions.yml', line: 4, message: 'unknown concept "cook"' },
    ]);
    const silent = question.replace('cook', 'server');
    assert.deepEqual(compile(server, silent), [
      { file: 'concepts/serving/server.md', line: 2, message: 'question "t0.server" names this concept' },
    ]);
    const misconception = '- id: x\n  claim: a\n  truth: b\n  why: c\n  concept: cook\n';
    assert.deepEqual(compile(server, '[]', misconception), [
      { file: 'misconceptions.yml', line: 5, message: 'unknown concept "cook"' },
    ]);
  });
});
