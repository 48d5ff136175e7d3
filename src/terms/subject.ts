import type { TermMatch } from './recogniser.ts';

/** So many different technical terms show that a text is about the subject. */
const enough = 3;

/** A term as somebody wrote it. */
interface WrittenTerm {
  readonly id: string;
  readonly form: string;
}

/**
 * Leaves out everyday words (*session*, *port*, *container*) of a text that is about something else: a
 * recipe, the minutes of a meeting.
 */
export function withinSubject<Match extends TermMatch>(matches: readonly Match[], text: string): readonly Match[] {
  const formOf = ({ start, end }: TermMatch) => text.slice(start, end);
  if (isAboutSubject(matches.map((match) => ({ id: match.id, form: formOf(match) })))) return matches;
  return matches.filter((match) => isTechnical(formOf(match)));
}

/**
 * Whether a text is about the subject, told by all terms in it: it names three concepts in technical forms.
 * Real answers name ten and more; ordinary prose rarely names one.
 */
export function isAboutSubject(terms: readonly WrittenTerm[]): boolean {
  const technical = terms.filter(({ form }) => isTechnical(form));
  return new Set(technical.map(({ id }) => id)).size >= enough;
}

/**
 * Whether a form is no single ordinary word: of several words, or with capitals inside, or with digits.
 * `load balancer`, `active-active`, `DNS`, `MySQL`, `HTTP/2`; neither `port` nor `Port` nor `ports'`.
 */
export function isTechnical(form: string): boolean {
  return /[\s/\d-]|.\p{Lu}/u.test(form);
}
