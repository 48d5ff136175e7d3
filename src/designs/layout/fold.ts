import { gapAcross, type Place } from './block.ts';

/** Room between the rows, for the line that leads from the end of one to the start of the next. */
const rowGap = 2 * gapAcross;

/** Breaks a row of ranks in two where both halves are shortest, and puts the second one below the first. */
export function folded(ranks: readonly (readonly string[])[], placed: ReadonlyMap<string, Place>): Map<string, Place> {
  const placesOf = (some: readonly (readonly string[])[]) => some.flat().flatMap((id) => placed.get(id) ?? []);
  const startOf = (places: readonly Place[]) => Math.min(...places.map(({ u }) => u));
  const lengthOf = (places: readonly Place[]) =>
    Math.max(...places.map(({ u, length }) => u + length)) - startOf(places);
  const halves = ranks
    .slice(1)
    .map((_, n) => ({ first: placesOf(ranks.slice(0, n + 1)), second: placesOf(ranks.slice(n + 1)) }))
    .map((both) => ({ ...both, length: Math.max(lengthOf(both.first), lengthOf(both.second)) }));
  const best = halves.toSorted((a, b) => a.length - b.length)[0];
  if (!best) return new Map(placed);
  const { first, second } = best;
  const left = startOf(second) - startOf(first);
  const down = Math.max(...first.map(({ v, breadth }) => v + breadth)) - Math.min(...second.map(({ v }) => v)) + rowGap;
  return new Map(
    [...placed].map(([id, place]) =>
      second.includes(place) ? [id, { ...place, u: place.u - left, v: place.v + down }] : [id, place],
    ),
  );
}
