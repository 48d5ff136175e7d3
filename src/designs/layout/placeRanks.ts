import { type Block, gapAcross, gapAlong, type ItemLink, type Measures, type Place } from './block.ts';

/**
 * Places the items a request passes, rank after rank. The main line runs at zero: through the only item of a rank, or
 * midway between several.
 */
export function placeRanks(
  ranks: readonly (readonly string[])[],
  beside: ReadonlySet<string>,
  links: readonly ItemLink[],
  block: (id: string) => Block,
  measures: Measures,
): Map<string, Place> {
  const placed = new Map<string, Place>();
  let u = 0;
  for (const [n, rank] of ranks.entries()) {
    const length = Math.max(...rank.map((id) => block(id).length));
    for (const { id, v } of acrossFlow(rank, beside, links, block, measures)) {
      const { length: own, breadth, places } = block(id);
      // Servers of one rank begin and end together; components stand in the middle.
      const isServer = places.size > 1;
      placed.set(id, { u: isServer ? u : u + (length - own) / 2, v, length: isServer ? length : own, breadth });
    }
    const onwards = links.filter(({ from, to }) => rank.includes(from) && ranks[n + 1]?.includes(to));
    u += length + Math.max(gapAlong, ...onwards.map(({ link }) => measures.labelOf(link).length + 24));
  }
  if (measures.isNarrow) {
    centre(ranks, placed);
  }
  return placed;
}

/** The items of a rank side by side. */
function acrossFlow(
  rank: readonly string[],
  beside: ReadonlySet<string>,
  links: readonly ItemLink[],
  block: (id: string) => Block,
  { labelOf, isNarrow }: Measures,
): { id: string; v: number }[] {
  // Where there is room, what stands beside the flow stands before it, so that the main line runs straight.
  const aside = rank.filter((id) => beside.has(id));
  const main = rank.filter((id) => !beside.has(id));
  const row = isNarrow ? [...main, ...aside] : [...aside.toReversed(), ...main];
  let next = 0;
  const starts = row.map((id, n) => {
    const pair = [id, row[n - 1]];
    const between = links.filter(({ from, to }) => pair.includes(from) && pair.includes(to));
    const room = Math.max(gapAcross, ...between.map(({ link }) => labelOf(link).breadth + (isNarrow ? 16 : 22)));
    const v = n === 0 ? 0 : next + room;
    next = v + block(id).breadth;
    return { id, v };
  });
  const spines = starts.filter(({ id }) => !beside.has(id)).map(({ id, v }) => v + block(id).spine);
  const middle = ((spines[0] ?? 0) + (spines.at(-1) ?? 0)) / 2;
  return starts.map(({ id, v }) => ({ id, v: v - middle }));
}

/** Moves ranks of several items to the middle of those of one, which saves breadth. */
function centre(ranks: readonly (readonly string[])[], placed: Map<string, Place>): void {
  const middleOf = (ids: readonly string[]) => {
    const places = ids.flatMap((id) => placed.get(id) ?? []);
    const start = Math.min(...places.map(({ v }) => v));
    return (start + Math.max(...places.map(({ v, breadth }) => v + breadth))) / 2;
  };
  const singles = ranks.filter((rank) => rank.length === 1).flat();
  const goal = singles.length > 0 ? middleOf(singles) : 0;
  for (const rank of ranks.filter(({ length }) => length > 1)) {
    const shift = goal - middleOf(rank);
    for (const id of rank) {
      const place = placed.get(id);
      if (place) {
        placed.set(id, { ...place, v: place.v + shift });
      }
    }
  }
}
