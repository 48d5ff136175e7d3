/**
 * Where capacity ends: how the work of 100 requests falls on the parts of a design.
 *
 * The model is a coarse one. Every request costs each component it passes one unit, firewalls none, and every change
 * costs each replica one, since a replica repeats it. Load balancers and active-active groups share evenly among those that can
 * answer; everything else goes to the first choice. The mix of requests is an assumption, and can be another.
 */
import { type Graph, graphOf } from '../graph.ts';
import type { ComponentKind, Design, ScenarioId } from '../model.ts';
import { capitalised, listed, nameOf } from '../prose.ts';
import { groupAhead, inTurn, leadsToAnswer, type Routing, routingOf } from '../routing.ts';

/** Of 100 requests. */
export interface RequestMix {
  readonly staticFiles: number;
  readonly reads: number;
  readonly writes: number;
}
export const usualMix: RequestMix = { staticFiles: 50, reads: 40, writes: 10 };

export interface Load extends RequestMix {
  /** Component id. */
  readonly id: string;
  /** Changes repeated from a primary. */
  readonly copies: number;
  readonly total: number;
}

export interface LoadOverlay {
  /** Components that have work, in the order of the design. */
  readonly loads: readonly Load[];
  /** Servers by falling load: what runs on them shares one machine. */
  readonly servers: readonly { readonly id: string; readonly total: number }[];
  /** Parts that have all the work of a kind to themselves, and servers on which several tiers compete. */
  readonly bottlenecks: readonly { readonly id: string; readonly text: string }[];
}

export function loadOverlay(design: Design, off: ReadonlySet<string> = new Set(), mix = usualMix): LoadOverlay {
  const graph = graphOf(design);
  const staticFiles = spread(graph, 'static-file', off, mix.staticFiles);
  const reads = spread(graph, 'read', off, mix.reads);
  const writes = spread(graph, 'write', off, mix.writes);
  const copies = copied(graph, writes);
  const loads = design.components
    .filter(({ kind }) => kind !== 'client')
    .map(({ id }) => {
      const load = {
        staticFiles: staticFiles.get(id) ?? 0,
        reads: reads.get(id) ?? 0,
        writes: writes.get(id) ?? 0,
        copies: copies.get(id) ?? 0,
      };
      return { id, ...load, total: load.staticFiles + load.reads + load.writes + load.copies };
    })
    .filter(({ total }) => total > 0);
  const servers = design.servers
    .map(({ id }) => ({ id, total: sum(loads.filter((load) => graph.components.get(load.id)?.server === id)) }))
    .filter(({ total }) => total > 0)
    .toSorted((a, b) => b.total - a.total);
  return { loads, servers, bottlenecks: [...alone(graph, loads, mix), ...crowded(graph, servers)] };
}

/** Lets an amount of requests flow from the clients to where they are answered. */
function spread(graph: Graph, scenario: ScenarioId, off: ReadonlySet<string>, amount: number): Map<string, number> {
  const routing = routingOf(graph, scenario, off);
  const shares = new Map<string, number>();
  const add = (id: string, share: number) => shares.set(id, (shares.get(id) ?? 0) + share);
  const flow = (id: string, share: number, seen: readonly string[]) => {
    if (routing.isTarget(id)) {
      return;
    }
    const hops = choices(routing, id).filter(({ to }) => !seen.includes(to));
    for (const hop of hops) {
      add(hop.to, share / hops.length);
      flow(hop.to, share / hops.length, [...seen, id]);
    }
  };
  const clients = graph.design.components.filter(({ kind, id }) => kind === 'client' && routing.canAnswer(id));
  for (const { id } of clients) {
    flow(id, amount / clients.length, []);
  }
  return shares;
}

function choices(routing: Routing, id: string) {
  const able = inTurn(routing, id, 0).filter((hop) => leadsToAnswer(routing, hop));
  const group = groupAhead(routing, id);
  const isShared = routing.graph.components.get(id)?.kind === 'load-balancer' || group?.mode === 'active-active';
  return isShared && group?.mode !== 'active-passive' ? able : able.slice(0, 1);
}

function copied({ design }: Graph, writes: ReadonlyMap<string, number>): Map<string, number> {
  const copies = new Map<string, number>();
  const links = design.links.filter(({ kinds }) => kinds.includes('replication'));
  // A replica can have replicas of its own, so changes travel on, at most once round.
  for (let from = [...writes.keys()], n = 0; from.length > 0 && n < links.length; n++) {
    const onwards = links.filter((link) => from.includes(link.from) && !copies.has(link.to));
    for (const link of onwards) {
      copies.set(link.to, (writes.get(link.from) ?? 0) + (copies.get(link.from) ?? 0));
    }
    from = onwards.map(({ to }) => to);
  }
  return copies;
}

function alone({ components }: Graph, loads: readonly Load[], mix: RequestMix) {
  return loads.flatMap(({ id, staticFiles, reads, writes }) => {
    const all = { staticFiles, reads, writes };
    const kinds = (['staticFiles', 'reads', 'writes'] as const).filter(
      (kind) => mix[kind] > 0 && all[kind] >= mix[kind],
    );
    if (kinds.length === 0) {
      return [];
    }
    const words = { staticFiles: 'static files', reads: 'reads', writes: 'writes' };
    const text =
      kinds.length === 3
        ? 'Every request passes here.'
        : `${capitalised(listed(kinds.map((kind) => words[kind])))} all pass here: ${kinds.reduce((n, kind) => n + mix[kind], 0)} of 100 requests.`;
    const isPrimary = components.get(id)?.role === 'primary';
    return [
      { id, text: isPrimary ? `${text} Replicas repeat every change, so more of them take no writes away.` : text },
    ];
  });
}

function crowded(graph: Graph, servers: LoadOverlay['servers']) {
  const tiers: ReadonlySet<ComponentKind> = new Set(['web-server', 'application-server', 'database']);
  return servers.flatMap(({ id }) => {
    const tenants = graph.design.components.filter(({ server, kind }) => server === id && tiers.has(kind));
    const names = listed(tenants.map((tenant) => nameOf(graph, tenant.id)));
    return new Set(tenants.map(({ kind }) => kind)).size > 1
      ? [{ id, text: `${capitalised(names)} compete for one processor, memory and disk.` }]
      : [];
  });
}

function sum(loads: readonly Load[]): number {
  return loads.reduce((total, load) => total + load.total, 0);
}
