import type { Neighbours, Word } from './neighbours.ts';
import { WordList } from './wordList.ts';

/**
 * Tells nouns from verbs by the words around them: "each host has" from "hosts the website". A few
 * closed classes of words decide nearly all cases; where they are silent, the plain form is taken as
 * a noun and the -s form as a verb if an object may follow.
 */

const words = (list: string) => new WordList(list.split(' '));

/** Before a verb in its plain form: "can host", "does not log", "please query", "we host". */
const beforePlainVerb = words(
  'to will can cannot must should shall may might could would do does did not never let lets please ' +
    'i you we they who help helps also always then automatically ll',
);
/** Before a verb in its -s form: "it hosts". */
const pronouns = words('he she it who');
const beforeInflectedVerb = words('also always then this that which each');
const conjunctions = words('and or');
const that = words('that');
const beforeSingular = 'a an each every another one';
/** Before a singular noun and nowhere else, unlike "that", after which a verb may follow. */
const onlyBeforeSingular = words(beforeSingular);
const singularDeterminers = words(`${beforeSingular} this that`);
/** Between them and a plural: "a million requests". */
const numerals = words('hundred thousand million billion dozen couple');
/** Begin a noun phrase, so what follows directly is a noun. */
const determiners = words(
  'a an the this that these those its their your our my his her each every any no another one per of ' +
    'all both many more most multiple several some few other different various two three four five ' +
    'incoming outgoing concurrent new too',
);
/** Begin the object of a verb: "host the site", "query it". "that" and "this" also follow nouns. */
const objects = words(
  'a an the these those its their your our my his all any each every multiple several many some both it them us him',
);
/** After a plural noun, but hardly after a verb that wants an object. */
const afterNoun = words(
  'of on in for to from with without per by at as into over under between across among through during before after ' +
    'behind within and or but nor than that which who where when while if because so is are was were be been being ' +
    'has have had can cannot could will would may might must shall should do does did not made sent coming come go fail stop work like ' +
    'reach arrive flow enter pass travel increase evenly continue hit get land wait queue start begin happen occur need ' +
    'require keep take use remain return run cause become never often still usually depend rely match exceed grow slow ' +
    'block share',
);
/** "requests evenly", "requests sent", "requests requiring" */
const afterNounEndings = ['ly', 'ed', 'ing'];
/** Before a plural noun: "for requests", "to hosts". */
const prepositions = words('of for from with by on in into to about between without against via through per behind');
/** Nouns that stand before a plural noun and belong to it: "user requests". */
const nounsBefore = words('user client customer visitor browser web page server application database');
const adverbialAdjectives = words('daily weekly monthly hourly yearly nightly early only likely friendly');

/** @param inflected whether the word ends in the -s of a plural or of a verb's third person */
export function standsAsNoun(neighbours: Neighbours, inflected: boolean): boolean {
  return inflected ? standsAsPlural(neighbours) : standsAsSingular(neighbours);
}

function standsAsSingular(neighbours: Neighbours): boolean {
  const before = neighbours.before();
  const after = neighbours.after();
  // "that request was", but "packets that request an answer"
  if (that.has(before)) return after.isNone || afterNoun.has(after);
  // "to port 443"
  if (determiners.has(before) || after.beginsWithDigit) return true;
  if (beforePlainVerb.has(before) || isAdverb(before)) return false;
  // "to receive and process", "can store or query"
  if (conjunctions.has(before) && beforePlainVerb.has(neighbours.before(3))) return false;
  return !objects.has(after);
}

function standsAsPlural(neighbours: Neighbours): boolean {
  const before = neighbours.before();
  const after = neighbours.after();
  // "ensures that requests are", but "the machine that hosts the site".
  if (that.has(before)) return afterNoun.has(after);
  if (singularDeterminers.has(before) || pronouns.has(before)) return false;
  if (determiners.has(before) || prepositions.has(before)) return true;
  if ((beforeInflectedVerb.has(before) || isAdverb(before)) && !afterNoun.has(after)) return false;
  // "millions of user requests each day", "for client requests a": the noun before belongs to it.
  if (nounsBefore.has(before) && prepositions.has(neighbours.before(2))) return true;
  // "each server hosts", but "a million requests"
  if (onlyBeforeSingular.has(neighbours.before(2)) && !numerals.has(before)) return false;
  if (objects.has(after)) return false;
  if (after.isNone || neighbours.isBeforeSlash) return true;
  if (afterNoun.has(after) || afterNounEndings.some((ending) => after.endsWith(ending))) return true;
  // What precedes is a verb, so this is its object: "handling requests …", "can handle requests …", "distributes requests …".
  return beforePlainVerb.has(neighbours.before(2)) || isVerbWithObject(before);
}

function isAdverb(word: Word): boolean {
  return word.endsWith('ly') && !adverbialAdjectives.has(word);
}

/** "handling", "distributes" */
function isVerbWithObject(word: Word): boolean {
  return word.endsWith('ing') || (word.endsWith('s') && !word.endsWith('ss'));
}
