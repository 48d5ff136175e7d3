/** The same as the picture, in words: for those who do not see it, and for the clipboard. Markdown. */
import { type Graph, graphOf } from './graph.ts';
import { type Component, type Design, type DesignState, type Link, type ScenarioId, scenarios } from './model.ts';
import { capitalised, listed, nameOf } from './prose.ts';
import { type SinglePointOfFailure, singlePointsOfFailure } from './singlePointsOfFailure.ts';
import { stateSummary } from './stateSummary.ts';
import { requestSteps } from './steps/requestSteps.ts';

const everythingOn: DesignState = { off: new Set(), requestNumber: 0 };

/** What there is, how it is linked, what must not fail, and the path of a request. */
export function describeDesign(design: Design, scenario: ScenarioId = 'first-visit', state = everythingOn): string {
  const graph = graphOf(design);
  const { reads, writes } = singlePointsOfFailure(design, state.off);
  return [
    `# ${escaped(design.title)}`,
    design.summary,
    ...(state.off.size > 0 ? [whatIsOff(graph, state.off)] : []),
    '## Parts',
    [...partsIn(graph, undefined, 0)].join('\n'),
    '## Links',
    design.links.map((link) => `- ${linkSentence(graph, link)}`).join('\n'),
    '## Single points of failure',
    failures('For reads', reads),
    failures('For writes', writes),
    ...(design.notes.length > 0
      ? ['## Notes', design.notes.map(({ title, text }) => `- **${escaped(title)}**: ${text}`).join('\n')]
      : []),
    stepsAsMarkdown(design, scenario, state, 2),
  ].join('\n\n');
}

/** @param level of the heading */
export function stepsAsMarkdown(design: Design, scenario: ScenarioId, state = everythingOn, level = 1): string {
  const { steps, outcome } = requestSteps(design, scenario, state);
  const title = scenarios.find(({ id }) => id === scenario)?.title ?? scenario;
  const lines = steps.map(({ title: heading, text, protocol, port, encrypted }, n) => {
    const wire = [protocol, port === undefined ? undefined : `port ${port}`, encrypted ? 'encrypted' : undefined];
    const how = wire.filter((word) => word !== undefined).join(', ');
    return `${n + 1}. **${escaped(heading)}**${how === '' ? '' : ` (${how})`}: ${escaped(text)}`;
  });
  return [
    `${'#'.repeat(level)} ${level === 1 ? `${escaped(design.title)}: ${title.toLowerCase()}` : title}`,
    lines.join('\n'),
    `**${outcome.title}.** ${escaped(outcome.text)}`,
    '',
  ].join('\n\n');
}

function whatIsOff(graph: Graph, off: ReadonlySet<string>): string {
  const { sentence } = stateSummary(graph.design, off);
  return `Switched off: ${listed([...off].map((id) => nameOf(graph, id)))}. ${sentence}`;
}

function* partsIn(graph: Graph, container: string | undefined, depth: number): Generator<string> {
  const { design } = graph;
  const indent = '  '.repeat(depth);
  for (const component of design.components.filter(({ server }) => server === container)) {
    yield `${indent}- ${partName(component)}`;
  }
  for (const { id, label, address } of design.servers.filter(({ parent }) => parent === container)) {
    yield `${indent}- ${escaped(label)}${address === undefined ? '' : ` (${address})`}`;
    yield* partsIn(graph, id, depth + 1);
  }
}

function partName({ label, product }: Component): string {
  return product === undefined ? escaped(label) : `${escaped(label)} (${escaped(product)})`;
}

function linkSentence(graph: Graph, { from, to, kinds, protocol, port, encrypted, through = [] }: Link): string {
  const verbs = {
    request: 'sends requests to',
    read: 'reads from',
    write: 'writes to',
    replication: 'is copied by',
    monitoring: 'reports to',
    resolution: 'asks',
    dependency: 'needs',
  } as const;
  const does = listed(kinds.map((kind) => verbs[kind]));
  const wire = [protocol, port === undefined ? undefined : `port ${port}`, encrypted ? 'encrypted' : undefined];
  const how = wire.filter((word) => word !== undefined).join(', ');
  const way = through.length > 0 ? `, through ${listed(through.map((id) => nameOf(graph, id)))}` : '';
  return escaped(
    `${capitalised(nameOf(graph, from))} ${does} ${nameOf(graph, to)}${how === '' ? '' : ` (${how})`}${way}.`,
  );
}

function failures(title: string, points: readonly SinglePointOfFailure[]): string {
  const lines = points.map(
    ({ label, sentence, caveat }) => `- ${escaped(label)}. ${sentence}${caveat === undefined ? '' : ` ${caveat}`}`,
  );
  return [`**${title}**`, lines.length > 0 ? lines.join('\n') : 'None.'].join('\n\n');
}

/** Keeps labels that a person wrote from becoming markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, '\\$&');
}
