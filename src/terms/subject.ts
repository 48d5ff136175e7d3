import type { TermMatch } from './recogniser.ts';

/** So many different technical terms show that a text is about the subject. */
const enough = 4;

/**
 * Leaves out everyday words (*session*, *port*, *container*) of a text that is about something else: a
 * recipe, the minutes of a meeting.
 */
export function withinSubject<Match extends TermMatch>(matches: readonly Match[]): readonly Match[] {
  return isAboutSubject(matches) ? matches : matches.filter(({ everyday }) => !everyday);
}

/**
 * Whether a text is about the subject, told by all terms in it: it names four concepts in technical words.
 * Real answers name nine at the least, and most of them about thirty.
 */
export function isAboutSubject(terms: readonly Pick<TermMatch, 'id' | 'everyday'>[]): boolean {
  const technical = terms.filter(({ everyday }) => !everyday);
  return new Set(technical.map(({ id }) => id)).size >= enough;
}
