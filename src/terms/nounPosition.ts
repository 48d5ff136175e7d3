/**
 * Tells nouns from verbs by the words around them: "each host has" from "hosts the website". A few
 * closed classes of words decide nearly all cases; where they are silent, the word is taken as a noun.
 */

const words = (list: string) => new Set(list.split(' '));

/** Before a verb in its plain form: "can host", "does not log", "please query", "we host". */
const beforePlainVerb = words(
  'to will can cannot must should shall may might could would do does did not never let lets please ' +
    'i you we they who help helps also always then automatically',
);
/** Before a verb in its -s form: "it hosts". */
const beforeInflectedVerb = words('he she it who also always then this that which each');
/** Begin a noun phrase, so what follows directly or after adjectives is a noun. */
const determiners = words(
  'a an the this that these those its their your our my his her each every any no another one per of',
);
/** Begin the object of a verb: "host the site", "query it". "that" and "this" also follow nouns. */
const objects = words(
  'a an the these those its their your our my his all any each every multiple several many some both it them us him',
);
/** After a plural noun, but hardly after a verb that wants an object. */
const afterNoun = words(
  'of on in for to from with without per by at as into over under between across through during before after behind ' +
    'and or but nor than that which who where when while if because so is are was were be been being has have had ' +
    'can cannot could will would may might must shall should do does did not',
);
const adverbialAdjectives = words('daily weekly monthly hourly yearly nightly early only likely friendly');

export interface Neighbours {
  /** In lower case; '' where a sentence, a block or punctuation begins. */
  readonly before: string;
  readonly beforeThat: string;
  readonly after: string;
}

/** @param inflected whether the word ends in the -s of a plural or of a verb's third person */
export function standsAsNoun({ before, beforeThat, after }: Neighbours, inflected: boolean): boolean {
  if (inflected) {
    if (beforeInflectedVerb.has(before) && !afterNoun.has(after)) return false;
    if (determiners.has(before)) return !['this', 'that', 'each', 'every', 'a', 'an'].includes(before);
    // "Hosts websites", "the server processes requests": an -s form followed by something that is no
    // preposition, conjunction or auxiliary has an object.
    return after === '' || afterNoun.has(after);
  }
  if (determiners.has(before)) return true;
  if (beforePlainVerb.has(before)) return false;
  if (before.endsWith('ly') && !adverbialAdjectives.has(before)) return false;
  if ((before === 'and' || before === 'or') && beforePlainVerb.has(beforeThat)) return false;
  return !objects.has(after);
}
