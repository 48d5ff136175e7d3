import type { Concept } from '../knowledge/model.ts';
import type { CopyCodeUnits } from './codeUnits.ts';
import { conceptEntries } from './conceptEntries.ts';
import { createRecogniser, type Recogniser, type TermEntry } from './recogniser.ts';

/**
 * Finds the concepts, also where a long word of a name is misspelt by one letter.
 * @param copyCodeUnits the runtime's way, if it has a faster one
 */
export function createConceptRecogniser(concepts: readonly Concept[], copyCodeUnits?: CopyCodeUnits): Recogniser {
  const entries = conceptEntries(concepts);
  return createRecogniser(entries, { mended: entries.flatMap(mendedForms), copyCodeUnits });
}

/** Names, and wordings of one word. Other wordings hold words that say nothing of the concept: "the number of". */
export function mendedForms({ forms, wordings = [] }: TermEntry): string[] {
  return [...forms, ...wordings.filter((wording) => !/[ -]/.test(wording))];
}
