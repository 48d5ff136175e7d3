import { canonical, fold } from './characters.ts';
import { hashOf } from './hash.ts';
import { HashBits } from './hashBits.ts';

/** The node where every form begins. */
export const root = 0;

/** A node as the builder makes it: the word that leads to it, and from where. */
export interface Node<Form> {
  readonly parent: number;
  /** In canonical writing; empty for the root. */
  readonly word: string;
  /** The forms that end here. */
  readonly forms: readonly Form[];
}

/**
 * All surface forms in one table: a trie whose edges are words rather than letters. The scanner hashes
 * a word while it reads it; an edge is found by that hash and the node it leaves, and then compared
 * with the text. The edges are one open-addressing table in a typed array, so that a look-up allocates
 * nothing and its cost does not depend on the number of forms. Bits in small arrays, which stay in the
 * nearest cache, save nearly all look-ups that would find nothing.
 */
export class FormTable<Form> {
  /** Whether any form begins with a symbol, as .NET does. */
  readonly beginsWithSymbol: boolean;
  readonly #forms: readonly (readonly Form[])[];
  /**
   * Four numbers to a node, side by side because they are needed together: its parent, where the word that
   * leads to it begins and ends in `#letters`, and one bit for each pair of letters, modulo 32, with which
   * the next word may begin.
   */
  readonly #nodes: Int32Array;
  readonly #letters: Uint16Array;
  readonly #mask: number;
  /** Two numbers to a slot: the key of an edge and the node it leads to; 0 in empty slots. */
  readonly #edges: Int32Array;
  /** The hashes of words that begin forms. */
  readonly #firsts: HashBits;

  /** @param nodes the root first, every other node after its parent */
  constructor(nodes: readonly Node<Form>[]) {
    this.beginsWithSymbol = nodes.some(({ parent, word }) => parent === root && fold[word.charCodeAt(0)] === 0);
    this.#forms = nodes.map(({ forms }) => forms);
    this.#nodes = new Int32Array(4 * nodes.length);
    this.#letters = new Uint16Array(nodes.reduce((length, { word }) => length + word.length, 0));
    this.#firsts = new HashBits(nodes.filter(({ parent }) => parent === root).length);
    // At most half full, so that a chain of probes stays short.
    this.#mask = 2 ** Math.ceil(Math.log2(nodes.length * 2)) - 1;
    this.#edges = new Int32Array(2 * (this.#mask + 1));
    let length = 0;
    for (const [number, { parent, word }] of nodes.entries()) {
      this.#nodes.set([parent, length, length + word.length], 4 * number);
      for (let index = 0; index < word.length; index++) this.#letters[length++] = word.charCodeAt(index);
      if (number === root) continue;
      this.#addEdge(parent, word, number);
      if (parent === root) this.#firsts.add(hashOf(word));
    }
  }

  /** Whether a form may begin with a word of this hash; rarely true in vain. */
  mayBegin(hash: number): boolean {
    return this.#firsts.has(hash);
  }

  /** Whether a form may go on from the node after the word that ends at `end`; false for nearly all that do not. */
  mayGoOn(node: number, text: string, end: number): boolean {
    const bits = this.#nodes[4 * node + 3] as number;
    if (bits === 0) return false;
    // After one space the next word shows at once; after anything else it is not looked for here.
    const first = text.charCodeAt(end) === 0x20 ? (fold[text.charCodeAt(end + 1)] as number) : 0;
    return !first || ((bits >>> pairBit(first, fold[text.charCodeAt(end + 2)] as number)) & 1) === 1;
  }

  /**
   * @param hash that of a word or symbol which ends at `end` and begins at `from` or later
   * @returns the node it leads to from the given one, or 0 where no form goes on like this
   */
  next(node: number, hash: number, text: string, from: number, end: number): number {
    const key = edgeKey(node, hash);
    for (let slot = slotOf(key, this.#mask); ; slot = (slot + 1) & this.#mask) {
      const next = this.#edges[2 * slot + 1] as number;
      if (next === 0) return 0;
      if (this.#edges[2 * slot] === key && this.#isEdge(node, next, text, from, end)) return next;
    }
  }

  /** The length of the word that leads to a node. */
  wordLength(node: number): number {
    return (this.#nodes[4 * node + 2] as number) - (this.#nodes[4 * node + 1] as number);
  }

  /** The forms that end at a node. */
  ending(node: number): readonly Form[] {
    return this.#forms[node] as readonly Form[];
  }

  /** Whether the word that leads from one node to the other ends at `end`, and the whole of it. */
  #isEdge(node: number, next: number, text: string, from: number, end: number): boolean {
    const wordStart = this.#nodes[4 * next + 1] as number;
    const start = end - this.wordLength(next);
    if (this.#nodes[4 * next] !== node || start < from) return false;
    for (let index = start, letter = wordStart; index < end; index++, letter++) {
      if (canonical(text.charCodeAt(index)) !== this.#letters[letter]) return false;
    }
    return start === from || fold[text.charCodeAt(start - 1)] === 0 || fold[text.charCodeAt(start)] === 0;
  }

  #addEdge(parent: number, word: string, node: number): void {
    const key = edgeKey(parent, hashOf(word));
    let slot = slotOf(key, this.#mask);
    while (this.#edges[2 * slot + 1] !== 0) slot = (slot + 1) & this.#mask;
    this.#edges[2 * slot] = key;
    this.#edges[2 * slot + 1] = node;
    const bit = 1 << pairBit(fold[word.charCodeAt(0)] as number, fold[word.charCodeAt(1)] as number);
    this.#nodes[4 * parent + 3] = (this.#nodes[4 * parent + 3] as number) | bit;
  }
}

function edgeKey(node: number, hash: number): number {
  return hash ^ Math.imul(node, 0x9e3779b1);
}

/** The high bits of a key differ most; they must have a say in the low ones, which choose the slot. */
function slotOf(key: number, mask: number): number {
  return (key ^ (key >>> 15)) & mask;
}

/** The bit for how a word begins. @param first,second folded, so 0 for what is no letter or digit */
function pairBit(first: number, second: number): number {
  // Past the end of a text or a word `second` is undefined.
  return (first * 5 + (second | 0)) & 31;
}
