import { rulesAllow } from './contextRules.ts';
import type { Form } from './form.ts';
import { isPartOfName } from './nameContext.ts';
import { type Place, readNeighbours } from './neighbours.ts';
import { standsAsNoun } from './nounPosition.ts';

/** Whether a form that the table has found is the term where it stands. */
export function accepts(form: Form, place: Place): boolean {
  if (isPartOfName(place.text, place.start, place.end)) return false;
  if (form.capitals !== undefined && !hasCapitals(form.capitals, place)) return false;
  if (!form.noun && form.rules.length === 0) return true;
  const neighbours = readNeighbours(place);
  return rulesAllow(form.rules, neighbours) && (!form.noun || standsAsNoun(neighbours, form.inflected));
}

/** Whether the text has a capital wherever the form has one; elsewhere it may have either. */
function hasCapitals(form: string, { text, start, end }: Place): boolean {
  let index = start;
  for (const letter of form) {
    // Steps over what stands between words; the table has matched, so the letter does come.
    while (index < end && text[index]?.toLowerCase() !== letter.toLowerCase()) index++;
    if (letter !== letter.toLowerCase() && text[index] !== letter) return false;
    index++;
  }
  return true;
}
