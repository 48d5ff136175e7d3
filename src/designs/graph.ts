import type { Component, Design, Link, Server } from './model.ts';

/** A design with its references resolved. */
export interface Graph {
  readonly design: Design;
  readonly components: ReadonlyMap<string, Component>;
  readonly servers: ReadonlyMap<string, Server>;
  /** Links by the id of the component they start from, in the order of the design. */
  readonly linksFrom: ReadonlyMap<string, readonly Link[]>;
}

export function graphOf(design: Design): Graph {
  return {
    design,
    components: new Map(design.components.map((component) => [component.id, component])),
    servers: new Map(design.servers.map((server) => [server.id, server])),
    linksFrom: groupBy(design.links, (link) => link.from),
  };
}

/** Ids of the server a component or server stands on or in, of the network around that, and so on outwards. */
export function containersOf({ components, servers }: Graph, id: string): string[] {
  const containers: string[] = [];
  let container = components.get(id)?.server ?? servers.get(id)?.parent;
  while (container !== undefined && !containers.includes(container)) {
    containers.push(container);
    container = servers.get(container)?.parent;
  }
  return containers;
}

/** Label of a component, server or anything else with an id. */
export function labelOf({ components, servers }: Graph, id: string): string {
  return components.get(id)?.label ?? servers.get(id)?.label ?? id;
}

/** Map.groupBy, which the oldest supported VS Code does not have. */
export function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) {
      group.push(value);
    } else {
      groups.set(key, [value]);
    }
  }
  return groups;
}
