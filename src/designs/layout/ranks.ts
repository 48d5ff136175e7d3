import { type Graph, groupBy } from '../graph.ts';
import type { LinkKind } from '../model.ts';
import type { ItemLink } from './block.ts';

export interface Ranks {
  /** Items in the order of the flow; those of one rank in the order across it. */
  readonly ranks: readonly (readonly string[])[];
  /** Items of a rank that only answer questions on the side, as DNS does. */
  readonly beside: ReadonlySet<string>;
  /** Items that no request passes. */
  readonly asides: readonly string[];
}

/** Longest path over the links that requests travel. */
export function ranksOf(graph: Graph, items: readonly string[], links: readonly ItemLink[]): Ranks {
  const has =
    (...kinds: LinkKind[]) =>
    ({ link }: ItemLink) =>
      link.kinds.some((kind) => kinds.includes(kind));
  const requests = links.filter(has('request'));
  const passed = new Set(requests.flatMap(({ from, to }) => [from, to]));
  // A query between two items that a request reaches anyway must not put one behind the other.
  const queries = links.filter(has('read', 'write')).filter(({ from, to }) => !passed.has(from) || !passed.has(to));
  const flow = withoutCycles(items, [...requests, ...queries]);

  const ranked = longestPaths(flow);
  const isPassive = (id: string) => asideKinds.has(graph.components.get(id)?.kind ?? 'other');
  for (const id of items) {
    if (!ranked.has(id) && !isPassive(id) && !links.some(({ from, to }) => from === id || to === id)) {
      ranked.set(id, 0);
    }
  }
  const beside = new Set<string>();
  const resolutions = links.filter(has('resolution'));
  for (let grows = true; grows; ) {
    const next = resolutions.filter(({ from, to }) => ranked.has(from) && !ranked.has(to));
    for (const { from, to } of next) {
      ranked.set(to, ranked.get(from) ?? 0);
      beside.add(to);
    }
    grows = next.length > 0;
  }
  const byRank = groupBy(ranked.keys(), (id) => ranked.get(id) ?? 0);
  const ranks = [...byRank.keys()].toSorted((a, b) => a - b).map((rank) => byRank.get(rank) ?? []);
  return { ranks: untangled(ranks, flow, items), beside, asides: items.filter((id) => !ranked.has(id)) };
}

/** Kinds that stand aside even when nothing is linked to them. */
const asideKinds: ReadonlySet<string> = new Set([
  'certificate',
  'application-files',
  'monitoring-client',
  'monitoring-service',
  'firewall',
]);

/** Leaves out links that lead back to an item on the way to them. */
function withoutCycles(items: readonly string[], links: readonly ItemLink[]): ItemLink[] {
  const linksFrom = groupBy(links, ({ from }) => from);
  const kept: ItemLink[] = [];
  const done = new Set<string>();
  const visit = (id: string, way: ReadonlySet<string>) => {
    done.add(id);
    for (const link of linksFrom.get(id) ?? []) {
      if (!way.has(link.to)) {
        kept.push(link);
        if (!done.has(link.to)) {
          visit(link.to, new Set([...way, link.to]));
        }
      }
    }
  };
  for (const id of items) {
    if (!done.has(id)) {
      visit(id, new Set([id]));
    }
  }
  return kept;
}

function longestPaths(links: readonly ItemLink[]): Map<string, number> {
  const ranks = new Map<string, number>(links.flatMap(({ from, to }) => [[from, 0] as const, [to, 0] as const]));
  // Without cycles no path is longer than there are items, so this comes to rest.
  for (let moved = true; moved; ) {
    moved = false;
    for (const { from, to } of links) {
      const rank = (ranks.get(from) ?? 0) + 1;
      if (rank > (ranks.get(to) ?? 0)) {
        ranks.set(to, rank);
        moved = true;
      }
    }
  }
  return ranks;
}

/** Sorts each rank by where those before it stand, so that links cross less; ties keep the order of the design. */
function untangled(
  ranks: readonly (readonly string[])[],
  links: readonly ItemLink[],
  items: readonly string[],
): string[][] {
  const linksTo = groupBy(links, ({ to }) => to);
  const position = new Map<string, number>();
  return ranks.map((rank) => {
    const wish = new Map(
      rank.map((id) => {
        const before = (linksTo.get(id) ?? []).flatMap(({ from }) => position.get(from) ?? []);
        return [id, before.reduce((sum, at) => sum + at, 0) / Math.max(before.length, 1)];
      }),
    );
    const order = rank.toSorted(
      (a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || items.indexOf(a) - items.indexOf(b),
    );
    for (const [n, id] of order.entries()) {
      position.set(id, n);
    }
    return order;
  });
}
