import { graphOf } from './graph.ts';
import type { Design } from './model.ts';

/** What is wrong with a design, one sentence each; none when references resolve and nothing contradicts itself. */
export function validateDesign(design: Design): string[] {
  const problems: string[] = [];
  const graph = graphOf(design);
  const ids = [...design.components, ...design.servers].map(({ id }) => id);
  const known = new Set(ids);
  const check = (isRight: boolean, problem: string) => {
    if (!isRight) {
      problems.push(problem);
    }
  };
  for (const id of duplicates([
    ...ids,
    ...design.links.map((link) => link.id),
    ...design.groups.map((group) => group.id),
  ])) {
    problems.push(`"${id}" is used twice`);
  }
  for (const { id, server, role, kind } of design.components) {
    check(server === undefined || graph.servers.has(server), `${id}: there is no server "${server}"`);
    check(role === undefined || kind === 'database', `${id}: only databases have a role`);
  }
  for (const { id, parent } of design.servers) {
    check(parent === undefined || graph.servers.has(parent), `${id}: there is no server or network "${parent}"`);
    check(!isInsideItself(design, id), `${id}: stands inside itself`);
  }
  for (const { id, from, to, kinds, through = [], port } of design.links) {
    for (const end of [from, to]) {
      check(graph.components.has(end), `${id}: there is no component "${end}"`);
    }
    for (const firewall of through) {
      check(graph.components.get(firewall)?.kind === 'firewall', `${id}: "${firewall}" is no firewall`);
    }
    check(from !== to, `${id}: leads to where it starts`);
    check(kinds.length > 0, `${id}: has no kind`);
    check(port === undefined || (Number.isInteger(port) && port > 0 && port < 65536), `${id}: ${port} is no port`);
  }
  for (const { id, members } of design.groups) {
    check(members.length > 1, `${id}: a group needs two members`);
    const kinds = new Set(members.map((member) => graph.components.get(member)?.kind));
    check(kinds.size === 1 && !kinds.has(undefined), `${id}: members are not components of one kind`);
  }
  for (const { title, about } of design.notes) {
    check(
      about.every((id) => known.has(id)),
      `note "${title}": is about something that is not there`,
    );
  }
  for (const { question, off = [] } of design.issues) {
    check(
      off.every((id) => known.has(id)),
      `issue ${question}: switches off something that is not there`,
    );
  }
  return problems;
}

function duplicates(ids: readonly string[]): string[] {
  return ids.filter((id, n) => ids.indexOf(id) !== n);
}

function isInsideItself({ servers }: Design, id: string): boolean {
  const parents = new Map(servers.map((server) => [server.id, server.parent]));
  const seen = new Set<string>();
  for (let parent = parents.get(id); parent !== undefined && !seen.has(parent); parent = parents.get(parent)) {
    if (parent === id) {
      return true;
    }
    seen.add(parent);
  }
  return false;
}
