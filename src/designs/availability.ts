/**
 * What still works when parts of a design are switched off.
 *
 * - A component works when it is on, the server and networks it stands in are on, and all it depends on works.
 * - A link can be used when both its ends and every firewall it crosses work. A firewall that stops fails closed.
 * - A static file is answered when usable links lead from the client to a web server; a read, when they lead on to a
 *   database; a write, when they lead on to one that is not a replica. Replicas are not promoted by themselves.
 * - A name is resolved when usable links lead from the client to the domain's name server.
 * - Monitoring lies on no request's way, so its failure stops none.
 */
import { type Graph, graphOf } from './graph.ts';
import type { Design, ScenarioId } from './model.ts';
import { routingOf } from './routing.ts';
import { obstacleAt, obstacleOn } from './working.ts';

export interface Availability {
  /** Visitors who do not know the address yet get it. */
  readonly names: boolean;
  /** The next three are for visitors who know it. */
  readonly staticFiles: boolean;
  readonly reads: boolean;
  readonly writes: boolean;
}

export function availability(design: Design, off: ReadonlySet<string> = new Set()): Availability {
  return availabilityIn(graphOf(design), off);
}

/** The same for a graph that is at hand already. */
export function availabilityIn(graph: Graph, off: ReadonlySet<string>): Availability {
  return {
    names: resolves(graph, off),
    staticFiles: answers(graph, 'static-file', off),
    reads: answers(graph, 'read', off),
    writes: answers(graph, 'write', off),
  };
}

function answers(graph: Graph, scenario: ScenarioId, off: ReadonlySet<string>): boolean {
  const { canAnswer } = routingOf(graph, scenario, off);
  return clients(graph).some((id) => canAnswer(id) && !obstacleAt(graph, off, id));
}

/** A drawing that shows no DNS takes it for granted. */
function resolves(graph: Graph, off: ReadonlySet<string>): boolean {
  const { components, linksFrom } = graph;
  const asks = ({ kinds }: { kinds: readonly string[] }) => kinds.includes('resolution');
  if (!clients(graph).some((id) => linksFrom.get(id)?.some(asks))) {
    return true;
  }
  const kinds = [...components.values()].map(({ kind }) => kind);
  const authority = kinds.includes('dns') ? 'dns' : 'resolver';
  const reached = new Set(clients(graph).filter((id) => !obstacleAt(graph, off, id)));
  for (const id of reached) {
    for (const link of linksFrom.get(id) ?? []) {
      if (asks(link) && !obstacleOn(graph, off, link)) {
        reached.add(link.to);
      }
    }
  }
  return [...reached].some((id) => components.get(id)?.kind === authority);
}

function clients({ design }: Graph): string[] {
  return design.components.filter(({ kind }) => kind === 'client').map(({ id }) => id);
}
