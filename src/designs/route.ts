import type { Graph } from './graph.ts';
import type { DesignState, ScenarioId } from './model.ts';
import { groupAhead, type Hop, inTurn, leadsToAnswer, type Routing, routingOf } from './routing.ts';
import type { Obstacle } from './working.ts';

/** One hop of a route, and what would have been taken instead. */
export interface Leg {
  readonly hop: Hop;
  /** Others the same component may choose, whether they work or not. */
  readonly others: readonly Hop[];
  /** Those of the others that would come before, but cannot answer, and what is off there. */
  readonly passedOver: readonly { readonly to: string; readonly culprit: string | undefined }[];
}

export interface Route {
  readonly legs: readonly Leg[];
  /** Where it ends: the component that answers, or the last one that could be reached. */
  readonly end: string;
  /** Why it ends before an answer. */
  readonly failure?: {
    /** None when the drawing leads no further. */
    readonly hop?: Hop;
    readonly obstacle?: Obstacle;
  };
}

/**
 * The way one request takes from a client. Goes to where it can be answered, if that is anywhere; otherwise as far as
 * it gets.
 */
export function routeOf(graph: Graph, scenario: ScenarioId, { off, requestNumber }: DesignState): Route | undefined {
  const client = graph.design.components.find(({ kind }) => kind === 'client');
  if (!client) {
    return undefined;
  }
  const routing = routingOf(graph, scenario, off);
  const legs = routing.canAnswer(client.id) ? wayToAnswer(routing, client.id, requestNumber, new Set()) : undefined;
  if (legs) {
    return { legs, end: legs.at(-1)?.hop.to ?? client.id };
  }
  return wayToFailure(routing, client.id, requestNumber);
}

/** Depth first, in the order in which each component chooses; leaves no component out and enters none twice. */
function wayToAnswer(routing: Routing, from: string, requestNumber: number, seen: Set<string>): Leg[] | undefined {
  if (routing.isTarget(from)) {
    return [];
  }
  seen.add(from);
  for (const hop of inTurn(routing, from, requestNumber)) {
    if (leadsToAnswer(routing, hop) && !seen.has(hop.to)) {
      const rest = wayToAnswer(routing, hop.to, requestNumber, seen);
      if (rest) {
        return [legOf(routing, hop), ...rest];
      }
    }
  }
  return undefined;
}

function wayToFailure(routing: Routing, client: string, requestNumber: number): Route {
  const legs: Leg[] = [];
  const seen = new Set<string>();
  let end = client;
  for (;;) {
    seen.add(end);
    const hop = inTurn(routing, end, requestNumber).find(({ to }) => !seen.has(to));
    if (!hop || hop.obstacle) {
      return { legs, end, failure: { ...(hop && { hop }), ...(hop?.obstacle && { obstacle: hop.obstacle }) } };
    }
    legs.push(legOf(routing, hop));
    end = hop.to;
  }
}

function legOf(routing: Routing, hop: Hop): Leg {
  const all = routing.hopsFrom(hop.from);
  const others = all.filter((other) => other !== hop);
  const isOrdered =
    groupAhead(routing, hop.from)?.mode === 'active-passive' ||
    routing.graph.components.get(hop.from)?.kind === 'application-server';
  const before = isOrdered ? others.filter((other) => all.indexOf(other) < all.indexOf(hop)) : others;
  const passedOver = leadsToAnswer(routing, hop)
    ? before.filter((other) => !leadsToAnswer(routing, other))
    : before.filter((other) => other.obstacle);
  return {
    hop,
    others,
    passedOver: passedOver.map((other) => ({ to: other.to, culprit: culpritBehind(routing, other) })),
  };
}

/** The first thing that is off on the way a hop leads to. */
function culpritBehind(routing: Routing, hop: Hop): string | undefined {
  const seen = new Set<string>();
  for (let next: Hop | undefined = hop; next && !seen.has(next.to); ) {
    if (next.obstacle) {
      return next.obstacle.culprit;
    }
    seen.add(next.to);
    next = inTurn(routing, next.to, 0)[0];
  }
  return undefined;
}
