import { type Block, gapAcross, gapAlong, type ItemLink, type Measures, type Place } from './block.ts';

const gap = 10;

/**
 * Places what no request passes. Beside the main row, as near to what it is linked to as the others allow; or, where
 * there is no room beside it, at the end.
 *
 * @param placed what stands already
 */
export function placeAsides(
  asides: readonly string[],
  links: readonly ItemLink[],
  block: (id: string) => Block,
  placed: ReadonlyMap<string, Place>,
  isBeside: boolean,
  { isNarrow }: Measures,
): Map<string, Place> {
  const main = [...placed.values()];
  const end = Math.max(0, ...main.map(({ u, length }) => u + length));
  const edge = Math.max(0, ...main.map(({ v, breadth }) => v + breadth));
  const middle = main.length === 0 ? 0 : (edge + Math.min(...main.map(({ v }) => v))) / 2;
  const wished = asides.map((id) => {
    const near = links
      .flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))
      .flatMap((other) => placed.get(other) ?? []);
    const centre = near.reduce((sum, { u, length }) => sum + u + length / 2, 0) / near.length;
    return { id, u: near.length > 0 ? centre - block(id).length / 2 : undefined };
  });
  const places = new Map<string, Place>();
  if (!isBeside && isNarrow) {
    let u = end + gapAlong;
    for (const { id } of wished) {
      const { length, breadth, spine } = block(id);
      places.set(id, { u, v: main.length > 1 ? middle - breadth / 2 : -spine, length, breadth });
      u += length + gap;
    }
    return places;
  }
  const put = (id: string, u: number) => {
    const { length, breadth } = block(id);
    places.set(id, { u, v: edge + gapAcross, length, breadth });
    return u + length + gap;
  };
  let next = Number.NEGATIVE_INFINITY;
  for (const { id, u } of wished.toSorted((a, b) => (a.u ?? 0) - (b.u ?? 0))) {
    if (u !== undefined) {
      next = put(id, Math.max(u, next));
    }
  }
  // What is linked to nothing here fills the room before those, and then goes behind them.
  const first = Math.min(...[...places.values()].map(({ u }) => u));
  let free = 0;
  for (const { id, u } of wished) {
    if (u === undefined) {
      const fits = free + block(id).length + gap / 2 <= first;
      const after = put(id, fits ? free : Math.max(next, free));
      if (fits) {
        free = after;
      } else {
        next = after;
      }
    }
  }
  return places;
}
