import type { Concept } from '../knowledge/model.ts';
import { conceptEntries } from './conceptEntries.ts';
import { createRecogniser, type Recogniser, type TermEntry } from './recogniser.ts';

/** Finds the concepts, also where a long word of a name is misspelt by one letter. */
export function createConceptRecogniser(concepts: readonly Concept[]): Recogniser {
  const entries = conceptEntries(concepts);
  return createRecogniser(entries, { mended: entries.flatMap(mendedForms) });
}

/** Names, and wordings of one word. Other wordings hold words that say nothing of the concept: "the number of". */
export function mendedForms({ forms, wordings = [] }: TermEntry): string[] {
  return [...forms, ...wordings.filter((wording) => !/[ -]/.test(wording))];
}
