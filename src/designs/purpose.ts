import { type Graph, groupBy } from './graph.ts';
import type { Component } from './model.ts';
import { capitalised, listed, nameOf } from './prose.ts';

/** What a component is there for in this design, in one sentence; read off its links, kind and role. */
export function purposeOf(graph: Graph, component: Component): string {
  const { id, kind, role } = component;
  const to = (...kinds: string[]) =>
    (graph.linksFrom.get(id) ?? [])
      .filter((link) => link.kinds.some((own) => kinds.includes(own)))
      .map((link) => link.to);
  const name = capitalised(nameOf(graph, id));
  switch (kind) {
    case 'load-balancer': {
      const pair = graph.design.groups.find(
        ({ members, mode }) => mode === 'active-passive' && members.indexOf(id) > 0,
      );
      if (pair) {
        const first = nameOf(graph, pair.members[0] ?? '');
        return `${name} waits, and takes the place of ${first} when that one fails.`;
      }
      const served = behindFirewalls(graph, to('request'));
      const names = listed(served.map((other) => nameOf(graph, other)));
      return served.length > 1
        ? `${name} spreads requests over ${names}.`
        : `${name} takes requests and passes them to ${names}.`;
    }
    case 'web-server':
      return `${name} answers for static files and hands everything else on.`;
    case 'application-server':
      return `${name} runs the code that makes pages.`;
    case 'application-files':
      return `${name} are the code that runs there; each application server needs its own copy.`;
    case 'database':
      return role === 'replica'
        ? `${name} copies all changes and answers reads.`
        : role === 'primary'
          ? `${name} takes all changes.`
          : `${name} keeps the data.`;
    case 'firewall':
      return `${name} lets in only ${portsInto(graph, component)}.`;
    case 'certificate':
      return `${name} lets visitors check whom they talk to, so that they can come over HTTPS.`;
    case 'monitoring-client':
      return `${name} reports how its server and what runs there are doing.`;
    case 'monitoring-service':
      return `${name} collects the reports, draws them and raises alerts.`;
    default:
      return `${name} is on the way of requests.`;
  }
}

/** The ports on which links come into the server a firewall stands on, or through the firewall. */
function portsInto(graph: Graph, { id, server }: Component): string {
  const links = graph.design.links.filter(({ to, through = [] }) => to === id || through.includes(id));
  const ports = [...groupBy(links, ({ port }) => port).keys()].filter((port) => port !== undefined);
  const where = server === undefined ? 'what its rules allow' : `what ${nameOf(graph, server)} serves`;
  return ports.length === 0 ? where : `port${ports.length > 1 ? 's' : ''} ${listed(ports.map(String))}`;
}

function behindFirewalls(graph: Graph, ids: readonly string[]): string[] {
  const found = new Set(ids);
  // A set grows while it is iterated, so firewalls behind firewalls are passed too.
  for (const id of found) {
    if (graph.components.get(id)?.kind === 'firewall') {
      for (const link of graph.linksFrom.get(id) ?? []) {
        found.add(link.to);
      }
    }
  }
  return [...found].filter((id) => graph.components.get(id)?.kind !== 'firewall');
}
