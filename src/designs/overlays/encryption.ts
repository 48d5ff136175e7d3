import { type Graph, graphOf } from '../graph.ts';
import type { Design, Link } from '../model.ts';
import { listed, nameOf } from '../prose.ts';

/** Plain text that stays on one machine is told apart: nobody on the network can read it. */
export type Secrecy = 'encrypted' | 'plain' | 'local';

export interface EncryptionOverlay {
  /** By link id; dependencies carry nothing and are left out. */
  readonly links: ReadonlyMap<string, Secrecy>;
  /** Ids of components at which encrypted requests come in and plain ones go out. */
  readonly terminations: readonly string[];
  readonly sentences: readonly string[];
}

export function encryptionOverlay(design: Design): EncryptionOverlay {
  const graph = graphOf(design);
  const links = new Map(
    design.links.filter(({ kinds }) => !kinds.includes('dependency')).map((link) => [link.id, secrecyOf(graph, link)]),
  );
  const requests = design.links.filter(({ kinds }) => kinds.includes('request'));
  const terminations = design.components
    .filter(({ id }) => requests.some(({ to, encrypted }) => to === id && encrypted))
    .filter(({ id }) => requests.some(({ from, encrypted }) => from === id && !encrypted))
    .map(({ id }) => id);
  return { links, terminations, sentences: sentencesOf(graph, requests, terminations) };
}

function secrecyOf({ components }: Graph, { encrypted, from, to }: Link): Secrecy {
  const server = components.get(from)?.server;
  return encrypted ? 'encrypted' : server !== undefined && server === components.get(to)?.server ? 'local' : 'plain';
}

function sentencesOf(graph: Graph, requests: readonly Link[], terminations: readonly string[]): string[] {
  const fromVisitors = requests.filter(({ from }) => graph.components.get(from)?.kind === 'client');
  if (fromVisitors.some(({ encrypted }) => !encrypted)) {
    return ['Visitors come over plain HTTP: whoever sits between can read and change everything, passwords too.'];
  }
  return terminations.length === 0
    ? ['Requests are encrypted all the way.']
    : [
        `TLS ends at ${listed(terminations.map((id) => nameOf(graph, id)))}.`,
        'Behind it requests travel in plain text: whoever gets into the private network reads along.',
      ];
}
