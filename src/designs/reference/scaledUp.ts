import type { Design, RedundancyGroup } from '../model.ts';
import {
  applicationFiles,
  applicationServer,
  database,
  dependency,
  firewall,
  http,
  https,
  link,
  loadBalancer,
  monitoringClient,
  monitoringService,
  morePorts,
  mysql,
  only,
  outsideWorld,
  proxied,
  records,
  resolution,
  server,
  webServer,
} from './parts.ts';

/** Two load balancers that share the public address; the second one waits. */
const loadBalancers: RedundancyGroup = {
  id: 'load-balancers',
  label: 'Load balancers 1 and 2',
  members: ['lb-1', 'lb-2'],
  mode: 'active-passive',
  failover: 'automatic',
  mechanism: 'VRRP',
  virtualAddress: '8.8.8.8',
};

const serverIds = ['lb-01', 'lb-02', 'web-01', 'app-01', 'db-01'];

/** Task 3: a pair of load balancers, and a server of its own for each tier. */
export const scaledUp: Design = {
  id: 'scaled-up',
  title: 'Scale up',
  task: 3,
  summary:
    'Two load balancers stand in for each other. Web server, application server and database have a server each.',
  records,
  servers: [
    server('lb-01', '10.0.0.21'),
    server('lb-02', '10.0.0.22'),
    server('web-01', '10.0.0.11'),
    server('app-01', '10.0.0.31'),
    server('db-01', '10.0.0.41'),
  ],
  components: [
    ...outsideWorld,
    loadBalancer(1, 'lb-01'),
    loadBalancer(2, 'lb-02'),
    ...[1, 2].map((n) => ({
      id: n === 1 ? 'certificate' : 'certificate-2',
      kind: 'certificate' as const,
      label: 'Certificate',
      concept: 'certificate',
      server: `lb-0${n}`,
    })),
    only(webServer(1, 'web-01')),
    only(applicationServer(1, 'app-01')),
    only(applicationFiles(1, 'app-01')),
    only(database(1, 'db-01')),
    ...serverIds.flatMap((id) => [firewall(id), monitoringClient(id)]),
    monitoringService,
  ],
  links: [
    ...resolution,
    link('client', 'firewall-lb-01', 'request', https),
    link('client', 'firewall-lb-02', 'request', https),
    link('firewall-lb-01', 'lb-1', 'request', https),
    link('firewall-lb-02', 'lb-2', 'request', https),
    dependency('lb-1', 'certificate'),
    dependency('lb-2', 'certificate-2'),
    link('lb-1', 'firewall-web-01', 'request', http),
    link('lb-2', 'firewall-web-01', 'request', http),
    link('firewall-web-01', 'web-1', 'request', http),
    link('web-1', 'firewall-app-01', 'request', proxied),
    link('firewall-app-01', 'app-1', 'request', proxied),
    dependency('app-1', 'files-1'),
    link('app-1', 'firewall-db-01', ['read', 'write'], mysql),
    link('firewall-db-01', 'db-1', ['read', 'write'], mysql),
    ...serverIds.map((id) => link(`monitoring-${id}`, 'monitoring-service', 'monitoring', https)),
  ],
  groups: [loadBalancers],
  notes: [
    {
      title: 'Five servers',
      text: 'The two servers that held everything become three, one for each tier: that is the server the task adds. The second load balancer brings a machine of its own.',
      about: ['web-01', 'app-01', 'db-01', 'lb-02'],
    },
    {
      title: 'One server for each tier',
      text: 'Counted like that, each tier has one server and is a single point of failure: splitting is not redundancy. You may well keep two web servers, two application servers and a replica; then each tier can lose one.',
      about: ['web-01', 'app-01', 'db-01'],
    },
    {
      title: 'What clustering the load balancers means',
      text: 'Both share the address 8.8.8.8. The first answers for it; when it falls silent the second takes the address over, by VRRP. Both could also work at the same time, each with an address of its own in DNS: active-active.',
      about: ['lb-1', 'lb-2'],
    },
    {
      title: 'Firewalls and monitoring clients',
      text: 'The task speaks of three of each. Both are programs on a server, so the new servers bring their own.',
      about: serverIds.map((id) => `firewall-${id}`),
    },
    { ...morePorts, about: serverIds.map((id) => `firewall-${id}`) },
    {
      title: 'The certificate',
      text: 'It is one certificate for www.foobar.com; both load balancers have a copy of it and of its private key. A failing server takes one copy along; the day it expires, both are void.',
      about: ['certificate', 'certificate-2'],
    },
  ],
  issues: [
    {
      question: 't3.why-lb-cluster',
      title: 'A load balancer may fail',
      text: 'Switch load balancer 1 off: the second one takes the address over, and visitors wait a few seconds at most.',
      off: ['lb-1'],
      scenario: 'read',
    },
    {
      question: 't3.why-split',
      title: 'Each tier by itself',
      text: 'Switch the application server off: static files still come. Each machine now does one kind of work and can be sized, secured and repaired for it.',
      off: ['app-01'],
      overlay: 'load',
      scenario: 'static-file',
    },
    {
      question: 't3.why-server',
      title: 'What remains',
      text: 'Each tier still has one server. Switch the database off: no page can be made, no matter how many load balancers there are.',
      off: ['db-01'],
      overlay: 'single-points-of-failure',
      scenario: 'read',
    },
  ],
};
