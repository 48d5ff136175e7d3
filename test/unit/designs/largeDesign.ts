import type { Design } from '../../../src/designs/model.ts';
import {
  applicationServer,
  database,
  firewall,
  http,
  https,
  link,
  loadBalancer,
  monitoringClient,
  monitoringService,
  mysql,
  outsideWorld,
  proxied,
  records,
  resolution,
  server,
  webServer,
} from '../../../src/designs/reference/parts.ts';

/** A farm: a load balancer before servers that hold five parts each; one database takes all changes. */
export function largeDesign(components: number): Design {
  const count = Math.floor((components - outsideWorld.length - 2) / 5);
  const numbers = Array.from({ length: count }, (_, n) => n + 1);
  const holder = (n: number) => `web-${n}-server`;
  return {
    id: 'large',
    title: `${components} parts`,
    summary: '',
    records,
    servers: [server('lb-server'), ...numbers.map((n) => server(holder(n)))],
    components: [
      ...outsideWorld,
      loadBalancer(1, 'lb-server'),
      ...numbers.flatMap((n) => [
        firewall(holder(n)),
        webServer(n, holder(n)),
        applicationServer(n, holder(n)),
        database(n, holder(n), n === 1 ? 'primary' : 'replica'),
        monitoringClient(holder(n)),
      ]),
      monitoringService,
    ],
    links: [
      ...resolution,
      link('client', 'lb-1', 'request', https),
      ...numbers.flatMap((n) => [
        link('lb-1', `firewall-${holder(n)}`, 'request', http),
        link(`firewall-${holder(n)}`, `web-${n}`, 'request', http),
        link(`web-${n}`, `app-${n}`, 'request', proxied),
        link(`app-${n}`, `db-${n}`, n === 1 ? ['read', 'write'] : 'read', mysql),
        ...(n === 1 ? [] : [link(`app-${n}`, 'db-1', 'write', mysql), link('db-1', `db-${n}`, 'replication', mysql)]),
        link(`monitoring-${holder(n)}`, 'monitoring-service', 'monitoring', https),
      ]),
    ],
    groups: [],
    notes: [],
    issues: [],
  };
}
