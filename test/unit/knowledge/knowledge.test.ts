/** The knowledge is tested like code. What the compiler checks (ids, links, lengths) is not repeated here. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { groups } from '../../../src/knowledge/model.ts';
import { conceptEntries } from '../../../src/terms/conceptEntries.ts';
import { realKnowledge, realRecogniser } from '../realKnowledge.ts';
import { acronyms } from './acronyms.ts';

const { concepts, questions, misconceptions } = realKnowledge;
const entries = conceptEntries(concepts);
const recogniser = realRecogniser;
const readLines = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

describe('The knowledge', () => {
  it('has concepts enough, in every group', () => {
    assert.ok(concepts.length >= 160);
    for (const { id } of groups)
      assert.ok(
        concepts.some(({ group }) => group === id),
        id,
      );
  });

  it('covers the questions of the curriculum and the misconceptions people have', () => {
    assert.deepEqual(
      [0, 1, 2, 3].map((task) => questions.filter((question) => question.task === task).length),
      [10, 8, 9, 3],
    );
    assert.equal(misconceptions.length, 21);
  });

  it('defines terms by concepts and plain words only', () => {
    const plain = new Set(readLines('plainWords.txt'));
    const unknown = concepts.flatMap(({ id, definition }) =>
      wordsOutsideTerms(definition)
        .filter((word) => !plain.has(word))
        .map((word) => `${id}: "${word}" is neither a concept nor a plain word`),
    );
    assert.deepEqual(unknown, []);
  });

  it('has no definition that is circular', () => {
    const circular = concepts.filter(({ id, term, definition }) => {
      const [first] = recogniser.find(definition);
      return first?.id === id && definition.toLowerCase().startsWith(term.toLowerCase(), first.start);
    });
    assert.deepEqual(
      circular.map(({ id }) => id),
      [],
    );
  });

  it('recognises every form of a concept in a sentence', () => {
    const missed = entries.flatMap(({ id, forms, wordings = [], matching }) =>
      [...forms, ...wordings]
        .filter(
          (form) => !sentencesWith(form, matching?.contexts ?? []).some((sentence) => recognises(sentence, form, id)),
        )
        .map((form) => `${id}: ${form}`),
    );
    assert.deepEqual(missed, []);
  });

  it('resolves every misspelling, and says the right spelling', () => {
    const missed = entries.flatMap(({ id, misspellings = [], matching }) =>
      misspellings
        .filter(
          ({ form }) =>
            !sentencesWith(form, matching?.contexts ?? []).some((sentence) =>
              recogniser.find(sentence).some((match) => match.id === id && match.correction !== undefined),
            ),
        )
        .map(({ form }) => `${id}: ${form}`),
    );
    assert.deepEqual(missed, []);
  });

  it('spells acronyms out as the table of acronyms does', () => {
    const wrong = concepts.flatMap(({ id, term, expansion, aliases }) =>
      Object.entries(acronyms)
        .filter(([acronym]) => [term, ...aliases].includes(acronym))
        .filter(
          ([, words]) =>
            ![term, expansion ?? '', ...aliases].some((form) => form.toLowerCase() === words.toLowerCase()),
        )
        .map(([acronym, words]) => `${id}: ${acronym} is ${words}`),
    );
    assert.deepEqual(wrong, []);
    const expanded = concepts.filter(({ expansion }) => expansion !== undefined).map(({ term }) => term);
    assert.deepEqual(
      expanded.filter((term) => !(term in acronyms)),
      [],
    );
  });

  it('cites well-formed sources', () => {
    for (const { id, sources } of concepts) {
      for (const { title, url } of sources) {
        assert.equal(new URL(url).protocol, 'https:', id);
        assert.ok(title.length <= 120, `${id}: the title of ${url} is too long for a hover`);
      }
    }
  });
});

/** The words of a text that belong to no term, in lower case. */
function wordsOutsideTerms(text: string): string[] {
  let rest = text;
  for (const { start, end } of recogniser.find(text).reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return [...rest.matchAll(/\p{L}[\p{L}\p{N}'-]*/gu)].map(([word]) => word.toLowerCase());
}

/** Sentences in which a form stands where its rules allow it. */
function sentencesWith(
  form: string,
  contexts: readonly { forms: readonly string[]; after?: readonly string[]; before?: readonly string[] }[],
): string[] {
  const rules = contexts.filter(({ forms }) => forms.includes(form));
  const before = rules.flatMap(({ after }) => after ?? []);
  const after = rules.flatMap((rule) => rule.before ?? []);
  return [
    ...(isShared(form) ? [form] : []),
    `We need the ${form} here.`,
    `It is ${form}, as we know.`,
    `They use ${form} for it.`,
    ...before.map((word) => `Here ${word} ${form}.`),
    ...after.map((word) => `The ${form} ${word}.`),
    ...before.flatMap((first) => after.map((second) => `Here ${first} ${form} ${second}.`)),
  ];
}

/** Where two concepts share a form, one of them may be meant only where it stands alone. */
function isShared(form: string): boolean {
  const lower = form.toLowerCase();
  const owners = entries.filter(({ forms, wordings = [] }) =>
    [...forms, ...wordings].some((each) => each.toLowerCase() === lower),
  );
  return owners.length > 1;
}

function recognises(sentence: string, form: string, id: string): boolean {
  const start = sentence.indexOf(form);
  return recogniser
    .find(sentence)
    .some((match) => match.id === id && match.start <= start && match.end >= start + form.length);
}
