import type { Concept } from '../knowledge/model.ts';
import { closest } from './correction.ts';
import type { TermEntry } from './recogniser.ts';

/** The concepts as the recogniser wants them: every surface form, and for each misspelling the form that is meant. */
export function conceptEntries(concepts: readonly Concept[]): TermEntry[] {
  return concepts.map(({ id, term, expansion, aliases, misspellings, matching }) => {
    const forms = [term, ...(expansion === undefined ? [] : [expansion]), ...aliases];
    return { id, forms, misspellings: misspellings.map((form) => ({ form, right: closest(form, forms) })), matching };
  });
}
