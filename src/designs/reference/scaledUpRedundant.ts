import type { Design, RedundancyGroup } from '../model.ts';
import {
  applicationFiles,
  applicationServer,
  database,
  databases,
  dependency,
  firewall,
  http,
  https,
  link,
  monitoringClient,
  mysql,
  proxied,
  server,
  webServer,
  webServers,
} from './parts.ts';
import { scaledUp } from './scaledUp.ts';

const applicationServers: RedundancyGroup = {
  id: 'application-servers',
  label: 'Application servers 1 and 2',
  members: ['app-1', 'app-2'],
  mode: 'active-active',
  failover: 'automatic',
  mechanism: 'the web server tries the next one',
};

const tierIds = ['web-01', 'web-02', 'app-01', 'app-02', 'db-01', 'db-02'];
/** The load balancers, and what is the same outside. */
const kept = scaledUp.components.filter(({ server: on, outside }) => outside || on === 'lb-01' || on === 'lb-02');
const keptIds = new Set(kept.map(({ id }) => id));

/** Task 3 read generously: each tier on servers of its own, and two of each. */
export const scaledUpRedundant: Design = {
  id: 'scaled-up-redundant',
  title: 'Scale up, two of each',
  task: 3,
  summary: 'As the design before, with two servers in each tier: any one of them may fail, but for the primary.',
  records: scaledUp.records,
  servers: [
    ...scaledUp.servers.filter(({ id }) => id === 'lb-01' || id === 'lb-02'),
    server('web-01', '10.0.0.11'),
    server('web-02', '10.0.0.12'),
    server('app-01', '10.0.0.31'),
    server('app-02', '10.0.0.32'),
    server('db-01', '10.0.0.41'),
    server('db-02', '10.0.0.42'),
  ],
  components: [
    ...kept,
    webServer(1, 'web-01'),
    webServer(2, 'web-02'),
    applicationServer(1, 'app-01'),
    applicationFiles(1, 'app-01'),
    applicationServer(2, 'app-02'),
    applicationFiles(2, 'app-02'),
    database(1, 'db-01', 'primary'),
    database(2, 'db-02', 'replica'),
    ...tierIds.flatMap((id) => [firewall(id), monitoringClient(id)]),
  ],
  links: [
    ...scaledUp.links.filter(({ from, to }) => keptIds.has(from) && keptIds.has(to)),
    ...['lb-1', 'lb-2'].flatMap((from) => [
      link(from, 'firewall-web-01', 'request', http),
      link(from, 'firewall-web-02', 'request', http),
    ]),
    ...['web-1', 'web-2'].flatMap((from) => [
      link(from, 'firewall-app-01', 'request', proxied),
      link(from, 'firewall-app-02', 'request', proxied),
    ]),
    link('firewall-web-01', 'web-1', 'request', http),
    link('firewall-web-02', 'web-2', 'request', http),
    link('firewall-app-01', 'app-1', 'request', proxied),
    link('firewall-app-02', 'app-2', 'request', proxied),
    dependency('app-1', 'files-1'),
    dependency('app-2', 'files-2'),
    // The replica comes first: reads go there as long as it answers.
    ...['app-1', 'app-2'].flatMap((from) => [
      link(from, 'firewall-db-02', 'read', mysql),
      link(from, 'firewall-db-01', ['read', 'write'], mysql),
    ]),
    link('firewall-db-01', 'db-1', ['read', 'write'], mysql),
    link('firewall-db-02', 'db-2', 'read', mysql),
    link('db-1', 'db-2', 'replication', mysql, ['firewall-db-01']),
    ...tierIds.map((id) => link(`monitoring-${id}`, 'monitoring-service', 'monitoring', https)),
  ],
  groups: [...scaledUp.groups, webServers, applicationServers, databases],
  notes: [
    {
      title: 'More than the task counts',
      text: 'The task adds one server. Two servers in each tier take three more; in return any one of them may fail, except for the primary when something is to be saved.',
      about: tierIds,
    },
    {
      title: 'The primary remains',
      text: 'One server takes all writes. Promoting the replica by hand or by failover software, or a multi-primary cluster, would be the next step.',
      about: ['db-1'],
    },
  ],
  issues: [],
};
