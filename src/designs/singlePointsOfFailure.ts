import { type Availability, availabilityIn } from './availability.ts';
import { type Graph, graphOf } from './graph.ts';
import type { Component, Design } from './model.ts';
import { capitalised, nameOf } from './prose.ts';

export interface SinglePointOfFailure {
  /** Id of a component or a server. */
  readonly id: string;
  readonly what: 'component' | 'server';
  /** Says the server too where several components have the same label: `Firewall of lb-01`. */
  readonly label: string;
  /** What happens without it: one or two sentences that start with "Without it". */
  readonly sentence: string;
  /** The drawing shows one, reality has more: what the reader should know about that. */
  readonly caveat?: string;
  /** Run by somebody else, as DNS is; these stand at the end of a list. */
  readonly outside: boolean;
  /** Of a server: the single points of failure that stand on it, which are why it is one. */
  readonly because: readonly string[];
}

export interface SinglePointsOfFailure {
  /** Whether reads and writes work while everything is on; if not, nothing can be said about what would stop them. */
  readonly complete: { readonly reads: boolean; readonly writes: boolean };
  readonly reads: readonly SinglePointOfFailure[];
  readonly writes: readonly SinglePointOfFailure[];
}

/**
 * Switches every component and every server off in turn and looks at what still works for a visitor who has to resolve
 * the name first. The client is left out: its failure is its own visitor's only.
 *
 * @param off what is off already: then it says what must not fail in addition
 */
export function singlePointsOfFailure(design: Design, off: ReadonlySet<string> = new Set()): SinglePointsOfFailure {
  const graph = graphOf(design);
  const whole = availabilityIn(graph, off);
  const complete = { reads: whole.names && whole.reads, writes: whole.names && whole.writes };
  const without = [
    ...design.components
      .filter(({ kind }) => kind !== 'client')
      .map((component) => ({ part: component, what: 'component' as const })),
    ...design.servers
      .filter(({ kind }) => kind === 'server')
      .map((server) => ({ part: server, what: 'server' as const })),
  ]
    .filter(({ part }) => !off.has(part.id))
    .map((candidate) => ({ ...candidate, left: availabilityIn(graph, new Set([...off, candidate.part.id])) }));

  const list = (stops: (left: Availability) => boolean): SinglePointOfFailure[] => {
    const stopping = without.filter(({ left }) => stops(left));
    const ids = new Set(stopping.map(({ part }) => part.id));
    const found = stopping.map(({ part, what, left }) => {
      const caveat = what === 'component' ? caveatOf(part as Component) : undefined;
      return {
        id: part.id,
        what,
        label: capitalised(nameOf(graph, part.id).replace(/^the /, '')),
        sentence: `Without it: ${whatIsLeft(left)}.`,
        because: what === 'server' ? standingOn(graph, part.id).filter((id) => ids.has(id)) : [],
        outside: 'outside' in part,
        ...(caveat && { caveat }),
      };
    });
    return [...found.filter(({ outside }) => !outside), ...found.filter(({ outside }) => outside)];
  };
  return {
    complete,
    reads: complete.reads ? list(({ names, reads }) => !names || !reads) : [],
    writes: complete.writes ? list(({ names, writes }) => !names || !writes) : [],
  };
}

/** What works, in words that can follow "Without it: " or stand, capitalised, by themselves. */
export function whatIsLeft({ names, staticFiles, reads, writes }: Availability): string {
  if (reads && writes) {
    return names
      ? 'everything works'
      : 'no new visitor finds the site; whoever still has its address in a cache gets on until the answer expires';
  }
  if (reads) {
    return 'pages can be read, but nothing can be saved';
  }
  if (writes) {
    return 'data can be saved, but no page that reads it comes';
  }
  return staticFiles ? 'only static files are still served; every page that needs data fails' : 'every request fails';
}

function caveatOf({ kind }: Component): string | undefined {
  if (kind === 'dns') {
    return 'The drawing shows one name server; a domain has at least two.';
  }
  return kind === 'resolver' ? "It is the visitor's own; others use another one, and most have a second." : undefined;
}

function standingOn({ design }: Graph, server: string): string[] {
  return design.components.filter((component) => component.server === server).map(({ id }) => id);
}
