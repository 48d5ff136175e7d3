/** Parts the reference designs share, so that each design's file reads as its task does. */
import type { Component, DnsRecord, Link, LinkKind, RedundancyGroup, Server } from '../model.ts';

/** The visitor and DNS: the same in all four designs. */
export const outsideWorld: readonly Component[] = [
  { id: 'client', kind: 'client', label: 'Browser', concept: 'client', outside: true },
  { id: 'resolver', kind: 'resolver', label: 'DNS resolver', concept: 'recursive-resolver', outside: true },
  { id: 'dns', kind: 'dns', label: 'DNS name server', concept: 'authoritative-server', outside: true },
];

export const records: readonly DnsRecord[] = [{ name: 'www.foobar.com', type: 'A', value: '8.8.8.8', ttl: 3600 }];

export function server(id: string, address?: string): Server {
  return { id, kind: 'server', label: id, ...(address && { address }) };
}

/** Parts are numbered alike in all designs, so that a comparison recognises them. */
export function loadBalancer(n: number, on: string): Component {
  const label = `Load balancer ${n}`;
  return { id: `lb-${n}`, kind: 'load-balancer', label, product: 'HAProxy', concept: 'load-balancer', server: on };
}

export function webServer(n: number, on: string): Component {
  return {
    id: `web-${n}`,
    kind: 'web-server',
    label: `Web server ${n}`,
    product: 'Nginx',
    concept: 'web-server',
    server: on,
  };
}

export function applicationServer(n: number, on: string): Component {
  const label = `Application server ${n}`;
  return { id: `app-${n}`, kind: 'application-server', label, concept: 'application-server', server: on };
}

export function applicationFiles(n: number, on: string): Component {
  const label = `Application files ${n}`;
  return { id: `files-${n}`, kind: 'application-files', label, concept: 'application-files', server: on };
}

export function database(n: number, on: string, role?: 'primary' | 'replica'): Component {
  const label = role ? `Database ${n} (${role})` : `Database ${n}`;
  const concept = role ?? 'database';
  return { id: `db-${n}`, kind: 'database', label, product: 'MySQL', concept, server: on, ...(role && { role }) };
}

/** The label without its number, for a design that has only one of the kind. */
export function only(component: Component): Component {
  return { ...component, label: component.label.replace(/ \d+$/, '') };
}

/** A firewall on the server it guards. */
export function firewall(on: string): Component {
  return { id: `firewall-${on}`, kind: 'firewall', label: 'Firewall', concept: 'firewall', server: on };
}

export function monitoringClient(on: string): Component {
  return {
    id: `monitoring-${on}`,
    kind: 'monitoring-client',
    label: 'Monitoring client',
    concept: 'monitoring-agent',
    server: on,
  };
}

export const monitoringService: Component = {
  id: 'monitoring-service',
  kind: 'monitoring-service',
  label: 'Monitoring service',
  product: 'Sumo Logic',
  concept: 'monitoring',
  outside: true,
};

interface Wire {
  readonly protocol: string;
  readonly port: number;
  readonly encrypted: boolean;
}
export const dns: Wire = { protocol: 'DNS', port: 53, encrypted: false };
export const http: Wire = { protocol: 'HTTP', port: 80, encrypted: false };
export const https: Wire = { protocol: 'HTTPS', port: 443, encrypted: true };
/** The web server hands a request on over HTTP to the port the application server listens on. */
export const proxied: Wire = { protocol: 'HTTP', port: 8000, encrypted: false };
export const mysql: Wire = { protocol: 'MySQL', port: 3306, encrypted: false };

/** A link; `through` names the firewalls it crosses on its way. */
export function link(from: string, to: string, kinds: LinkKind | LinkKind[], wire: Wire, through?: string[]): Link {
  return { id: `${from}--${to}`, from, to, kinds: [kinds].flat(), ...wire, ...(through && { through }) };
}

export function dependency(from: string, to: string): Link {
  return { id: `${from}--${to}`, from, to, kinds: ['dependency'], encrypted: false };
}

export const resolution: readonly Link[] = [
  link('client', 'resolver', 'resolution', dns),
  link('resolver', 'dns', 'resolution', dns),
];

/** What the drawings leave out of the firewalls' rules. */
export const morePorts = {
  title: 'Ports that are not drawn',
  text: 'Drawn are the ports requests need. In practice the load balancer also takes port 80, to redirect visitors to HTTPS, and every firewall lets administrators in to port 22, SSH, from where they sit.',
};

/** Web servers behind load balancers: all of them take requests. */
export const webServers: RedundancyGroup = {
  id: 'web-servers',
  label: 'Web servers 1 and 2',
  members: ['web-1', 'web-2'],
  mode: 'active-active',
  failover: 'automatic',
  mechanism: 'health checks of the load balancer',
};

export const databases: RedundancyGroup = {
  id: 'databases',
  label: 'Primary and replica',
  members: ['db-1', 'db-2'],
  mode: 'primary-replica',
  failover: 'manual',
};
