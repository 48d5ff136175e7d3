import type { Concept } from '../knowledge/model.ts';
import { conceptEntries, namesOf } from './conceptEntries.ts';
import { createRecogniser, type Recogniser } from './recogniser.ts';

/** Finds the concepts, also where a long word of a name is misspelt by one letter. */
export function createConceptRecogniser(concepts: readonly Concept[]): Recogniser {
  return createRecogniser(conceptEntries(concepts), { mended: concepts.flatMap(namesOf) });
}
