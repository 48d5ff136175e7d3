/** How parts of a design are called inside a sentence. */
import { containersOf, type Graph } from './graph.ts';
import type { ComponentKind } from './model.ts';

/** What a part of this kind is called when its label does not say more. */
export const kindNames: Record<ComponentKind, string> = {
  client: 'browser',
  resolver: 'DNS resolver',
  dns: 'DNS name server',
  firewall: 'firewall',
  'load-balancer': 'load balancer',
  'web-server': 'web server',
  'application-server': 'application server',
  'application-files': 'application files',
  database: 'database',
  certificate: 'certificate',
  'monitoring-client': 'monitoring client',
  'monitoring-service': 'monitoring service',
  other: 'component',
};

/** Kinds of which there is one on each server, so that the server tells them apart. */
const namedByServer: ReadonlySet<ComponentKind> = new Set(['firewall', 'certificate', 'monitoring-client']);

/** `the browser`, `web server 1`, `the firewall of lb-01`, `server web-01`, or the label as it is. */
export function nameOf(graph: Graph, id: string): string {
  const component = graph.components.get(id);
  const server = graph.servers.get(id);
  if (!component) {
    return server ? `${server.kind} ${server.label}` : id;
  }
  const { kind, label } = component;
  if (component.role === 'primary' || component.role === 'replica') {
    const alone = graph.design.components.filter(({ role }) => role === component.role).length === 1;
    return alone ? `the ${component.role}` : inSentence(label, kind);
  }
  const name = inSentence(label, kind);
  const isPlain = name === kindNames[kind];
  const holder = containersOf(graph, id)[0];
  if (isPlain && holder !== undefined && namedByServer.has(kind)) {
    return `the ${name} of ${graph.servers.get(holder)?.label ?? holder}`;
  }
  return isPlain ? `the ${name}` : name;
}

/** `web server 1 is off`, `the application files are off` */
export function isOff(graph: Graph, id: string): string {
  const isSeveral = graph.components.get(id)?.kind === 'application-files';
  return `${nameOf(graph, id)} ${isSeveral ? 'are' : 'is'} off`;
}

/** `a`, `a and b`, `a, b and c` */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Keeps the capitals of names (`Nginx`) and lowers those of common words (`Web server 1`). */
function inSentence(label: string, kind: ComponentKind): string {
  const common = kindNames[kind];
  return label.toLowerCase().startsWith(common.toLowerCase()) ? common + label.slice(common.length) : label;
}
