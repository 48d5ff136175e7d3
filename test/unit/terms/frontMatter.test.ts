import assert from 'node:assert/strict';
import { frontMatterEnd } from '../../../src/terms/frontMatter.ts';

describe('Front matter', () => {
  for (const text of [
    '---\ntitle: x\n---\n',
    '---\ntitle : x\n---\n',
    '---\ntitle\t: x\n---\n',
    '---\n"two words": x\n---\n',
    "---\n'title' : x\n---\n",
    '---\nlist:\n- a\n  b\n\n# comment\nnested: {\n}\n...\n',
    '+++\ntitle = "x"\n[table]\nlist = [\n  "a",\n]\n+++\n',
    '\ufeff--- \r\ntitle: x\r\n---\r\n',
  ]) {
    it(`is ${JSON.stringify(text)}`, () => assert.equal(frontMatterEnd(`${text}The server.`), text.length));
  }

  for (const text of [
    'title: x\n---\n',
    '---\nThe server.\n---\n',
    '---\n\ntitle: x\n---\n',
    '---\ntitle: x\n',
    '---\n"title" x: y\n---\n',
    '+++\nThe server.\n+++\n',
  ]) {
    it(`is not ${JSON.stringify(text)}`, () => assert.equal(frontMatterEnd(text), 0));
  }

  // A pattern that tries each way to share the spaces out needs minutes for these; no counter sees its steps.
  for (const [name, start] of Object.entries({
    YAML: '---\na',
    TOML: '+++\na',
    quoted: '---\n"a"',
    brackets: '---\n]',
  })) {
    for (const space of [' ', '\t', ' \t', ' .', '"', '-']) {
      it(`is given up at once where a line of ${name} goes on with ${JSON.stringify(space)} for ever`, () => {
        assert.equal(frontMatterEnd(`${start}${space.repeat(500_000)}!\n---\n`), 0);
      });
    }
  }
});
