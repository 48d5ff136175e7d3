import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import type { GlossaryTerm } from '../../../src/glossaries/model.ts';
import { explainGlossaryTerm, plainDefinition, renderGlossaryHover } from '../../../src/render/glossaryHover.ts';
import { plainText, safeMarkdown } from '../../../src/render/untrustedMarkdown.ts';

const position = { line: 0, character: 0 };
const pool: GlossaryTerm = {
  name: 'blue pool',
  definition: 'The servers that take traffic *now*.',
  aliases: ['blue', 'live pool'],
  examples: ['The blue pool is full.', 'two', 'three'],
  meta: [
    ['Owner', '[Team A](https://wiki.example/a)'],
    ['👥 Since:', '2024'],
  ],
  range: { start: position, end: position },
};

/** As the editor would show it; its own renderer is stricter still. */
const html = (markdown: string) => new MarkdownIt({ html: true, linkify: true }).render(markdown).trim();

describe('The hover over a term of a glossary', () => {
  it('says the term, where it comes from, and what the glossary says of it', () => {
    assert.equal(
      renderGlossaryHover(pool, { file: 'team.glossary.yml', context: 'Web team' }),
      [
        '**blue pool** · Web team (team\\.glossary\\.yml)',
        'The servers that take traffic *now*\\.',
        '**Also:** blue, live pool',
        '“The blue pool is full\\.”',
        '“two”',
        'Owner: [Team A](<https://wiki.example/a>) | 👥 Since\\: 2024',
      ].join('\n\n'),
    );
    const bare = { ...pool, definition: undefined, aliases: [], examples: [], meta: [] } as unknown as GlossaryTerm;
    assert.equal(
      renderGlossaryHover(bare, { file: 'x.yml' }),
      '**blue pool** · x\\.yml\n\n*This glossary gives no definition.*',
    );
  });

  it('stays short', () => {
    const long = { ...pool, definition: 'word '.repeat(10_000), aliases: Array(100).fill('alias '.repeat(50)) };
    assert.ok(renderGlossaryHover(long, { file: 'x.yml' }).length < 3_000);
    assert.ok((plainDefinition(long) ?? '').length <= 600);
  });

  it('keeps emphasis, code and https links, and escapes everything else', () => {
    const table: [string, string][] = [
      ['a *b* **c** _d_ `e`', '<p>a <em>b</em> <strong>c</strong> <em>d</em> <code>e</code></p>'],
      ['snake_case_name and 2*3*4', '<p>snake_case_name and 2*3*4</p>'],
      ['[x](https://a.example/(b)', '<p>[x](<a href="https://a.example/">https://a.example/</a>(b)</p>'],
      ['see https://a.example/b.', '<p>see <a href="https://a.example/b">https://a.example/b</a>.</p>'],
      ['two\n\nparagraphs', '<p>two</p>\n<p>paragraphs</p>'],
      ['![x](https://evil.example/pixel.png)', '<p><a href="https://evil.example/pixel.png">x</a></p>'],
      ['![x](http://evil.example/pixel.png)', '<p>![x](http://evil.example/pixel.png)</p>'],
      ['[x](command:evil)', '<p>[x](command:evil)</p>'],
      ['[x]: command:evil\n\n[x]', '<p>[x]: command:evil</p>\n<p>[x]</p>'],
      ['<command:evil> <img src=x>', '<p>&lt;command:evil&gt; &lt;img src=x&gt;</p>'],
      ['&lt;b&gt;', '<p>&amp;lt;b&amp;gt;</p>'],
      ['# no heading', '<p># no heading</p>'],
      ['- no list', '<p>- no list</p>'],
      ['    no code', '<p>no code</p>'],
      ['a\n    still a', '<p>a\nstill a</p>'],
      ['a\n===', '<p>a\n===</p>'],
      ['~~~\nx', '<p>~~~\nx</p>'],
      ['`` ` `` [x](command:a)', '<p>`` ` `` [x](command:a)</p>'],
      ['a `b` `', '<p>a <code>b</code> `</p>'],
      ['$(alert) {{x}}', '<p>$(alert) {{x}}</p>'],
    ];
    for (const [text, expected] of table) assert.equal(html(safeMarkdown(text)), expected, text);
  });

  it('shows nothing but text, emphasis and https links, whatever it is given', () => {
    const pieces = [
      '[',
      ']',
      '(',
      ')',
      '!',
      '`',
      '*',
      '_',
      '<',
      '>',
      'command:x',
      'https://e.example',
      '\\',
      '\n',
      ' ',
      '&lt;',
      '#',
      '|',
      '"',
      'a',
    ];
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let run = 0; run < 2000; run++) {
      const text = Array.from({ length: 1 + random(16) }, () => pieces[random(pieces.length)]).join('');
      for (const [, tag, attributes] of html(safeMarkdown(text)).matchAll(/<\/?(\w+)([^>]*)>/g)) {
        assert.match(`${tag}${attributes}`, /^(p|br|em|strong|code|a|a href="https:\/\/e\.example[^"]*")$/, text);
      }
    }
  });

  it('has a plain form', () => {
    assert.equal(plainText('The *pool*  of\n`x`, see [wiki](https://a.example).'), 'The pool of x, see wiki.');
    assert.equal(plainDefinition(pool), 'The servers that take traffic now.');
    assert.equal(
      explainGlossaryTerm(pool, { file: 'team.glossary.yml' }),
      'blue pool (team.glossary.yml): The servers that take traffic now.',
    );
  });
});
