/**
 * A set of hashes that may wrongly claim to have one, but never to lack one: a Bloom filter with one
 * bit to a hash. With twenty times as many bits as hashes or more it is wrong one time in twenty at most.
 */
export class HashBits {
  readonly #bits: Int32Array;
  readonly #mask: number;

  /** @param expected how many hashes there will be */
  constructor(expected: number) {
    const words = 2 ** Math.ceil(Math.log2(Math.max(expected, 32) / 1.5));
    this.#bits = new Int32Array(words);
    this.#mask = words - 1;
  }

  add(hash: number): void {
    const index = (hash >>> 5) & this.#mask;
    this.#bits[index] = (this.#bits[index] as number) | (1 << (hash & 31));
  }

  /** 1 if the set may have the hash, 0 if it has not. */
  bit(hash: number): number {
    return ((this.#bits[(hash >>> 5) & this.#mask] as number) >>> (hash & 31)) & 1;
  }
}
