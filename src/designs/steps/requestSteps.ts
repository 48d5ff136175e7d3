import { availabilityIn } from '../availability.ts';
import { type Graph, graphOf } from '../graph.ts';
import type { Design, DesignState, Link, ScenarioId } from '../model.ts';
import { capitalised, isOff, listed, nameOf } from '../prose.ts';
import { type Leg, type Route, routeOf } from '../route.ts';
import { obstacleAt, obstacleOn } from '../working.ts';
import { dnsSteps } from './dnsSteps.ts';
import { answered, failureOf, nameNotFound, nobodyAsks, type Outcome } from './outcome.ts';
import { arrivalWords, firewallWords } from './requestWords.ts';
import { errorSteps, responseSteps } from './responseSteps.ts';
import { type Step, siteName, stepThere } from './step.ts';

export interface Journey {
  readonly steps: readonly Step[];
  readonly outcome: Outcome;
}

/**
 * Follows one request all the way and all the way back, or to where it ends.
 *
 * Only the first visit asks DNS and opens connections; the other scenarios come from a visitor who is already there.
 */
export function requestSteps(design: Design, scenario: ScenarioId, state: DesignState): Journey {
  const graph = graphOf(design);
  const route = routeOf(graph, scenario, state);
  if (!route) {
    const text = 'The drawing has no client that could send a request.';
    return { steps: [], outcome: { status: 'failed', title: 'No way on', text, stale: false } };
  }
  const client = route.legs[0]?.hop.from ?? route.end;
  if (obstacleAt(graph, state.off, client)) {
    return { steps: [], outcome: nobodyAsks(graph, client) };
  }
  const arriving = scenario === 'first-visit' ? dnsSteps(graph, client, state.off) : { steps: [] };
  if (arriving.failure !== undefined) {
    return { steps: arriving.steps, outcome: nameNotFound(graph, arriving.failure) };
  }
  const steps = [
    ...arriving.steps,
    ...(scenario === 'first-visit' ? connectionSteps(graph, route) : []),
    ...route.legs.flatMap((leg, n) => legSteps(graph, scenario, leg, route.legs[n + 1])),
  ];
  if (route.failure) {
    const outcome = failureOf(graph, route);
    const stuck = failureStep(graph, route);
    const back = outcome.code === undefined ? [] : errorSteps(graph, route.legs, outcome.title);
    const text = scenario === 'write' ? `${outcome.text}${stillReadable(graph, state)}` : outcome.text;
    return { steps: [...steps, ...(stuck ? [stuck] : []), ...back], outcome: { ...outcome, text } };
  }
  const after = scenario === 'write' ? replicationSteps(graph, route.end, state.off) : [];
  return {
    steps: [...steps, ...responseSteps(graph, scenario, route.legs), ...after],
    outcome: success(graph, scenario, route, state.off),
  };
}

function connectionSteps(graph: Graph, { legs }: Route): Step[] {
  const first = legs[0];
  if (!first) {
    return [];
  }
  const { links, to } = first.hop;
  const name = nameOf(graph, to);
  const last = links.at(-1);
  const tcp = stepThere(links, {
    kind: 'tcp',
    title: `TCP handshake with ${name}`,
    text: `The browser opens a connection to port ${last?.port ?? 80}: SYN, SYN-ACK, ACK. Three packets, and both sides know that the other one hears them.`,
    concepts: ['tcp', 'three-way-handshake', 'port'],
    protocol: 'TCP',
    encrypted: false,
  });
  const tls = stepThere(links, {
    kind: 'tls',
    title: `TLS handshake with ${name}`,
    text: `${capitalised(name)} shows its certificate and proves that it is ${siteName(graph)}. Both agree on keys; from now on nobody in between can read along.`,
    concepts: ['tls-handshake', 'certificate', 'https', 'encryption'],
    protocol: 'TLS',
    encrypted: false,
  });
  return last?.encrypted ? [tcp, tls] : [tcp];
}

function legSteps(graph: Graph, scenario: ScenarioId, leg: Leg, next: Leg | undefined): Step[] {
  const { links } = leg.hop;
  return links.map((link, n) =>
    stepThere([link], n === links.length - 1 ? arrivalWords(graph, scenario, leg, next) : firewallWords(graph, link)),
  );
}

/** The attempt that fails. */
function failureStep(graph: Graph, { failure, end }: Route): Step | undefined {
  if (!failure?.hop || !failure.obstacle) {
    return undefined;
  }
  const { culprit, manner } = failure.obstacle;
  const caller = capitalised(nameOf(graph, end));
  const called = nameOf(graph, failure.hop.to);
  const titles = {
    refusal: `${caller} is refused by ${called}`,
    silence: `${caller} gets no answer from ${called}`,
    lack: `${capitalised(called)} cannot serve ${nameOf(graph, end)}`,
  };
  const reasons = {
    refusal: `${capitalised(isOff(graph, culprit))}: nothing listens there, and the connection is refused.`,
    silence: `${capitalised(isOff(graph, culprit))}: no packet comes back, and ${nameOf(graph, end)} waits until its time is up.`,
    lack: `It is there, but cannot do its work without ${nameOf(graph, culprit)}.`,
  };
  return stepThere(failure.hop.links, {
    kind: 'failure',
    title: titles[manner],
    text: reasons[manner],
    concepts: ['single-point-of-failure', manner === 'lack' ? 'outage' : 'tcp'],
    focus: graph.components.has(culprit) ? culprit : failure.hop.to,
  });
}

/** What the replicas do once the primary has stored a change. */
function replicationSteps(graph: Graph, database: string, off: ReadonlySet<string>): Step[] {
  return replications(graph, database)
    .filter((link) => !obstacleOn(graph, off, link))
    .map((link) =>
      stepThere([link], {
        kind: 'replication',
        title: `${capitalised(nameOf(graph, link.to))} copies the change`,
        text: `It fetches the change from ${nameOf(graph, link.from)} a moment later, without anybody waiting for it. Until then a read from ${nameOf(graph, link.to)} shows the old state.`,
        concepts: ['replication', 'asynchronous-replication', 'replication-lag', 'binary-log'],
      }),
    );
}

function replications({ linksFrom }: Graph, database: string) {
  return (linksFrom.get(database) ?? []).filter(({ kinds }) => kinds.includes('replication'));
}

function success(graph: Graph, scenario: ScenarioId, { legs, end }: Route, off: ReadonlySet<string>): Outcome {
  const avoided = new Set(legs.flatMap(({ passedOver }) => passedOver.map(({ culprit, to }) => culprit ?? to)));
  const remarks: string[] = [];
  const source = graph.design.links.find(({ to, kinds }) => to === end && kinds.includes('replication'));
  const stale = source !== undefined && !isCopying(graph, source, off);
  if (stale) {
    remarks.push(`The data may be old: ${nameOf(graph, end)} gets no changes from ${nameOf(graph, source.from)} now.`);
  } else if (avoided.size > 0) {
    remarks.push(`The visitor notices nothing of what is off: ${listed([...avoided].map((id) => nameOf(graph, id)))}.`);
    remarks.push(`Only until ${whatHelps(graph, legs)}, for a few seconds, requests may fail.`);
  }
  if (scenario === 'write') {
    const behind = replications(graph, end)
      .filter((link) => obstacleOn(graph, off, link))
      .map(({ to }) => nameOf(graph, to));
    if (behind.length > 0) {
      remarks.push(`${capitalised(listed(behind))} cannot copy the change now, and catches up later.`);
    }
  }
  return answered(scenario, stale, remarks.join(' '));
}

/** What has to happen before requests go another way. */
function whatHelps(graph: Graph, legs: readonly Leg[]): string {
  const leg = legs.find(({ passedOver }) => passedOver.length > 0);
  const to = leg?.hop.to ?? '';
  const isStandby = graph.design.groups.some(({ mode, members }) => mode === 'active-passive' && members.includes(to));
  return isStandby ? `${nameOf(graph, to)} has taken over` : 'the health checks have noticed it';
}

/** Both databases work, and what lies between them. */
function isCopying(graph: Graph, link: Link, off: ReadonlySet<string>): boolean {
  return !obstacleOn(graph, off, link) && !obstacleAt(graph, off, link.from);
}

function stillReadable(graph: Graph, { off }: DesignState): string {
  return availabilityIn(graph, off).reads ? ' Pages can still be read.' : '';
}
