import { containersOf, type Graph } from '../graph.ts';
import type { Link, LinkKind } from '../model.ts';
import { portsOf } from '../shapes.ts';
import { type Box, grown, type Point } from './geometry.ts';
import type { Orientation } from './layoutDesign.ts';
import type { LineRequest, Terminal } from './lineCosts.ts';
import { placeLabels } from './placeLabels.ts';
import { routerFor } from './router.ts';
import type { TextBlock } from './text.ts';

export interface Drawing {
  readonly boxOf: (id: string) => Box;
  /** Outer ones first. */
  readonly servers: readonly (Box & { readonly id: string; readonly title: Box })[];
  /** What is to stand on links, by link id. */
  readonly labels: ReadonlyMap<string, TextBlock>;
  /** What labels must not hide. */
  readonly taken: readonly Box[];
  readonly orientation: Orientation;
}

const flowKinds: readonly LinkKind[] = ['request', 'read', 'write'];
/** Lines that come first have the straightest way. */
const routingOrder: readonly LinkKind[] = [...flowKinds, 'dependency', 'resolution', 'replication', 'monitoring'];

/** How far lines keep away from the titles of servers. */
const titleClearance = 6;

/** In which turn a line is drawn: requests and their queries, then writes that cross over and copies, then monitoring. */
function turnOf(kinds: string): number {
  return kinds === 'monitoring' ? 2 : kinds === 'write' || kinds === 'replication' ? 1 : 0;
}

/** First the main lines with their labels, then those on the side, which go round these labels. */
export function drawLinks(graph: Graph, drawing: Drawing) {
  const { boxOf, servers, labels, taken, orientation } = drawing;
  const terminals = new Map(
    graph.design.components.map(({ id, kind }) => [id, { id, box: boxOf(id), ports: portsOf(kind, boxOf(id)) }]),
  );
  const titles = servers.map(({ title }) => grown(title, titleClearance));
  const router = routerFor([...terminals.values()], titles, servers);
  const requests = lineRequests(graph, terminals, servers, orientation);
  const routes = new Map<string, readonly Point[]>();
  const spots = new Map<string, Box>();
  for (const turn of [0, 1, 2]) {
    const batch = requests.filter(({ kind }) => turnOf(kind) === turn);
    for (const [id, points] of router.route(batch)) {
      routes.set(id, points);
    }
    const wanted = batch.flatMap(({ id }) => {
      const [text, points] = [labels.get(id), routes.get(id)];
      return text && points ? [{ id, width: text.width + 4, height: text.height, points }] : [];
    });
    for (const [id, box] of placeLabels(wanted, routes, [...taken, ...spots.values()], servers)) {
      spots.set(id, box);
    }
    router.avoid([...spots.values()].map((box) => grown(box, 3)));
  }
  return { routes, spots };
}

function lineRequests(
  graph: Graph,
  terminals: ReadonlyMap<string, Terminal>,
  servers: Drawing['servers'],
  orientation: Orientation,
): LineRequest[] {
  const isNarrow = orientation === 'narrow';
  const rank = ({ kinds }: Link) => Math.min(...kinds.map((kind) => routingOrder.indexOf(kind)));
  return graph.design.links
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((link): LineRequest[] => {
      const [from, to] = [terminals.get(link.from), terminals.get(link.to)];
      if (!from || !to) {
        return [];
      }
      const homes = new Set([...containersOf(graph, from.id), ...containersOf(graph, to.id)]);
      // In two rows the way back to the start of the second one is onward, too.
      const isOnward =
        orientation === 'folded' ||
        (isNarrow ? from.box.y + from.box.height < to.box.y : from.box.x + from.box.width < to.box.x);
      const isAtHome = graph.components.get(from.id)?.server === graph.components.get(to.id)?.server;
      const isFlow = link.kinds.some((kind) => kind === 'request' || (isAtHome && flowKinds.includes(kind)));
      const sides = isNarrow ? ({ from: 'bottom', to: 'top' } as const) : ({ from: 'right', to: 'left' } as const);
      return [
        {
          id: link.id,
          from,
          to,
          kind: link.kinds.join(' '),
          homes: new Set(servers.flatMap(({ id }, n) => (homes.has(id) ? [n] : []))),
          ...(isOnward && isFlow && { sides }),
        },
      ];
    });
}
