import fc from 'fast-check';
import type { Component, ComponentKind, Design, Link, LinkKind, RedundancyGroup } from '../../../src/designs/model.ts';

const kinds: readonly ComponentKind[] = [
  'resolver',
  'dns',
  'firewall',
  'load-balancer',
  'web-server',
  'web-server',
  'application-server',
  'application-server',
  'application-files',
  'database',
  'database',
  'other',
];

/** From left to right as a request passes them; links mostly go that way, so that many designs work. */
const order: readonly ComponentKind[] = ['client', 'load-balancer', 'web-server', 'application-server', 'database'];

/** Designs of up to ten components on servers in networks, with links of all kinds, sensible and not. */
export const anyDesign: fc.Arbitrary<Design> = fc
  .tuple(
    fc.array(fc.record({ kind: fc.constantFrom(...kinds), server: fc.nat(4), isReplica: fc.boolean() }), {
      minLength: 3,
      maxLength: 9,
    }),
    fc.array(
      fc.record({ from: fc.nat(9), to: fc.nat(9), kind: fc.nat(5), through: fc.nat(20), isStraight: fc.boolean() }),
      { minLength: 4, maxLength: 22 },
    ),
    fc.constantFrom('automatic', 'manual'),
  )
  .map(([parts, wires, failover]) => {
    const components: Component[] = [
      { id: 'c0', kind: 'client', label: 'Browser', concept: 'client' },
      ...parts.map(
        ({ kind, server, isReplica }, n): Component => ({
          id: `c${n + 1}`,
          kind,
          label: `Part ${n + 1}`,
          concept: 'server',
          ...(server < 3 && { server: `s${server}` }),
          ...(kind === 'database' && isReplica && { role: 'replica' }),
        }),
      ),
    ];
    const links = wires.flatMap(({ from, to, kind, through, isStraight }, n): Link[] => {
      const [a, b] = [components[from % components.length], components[to % components.length]];
      if (!a || !b || a === b) return [];
      const [first, last] = isStraight && order.indexOf(a.kind) > order.indexOf(b.kind) ? [b, a] : [a, b];
      const guard = components[through];
      return [
        {
          id: `l${n}`,
          from: first.id,
          to: last.id,
          kinds: kindsBetween(first.kind, last.kind, kind),
          encrypted: false,
          ...(guard?.kind === 'firewall' && { through: [guard.id] }),
        },
      ];
    });
    const balancers = components.filter(({ kind }) => kind === 'load-balancer').map(({ id }) => id);
    const group: RedundancyGroup = { id: 'g', label: '', members: balancers, mode: 'active-passive', failover };
    return {
      id: 'random',
      title: 'Random',
      summary: '',
      records: [],
      servers: [
        { id: 's0', kind: 'server', label: 's0', parent: 'n0' },
        { id: 's1', kind: 'server', label: 's1' },
        { id: 's2', kind: 'server', label: 's2', parent: 'n0' },
        { id: 'n0', kind: 'network', label: 'n0' },
      ],
      components,
      links,
      groups: balancers.length > 1 ? [group] : [],
      notes: [],
      issues: [],
    };
  });

function kindsBetween(from: ComponentKind, to: ComponentKind, any: number): LinkKind[] {
  if (to === 'application-files' || to === 'certificate') return ['dependency'];
  if (to === 'resolver' || to === 'dns') return any === 0 ? ['request'] : ['resolution'];
  if (to === 'database')
    return from === 'database' ? ['replication'] : ([['read'], ['write'], ['read', 'write']][any % 3] as LinkKind[]);
  return any === 5 ? ['request', 'read', 'write'] : ['request'];
}
