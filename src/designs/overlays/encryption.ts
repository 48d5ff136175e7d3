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
  /** Whether visitors send requests in plain text. */
  readonly comesInPlain: boolean;
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
  const comesInPlain = requests.some(
    ({ from, encrypted }) => !encrypted && graph.components.get(from)?.kind === 'client',
  );
  return { links, terminations, comesInPlain, sentences: sentencesOf(graph, comesInPlain, terminations) };
}

function secrecyOf({ components }: Graph, { encrypted, from, to }: Link): Secrecy {
  const server = components.get(from)?.server;
  return encrypted ? 'encrypted' : server !== undefined && server === components.get(to)?.server ? 'local' : 'plain';
}

function sentencesOf(graph: Graph, comesInPlain: boolean, terminations: readonly string[]): string[] {
  if (comesInPlain) {
    return ['Visitors come over plain HTTP: whoever sits between can read and change everything, passwords too.'];
  }
  return terminations.length === 0
    ? ['Requests are encrypted all the way.']
    : [
        `TLS ends at ${listed(terminations.map((id) => nameOf(graph, id)))}.`,
        `Behind ${terminations.length === 1 ? 'it' : 'them'} requests travel in plain text: whoever gets into the private network reads along.`,
      ];
}
