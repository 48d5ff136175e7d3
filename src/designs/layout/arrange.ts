/**
 * Places components and servers, from the inside out: each server is arranged by itself and then treated as one item
 * of what surrounds it.
 *
 * Along the flow, items stand in the order in which a request reaches them (longest path, as in layered drawing after
 * Sugiyama, Tagawa and Toda, 1981); items of one rank stand beside each other across the flow, in the order of the
 * middle of those before them. What no request passes stands aside: beside its owner, or at the end.
 *
 * Here `u` is the direction of the flow and `v` runs across, so that one text serves both orientations.
 */
import { containersOf, type Graph } from '../graph.ts';
import type { Link } from '../model.ts';
import { ranksOf } from './ranks.ts';

/** The place of an item along and across the flow, by its corner. */
export interface Place {
  readonly u: number;
  readonly v: number;
  readonly length: number;
  readonly breadth: number;
}

export interface Extent {
  readonly length: number;
  readonly breadth: number;
}

export interface Measures {
  /** Of a component. */
  readonly sizeOf: (id: string) => Extent;
  /** Of what stands on a link; zero when nothing does. */
  readonly labelOf: (link: Link) => Extent;
  /** Room a server keeps free inside its edge. */
  readonly paddingOf: (server: string) => {
    readonly start: number;
    readonly end: number;
    readonly before: number;
    readonly after: number;
  };
  /** Whether space across the flow is scarce. */
  readonly isNarrow: boolean;
}

interface Block extends Extent {
  /** Where the main line runs, across the flow. */
  readonly spine: number;
  readonly places: ReadonlyMap<string, Place>;
}

const gapAlong = 34;
const gapAcross = 30;

/** Places of all components and servers. */
export function arrange(graph: Graph, measures: Measures): ReadonlyMap<string, Place> {
  return blockFor(graph, undefined, true, measures).places;
}

function blockFor(graph: Graph, container: string | undefined, isAlone: boolean, measures: Measures): Block {
  const items = [
    ...graph.design.components.filter(({ server }) => server === container),
    ...graph.design.servers.filter(({ parent }) => parent === container),
  ].map(({ id }) => id);
  const links = projected(graph, items);
  const { ranks, beside, asides } = ranksOf(graph, items, links);
  const blocks = new Map(
    items.map((id) => {
      const rank = ranks.find((some) => some.includes(id));
      return [
        id,
        graph.servers.has(id)
          ? framed(blockFor(graph, id, rank?.length === 1, measures), id, measures)
          : single(id, measures),
      ];
    }),
  );
  const placed = new Map<string, Place>();
  const block = (id: string): Block => blocks.get(id) ?? { length: 0, breadth: 0, spine: 0, places: new Map() };
  placeRanks(ranks, beside, links, block, placed, measures);
  placeAsides(
    graph,
    asides,
    links,
    block,
    placed,
    container !== undefined && !(measures.isNarrow && !isAlone),
    measures,
  );
  return gathered(placed, block);
}

/** A link between two items, or between what is in them. */
export interface ItemLink {
  readonly from: string;
  readonly to: string;
  readonly link: Link;
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
  const { start, end, before, after } = paddingOf(server);
  const length = Math.max(inner.length + start + end, 60);
  const breadth = Math.max(inner.breadth + before + after, 40);
  const places = new Map([[server, { u: 0, v: 0, length, breadth }]]);
  for (const [id, place] of inner.places) {
    places.set(id, { ...place, u: place.u + start, v: place.v + before });
  }
  return { length, breadth, spine: inner.spine + before, places };
}

function placeRanks(
  ranks: readonly (readonly string[])[],
  beside: ReadonlySet<string>,
  links: readonly ItemLink[],
  block: (id: string) => Block,
  placed: Map<string, Place>,
  { labelOf, isNarrow }: Measures,
): void {
  let u = 0;
  for (const [n, unsorted] of ranks.entries()) {
    // Where there is room, what stands beside the flow stands before it, so that the main line runs straight.
    const aside = unsorted.filter((id) => beside.has(id));
    const main = unsorted.filter((id) => !beside.has(id));
    const rank = isNarrow ? [...main, ...aside] : [...aside.toReversed(), ...main];
    const length = Math.max(...rank.map((id) => block(id).length));
    let v = 0;
    const starts = rank.map((id, i) => {
      const between = links.filter(({ from, to }) => [from, to].includes(id) && [from, to].includes(rank[i - 1] ?? ''));
      v += i === 0 ? 0 : Math.max(gapAcross, ...between.map(({ link }) => labelOf(link).breadth + 20));
      const start = v;
      v += block(id).breadth;
      return start;
    });
    const spines = rank
      .map((id, i) => ({ id, spine: (starts[i] ?? 0) + block(id).spine }))
      .filter(({ id }) => isNarrow || main.includes(id))
      .map(({ spine }) => spine);
    const middle = ((spines[0] ?? 0) + (spines.at(-1) ?? 0)) / 2;
    for (const [i, id] of rank.entries()) {
      const { length: own, breadth } = block(id);
      placed.set(id, { u: u + (length - own) / 2, v: (starts[i] ?? 0) - middle, length: own, breadth });
    }
    const onwards = links.filter(({ from, to }) => rank.includes(from) && ranks[n + 1]?.includes(to));
    u += length + Math.max(gapAlong, ...onwards.map(({ link }) => labelOf(link).length + 26));
  }
}

/** Beside the main row, each as near to its owner as the others allow; or, where there is no room, at the end. */
function placeAsides(
  graph: Graph,
  asides: readonly string[],
  links: readonly ItemLink[],
  block: (id: string) => Block,
  placed: Map<string, Place>,
  isBeside: boolean,
  measures: Measures,
): void {
  const main = [...placed.values()];
  const end = Math.max(0, ...main.map(({ u, length }) => u + length));
  const edge = Math.max(0, ...main.map(({ v, breadth }) => v + breadth));
  const neighbours = (id: string) =>
    links
      .flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))
      .flatMap((other) => placed.get(other) ?? []);
  const isAtFoot = (id: string) => graph.components.get(id)?.server === undefined && !measures.isNarrow;
  const wished = asides.map((id) => {
    const near = neighbours(id);
    const middle = near.reduce((sum, { u, length }) => sum + u + length / 2, 0) / Math.max(near.length, 1);
    return { id, u: near.length === 0 ? 0 : middle - block(id).length / 2, hasOwner: near.length > 0 };
  });
  let next = isBeside || asides.some(isAtFoot) ? Math.min(0, ...wished.map(({ u }) => u)) : end + gapAlong;
  // Those without an owner fill the room that is left before the first that has one.
  for (const { id, u, hasOwner } of wished.toSorted((a, b) => Number(b.hasOwner) - Number(a.hasOwner) || a.u - b.u)) {
    const { length, breadth, spine } = block(id);
    if (isBeside || isAtFoot(id)) {
      const start = hasOwner ? Math.max(u, next) : next;
      placed.set(id, { u: start, v: edge + gapAcross, length, breadth });
      next = start + length + 16;
    } else {
      placed.set(id, { u: next, v: -spine, length, breadth });
      next += length + 16;
    }
  }
}

/** All places in one block whose corner is at zero. */
function gathered(placed: ReadonlyMap<string, Place>, block: (id: string) => Block): Block {
  const all = [...placed.values()];
  const u = Math.min(...all.map((place) => place.u), 0);
  const v = Math.min(...all.map((place) => place.v), 0);
  const places = new Map<string, Place>();
  for (const [id, place] of placed) {
    for (const [inner, { u: innerU, v: innerV, length, breadth }] of block(id).places) {
      places.set(inner, { u: place.u - u + innerU, v: place.v - v + innerV, length, breadth });
    }
  }
  return {
    length: Math.max(0, ...all.map((place) => place.u + place.length - u)),
    breadth: Math.max(0, ...all.map((place) => place.v + place.breadth - v)),
    spine: -v,
    places,
  };
}
