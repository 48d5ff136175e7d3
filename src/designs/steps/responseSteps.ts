import type { Graph } from '../graph.ts';
import type { ScenarioId } from '../model.ts';
import { capitalised, nameOf } from '../prose.ts';
import type { Leg } from '../route.ts';
import { type Step, type StepWords, stepBack } from './step.ts';

/** The way of the answer, back over the same legs. */
export function responseSteps(graph: Graph, scenario: ScenarioId, legs: readonly Leg[]): Step[] {
  return legs.toReversed().map((leg) => stepBack(leg.hop.links, wordsFor(graph, scenario, leg)));
}

/** The same for an error that the component at the end of the legs answers with. */
export function errorSteps(graph: Graph, legs: readonly Leg[], error: string): Step[] {
  return legs.toReversed().map((leg, n) =>
    stepBack(leg.hop.links, {
      kind: 'response',
      title: n === 0 ? `${capitalised(nameOf(graph, leg.hop.to))} answers with an error` : 'The error is passed on',
      text:
        n === 0
          ? `It cannot do what is asked, so it answers ${error}.`
          : `${capitalised(nameOf(graph, leg.hop.to))} passes ${error} on the way the request came.`,
      concepts: ['status-code', 'response'],
      focus: n === 0 ? leg.hop.to : leg.hop.from,
    }),
  );
}

function wordsFor(graph: Graph, scenario: ScenarioId, { hop }: Leg): StepWords {
  const answerer = capitalised(nameOf(graph, hop.to));
  const from = graph.components.get(hop.to)?.kind;
  const toClient = graph.components.get(hop.from)?.kind === 'client';
  const shown = toClient ? ' The browser shows it.' : '';
  const encrypts = hop.links[0]?.encrypted ? ' On this way it is encrypted again.' : '';
  if (from === 'database') {
    return scenario === 'write'
      ? {
          kind: 'response',
          title: 'The change is stored',
          text: `${answerer} has stored it on its disk and says so.`,
          concepts: ['transaction', 'write-operation'],
          focus: hop.to,
        }
      : {
          kind: 'response',
          title: 'The rows come back',
          text: `${answerer} returns what the query asked for.`,
          concepts: ['query'],
        };
  }
  if (from === 'application-server') {
    return {
      kind: 'response',
      title: scenario === 'write' ? 'The application confirms' : 'The page is made',
      text:
        scenario === 'write'
          ? `${answerer} answers 200 OK with a page that says it is saved.${shown}`
          : `${answerer} makes HTML from the rows and answers 200 OK.${shown}`,
      concepts: ['dynamic-content', 'html', 'status-code'],
      focus: hop.to,
    };
  }
  if (from === 'web-server' && scenario === 'static-file') {
    return {
      kind: 'response',
      title: 'The web server has the file',
      text: `${answerer} reads it from its own disk and answers 200 OK. Neither application server nor database is asked.${encrypts}${shown}`,
      concepts: ['static-content', 'web-server', 'status-code'],
      focus: hop.to,
    };
  }
  return {
    kind: 'response',
    title: toClient ? 'The answer arrives' : 'The answer goes back',
    text: `${answerer} passes it on the way the request came.${encrypts}${shown}`,
    concepts: toClient ? ['response', 'web-page'] : ['response', 'reverse-proxy'],
  };
}
