import { canonical, fold } from './characters.ts';
import { rulesAllow } from './contextRules.ts';
import type { Form } from './form.ts';
import type { Names } from './names.ts';
import { Neighbours, type Passage } from './neighbours.ts';
import { standsAsNoun } from './nounPosition.ts';

/**
 * Whether a form that the table has found in `text[start, end)` is the term there.
 * @param names those of this text
 * @param firstWord the number of its first word in the block
 * @param lastWord that of its last word, or that of no word where it is not known
 */
export function accepts(
  form: Form,
  passage: Passage,
  names: Names,
  start: number,
  end: number,
  firstWord: number,
  lastWord: number,
): boolean {
  if (names.havePart(start, end)) return false;
  if (form.capitals !== undefined && !hasCapitals(form.capitals, passage.text, start, end)) return false;
  if (!form.noun && form.rules.length === 0) return true;
  const neighbours = new Neighbours(passage, start, end, firstWord, lastWord);
  return rulesAllow(form.rules, neighbours) && (!form.noun || standsAsNoun(neighbours, form.inflected));
}

/** Whether the text has a capital wherever the form has one; elsewhere it may have either. */
function hasCapitals(form: string, text: string, start: number, end: number): boolean {
  let index = start;
  for (let position = 0; position < form.length; position++, index++) {
    const unit = form.charCodeAt(position);
    const letter = canonical(unit);
    // Steps over what stands between words; the table has matched, so the letter does come.
    while (index < end && canonical(text.charCodeAt(index)) !== letter) index++;
    if (letter !== unit && fold[unit] !== 0 && text.charCodeAt(index) !== unit) return false;
  }
  return true;
}
