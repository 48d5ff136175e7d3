import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createSnippets, renderSnippets } from '../../../scripts/buildSnippets.ts';
import { realKnowledge } from '../realKnowledge.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const { questions } = realKnowledge;

describe('The snippets', () => {
  it('are made from the questions (npm run snippets)', () => {
    assert.equal(read('snippets/answers.json'), renderSnippets(questions));
  });

  it('have prefixes of their own, each named in the README', () => {
    const prefixes = Object.values(createSnippets(questions)).map(({ prefix }) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    const readme = read('README.md');
    const named = prefixes.filter((prefix) => !readme.includes(`\`${prefix}\``));
    assert.deepEqual(named, []);
  });

  it('ask every question of a task in its scaffold, and answer none', () => {
    const snippets = createSnippets(questions);
    for (const task of [0, 1, 2, 3]) {
      const body = Object.entries(snippets).find(([, { prefix }]) => prefix === `infra-task${task}`)?.[1].body ?? [];
      const asked = questions.filter((question) => question.task === task).map(({ text }) => `## ${text}`);
      assert.deepEqual(
        body.filter((line) => line.startsWith('## ')),
        asked,
      );
      const other = body.filter((line) => !/^(#.*|<!-- .*\? -->|\$\d+|)$/.test(line));
      assert.deepEqual(other, []);
    }
  });
});
