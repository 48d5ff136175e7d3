/** What is said about each hop of a request on its way to the answer. */
import type { Graph } from '../graph.ts';
import type { Component, Link, ScenarioId } from '../model.ts';
import { capitalised, isOff, listed, nameOf } from '../prose.ts';
import type { Leg } from '../route.ts';
import { type StepWords, siteName } from './step.ts';

/** At a firewall between two components. */
export function firewallWords(graph: Graph, { from, to, port }: Link): StepWords {
  const what = `Traffic${port === undefined ? '' : ` to port ${port}`} from ${nameOf(graph, from)}`;
  return {
    kind: 'request',
    title: `Through ${nameOf(graph, to)}`,
    text: `${what} is on its list of what may pass. Whatever no rule allows is dropped here.`,
    concepts: ['firewall', 'firewall-rule', 'port'],
  };
}

/** At the end of a leg. `next` is the leg after it. */
export function arrivalWords(graph: Graph, scenario: ScenarioId, leg: Leg, next: Leg | undefined): StepWords {
  const to = graph.components.get(leg.hop.to);
  switch (to?.kind) {
    case 'load-balancer':
      return atLoadBalancer(graph, scenario, leg, next);
    case 'web-server':
      return atWebServer(graph, scenario, leg);
    case 'application-server':
      return atApplicationServer(graph, leg);
    case 'database':
      return atDatabase(graph, scenario, leg, to);
    default:
      return {
        kind: 'request',
        title: `The request reaches ${nameOf(graph, leg.hop.to)}`,
        text: joined(choice(graph, leg), 'It hands the request on.'),
        concepts: to ? [to.concept] : [],
      };
  }
}

function atLoadBalancer(graph: Graph, scenario: ScenarioId, leg: Leg, next: Leg | undefined): StepWords {
  const name = nameOf(graph, leg.hop.to);
  const arrives = leg.hop.links.at(-1)?.encrypted ?? false;
  const leaves = next?.hop.links[0]?.encrypted ?? false;
  const ends = arrives && !leaves ? 'TLS ends here: it decrypts the request, and sends it on in plain text.' : '';
  return {
    kind: 'request',
    title: `The request reaches ${name}`,
    text: joined(whatIsSent(graph, scenario), ends, choice(graph, leg)),
    concepts: [
      'request',
      'load-balancer',
      'http-method',
      ...(ends ? ['tls-termination', 'plain-text'] : []),
      ...(leg.passedOver.length > 0 ? ['failover', 'vrrp', 'virtual-ip', 'active-passive'] : []),
    ],
  };
}

function atWebServer(graph: Graph, scenario: ScenarioId, leg: Leg): StepWords {
  const name = nameOf(graph, leg.hop.to);
  const fromBalancer = graph.components.get(leg.hop.from)?.kind === 'load-balancer';
  if (fromBalancer && leg.others.length > 0) {
    return {
      kind: 'request',
      title: `${capitalised(nameOf(graph, leg.hop.from))} picks ${name}`,
      text: choice(graph, leg),
      concepts: [
        'distribution-algorithm',
        'round-robin',
        'active-active',
        ...(leg.passedOver.length > 0 ? ['health-check', 'failover'] : []),
      ],
    };
  }
  return {
    kind: 'request',
    title: fromBalancer ? `${capitalised(nameOf(graph, leg.hop.from))} passes it on` : `The request reaches ${name}`,
    text: fromBalancer
      ? `The request goes on to ${name}, the only one there is.`
      : joined(whatIsSent(graph, scenario), choice(graph, leg)),
    concepts: ['request', 'http', 'web-server', fromBalancer ? 'reverse-proxy' : 'http-method'],
  };
}

function atApplicationServer(graph: Graph, leg: Leg): StepWords {
  const files = graph.linksFrom.get(leg.hop.to)?.find(({ kinds }) => kinds.includes('dependency'))?.to;
  const runs = `which runs the code in ${files === undefined ? 'its files' : nameOf(graph, files)}`;
  return {
    kind: 'request',
    title: `${capitalised(nameOf(graph, leg.hop.from))} passes it on`,
    text: joined(
      `What is asked for is no file but has to be made, so the request goes to ${nameOf(graph, leg.hop.to)}, ${runs}.`,
      choice(graph, leg),
    ),
    concepts: ['dynamic-content', 'reverse-proxy', 'application-server', 'application-files'],
  };
}

function atDatabase(graph: Graph, scenario: ScenarioId, leg: Leg, database: Component): StepWords {
  const asker = capitalised(nameOf(graph, leg.hop.from));
  const name = nameOf(graph, database.id);
  const guards = leg.hop.links.flatMap(({ through }) => through ?? []).map((id) => nameOf(graph, id));
  const crossing = guards.length > 0 ? `The query passes ${listed(guards)}.` : '';
  if (scenario === 'write') {
    const only =
      database.role === 'primary' ? 'Only the primary takes changes, whichever server the request came to.' : '';
    return {
      kind: 'query',
      title: `${asker} writes to ${name}`,
      text: joined('An SQL INSERT or UPDATE changes rows.', only, crossing),
      concepts: ['write-operation', 'sql', database.concept, ...(only ? ['single-writer', 'read-write-split'] : [])],
    };
  }
  const copy = database.role === 'replica' ? 'A replica has a copy of all rows, so it can answer reads.' : '';
  return {
    kind: 'query',
    title: `${asker} reads from ${name}`,
    text: joined('An SQL SELECT asks for the rows the page needs.', copy, crossing, choice(graph, leg)),
    concepts: ['read-operation', 'query', 'sql', database.concept],
  };
}

function whatIsSent(graph: Graph, scenario: ScenarioId): string {
  const site = siteName(graph);
  switch (scenario) {
    case 'static-file':
      return `The browser asks ${site} for a file: GET /logo.png.`;
    case 'write':
      return `The browser sends ${site} a form: POST /comments.`;
    default:
      return `The browser asks ${site} for a page: GET /.`;
  }
}

/** Why this one and no other. */
function choice(graph: Graph, { hop, others, passedOver }: Leg): string {
  if (others.length === 0) {
    return '';
  }
  const chosen = nameOf(graph, hop.to);
  const avoided = passedOver.map(({ to, culprit }) =>
    culprit === undefined || culprit === to
      ? isOff(graph, to)
      : `${nameOf(graph, to)} cannot answer, since ${isOff(graph, culprit)}`,
  );
  const group = graph.design.groups.find(({ members }) => members.includes(hop.to));
  if (group?.mode === 'active-passive') {
    const shared = group.virtualAddress ? ` the address ${group.virtualAddress}` : '';
    return avoided.length > 0
      ? `${capitalised(listed(avoided))}: ${chosen} has taken over${shared}.`
      : `It is the active one of the pair and holds${shared || ' the traffic'}; the other waits.`;
  }
  if (graph.components.get(hop.from)?.kind !== 'load-balancer') {
    return avoided.length > 0 ? `${capitalised(listed(avoided))}, so ${chosen} is asked.` : '';
  }
  const next = others.filter(({ to }) => !passedOver.some((other) => other.to === to));
  return avoided.length > 0
    ? `${capitalised(listed(avoided))}: the health check shows it, and the request goes to ${chosen}.`
    : `Round robin: this request goes to ${chosen}, the next one to ${next.length === 1 ? nameOf(graph, next[0]?.to ?? '') : 'the next in the row'}.`;
}

function joined(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
