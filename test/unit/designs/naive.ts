import type { Design, Link } from '../../../src/designs/model.ts';

/**
 * Whether a first visitor's request is answered, found by trying every path: an independent and slow reading of the
 * rules in `availability.ts`.
 */
export function naivelyWorks(design: Design, mode: 'read' | 'write', off: ReadonlySet<string>): boolean {
  const part = (id: string) => design.components.find((component) => component.id === id);
  const isUp = (id: string, asked: string[] = []): boolean => {
    let place = part(id)?.server;
    while (place !== undefined) {
      const holder = place;
      if (off.has(holder)) return false;
      place = design.servers.find((server) => server.id === holder)?.parent;
    }
    const needs = design.links.filter(({ from, kinds }) => from === id && kinds.includes('dependency'));
    return !off.has(id) && needs.every(({ to }) => asked.includes(to) || isUp(to, [...asked, id]));
  };
  const isUsable = ({ from, to, through = [] }: Link) => [from, to, ...through].every((id) => isUp(id));
  const passes = ['firewall', 'load-balancer', 'web-server', 'application-server', 'other', 'resolver', 'dns'];
  const sleeps = (id: string) =>
    design.groups.some(
      (group) => group.mode === 'active-passive' && group.failover === 'manual' && group.members.indexOf(id) > 0,
    );
  const tries = (at: string, way: string[], kinds: string[], isEnd: (id: string) => boolean): boolean =>
    isEnd(at) ||
    design.links.some(
      (link) =>
        link.from === at &&
        !way.includes(link.to) &&
        link.kinds.some((kind) => kinds.includes(kind)) &&
        isUsable(link) &&
        !sleeps(link.to) &&
        (isEnd(link.to) || passes.includes(part(link.to)?.kind ?? '')) &&
        tries(link.to, [...way, link.to], kinds, isEnd),
    );
  const isAnswer = (id: string) => part(id)?.kind === 'database' && (mode === 'read' || part(id)?.role !== 'replica');
  const clients = design.components.filter(({ kind, id }) => kind === 'client' && isUp(id)).map(({ id }) => id);
  const asksDns = design.links.some(({ from, kinds }) => part(from)?.kind === 'client' && kinds.includes('resolution'));
  const authority = design.components.some(({ kind }) => kind === 'dns') ? 'dns' : 'resolver';
  return (
    (!asksDns || clients.some((id) => tries(id, [id], ['resolution'], (end) => part(end)?.kind === authority))) &&
    clients.some((id) => tries(id, [id], ['request', mode], isAnswer))
  );
}
