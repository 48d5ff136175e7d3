/** The hash of nothing. */
export const hashSeed = 0;

/** One step of the FNV-1a hash, 32 bits, with code units for bytes (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** @param word in canonical writing */
export function hashOf(word: string): number {
  let hash = hashSeed;
  for (let index = 0; index < word.length; index++) hash = hashUnit(hash, word.charCodeAt(index));
  return hash;
}

/** The hash of two words that stand side by side. */
export function hashPair(first: number, second: number): number {
  return Math.imul(first, 0x9e3779b1) ^ second;
}
