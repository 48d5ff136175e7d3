/**
 * Places components and servers, from the inside out: each server is arranged by itself and then treated as one item
 * of what surrounds it.
 *
 * Along the flow, items stand in the order in which a request reaches them (longest path, as in layered drawing after
 * Sugiyama, Tagawa and Toda, 1981); items of one rank stand beside each other across the flow, in the order of the
 * middle of those before them. What no request passes stands aside: beside its owner, or at the end.
 */
import { containersOf, type Graph } from '../graph.ts';
import type { Block, ItemLink, Measures, Place } from './block.ts';
import { folded } from './fold.ts';
import { placeAsides } from './placeAsides.ts';
import { placeRanks } from './placeRanks.ts';
import { ranksOf } from './ranks.ts';

/** Places of all components and servers, from the corner of the picture. */
export function arrange(graph: Graph, measures: Measures): ReadonlyMap<string, Place> {
  return blockFor(graph, undefined, true, measures).places;
}

/** @param isAlone whether nothing stands beside it, across the flow */
function blockFor(graph: Graph, container: string | undefined, isAlone: boolean, measures: Measures): Block {
  const items = [
    ...graph.design.components.filter(({ server }) => server === container),
    ...graph.design.servers.filter(({ parent }) => parent === container),
  ].map(({ id }) => id);
  const links = projected(graph, items);
  const { ranks, beside, asides } = ranksOf(graph, items, links);
  const blocks = new Map(
    items.map((id) => {
      const isOnly = ranks.find((rank) => rank.includes(id))?.length === 1;
      return [
        id,
        graph.servers.has(id) ? framed(blockFor(graph, id, isOnly, measures), id, measures) : single(id, measures),
      ];
    }),
  );
  const block = (id: string): Block => blocks.get(id) ?? { length: 0, breadth: 0, spine: 0, places: new Map() };
  if (measures.isFolded && container === undefined) {
    const rows = asides.length > 0 ? [...ranks, asides] : ranks;
    return gathered(folded(rows, placeRanks(rows, beside, links, block, measures)), block);
  }
  const placed = placeRanks(ranks, beside, links, block, measures);
  const isBeside = container !== undefined && (isAlone || !measures.isNarrow);
  for (const [id, place] of placeAsides(asides, links, block, placed, isBeside, measures)) {
    placed.set(id, place);
  }
  return gathered(placed, block);
}

function projected(graph: Graph, items: readonly string[]): ItemLink[] {
  const known = new Set(items);
  const itemOf = (id: string) => (known.has(id) ? id : containersOf(graph, id).find((holder) => known.has(holder)));
  return graph.design.links.flatMap((link) => {
    const from = itemOf(link.from);
    const to = itemOf(link.to);
    return from !== undefined && to !== undefined && from !== to ? [{ from, to, link }] : [];
  });
}

function single(id: string, { sizeOf }: Measures): Block {
  const { length, breadth } = sizeOf(id);
  return { length, breadth, spine: breadth / 2, places: new Map([[id, { u: 0, v: 0, length, breadth }]]) };
}

/** A block with the edge of its server around it. */
function framed(inner: Block, server: string, { paddingOf }: Measures): Block {
  const { start, end, after, ...room } = paddingOf(server);
  const before = Math.max(room.before, room.spine - inner.spine);
  const length = Math.max(inner.length + start + end, 80);
  const breadth = Math.max(inner.breadth + before + after, 80);
  const places = new Map([[server, { u: 0, v: 0, length, breadth }]]);
  for (const [id, place] of inner.places) {
    places.set(id, { ...place, u: place.u + start, v: place.v + before });
  }
  return { length, breadth, spine: inner.spine + before, places };
}

/** All places in one block whose corner is at zero. */
function gathered(placed: ReadonlyMap<string, Place>, block: (id: string) => Block): Block {
  const all = [...placed.values()];
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), 0);
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), 0);
  const u = least(all.map((place) => place.u));
  const v = least(all.map((place) => place.v));
  const places = new Map<string, Place>();
  for (const [id, place] of placed) {
    for (const [inner, { u: innerU, v: innerV, length, breadth }] of block(id).places) {
      // A server is as long as its place says, which may be longer than what stands in it.
      const stretched = inner === id ? place.length : length;
      places.set(inner, { u: place.u - u + innerU, v: place.v - v + innerV, length: stretched, breadth });
    }
  }
  return {
    length: most(all.map((place) => place.u + place.length)) - u,
    breadth: most(all.map((place) => place.v + place.breadth)) - v,
    spine: -v,
    places,
  };
}
