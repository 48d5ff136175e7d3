import type { Component, ComponentKind, Design, Link, Server } from './model.ts';

/** Opening and closing marks of a node, by Mermaid's flowchart syntax. */
const shapes: Record<ComponentKind, readonly [string, string]> = {
  client: ['([', '])'],
  resolver: ['(', ')'],
  dns: ['(', ')'],
  firewall: ['[[', ']]'],
  'load-balancer': ['{{', '}}'],
  'web-server': ['[', ']'],
  'application-server': ['[', ']'],
  'application-files': ['[/', '/]'],
  database: ['[(', ')]'],
  certificate: ['>', ']'],
  'monitoring-client': ['(', ')'],
  'monitoring-service': ['([', '])'],
  other: ['[', ']'],
};

/**
 * A flowchart as GitHub renders it: servers as subgraphs, databases as cylinders, side links dotted.
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export function toMermaid(design: Design, direction: 'LR' | 'TB' = 'LR'): string {
  return [
    `flowchart ${direction}`,
    ...within(design, undefined, 1),
    ...design.links.map((link) => `  ${nodeId(link.from)} ${arrow(link)} ${nodeId(link.to)}`),
    '',
  ].join('\n');
}

/** What stands directly in a server or network, and the servers in it. */
function within(design: Design, container: string | undefined, depth: number): string[] {
  const indent = '  '.repeat(depth);
  const components = design.components.filter(({ server }) => server === container);
  const servers = design.servers.filter(({ parent }) => parent === container);
  return [
    ...components.map((component) => `${indent}${node(component)}`),
    ...servers.flatMap((server) => [
      `${indent}subgraph ${nodeId(server.id)}["${escaped(titleOf(server))}"]`,
      ...within(design, server.id, depth + 1),
      `${indent}end`,
    ]),
  ];
}

function node({ id, kind, label, product }: Component): string {
  const [open, close] = shapes[kind];
  const text = product === undefined ? escaped(label) : `${escaped(label)}<br/>${escaped(product)}`;
  return `${nodeId(id)}${open}"${text}"${close}`;
}

function titleOf({ label, address }: Server): string {
  return address === undefined ? label : `${label} · ${address}`;
}

function arrow({ kinds, protocol, port }: Link): string {
  if (kinds.includes('dependency')) {
    return '---';
  }
  const isAside = ['replication', 'monitoring', 'resolution'].some((kind) => kinds.some((own) => own === kind));
  const line = isAside ? '-.->' : '-->';
  const words = [kinds.filter((kind) => kind !== 'request').join(' and '), protocol ?? '', port ?? ''];
  const text = words.filter((word) => word !== '').join(' ');
  return text === '' ? line : `${line}|"${escaped(text)}"|`;
}

/** The prefix keeps ids from being words of Mermaid's own, such as `end`. */
function nodeId(id: string): string {
  return `n_${id.replace(/[^A-Za-z0-9]/g, (char) => (char === '-' ? '_' : `_${char.codePointAt(0)?.toString(16)}_`))}`;
}

/** Mermaid's own entity codes, so that no character of a label ends it or becomes markup. */
function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N} .,:;·()/+'’–-]/gu, (char) => `#${char.codePointAt(0)};`);
}
