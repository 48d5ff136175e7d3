import { type Graph, graphOf } from './graph.ts';
import type { Component, Design, Issue, Link, Server } from './model.ts';
import { encryptionOverlay } from './overlays/encryption.ts';
import { loadOverlay } from './overlays/load.ts';
import { monitoringOverlay } from './overlays/monitoring.ts';
import { capitalised, listed, nameOf } from './prose.ts';
import { purposeOf } from './purpose.ts';
import { type SinglePointOfFailure, singlePointsOfFailure } from './singlePointsOfFailure.ts';

export interface Addition {
  readonly component: Component;
  /** What it is there for. */
  readonly purpose: string;
  /** Ids of components that would be single points of failure without it; computed by switching it off. */
  readonly relieves: { readonly reads: readonly string[]; readonly writes: readonly string[] };
}

/** One thing that differs in how the designs behave. */
export interface Effect {
  readonly kind: 'fixed' | 'remains' | 'new';
  readonly text: string;
  /** Ids of components and servers of the design it shows in: the first for `fixed`, the second otherwise. */
  readonly about: readonly string[];
}

/** Parts are the same when they have the same id. */
export interface Comparison {
  readonly added: readonly Addition[];
  readonly addedServers: readonly Server[];
  readonly removed: readonly Component[];
  readonly removedServers: readonly Server[];
  /** Components that stand on another server now, or have another role. */
  readonly changed: readonly { readonly component: Component; readonly text: string }[];
  readonly addedLinks: readonly Link[];
  readonly removedLinks: readonly Link[];
  readonly effects: readonly Effect[];
  /** What the second design's task asks about. */
  readonly issues: readonly Issue[];
}

/** What the second design adds to the first, what that fixes, and which issues remain or are new. */
export function compareDesigns(before: Design, after: Design): Comparison {
  const [old, now] = [graphOf(before), graphOf(after)];
  const notIn = (ids: readonly { readonly id: string }[]) => {
    const known = new Set(ids.map(({ id }) => id));
    return <T extends { readonly id: string }>(part: T) => !known.has(part.id);
  };
  return {
    added: after.components.filter(notIn(before.components)).map((component) => additionOf(now, component)),
    addedServers: after.servers.filter(notIn(before.servers)),
    removed: before.components.filter(notIn(after.components)),
    removedServers: before.servers.filter(notIn(after.servers)),
    changed: after.components.flatMap((component) => {
      const text = changeOf(old, now, component);
      return text === undefined ? [] : [{ component, text }];
    }),
    addedLinks: after.links.filter(notIn(before.links)),
    removedLinks: before.links.filter(notIn(after.links)),
    effects: [...failureEffects(old, now), ...overlayEffects(before, after)],
    issues: after.issues,
  };
}

/** Kinds of which one takes the place of another; a second firewall guards, but stands in for none. */
const canStandIn: ReadonlySet<Component['kind']> = new Set([
  'load-balancer',
  'web-server',
  'application-server',
  'database',
]);

function additionOf(graph: Graph, component: Component): Addition {
  const purpose = purposeOf(graph, component);
  if (!canStandIn.has(component.kind)) {
    return { component, purpose, relieves: { reads: [], writes: [] } };
  }
  const whole = singlePointsOfFailure(graph.design);
  const without = singlePointsOfFailure(graph.design, new Set([component.id]));
  const more = (mode: 'reads' | 'writes') =>
    without[mode]
      .filter(({ id, what }) => what === 'component' && !whole[mode].some((point) => point.id === id))
      .map(({ id }) => id);
  return {
    component,
    purpose,
    relieves: { reads: more('reads'), writes: more('writes') },
  };
}

function changeOf(old: Graph, now: Graph, component: Component): string | undefined {
  const earlier = old.components.get(component.id);
  if (!earlier) {
    return undefined;
  }
  const name = capitalised(nameOf(now, component.id));
  const changes = [
    earlier.server !== component.server ? `${name}: from ${placeOf(old, earlier)} to ${placeOf(now, component)}.` : '',
    earlier.role !== component.role
      ? `${capitalised(nameOf(old, component.id))} becomes ${component.role ? `the ${component.role}` : 'the only database'}.`
      : '',
  ].filter((change) => change !== '');
  return changes.length === 0 ? undefined : changes.join(' ');
}

function placeOf({ servers }: Graph, { server }: Component): string {
  return server === undefined ? 'nowhere' : (servers.get(server)?.label ?? server);
}

function failureEffects(old: Graph, now: Graph): Effect[] {
  const [earlier, later] = [singlePointsOfFailure(old.design), singlePointsOfFailure(now.design)];
  return (['reads', 'writes'] as const).flatMap((mode): Effect[] => {
    const own = (points: readonly SinglePointOfFailure[]) =>
      points.filter(({ what, outside }) => what === 'component' && !outside).map(({ id }) => id);
    const [before, after] = [own(earlier[mode]), own(later[mode])];
    // A part that is gone cannot be said to have been relieved.
    const fixed = before.filter((id) => !after.includes(id) && now.components.has(id));
    const remaining = after.filter((id) => before.includes(id));
    const fresh = after.filter((id) => !before.includes(id));
    const names = (graph: Graph, ids: readonly string[]) => listed(ids.map((id) => nameOf(graph, id)));
    return [
      {
        kind: 'fixed' as const,
        text: `No longer a single point of failure for ${mode}: ${names(now, fixed)}.`,
        about: fixed,
      },
      {
        kind: 'remains' as const,
        text: `Still a single point of failure for ${mode}: ${names(now, remaining)}.`,
        about: remaining,
      },
      { kind: 'new' as const, text: `A new single point of failure for ${mode}: ${names(now, fresh)}.`, about: fresh },
    ].filter(({ about }) => about.length > 0);
  });
}

function overlayEffects(before: Design, after: Design): Effect[] {
  const [secret, secretNow] = [encryptionOverlay(before), encryptionOverlay(after)];
  const [watched, watchedNow] = [monitoringOverlay(before), monitoringOverlay(after)];
  const [crowded, crowdedNow] = [crowdedServers(before), crowdedServers(after)];
  const effect = (
    hadIssue: boolean,
    hasIssue: boolean,
    texts: Record<'fixed' | 'has', string>,
    about: readonly string[],
  ) =>
    hasIssue
      ? [{ kind: hadIssue ? ('remains' as const) : ('new' as const), text: texts.has, about }]
      : hadIssue
        ? [{ kind: 'fixed' as const, text: texts.fixed, about }]
        : [];
  return [
    ...effect(
      secret.comesInPlain,
      secretNow.comesInPlain,
      { fixed: 'Visitors come over HTTPS.', has: 'Visitors come over plain HTTP.' },
      [],
    ),
    ...effect(
      secret.terminations.length > 0,
      secretNow.terminations.length > 0,
      { fixed: 'Requests stay encrypted.', has: secretNow.sentences.join(' ') },
      secretNow.terminations,
    ),
    ...effect(
      watched.unmonitored.size > 0,
      watchedNow.unmonitored.size > 0,
      { fixed: watchedNow.sentences.join(' '), has: watchedNow.sentences.join(' ') },
      [],
    ),
    ...effect(
      crowded.length > 0,
      crowdedNow.length > 0,
      {
        fixed: 'Each tier has a server of its own.',
        has: `Web server, application server and database share machines: ${listed(crowdedNow)}.`,
      },
      crowdedNow,
    ),
  ];
}

/** Ids of servers on which several tiers compete. */
function crowdedServers(design: Design): string[] {
  const servers = new Set(design.servers.map(({ id }) => id));
  return loadOverlay(design)
    .bottlenecks.map(({ id }) => id)
    .filter((id) => servers.has(id));
}
