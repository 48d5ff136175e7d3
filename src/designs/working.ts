import { containersOf, type Graph } from './graph.ts';
import type { Link } from './model.ts';

/** Why something does not work; `culprit` is the id of what is switched off. */
export interface Obstacle {
  readonly culprit: string;
  /**
   * How those who call notice: a stopped program refuses at once, what is off or walled off stays silent, and what
   * lacks something it depends on is there but cannot do its work.
   */
  readonly manner: 'refusal' | 'silence' | 'lack';
}

/**
 * What keeps a component from working: it is off, its server or network is off, or something it depends on is.
 * @returns undefined when it works
 */
export function obstacleAt(graph: Graph, off: ReadonlySet<string>, id: string): Obstacle | undefined {
  return search(graph, off, id, new Set());
}

function search(graph: Graph, off: ReadonlySet<string>, id: string, seen: Set<string>): Obstacle | undefined {
  const container = containersOf(graph, id).find((candidate) => off.has(candidate));
  if (container !== undefined) {
    return { culprit: container, manner: 'silence' };
  }
  if (off.has(id)) {
    // A firewall that stops passes nothing (it fails closed), so nobody hears a refusal.
    return { culprit: id, manner: graph.components.get(id)?.kind === 'firewall' ? 'silence' : 'refusal' };
  }
  seen.add(id);
  for (const { kinds, to } of graph.linksFrom.get(id) ?? []) {
    if (kinds.includes('dependency') && !seen.has(to)) {
      const obstacle = search(graph, off, to, seen);
      if (obstacle) {
        return { culprit: obstacle.culprit, manner: 'lack' };
      }
    }
  }
  return undefined;
}

/** What keeps a link from being used, apart from the component it starts from. */
export function obstacleOn(graph: Graph, off: ReadonlySet<string>, link: Link): Obstacle | undefined {
  for (const firewall of link.through ?? []) {
    const obstacle = obstacleAt(graph, off, firewall);
    if (obstacle) {
      return { ...obstacle, manner: 'silence' };
    }
  }
  return obstacleAt(graph, off, link.to);
}
