import type { Concept } from '../knowledge/model.ts';
import { conceptEntries } from './conceptEntries.ts';
import { createRecogniser, type Recogniser } from './recogniser.ts';

/** Finds the concepts, also where a long word of theirs is misspelt by one letter. */
export function createConceptRecogniser(concepts: readonly Concept[]): Recogniser {
  return createRecogniser(conceptEntries(concepts), { mendsSlips: true });
}
