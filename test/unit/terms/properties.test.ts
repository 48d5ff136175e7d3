import assert from 'node:assert/strict';
import fc from 'fast-check';
import { copyCodeUnits } from '../../../src/extension/nodeCodeUnits.ts';
import { findTermsInMarkdown, isProse, readMarkdownStructure } from '../../../src/terms/markdown.ts';
import { createRecogniser, type TermMatch } from '../../../src/terms/recogniser.ts';
import { countSteps } from './countSteps.ts';
import { smallVocabulary } from './smallVocabulary.ts';

const recogniser = createRecogniser(smallVocabulary);

/** What makes up terms, Markdown and trouble, so that random texts are dense with all three. */
const pieces = [
  ...[
    'load',
    'balancer',
    'server',
    'web',
    'single',
    'point',
    'of',
    'failure',
    'A',
    'record',
    'DNS',
    's',
    'nginx',
    'host',
  ],
  ...[' ', ' ', ' ', '\n', '\n', '\n\n', '\t', '-', '/', '.', "'", '’', '_', '\u00a0', '\u00ad', '(s)', ':', ',', '|'],
  ...[
    '*',
    '**',
    '`',
    '``',
    '```',
    '~~~',
    '[',
    ']',
    '(',
    ')',
    '](',
    '![',
    '<',
    '>',
    '</',
    '<b>',
    '<!--',
    '-->',
    '&amp;',
    '&nbsp;',
  ],
  ...[
    '# ',
    '> ',
    '- ',
    '1. ',
    '    ',
    '---\n',
    '===\n',
    '[a]: b',
    '|-|-|\n',
    'https://',
    'www.',
    '@',
    '\\',
    '"',
    '{',
    '$',
  ],
  ...[
    'é',
    'Ω',
    'б',
    '务',
    '\u0301',
    '😀',
    '\ud83d',
    '\ude00',
    '\0',
    '\u202e',
    'ש',
    '\u2028',
    '\ufdd0',
    '\ufdd1',
    'İ',
    'ß',
  ],
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('Terms in any text', () => {
  it('are in order, in bounds and never overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const matches of [recogniser.find(text), findTermsInMarkdown(recogniser, text)]) {
          let last = 0;
          for (const { start, end } of matches) {
            assert.ok(last <= start && start < end && end <= text.length);
            last = end;
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are the same whether lines end in LF or in CR LF', () => {
    const withoutCr = anyText.map((text) => text.replaceAll('\r', ''));
    fc.assert(
      fc.property(withoutCr, (text) => {
        const converted = text.replaceAll('\n', '\r\n');
        const shift = (offset: number) => offset + (text.slice(0, offset).match(/\n/g)?.length ?? 0);
        const shifted = (matches: TermMatch[]) =>
          matches.map((match) => ({ ...match, start: shift(match.start), end: shift(match.end) }));
        assert.deepEqual(recogniser.find(converted), shifted(recogniser.find(text)));
        assert.deepEqual(findTermsInMarkdown(recogniser, converted), shifted(findTermsInMarkdown(recogniser, text)));
      }),
      { numRuns: 1000 },
    );
  });

  it('are the same where Node.js copies the text', () => {
    const copied = createRecogniser(smallVocabulary, { copyCodeUnits });
    // Blocks end anywhere in such long texts.
    const longText = fc.tuple(anyText, fc.integer({ min: 1, max: 200 })).map(([text, times]) => text.repeat(times));
    fc.assert(
      fc.property(longText, (text) => {
        assert.deepEqual(copied.find(text), recogniser.find(text));
      }),
      { numRuns: 300 },
    );
  });

  it('do not depend on capitals, except where a term asks for them', () => {
    const plain = createRecogniser(smallVocabulary.map(({ id, forms }) => ({ id, forms })));
    const ascii = fc.array(fc.constantFrom('load', 'balancer', 'web', 'server', 'dns', ' ', '-'), { maxLength: 20 });
    fc.assert(
      fc.property(ascii, (parts) => {
        const text = parts.join('');
        assert.deepEqual(plain.find(text.toUpperCase()), plain.find(text));
      }),
    );
  });

  it('let one ask anywhere whether it is prose', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, random) => {
        isProse(readMarkdownStructure(text), text, random % (text.length + 1));
      }),
      { numRuns: 500 },
    );
  });
});

describe('The work of finding terms', () => {
  // Of a run without spaces, up to 100 units on either side are read, a few times, for each match in it.
  const stepsPerUnit = 200;
  const work = (text: string) => countSteps(() => findTermsInMarkdown(recogniser, text));

  it('is bounded by the length of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const repeated = text.repeat(20);
        assert.ok(work(repeated) <= stepsPerUnit * repeated.length + 5000);
      }),
      { numRuns: 100 },
    );
  });

  for (const piece of [
    ...[
      '[',
      ']',
      '`',
      '*',
      '_',
      '~',
      '<',
      '>',
      '&',
      '(',
      '\\',
      '!',
      '|',
      '#',
      '-',
      '\n',
      ' ',
      '\t',
      '"',
      "'",
      '@',
      ':',
      '/',
      '.',
    ],
    ...[
      '](',
      '[](',
      '](<',
      '](a "',
      '<a ',
      '<a "',
      '<!--',
      '<?',
      '<![CDATA[',
      '</',
      '<b>',
      '`` ` ',
      '[^',
      '][',
      '![',
      '<a\n',
      '<a \'"',
    ],
    ...[
      'load ',
      'load-',
      'load balancer ',
      'server.',
      'a/',
      '/server',
      '://',
      'http://',
      'www.',
      '&amp',
      'x_',
      '__',
      '**a',
      '> ',
      '- ',
    ],
    ...[
      'single point of ',
      'server\n',
      'load\n',
      '(s)',
      "'s ",
      '\r',
      '\ud83d',
      '\0',
      'é',
      '务',
      '\u00a0',
      '<pre>',
      '<script>',
      '$',
      '{',
    ],
    // The same in as many blocks, none of which may look for its end in the others.
    ...[
      'a <!--\n\n',
      'a <?\n\n',
      'a <![CDATA[\n\n',
      'a ](b\n\n',
      'a ](<b\n\n',
      'a ](b "\n\n',
      'a ](b (\n\n',
      'a [^\n\n',
      'a ][b\n\n',
      'a <b "\n\n',
      "a <b '\n\n",
      'a <b\n\n',
      'a <textarea>\n\n',
      'a `\n\n',
      'a https://b\n\n',
      '<textarea>\n\n',
      '<div><?\n\n',
      '> a <!--\n\n',
      '[\n\n',
      'server\n\n',
    ],
    // Runs without an end, every piece of which is a term.
    ...['/DNS', '-DNS', '.DNS', '_DNS', '-LB', 'DNS@', 'DNS:'],
  ]) {
    it(`at most doubles with a text of ${JSON.stringify(piece)}`, () => {
      const once = piece.repeat(1000);
      const steps = work(once);
      const doubled = work(once + once);
      assert.ok(doubled <= 2.1 * steps + 500, `${steps} steps, then ${doubled}`);
    });
  }
});
