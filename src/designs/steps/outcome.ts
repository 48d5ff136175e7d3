/**
 * What the visitor sees in the end.
 *
 * Who can still answer decides it. HAProxy answers 503 when no server is available; Nginx answers 502 when nothing
 * listens where it passes requests to, and 504 when it waits in vain; an application that cannot reach its database
 * answers 500. When nobody answers, the browser shows a page of its own.
 * Sources: HAProxy configuration manual, "HAProxy may emit the following status codes by itself"; RFC 9110, 15.6.
 */
import type { Graph } from '../graph.ts';
import type { ScenarioId } from '../model.ts';
import { capitalised, isOff, nameOf } from '../prose.ts';
import type { Route } from '../route.ts';
import { siteName } from './step.ts';

export interface Outcome {
  readonly status: 'answered' | 'failed';
  /** HTTP status code; none when no HTTP answer arrives. */
  readonly code?: number;
  /** What stands on the screen. */
  readonly title: string;
  /** Why: one to three plain sentences. */
  readonly text: string;
  /** What is shown may be older than what was saved last. */
  readonly stale: boolean;
}

export function answered(scenario: ScenarioId, stale: boolean, remark: string): Outcome {
  const titles = {
    'first-visit': 'The page is shown',
    read: 'The page is shown',
    'static-file': 'The file is shown',
    write: 'Saved',
  };
  return {
    status: 'answered',
    code: 200,
    title: titles[scenario],
    text: remark || 'Everything on the way works.',
    stale,
  };
}

export function nameNotFound(graph: Graph, culprit: string): Outcome {
  const ttl = graph.design.records[0]?.ttl;
  const until = ttl === undefined ? 'for a while' : `for up to ${ttl} seconds, the TTL`;
  return failed(
    "This site can't be reached",
    `${capitalised(nameOf(graph, culprit))} does not answer, so the browser finds no address for ${siteName(graph)} (Chrome: ERR_NAME_NOT_RESOLVED or a similar code). Visitors whose cache still holds it get on ${until}.`,
  );
}

/** When the visitor's own browser is off. */
export function nobodyAsks(graph: Graph, client: string): Outcome {
  return failed(
    'Nothing',
    `${capitalised(isOff(graph, client))}, so it sends no request. Other visitors are served as before.`,
  );
}

/** When a route ends early. */
export function failureOf(graph: Graph, { end, failure }: Route): Outcome {
  const missing = failure?.hop?.to;
  if (missing === undefined || !failure?.obstacle) {
    return failed('No way on', `The drawing leads no further than ${nameOf(graph, end)}.`);
  }
  const { culprit, manner } = failure.obstacle;
  const reason = capitalised(isOff(graph, culprit));
  const next = nameOf(graph, missing);
  switch (graph.components.get(end)?.kind) {
    case 'load-balancer':
      return failed(
        '503 Service Unavailable',
        `${reason}. ${capitalised(nameOf(graph, end))} has no server left to send the request to.`,
        503,
      );
    case 'application-server':
      return failed('500 Internal Server Error', `${reason}. The application cannot reach ${next} and gives up.`, 500);
    case 'web-server':
    case 'other':
      return manner === 'silence'
        ? failed(
            '504 Gateway Timeout',
            `${reason}. ${capitalised(nameOf(graph, end))} waits for ${next} in vain. Where the network reports the machine as unreachable, the answer is 502 at once.`,
            504,
          )
        : failed(
            '502 Bad Gateway',
            `${reason}. ${capitalised(nameOf(graph, end))} works, but ${next} does not take the request.`,
            502,
          );
    default:
      return notConnected(graph, missing, culprit, manner, reason);
  }
}

function notConnected(graph: Graph, missing: string, culprit: string, manner: string, reason: string): Outcome {
  if (manner === 'lack' && graph.components.get(culprit)?.kind === 'certificate') {
    return failed(
      'Your connection is not private',
      `Without a valid certificate ${nameOf(graph, missing)} cannot prove that it is ${siteName(graph)}. The browser warns instead of showing the page.`,
    );
  }
  return manner === 'silence'
    ? failed(
        "This site can't be reached",
        `${reason}, and nothing answers. The browser waits, then gives up (Chrome: ERR_CONNECTION_TIMED_OUT).`,
      )
    : failed(
        "This site can't be reached",
        `${reason}. Its machine runs but refuses the connection (Chrome: ERR_CONNECTION_REFUSED).`,
      );
}

function failed(title: string, text: string, code?: number): Outcome {
  return { status: 'failed', title, text, stale: false, ...(code !== undefined && { code }) };
}
