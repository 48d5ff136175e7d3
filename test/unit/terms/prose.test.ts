import assert from 'node:assert/strict';
import { isProse, readMarkdownStructure } from '../../../src/terms/markdown.ts';
import { createRecogniser } from '../../../src/terms/recogniser.ts';
import { smallVocabulary } from './smallVocabulary.ts';

/** `¦` is the cursor. */
function withCursor(marked: string): { text: string; offset: number } {
  return { text: marked.replace('¦', ''), offset: marked.indexOf('¦') };
}

describe('Whether someone types prose', () => {
  const prose = [
    'a loa¦',
    '¦',
    'a\n\n¦\n\nb',
    '# Loa¦',
    '- loa¦',
    '> loa¦',
    '| a | loa¦ |\n|---|---|',
    '| a | b |\n|---|---|\n| loa¦ | x |',
    '**loa¦**',
    '[loa¦](x)',
    '![loa¦](x)',
    'a `code` loa¦',
    'see https://x.org loa¦',
    '<p>loa¦</p>',
    'a <b>loa¦</b>',
    '---\ntitle: x\n---\nloa¦',
    'load-bal¦',
    'e.g. loa¦',
  ];
  const other = [
    '`loa¦`',
    '`loa¦',
    'the ``loa¦ ` x``',
    '```\nloa¦\n```',
    '```\nloa¦',
    '    loa¦',
    '[a](loa¦)',
    '[a](loa¦',
    '[a](x "loa¦")',
    '<https://loa¦>',
    'https://loa¦',
    'https://x.org/loa¦',
    'www.loa¦',
    '<img alt="loa¦">',
    '<img alt="loa¦',
    '<!-- loa¦ -->',
    '---\ntitle: loa¦\n---',
    '[a]: loa¦',
    'my_loa¦',
    'path/to/loa¦',
    '<script>\nloa¦\n</script>',
  ];
  for (const [expected, cases] of [
    [true, prose],
    [false, other],
  ] as const) {
    for (const marked of cases) {
      it(`${expected ? 'yes' : 'no'}: ${JSON.stringify(marked)}`, () => {
        const { text, offset } = withCursor(marked);
        assert.equal(isProse(readMarkdownStructure(text), text, offset), expected);
      });
    }
  }
});

describe('Ranges', () => {
  it('keep a term from reaching from one into another', () => {
    const recogniser = createRecogniser(smallVocabulary);
    const ranges = [
      { start: 0, end: 9 },
      { start: 9, end: 24 },
    ];
    assert.deepEqual(recogniser.find('DNS load balancer server', ranges), [
      { start: 0, end: 3, id: 'dns' },
      { start: 18, end: 24, id: 'server' },
    ]);
  });
});
