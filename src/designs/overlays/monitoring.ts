import { graphOf } from '../graph.ts';
import type { ComponentKind, Design } from '../model.ts';
import { capitalised, listed, nameOf } from '../prose.ts';
import { obstacleAt, obstacleOn } from '../working.ts';

export interface MonitoringOverlay {
  /** Ids of components and servers that are watched. */
  readonly monitored: ReadonlySet<string>;
  /** Ids of components and servers that nobody watches. */
  readonly unmonitored: ReadonlySet<string>;
  readonly sentences: readonly string[];
}

/** These watch, or are parts of what is watched. */
const notWatched: ReadonlySet<ComponentKind> = new Set(['client', 'monitoring-client', 'monitoring-service']);

/**
 * A monitoring client watches its server and all that runs on it, and whatever a monitoring link leads to from it.
 * It counts when it works and its measurements reach a monitoring service, if the design has one.
 */
export function monitoringOverlay(design: Design, off: ReadonlySet<string> = new Set()): MonitoringOverlay {
  const graph = graphOf(design);
  const hasService = design.components.some(({ kind }) => kind === 'monitoring-service');
  const links = design.links.filter(({ kinds }) => kinds.includes('monitoring'));
  const isService = (id: string) => graph.components.get(id)?.kind === 'monitoring-service';
  const watching = design.components.filter(
    ({ id, kind }) =>
      kind === 'monitoring-client' &&
      !obstacleAt(graph, off, id) &&
      (!hasService || links.some((link) => link.from === id && isService(link.to) && !obstacleOn(graph, off, link))),
  );
  const servers = new Set(watching.map(({ server }) => server));
  const ids = new Set(watching.map(({ id }) => id));
  const aimedAt = new Set(links.filter(({ from }) => ids.has(from)).map(({ to }) => to));

  const own = design.components.filter(({ kind, outside }) => !notWatched.has(kind) && !outside);
  const parts = [
    ...own.map(({ id, server }) => ({
      id,
      isWatched: aimedAt.has(id) || (server !== undefined && servers.has(server)),
    })),
    ...design.servers
      .filter(({ kind }) => kind === 'server')
      .map(({ id }) => ({ id, isWatched: aimedAt.has(id) || servers.has(id) })),
  ];
  const monitored = new Set(parts.filter(({ isWatched }) => isWatched).map(({ id }) => id));
  const unmonitored = new Set(parts.filter(({ isWatched }) => !isWatched).map(({ id }) => id));
  return { monitored, unmonitored, sentences: [sentenceOf()] };

  function sentenceOf(): string {
    if (monitored.size === 0) {
      return 'Nothing is monitored: a failure shows when visitors complain.';
    }
    const blind = [...unmonitored].filter((id) => graph.servers.has(id));
    return blind.length > 0
      ? `${capitalised(listed(blind.map((id) => nameOf(graph, id))))}: not monitored.`
      : 'Every server is monitored, with what runs on it.';
  }
}
