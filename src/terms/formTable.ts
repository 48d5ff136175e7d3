import { canonical, fold } from './characters.ts';
import { hashSeed, hashUnit } from './hash.ts';

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
 * nothing and its cost does not depend on the number of forms. Two sets of bits, small enough to stay
 * in the nearest cache, save nearly all look-ups that would find nothing.
 */
export class FormTable<Form> {
  readonly #nodes: readonly Node<Form>[];
  readonly #mask: number;
  /** Three numbers to a slot: the node an edge leaves, the hash of its word, the node it leads to; 0 in empty slots. */
  readonly #edges: Int32Array;
  /** One bit for each hash, modulo its length, of a word that begins a form. */
  readonly #beginnings = new Int32Array(2048);
  /** One bit for each pair of letters, modulo 32, with which a word goes on from a node. */
  readonly #continuations: Int32Array;

  /** @param nodes the root first, every other node after its parent */
  constructor(nodes: readonly Node<Form>[]) {
    this.#nodes = nodes;
    // At most half full, so that a chain of probes stays short.
    this.#mask = 2 ** Math.ceil(Math.log2(nodes.length * 2)) - 1;
    this.#edges = new Int32Array(3 * (this.#mask + 1));
    this.#continuations = new Int32Array(nodes.length);
    for (const [number, { parent, word }] of nodes.entries()) if (number !== root) this.#addEdge(parent, word, number);
  }

  /** Whether a form may begin with a word of this hash; rarely true in vain. */
  mayBegin(hash: number): boolean {
    return (((this.#beginnings[(hash >>> 5) & 2047] as number) >>> (hash & 31)) & 1) === 1;
  }

  /** Whether a form may go on from the node with the word or symbol at `index`. */
  mayGoOn(node: number, text: string, index: number): boolean {
    const bits = this.#continuations[node] as number;
    return bits !== 0 && ((bits >>> pairBit(text.charCodeAt(index), text.charCodeAt(index + 1))) & 1) === 1;
  }

  /**
   * @param hash that of `text[start, end)`, which is one word or symbol
   * @returns the node it leads to from `node`, or 0 where no form goes on like this
   */
  next(node: number, hash: number, text: string, start: number, end: number): number {
    for (let slot = this.#slot(node, hash); ; slot = (slot + 1) & this.#mask) {
      const next = this.#edges[3 * slot + 2] as number;
      if (next === 0) return 0;
      if (this.#edges[3 * slot + 1] !== hash || this.#edges[3 * slot] !== node) continue;
      if (isWord((this.#nodes[next] as Node<Form>).word, text, start, end)) return next;
    }
  }

  /** The forms that end at a node. */
  ending(node: number): readonly Form[] {
    return (this.#nodes[node] as Node<Form>).forms;
  }

  #addEdge(parent: number, word: string, node: number): void {
    let hash = hashSeed;
    for (let index = 0; index < word.length; index++) hash = hashUnit(hash, word.charCodeAt(index));
    let slot = this.#slot(parent, hash);
    while (this.#edges[3 * slot + 2] !== 0) slot = (slot + 1) & this.#mask;
    this.#edges.set([parent, hash, node], 3 * slot);
    if (parent === root) {
      const index = (hash >>> 5) & 2047;
      this.#beginnings[index] = (this.#beginnings[index] as number) | (1 << (hash & 31));
    }
    const bit = 1 << pairBit(word.charCodeAt(0), word.charCodeAt(1));
    this.#continuations[parent] = (this.#continuations[parent] as number) | bit;
  }

  #slot(node: number, hash: number): number {
    const mixed = hash ^ Math.imul(node, 0x9e3779b1);
    // The high bits differ most; they must have a say in the low ones, which choose the slot.
    return (mixed ^ (mixed >>> 15)) & this.#mask;
  }
}

/**
 * The bit for how a word begins. A one-letter word has one bit whatever follows it: `fold` of what is
 * no letter is 0, and so is that of the NaN at the end of a text.
 */
function pairBit(first: number, second: number): number {
  return (canonical(first) * 5 + (fold[first] === 0 ? 0 : ((fold[second] as number) | 0))) & 31;
}

function isWord(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let index = 0; index < word.length; index++) {
    if (canonical(text.charCodeAt(start + index)) !== word.charCodeAt(index)) return false;
  }
  return true;
}
