/**
 * Which ways a request can take. A hop leads from one component to the next, through the firewalls between them.
 *
 * A component with several hops to choose from takes
 * - members of an active-passive group in the group's order: the next one only when those before it cannot answer;
 * - members of any other group, and whatever a load balancer leads to, in turn (round robin);
 * - anything else in the order of the design: an application server has its first choice of database first.
 *
 * It is taken to know who can answer, as a load balancer does whose health checks ask for a page that needs the whole
 * way to the database. When nobody can, it hands the request to the next one that still listens.
 */
import { type Graph, groupBy } from './graph.ts';
import type { Component, Link, LinkKind, RedundancyGroup, ScenarioId } from './model.ts';
import { type Obstacle, obstacleAt, obstacleOn } from './working.ts';

export interface Hop {
  readonly from: string;
  readonly to: string;
  /** One, or more when firewalls lie between. */
  readonly links: readonly Link[];
  /** What keeps it from being used. */
  readonly obstacle?: Obstacle;
}

export interface Routing {
  readonly graph: Graph;
  readonly isTarget: (id: string) => boolean;
  /** All hops of a component, in the order of the design. */
  readonly hopsFrom: (id: string) => readonly Hop[];
  /** Whether a request that has come to this component can be answered from there. */
  readonly canAnswer: (id: string) => boolean;
}

const passing: Record<ScenarioId, readonly LinkKind[]> = {
  'first-visit': ['request', 'read'],
  'static-file': ['request'],
  read: ['request', 'read'],
  write: ['request', 'write'],
};

/** Kinds that hand a request on. DNS does so only in drawings that lead the request through it. */
const handsOn = new Set<Component['kind']>([
  'client',
  'firewall',
  'load-balancer',
  'web-server',
  'application-server',
  'other',
  'resolver',
  'dns',
]);

export function routingOf(graph: Graph, scenario: ScenarioId, off: ReadonlySet<string>): Routing {
  const standby = standbyMembers(graph);
  const hops = graph.design.components
    .filter(({ kind }) => handsOn.has(kind) && kind !== 'firewall')
    .flatMap(({ id }) => hopsOf(graph, id, passing[scenario], off))
    .filter(({ to }) => !standby.has(to));
  const hopsFrom = groupBy(hops, ({ from }) => from);
  const target = targetOf(graph, scenario);
  const isTarget = (id: string) => target(graph.components.get(id));
  const usable = hops.filter(({ obstacle }) => !obstacle);
  const hopsTo = groupBy(usable, ({ to }) => to);

  const answering = new Set(
    graph.design.components
      .filter((component) => target(component) && !obstacleAt(graph, off, component.id))
      .map(({ id }) => id),
  );
  // A set grows while it is iterated, so this walks on until nothing new turns up.
  for (const id of answering) {
    for (const { from } of hopsTo.get(id) ?? []) {
      answering.add(from);
    }
  }
  return {
    graph,
    isTarget,
    hopsFrom: (id) => hopsFrom.get(id) ?? [],
    canAnswer: (id) => answering.has(id),
  };
}

/** The hops in the order in which they would be taken now: first those that lead to an answer, then those that lead on. */
export function inTurn(routing: Routing, id: string, requestNumber: number): readonly Hop[] {
  const { graph, hopsFrom } = routing;
  const hops = hopsFrom(id);
  const group = groupAhead(routing, id);
  const able = hops.filter((hop) => leadsToAnswer(routing, hop));
  const listening = hops.filter((hop) => !hop.obstacle && !able.includes(hop));
  const silent = hops.filter((hop) => hop.obstacle);
  const arrange = (some: readonly Hop[]) => {
    if (group?.mode === 'active-passive') {
      return some.toSorted((a, b) => group.members.indexOf(a.to) - group.members.indexOf(b.to));
    }
    const takesTurns = graph.components.get(id)?.kind === 'load-balancer' || group?.mode === 'active-active';
    const start = takesTurns ? requestNumber % Math.max(some.length, 1) : 0;
    return [...some.slice(start), ...some.slice(0, start)];
  };
  return [able, listening, silent].flatMap(arrange);
}

/** The redundancy group a component chooses from. */
export function groupAhead({ graph, hopsFrom }: Routing, id: string): RedundancyGroup | undefined {
  const ahead = new Set(hopsFrom(id).map(({ to }) => to));
  return graph.design.groups.find(({ members }) => members.filter((member) => ahead.has(member)).length > 1);
}

export function leadsToAnswer({ canAnswer }: Routing, { obstacle, to }: Hop): boolean {
  return !obstacle && canAnswer(to);
}

function targetOf(graph: Graph, scenario: ScenarioId): (component: Component | undefined) => boolean {
  if (scenario === 'static-file') {
    // A drawing without a web server has its application server answer everything.
    const kinds = graph.design.components.map(({ kind }) => kind);
    const kind = kinds.includes('web-server') ? 'web-server' : 'application-server';
    return (component) => component?.kind === kind;
  }
  return (component) => component?.kind === 'database' && (scenario !== 'write' || component.role !== 'replica');
}

/** Members that take over only when a person makes them. */
function standbyMembers({ design }: Graph): Set<string> {
  const groups = design.groups.filter(({ mode, failover }) => mode === 'active-passive' && failover === 'manual');
  return new Set(groups.flatMap(({ members }) => members.slice(1)));
}

/** Follows the links from a component through firewalls, up to the next component of another kind. */
function hopsOf(graph: Graph, from: string, kinds: readonly LinkKind[], off: ReadonlySet<string>): Hop[] {
  const hops: Hop[] = [];
  const follow = (id: string, links: readonly Link[], obstacle: Obstacle | undefined) => {
    for (const link of graph.linksFrom.get(id) ?? []) {
      const isLoop = link.to === from || links.some((earlier) => earlier.from === link.to);
      if (isLoop || !link.kinds.some((kind) => kinds.includes(kind))) {
        continue;
      }
      const way = [...links, link];
      const first = obstacle ?? obstacleOn(graph, off, link);
      if (graph.components.get(link.to)?.kind === 'firewall') {
        follow(link.to, way, first);
      } else {
        hops.push({ from, to: link.to, links: way, ...(first && { obstacle: first }) });
      }
    }
  };
  follow(from, [], undefined);
  return hops;
}
