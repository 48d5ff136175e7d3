/**
 * What an infrastructure consists of, as far as a request notices it: components, the servers they run on, and the
 * links between them. Everything here is data; what it means when a part stops is decided in `availability.ts`.
 */
import type { TaskNumber } from '../knowledge/model.ts';

export type ComponentKind =
  | 'client'
  /** The recursive resolver, which asks on behalf of the client. */
  | 'resolver'
  /** The authoritative name server of the domain. */
  | 'dns'
  | 'firewall'
  | 'load-balancer'
  | 'web-server'
  | 'application-server'
  | 'application-files'
  | 'database'
  | 'certificate'
  | 'monitoring-client'
  | 'monitoring-service'
  /** Anything else that a request passes on its way, such as a cache; it hands on what it receives. */
  | 'other';

export interface Component {
  /** Unique among the components and servers of a design. */
  readonly id: string;
  readonly kind: ComponentKind;
  /** As it stands in the picture: short. */
  readonly label: string;
  /** Id of the concept that explains it. */
  readonly concept: string;
  /** Program it is, where the task names one. */
  readonly product?: string;
  /** Id of the server it runs on; none for what stands alone or is run by others. */
  readonly server?: string;
  /** Databases only. Without a role a database takes reads and writes. */
  readonly role?: 'primary' | 'replica';
  /** Run by somebody else: the visitor, the provider, the monitoring service. */
  readonly outside?: true;
}

/** A machine, or a network that holds machines. */
export interface Server {
  /** Unique among the components and servers of a design. */
  readonly id: string;
  readonly kind: 'server' | 'network';
  readonly label: string;
  /** IPv4 address; 8.8.8.8 is the task's placeholder for the public one. */
  readonly address?: string;
  /** Id of the server or network that holds this one. */
  readonly parent?: string;
}

export type LinkKind =
  /** The visitor's request, on its way to a web server or an application server. */
  | 'request'
  /** A query that reads from a database. */
  | 'read'
  /** A query that changes a database. */
  | 'write'
  /** Changes copied from a primary to a replica. */
  | 'replication'
  /** Measurements on their way to the monitoring service. */
  | 'monitoring'
  /** A question to DNS. */
  | 'resolution'
  /** `from` works only with `to` at hand: an application server and its files, a load balancer and its certificate. */
  | 'dependency';

/** From the one who asks (or copies, or depends) to the one who answers. Answers come back the same way. */
export interface Link {
  /** Unique among the links of a design. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kinds: readonly LinkKind[];
  /** As the field writes it, `HTTP`; none for a dependency. */
  readonly protocol?: string;
  readonly port?: number;
  readonly encrypted: boolean;
  /** Ids of firewalls the link crosses without having them as an end. */
  readonly through?: readonly string[];
}

/** Components of one kind that can stand in for each other. */
export interface RedundancyGroup {
  readonly id: string;
  readonly label: string;
  /** Component ids; in an active-passive group the first one is active. */
  readonly members: readonly string[];
  readonly mode: 'active-active' | 'active-passive' | 'primary-replica';
  /** Whether another member takes over by itself when one stops. */
  readonly failover: 'automatic' | 'manual';
  /** How that is noticed and done, for example `health checks` or `VRRP`. */
  readonly mechanism?: string;
  /** Address the members share. */
  readonly virtualAddress?: string;
}

export interface DnsRecord {
  readonly name: string;
  readonly type: 'A' | 'AAAA' | 'CNAME';
  readonly value: string;
  /** Seconds for which an answer may be kept. */
  readonly ttl: number;
}

export type OverlayId = 'encryption' | 'monitoring' | 'load' | 'single-points-of-failure';

/** An issue the task asks about, and how to see it happen. */
export interface Issue {
  /** Id of the question it belongs to. */
  readonly question: string;
  readonly title: string;
  /** What to look at: one or two sentences. */
  readonly text: string;
  /** Ids of components and servers to switch off. */
  readonly off?: readonly string[];
  readonly overlay?: OverlayId;
  /** What to follow then. */
  readonly scenario?: ScenarioId;
}

/** What the task leaves open, and what this design decides. */
export interface Note {
  readonly title: string;
  readonly text: string;
  /** Ids of the components or servers it is about. */
  readonly about: readonly string[];
}

export interface Design {
  readonly id: string;
  readonly title: string;
  readonly task?: TaskNumber;
  /** One or two sentences. */
  readonly summary: string;
  readonly records: readonly DnsRecord[];
  readonly servers: readonly Server[];
  readonly components: readonly Component[];
  readonly links: readonly Link[];
  readonly groups: readonly RedundancyGroup[];
  readonly notes: readonly Note[];
  readonly issues: readonly Issue[];
}

/** What can be followed. */
export const scenarios = [
  { id: 'first-visit', title: 'First visit', text: 'The name is looked up, connections are opened, a page is read.' },
  { id: 'static-file', title: 'Static file', text: 'A picture or a stylesheet, which the web server has on its disk.' },
  { id: 'read', title: 'Read', text: 'A page that the application makes from what the database holds.' },
  { id: 'write', title: 'Write', text: 'A form is sent, and the database stores something new.' },
] as const;
export type ScenarioId = (typeof scenarios)[number]['id'];

/** What a person has done to a design. */
export interface DesignState {
  /** Ids of components and servers that are switched off. */
  readonly off: ReadonlySet<string>;
  /** Counts the requests from 0; round robin goes by it. */
  readonly requestNumber: number;
}
