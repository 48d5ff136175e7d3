import { canonical, canonicalText, isDigit } from './characters.ts';
import { wordStart } from './gap.ts';
import { neighbourWords } from './neighbourWords.ts';
import { otherSpelling } from './spelling.ts';
import { tokenise } from './tokens.ts';
import { pluralOfForm } from './variants.ts';
import { wordReader } from './wordReader.ts';

/** Shorter words have too many neighbours that are words themselves: server and sever, host and most. */
const shortest = 8;

/** No word of a vocabulary is longer; looking for a beginning stops there. */
const longest = 64;

/**
 * A misspelt word `text[start, end)` and the word that is meant, in canonical writing; or a missing space, which is
 * meant where `start` equals `end`.
 */
export interface Slip {
  readonly start: number;
  readonly end: number;
  readonly meant: string;
}

/**
 * Knows the words of the vocabulary and tells which one is meant by a word that is one slip away: a letter
 * missing, one too many, a wrong one, or two swapped (Damerau 1964: four in five misspellings are of these
 * kinds). The first letter and the last are right in nearly all of them, and a change of the last one mostly
 * makes another form of the word (*distribute*, *distributed*), so both must be right. English words that are
 * one slip away from a word of the vocabulary are no slips. A missing space is one, too: *Server1*.
 */
export class Slips {
  readonly #known: ReadonlySet<string>;
  /** Words that may be meant, by first letter and length. */
  readonly #meant = new Map<number, string[]>();
  /** Hashes of words that are none; a text has few different words, so nearly all are found here. */
  readonly #none = new Int32Array(0x4000);

  /**
   * @param known every word of the vocabulary, listed misspellings too, in canonical writing
   * @param forms those whose words may be meant
   */
  constructor(known: ReadonlySet<string>, forms: readonly string[]) {
    this.#known = known;
    const words = forms.flatMap((form) => tokenise(form).tokens).map(canonicalText);
    const meant = words.flatMap((word) => [word, pluralOfForm(word), otherSpelling(word) ?? word]);
    for (const word of new Set(meant)) {
      if (word.length < shortest || !/^[a-z]+$/.test(word)) continue;
      const key = keyOf(word.charCodeAt(0), word.length);
      const list = this.#meant.get(key);
      if (list === undefined) this.#meant.set(key, [word]);
      else list.push(word);
    }
  }

  /** Adds the slips among the words just read to the list. @param from where they begin */
  collect(text: string, from: number, slips: Slip[]): void {
    const { count, ends, hashes } = wordReader;
    let before = from;
    for (let word = 0; word < count; word++) {
      const end = ends[word] as number;
      if (isDigit(text.charCodeAt(end - 1))) this.#addGluedNumber(text, end, from, slips);
      const isLong = end - before >= shortest - 1;
      before = end;
      if (!isLong) continue;
      const hash = hashes[word] as number;
      const place = hash & (this.#none.length - 1);
      if (this.#none[place] === hash) continue;
      const start = wordStart(text, end, Math.max(from, end - longest));
      const meant = this.meantBy(text, start, end);
      if (meant === undefined) this.#none[place] = hash;
      else slips.push({ start, end, meant });
    }
  }

  /** "Server1" and "LB2": a number of one or two digits that lacks the space before it. Names such as web-1 have none. */
  #addGluedNumber(text: string, end: number, from: number, slips: Slip[]): void {
    const start = wordStart(text, end, Math.max(from, end - longest));
    const number = /^\D{2,}(?=\d{1,2}$)/.exec(text.slice(start, end))?.[0].length ?? 0;
    if (number === 0 || !standsFree.test(text.slice(Math.max(from, start - 1), start))) return;
    if (!this.#known.has(canonicalText(text.slice(start, start + number)))) return;
    if (this.#known.has(canonicalText(text.slice(start, end))) || !endsFree.test(text.slice(end, end + 2))) return;
    slips.push({ start: start + number, end: start + number, meant: ' ' });
  }

  /**
   * The word that is meant by the word `text[start, end)`.
   * @returns undefined where it is right, where no word is one slip away, or where several are
   */
  meantBy(text: string, start: number, end: number): string | undefined {
    const length = end - start;
    if (length < shortest - 1) return undefined;
    const first = canonical(text.charCodeAt(start));
    let meant: string | undefined;
    for (let other = length - 1; other <= length + 1; other++) {
      for (const word of this.#meant.get(keyOf(first, other)) ?? []) {
        if (!isOneSlip(text, start, end, word)) continue;
        if (meant !== undefined) return undefined;
        meant = word;
      }
    }
    if (meant === undefined) return undefined;
    const written = canonicalText(text.slice(start, end));
    return this.#known.has(written) || neighbourWords.has(written) ? undefined : meant;
  }
}

/** What stands before and after a word that is no piece of a name. */
const standsFree = /^[\s(*"'\u201c\ufdd0]?$/;
const endsFree = /^($|[\s),;!*"'\u201d\ufdd0]|[.:]($|\s))/;

function keyOf(first: number, length: number): number {
  return first * 0x1000 + length;
}

/** Whether `text[start, end)` and a word differ by one slip between their first and their last letter. */
function isOneSlip(text: string, start: number, end: number, word: string): boolean {
  const letter = (index: number) => canonical(text.charCodeAt(start + index));
  let [written, right] = [end - start - 1, word.length - 1];
  let same = 0;
  while (same <= written && same <= right && letter(same) === word.charCodeAt(same)) same++;
  while (written >= same && right >= same && letter(written) === word.charCodeAt(right)) {
    written--;
    right--;
  }
  if (same === 0 || right === word.length - 1) return false;
  const [extra, missing] = [written + 1 - same, right + 1 - same];
  if (extra <= 1 && missing <= 1) return true;
  const isSwap = extra === 2 && missing === 2;
  return isSwap && letter(same) === word.charCodeAt(right) && letter(written) === word.charCodeAt(same);
}
