import type { Graph } from '../graph.ts';
import type { Link } from '../model.ts';
import { capitalised, nameOf } from '../prose.ts';
import { obstacleOn } from '../working.ts';
import { type Step, siteName, stepBack, stepThere } from './step.ts';

export interface Resolution {
  readonly steps: readonly Step[];
  /** Id of what did not answer. */
  readonly failure?: string;
}

/** The question for the address, from the client to the name server of the domain, and the answer back. */
export function dnsSteps(graph: Graph, client: string, off: ReadonlySet<string>): Resolution {
  const chain = chainOf(graph, client);
  const steps: Step[] = [];
  for (const link of chain) {
    if (obstacleOn(graph, off, link)) {
      return { steps: [...steps, noAnswer(graph, link)], failure: link.to };
    }
    steps.push(question(graph, link));
  }
  return { steps: [...steps, ...chain.toReversed().map((link, n) => answer(graph, link, n === 0))] };
}

/** One name server after the other; a drawing with several shows the first. */
function chainOf({ linksFrom }: Graph, client: string): Link[] {
  const chain: Link[] = [];
  for (let id = client; ; ) {
    const link = linksFrom.get(id)?.find(({ kinds }) => kinds.includes('resolution'));
    if (!link || chain.some(({ from }) => from === link.to)) {
      return chain;
    }
    chain.push(link);
    id = link.to;
  }
}

function question(graph: Graph, link: Link): Step {
  const name = siteName(graph);
  const asker = nameOf(graph, link.from);
  const asked = nameOf(graph, link.to);
  if (graph.components.get(link.from)?.kind === 'client') {
    return stepThere([link], {
      kind: 'dns',
      title: `${capitalised(asker)} asks for the address`,
      text: `Which address does ${name} have? The question goes to ${asked}, as a UDP packet to port 53.`,
      concepts: ['name-resolution', 'domain-name', 'recursive-resolver', 'udp'],
    });
  }
  return stepThere([link], {
    kind: 'dns',
    title: `${capitalised(asker)} asks ${asked}`,
    text: `It has no answer in its cache. The root and top-level name servers, left out here, have told it whom to ask: ${asked} of the domain.`,
    concepts: ['authoritative-server', 'root-server', 'top-level-domain'],
  });
}

function answer(graph: Graph, link: Link, isFirst: boolean): Step {
  const record = graph.design.records[0];
  const what = record ? `${record.name} has the ${record.type} record ${record.value}` : 'Here is the address';
  const ttl = record ? ` The answer may be kept for ${record.ttl} seconds, its TTL.` : '';
  if (isFirst) {
    return stepBack([link], {
      kind: 'dns',
      title: record ? `The answer: ${record.type} record, ${record.value}` : 'The answer: an address',
      text: `${what}.${ttl}`,
      concepts: ['dns-record', ...(record ? [`${record.type.toLowerCase()}-record`] : []), 'ttl'],
      focus: link.to,
    });
  }
  return stepBack([link], {
    kind: 'dns',
    title: `${capitalised(nameOf(graph, link.from))} learns the address`,
    text: `${capitalised(nameOf(graph, link.to))} keeps a copy of the answer and passes it on. DNS has done its part: the request itself does not go through it.`,
    concepts: ['dns-cache', 'ip-address'],
  });
}

function noAnswer(graph: Graph, link: Link): Step {
  return stepThere([link], {
    kind: 'failure',
    title: `No answer from ${nameOf(graph, link.to)}`,
    text: `${capitalised(nameOf(graph, link.from))} asks for the address of ${siteName(graph)}, waits and asks again, and gives up.`,
    concepts: ['name-resolution', 'dns'],
  });
}
