import assert from 'node:assert/strict';
import { glossaryEntries, termIdsOf } from '../../../src/glossaries/glossaryEntries.ts';
import type { GlossaryTerm } from '../../../src/glossaries/model.ts';
import { createRecogniser } from '../../../src/terms/recogniser.ts';

const position = { line: 0, character: 0 };

function term(name: string, ...aliases: string[]): GlossaryTerm {
  return { name, aliases, examples: [], meta: [], range: { start: position, end: position } };
}

/** What stands between bars is found, and nothing else. */
function assertFound(marked: string, ...terms: GlossaryTerm[]): void {
  const recogniser = createRecogniser(glossaryEntries(terms.map((each, index) => ({ id: `${index}`, term: each }))));
  const text = marked.replaceAll('|', '');
  const found = recogniser
    .find(text)
    .reduceRight(
      (rest, { start, end }) => `${rest.slice(0, start)}|${rest.slice(start, end)}|${rest.slice(end)}`,
      text,
    );
  assert.equal(found, marked);
}

describe('The terms of a glossary', () => {
  it('are found as prose writes them', () => {
    assertFound("The |blue pool|, two |Blue Pools|, the |blue-pool|, the |blue pool's| size.", term('blue pool'));
    assertFound('Two |legs| and the |units|.', term('Leg', 'unit'));
    assertFound('A |leg magnitude policy| and a |leg|.', term('LegMagnitudePolicy'), term('leg'));
    assertFound('The |blue pool|.', term('blue_pool'));
    assertFound('The |bluePool| is `bluePool`.'.replace('`bluePool`', 'blue'), term('bluePool'));
  });

  it('never are articles and other everyday words, unless in capitals', () => {
    assertFound('A server is a server, and it is in the rack.', term('Server A1', 'A', 'a', 'is', 'it', 'the', 'In'));
    assertFound('Ask |IT|, not it. The |CAR| board, not the car.', term('information technology', 'IT', 'CAR'));
    assertFound('The |map| and the |Map|.', term('map'));
    assertFound('The |sla| and the |SLA|.', term('SLA'));
  });

  it('that share a form are found together', () => {
    const entries = glossaryEntries([
      { id: 'one', term: term('policy', 'rule') },
      { id: 'two', term: term('Policy', 'terms') },
    ]);
    const [match] = createRecogniser(entries).find('The policies.');
    assert.deepEqual(termIdsOf(match?.id ?? ''), ['one', 'two']);
    const [only] = createRecogniser(entries).find('The rules.');
    assert.deepEqual(termIdsOf(only?.id ?? ''), ['one']);
  });
});
