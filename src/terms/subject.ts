import type { TermMatch } from './recogniser.ts';

/** So many different technical terms show that a text is about the subject. */
const enough = 3;

/**
 * Leaves out everyday words (*session*, *port*, *container*) of a text that is about something else: a
 * recipe, the minutes of a meeting. A text is about the subject when it names three concepts in forms that
 * are no single ordinary word: of several words, or with capitals inside, or with digits. Real answers name
 * ten and more; ordinary prose rarely names one.
 */
export function withinSubject<Match extends TermMatch>(matches: readonly Match[], text: string): readonly Match[] {
  const technical = matches.filter(({ start, end }) => isTechnical(text.slice(start, end)));
  const concepts = new Set(technical.map(({ id }) => id));
  return concepts.size >= enough ? matches : technical;
}

/** `load balancer`, `active-active`, `DNS`, `MySQL`, `HTTP/2`; neither `port` nor `Port` nor `ports'`. */
function isTechnical(form: string): boolean {
  return /[\s/\d-]|.\p{Lu}/u.test(form);
}
