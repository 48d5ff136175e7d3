import type { Concept, Matching } from '../knowledge/model.ts';
import { expandWording } from '../knowledge/wording.ts';
import { closest, editDistance } from './correction.ts';
import type { TermEntry } from './recogniser.ts';
import { otherSpelling } from './spelling.ts';
import { pluralOfForm } from './variants.ts';

type Misspelling = NonNullable<TermEntry['misspellings']>[number];

/**
 * The concepts as the recogniser wants them: every surface form, and for each misspelling the form that
 * is meant. A word that one concept lists as misspelt is so within the names of all others too: `trafic`
 * gives `incoming trafic`. Within several words even `sever` leaves no doubt.
 */
export function conceptEntries(concepts: readonly Concept[]): TermEntry[] {
  const entries = concepts.map((concept) => {
    const { id, wordings, misspellings, matching } = concept;
    const forms = namesOf(concept);
    const phrases = wordings.flatMap(expandWording);
    const right = [...forms.flatMap((form) => [form, pluralOfForm(form), otherSpelling(form) ?? form]), ...phrases];
    return {
      id,
      forms,
      wordings: phrases,
      misspellings: misspellings.map((form) => ({
        form,
        right: closest(
          form,
          right.filter((candidate) => candidate.toLowerCase() !== form.toLowerCase()),
        ),
      })),
      matching: expandMatching(matching),
    };
  });
  const wrongWords = collectWrongWords(entries);
  return entries.map((entry) => ({
    ...entry,
    misspellings: [...entry.misspellings, ...entry.forms.flatMap((form) => misspellWords(form, wrongWords))],
  }));
}

/** What people call the concept, its term first. */
export function namesOf({ term, expansion, aliases }: Concept): string[] {
  return [term, ...(expansion === undefined ? [] : [expansion]), ...aliases];
}

/** Rules name a wording as it is written and mean all that it stands for. */
function expandMatching({ capitals, nouns, contexts }: Matching): Matching {
  return {
    capitals: capitals.flatMap(expandWording),
    nouns: nouns.flatMap(expandWording),
    contexts: contexts.map((rule) => ({ ...rule, forms: rule.forms.flatMap(expandWording) })),
  };
}

/** @returns the wrong spellings of each word, in lower case, for which some misspelling differs in this word only */
function collectWrongWords(
  entries: readonly (Pick<TermEntry, 'forms' | 'wordings'> & { readonly misspellings: readonly Misspelling[] })[],
): Map<string, string[]> {
  const known = new Set(entries.flatMap(({ forms, wordings = [] }) => [...forms, ...wordings].flatMap(wordsOf)));
  const wrongWords = new Map<string, string[]>();
  for (const { form, right } of entries.flatMap(({ misspellings }) => misspellings)) {
    const wrong = wordsOf(form);
    const words = wordsOf(right);
    const differing = words.flatMap((word, index) => (word === wrong[index] ? [] : [index]));
    const [index = 0] = differing;
    const [wrongWord = '', rightWord = ''] = [wrong[index], words[index]];
    if (wrong.length !== words.length || differing.length !== 1 || known.has(wrongWord)) continue;
    // "Transfer Layer Security" is a mistake about the term, no misspelling of "transport".
    if (editDistance(wrongWord, rightWord) * 3 > rightWord.length) continue;
    const list = wrongWords.get(rightWord);
    if (list === undefined) wrongWords.set(rightWord, [wrongWord]);
    else if (!list.includes(wrongWord)) list.push(wrongWord);
  }
  return wrongWords;
}

/** A form of several words with one of them misspelt, in every known way. */
function misspellWords(form: string, wrongWords: ReadonlyMap<string, readonly string[]>): Misspelling[] {
  const pieces = form.split(/(?<=[\s-])/);
  if (pieces.length < 2) return [];
  return pieces.flatMap((piece, index) => {
    const word = /^[a-z]+/i.exec(piece)?.[0] ?? '';
    const rest = piece.slice(word.length);
    return (wrongWords.get(word.toLowerCase()) ?? []).map((wrong) => ({
      form: pieces.with(index, wrong + rest).join(''),
      right: form,
    }));
  });
}

function wordsOf(form: string): string[] {
  return form.toLowerCase().split(/[\s-]+/);
}
