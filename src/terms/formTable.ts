import { canonical, fold } from './characters.ts';
import { hashSeed, hashUnit, slotOf } from './hash.ts';

/**
 * All surface forms in one table: a trie whose edges are words rather than letters. Words are found by
 * a hash that the scanner computes while it reads them; an edge is found by a hash of node and word.
 * Both are open-addressing tables in typed arrays, so that a look-up allocates nothing and its cost
 * does not depend on the number of forms.
 */
export class FormTable<Form> {
  readonly beginsWithSymbol: boolean;
  readonly #words: readonly string[];
  readonly #wordMask: number;
  readonly #wordHashes: Int32Array;
  /** The word's number for each slot, -1 in empty ones. */
  readonly #wordNumbers: Int32Array;
  /** One bit for each hash, modulo its length, of a word that begins a form: small enough to stay in the nearest cache. */
  readonly #firstBits = new Int32Array(2048);
  /** The node after a form's first word, by the word's number; 0 where no form begins with it. */
  readonly #firstNodes: Int32Array;
  readonly #edgeMask: number;
  /** Three numbers to a slot: node, word, next node. Next node 0 marks an empty slot, as no edge leads to the root. */
  readonly #edges: Int32Array;
  /** One bit for each first letter, modulo 32, that a node goes on with. */
  readonly #beginnings: Int32Array;
  readonly #forms: readonly (readonly Form[])[];

  constructor(
    words: readonly string[],
    edges: readonly ReadonlyMap<number, number>[],
    forms: readonly (readonly Form[])[],
  ) {
    this.#words = words;
    this.#wordMask = capacityFor(words.length) - 1;
    this.#wordHashes = new Int32Array(this.#wordMask + 1);
    this.#wordNumbers = new Int32Array(this.#wordMask + 1).fill(-1);
    this.#firstNodes = new Int32Array(words.length);
    this.#edgeMask = capacityFor(edges.length) - 1;
    this.#edges = new Int32Array(3 * (this.#edgeMask + 1));
    this.#beginnings = new Int32Array(edges.length);
    this.#forms = forms;
    this.beginsWithSymbol = [...(edges[0]?.keys() ?? [])].some((word) => fold[words[word]?.charCodeAt(0) ?? 0] === 0);
    for (const [number, word] of words.entries()) this.#addWord(number, word, edges[0]?.get(number) ?? 0);
    for (const [node, edgesOfNode] of edges.entries()) {
      for (const [word, next] of edgesOfNode) this.#addEdge(node, word, next);
    }
  }

  /** Whether a form may begin with a word of this hash; rarely true in vain. */
  mayBegin(hash: number): boolean {
    return (((this.#firstBits[(hash >>> 5) & 2047] as number) >>> (hash & 31)) & 1) === 1;
  }

  /** @returns the word's number, or -1 for a word that stands in no form; `text[start, end)` is one word or symbol */
  word(hash: number, text: string, start: number, end: number): number {
    for (let slot = slotOf(hash, this.#wordMask); ; slot = (slot + 1) & this.#wordMask) {
      const number = this.#wordNumbers[slot] as number;
      if (number === -1) return -1;
      if (this.#wordHashes[slot] === hash && isWord(this.#words[number] as string, text, start, end)) return number;
    }
  }

  /** @returns the node after a form's first word, or 0 where no form begins with it */
  first(word: number): number {
    return this.#firstNodes[word] as number;
  }

  /** Whether a form can go on after the node with a word or symbol that begins like this; rarely true in vain. */
  mayGoOn(node: number, unit: number): boolean {
    return (((this.#beginnings[node] as number) >>> (canonical(unit) & 31)) & 1) === 1;
  }

  /** @returns the node, or 0 where no form goes on like this */
  next(node: number, word: number): number {
    for (let slot = this.#edgeSlot(node, word); ; slot = (slot + 1) & this.#edgeMask) {
      const next = this.#edges[3 * slot + 2] as number;
      if (next === 0 || (this.#edges[3 * slot] === node && this.#edges[3 * slot + 1] === word)) return next;
    }
  }

  /** The forms that end at a node. */
  ending(node: number): readonly Form[] {
    return this.#forms[node] as readonly Form[];
  }

  #addWord(number: number, word: string, firstNode: number): void {
    let hash = hashSeed;
    for (let index = 0; index < word.length; index++) hash = hashUnit(hash, word.charCodeAt(index));
    let slot = slotOf(hash, this.#wordMask);
    while (this.#wordNumbers[slot] !== -1) slot = (slot + 1) & this.#wordMask;
    this.#wordHashes[slot] = hash;
    this.#wordNumbers[slot] = number;
    this.#firstNodes[number] = firstNode;
    const bits = (hash >>> 5) & 2047;
    if (firstNode !== 0) this.#firstBits[bits] = (this.#firstBits[bits] as number) | (1 << (hash & 31));
  }

  #addEdge(node: number, word: number, next: number): void {
    const first = this.#words[word]?.charCodeAt(0) ?? 0;
    this.#beginnings[node] = (this.#beginnings[node] as number) | (1 << (first & 31));
    let slot = this.#edgeSlot(node, word);
    while (this.#edges[3 * slot + 2] !== 0) slot = (slot + 1) & this.#edgeMask;
    this.#edges.set([node, word, next], 3 * slot);
  }

  #edgeSlot(node: number, word: number): number {
    return slotOf(Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b), this.#edgeMask);
  }
}

/** A power of two at least twice the number of entries, so that a chain of probes stays short. */
function capacityFor(entries: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(entries, 4) * 2));
}

function isWord(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let index = 0; index < word.length; index++) {
    if (canonical(text.charCodeAt(start + index)) !== word.charCodeAt(index)) return false;
  }
  return true;
}
