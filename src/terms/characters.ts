/**
 * What a UTF-16 code unit is to the recogniser. A word is a run of letters, digits and the marks on
 * them. Characters of scripts that are written without spaces between words (and Hangul, whose
 * particles follow a word directly) are no word characters: each stands alone, so that DNS is found
 * in 使用DNS解析 but not in DNSсервер.
 */

const variationSelectors: readonly [number, number] = [0xfe00, 0xfe0f];
const wordCharacters = /[\p{L}\p{Nd}\p{Mn}\p{Mc}]+/gu;
/** What has a lower case of its own, and the two forms of the Greek letter sigma. */
const capitals = /[\p{Lu}\p{Lt}\u03c2]+/gu;
const standingAlone =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

/** For each code unit its lower case if it is a word character, otherwise 0. */
export const fold: Uint16Array = createFoldTable();

function createFoldTable(): Uint16Array {
  const units = new Uint16Array(0x10000).map((_, unit) => unit);
  let all = '';
  for (let from = 0; from < units.length; from += 0x1000)
    all += String.fromCharCode(...units.subarray(from, from + 0x1000));
  // İ is the one character whose lower case is longer than itself; here it folds to i.
  const lower = all.replace('\u0130', 'i').toLowerCase().replace('\u03c2', '\u03c3');
  const table = new Uint16Array(0x10000);
  for (const { 0: run, index } of all.matchAll(wordCharacters))
    table.set(units.subarray(index, index + run.length), index);
  for (const { 0: run, index } of all.matchAll(standingAlone)) table.fill(0, index, index + run.length);
  for (const { 0: run, index } of all.matchAll(capitals)) {
    for (let unit = index; unit < index + run.length; unit++) table[unit] = lower.charCodeAt(unit);
  }
  table.fill(0, variationSelectors[0], variationSelectors[1] + 1);
  return table;
}

/** @returns false also at either end of the text */
export function isWordAt(text: string, index: number): boolean {
  return index >= 0 && index < text.length && fold[text.charCodeAt(index)] !== 0;
}

export function canonicalText(text: string): string {
  if (/^[a-z\d ]*$/i.test(text)) return text.toLowerCase();
  let result = '';
  for (let index = 0; index < text.length; index++) result += String.fromCharCode(canonical(text.charCodeAt(index)));
  return result;
}

/** The unit by which words and symbols are compared: lower case, one kind of hyphen, one kind of apostrophe. */
export function canonical(unit: number): number {
  const folded = fold[unit] as number;
  if (folded !== 0) return folded;
  if (isHyphen(unit)) return 0x2d;
  return unit === 0x2019 ? 0x27 : unit;
}

/**
 * Written over markup that a reader does not see, such as the stars of emphasis: words on its two
 * sides may still belong together. A code point that Unicode never assigns.
 */
export const glue = '\ufdd0';
export const glueUnit = 0xfdd0;
/** Written over what is not prose, such as a link target: nothing reaches across it. */
export const barrier = '\ufdd1';

/** An ASCII digit, as numbers in names and lists have it. */
export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

export function isSpace(unit: number): boolean {
  return unit < 0x80 ? unit === 0x20 || unit === 0x09 || unit === 0x0b || unit === 0x0c : isWideSpace(unit);
}

function isWideSpace(unit: number): boolean {
  return (
    unit === 0xa0 ||
    unit === glueUnit ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200d) ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x2060 ||
    unit === 0x3000 ||
    unit === 0xfeff ||
    unit === 0xad
  );
}

export function isLineBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029;
}

/** Hyphens, and the en dash of "primary–replica". */
export function isHyphen(unit: number): boolean {
  return unit === 0x2d || (unit >= 0x2010 && unit <= 0x2013);
}
