import type { Matching } from '../knowledge/model.ts';
import { accepts } from './acceptance.ts';
import { candidates } from './beginnings.ts';
import { canonical, fold } from './characters.ts';
import { type CopyCodeUnits, copyEachCodeUnit } from './codeUnits.ts';
import { compileForms } from './compileForms.ts';
import { adaptCase } from './correction.ts';
import type { Form } from './form.ts';
import type { FormTable } from './formTable.ts';
import { nextToken } from './gap.ts';
import { hashSeed, hashUnit } from './hash.ts';
import { MendedText } from './mendedText.ts';
import { Names } from './names.ts';
import type { Passage } from './neighbours.ts';
import { type Slip, Slips } from './slips.ts';
import { Urls } from './urls.ts';
import { wordReader } from './wordReader.ts';

/** What the recogniser looks for: a concept, or a term of someone's own glossary. */
export interface TermEntry {
  readonly id: string;
  /** Plurals, possessives, hyphens, capitals and British or American spelling need not be listed. */
  readonly forms: readonly string[];
  /** Phrases that count as they are and in the plural; capitals, spaces and hyphens do not matter. */
  readonly wordings?: readonly string[];
  readonly misspellings?: readonly { readonly form: string; readonly right: string }[];
  readonly matching?: Matching;
}

/** Offsets are UTF-16 code units of the text; `end` is exclusive. */
export interface TermMatch {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  /** What should stand there, where it is misspelt. */
  readonly correction?: string;
  /** Whether it is an everyday word, too, so that the words around it had to tell. */
  readonly everyday?: boolean;
}

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface Recogniser {
  /**
   * The terms of a text, in order, never overlapping; of two that begin together the longer one.
   * Time is linear in the text and hardly depends on the number of forms.
   * @param ranges where to look, in order; a term never reaches from one range into another. Default: everywhere
   */
  find(text: string, ranges?: readonly TextRange[]): TermMatch[];
}

export interface RecogniserOptions {
  /** Forms whose long words also count when they are misspelt by one letter. */
  readonly mended?: readonly string[];
  /** The runtime's way to copy code units, if it has a faster one. */
  readonly copyCodeUnits?: CopyCodeUnits | undefined;
}

/** A text that is being read, and what has been found in it. */
interface Reading {
  readonly text: string;
  readonly urls: Urls;
  readonly names: Names;
  readonly matches: TermMatch[];
  readonly slipped: Slip[];
}

/** Where the words of the candidate being read end, and the nodes they lead to; reused for every candidate. */
const ends: number[] = [];
const nodes: number[] = [];

/** Compiles the entries once; what it finds in a text does not depend on earlier texts. */
export function createRecogniser(entries: Iterable<TermEntry>, options: RecogniserOptions = {}): Recogniser {
  return new TableRecogniser(entries, options);
}

class TableRecogniser implements Recogniser {
  readonly #table: FormTable<Form>;
  readonly #slips: Slips | undefined;
  readonly #copyCodeUnits: CopyCodeUnits;

  constructor(entries: Iterable<TermEntry>, { mended, copyCodeUnits = copyEachCodeUnit }: RecogniserOptions) {
    const { table, words } = compileForms(entries);
    this.#table = table;
    this.#slips = mended && new Slips(words, mended);
    this.#copyCodeUnits = copyCodeUnits;
  }

  find(text: string, ranges: readonly TextRange[] = [{ start: 0, end: text.length }]): TermMatch[] {
    const slipped: Slip[] = [];
    const matches = this.#findAsWritten(text, ranges, slipped);
    if (slipped.length === 0) return matches;
    const mended = new MendedText(text, slipped);
    return mended.toOriginal(this.#findAsWritten(mended.text, mended.toMended(ranges), []));
  }

  #findAsWritten(text: string, ranges: readonly TextRange[], slipped: Slip[]): TermMatch[] {
    const reading: Reading = { text, urls: new Urls(text), names: new Names(text), matches: [], slipped };
    for (const { start, end } of ranges) this.#findIn(reading, start, end);
    return reading.matches;
  }

  #findIn(reading: Reading, from: number, to: number): void {
    const { text, slipped } = reading;
    const passage: Passage = { text, from, to };
    let resume = from;
    for (const blockStart of wordReader.readBlocks(text, from, to, this.#table.beginsWithSymbol, this.#copyCodeUnits)) {
      this.#slips?.collect(text, blockStart, slipped);
      resume = this.#findInBlock(reading, passage, resume);
    }
  }

  /**
   * Adds the matches that begin in the block just read.
   * @param resume where the first may begin
   * @returns where the first of the next block may begin
   */
  #findInBlock({ text, urls, names, matches }: Reading, passage: Passage, resume: number): number {
    const table = this.#table;
    const count = table.findCandidates(text, passage.from);
    let from = resume;
    for (let index = 0; index < count; index++) {
      const word = candidates.words[index] as number;
      const node = candidates.nodes[index] as number;
      const start = (wordReader.ends[word] as number) - table.wordLength(node);
      from = Math.max(from, urls.endBefore(start));
      if (start < from) continue;
      const match = this.#longestAt(passage, names, start, word, node, candidates.goOn[index] === 1);
      if (match === undefined) continue;
      matches.push(match);
      from = match.end;
    }
    return from;
  }

  /** The longest form that begins at `start` with the given word of the block, which leads to `firstNode`. */
  #longestAt(
    passage: Passage,
    names: Names,
    start: number,
    firstWord: number,
    firstNode: number,
    mayGoOn: boolean,
  ): TermMatch | undefined {
    const { text, to } = passage;
    const table = this.#table;
    let length = 0;
    let word = firstWord;
    let end = wordReader.ends[word] as number;
    for (let node = firstNode; ; length++) {
      ends[length] = end;
      nodes[length] = node;
      if (!mayGoOn || !table.goesOn(node)) break;
      let next = wordReader.beginOfNext(text, word);
      let hash = hashSeed;
      if (next >= 0) {
        word++;
        hash = wordReader.hashes[word] as number;
        end = wordReader.ends[word] as number;
      } else {
        word = wordReader.count;
        next = nextToken(text, start, end, to);
        if (next < 0) break;
        end = next;
        do hash = hashUnit(hash, canonical(text.charCodeAt(end++)));
        while (end < to && fold[text.charCodeAt(end)] !== 0 && fold[text.charCodeAt(next)] !== 0);
      }
      node = table.next(node, hash, text, next, end);
      if (node === 0) break;
    }
    for (; length >= 0; length--) {
      const end = ends[length] as number;
      let number = table.firstForm(nodes[length] as number);
      for (let form = table.form(number); form !== undefined; form = table.form(++number)) {
        if (accepts(form, passage, names, start, end, firstWord, firstWord + length))
          return toMatch(form, text, start, end, to);
      }
    }
    return undefined;
  }
}

function toMatch(form: Form, text: string, start: number, end: number, to: number): TermMatch {
  const { id, correction } = form;
  const wholeEnd = skipPossessive(text, end, to);
  const isEveryday = form.noun || form.rules.length > 0;
  const match: TermMatch = isEveryday ? { start, end: wholeEnd, id, everyday: true } : { start, end: wholeEnd, id };
  if (correction === undefined) return match;
  const possessive = text.slice(end, wholeEnd);
  return { ...match, correction: adaptCase(correction, text.slice(start, end)) + possessive };
}

/** The 's of "the server's role"; in "the servers' roles" the apostrophe may as well close a quotation. */
function skipPossessive(text: string, end: number, to: number): number {
  const apostrophe = text.charCodeAt(end);
  if ((apostrophe !== 0x27 && apostrophe !== 0x2019) || end + 2 > to) return end;
  const isS = fold[text.charCodeAt(end + 1)] === 0x73;
  return isS && (end + 2 === to || fold[text.charCodeAt(end + 2)] === 0) ? end + 2 : end;
}
