import type { Graph } from '../graph.ts';
import type { Link } from '../model.ts';

/** One step of a request's journey: something travels along one link, or along several with firewalls between. */
export interface Step {
  readonly kind: 'dns' | 'tcp' | 'tls' | 'request' | 'query' | 'response' | 'replication' | 'failure';
  /** On the way to the answer, or back from it. */
  readonly direction: 'there' | 'back';
  /** Component ids. */
  readonly from: string;
  readonly to: string;
  /** All components it passes, ends included, in the order of travel. */
  readonly path: readonly string[];
  /** The links it travels along, in the order of travel; on the way back against their direction. */
  readonly links: readonly string[];
  readonly title: string;
  /** One to three plain sentences. */
  readonly text: string;
  readonly protocol?: string;
  readonly port?: number;
  readonly encrypted: boolean;
  /** Ids of the concepts it is about. */
  readonly concepts: readonly string[];
  /** Id of the component to look at: where something is done. */
  readonly focus: string;
}

/** What is said about a step. The rest comes from the links, unless it is said here. */
export type StepWords = Pick<Step, 'kind' | 'title' | 'text' | 'concepts'> &
  Partial<Pick<Step, 'focus' | 'protocol' | 'encrypted'>>;

/** A step along links in their direction. */
export function stepThere(links: readonly Link[], words: StepWords): Step {
  return stepAlong('there', [links[0]?.from ?? '', ...links.map(({ to }) => to)], links, words);
}

/** A step along the same links, backwards. */
export function stepBack(links: readonly Link[], words: StepWords): Step {
  const reversed = links.toReversed();
  return stepAlong('back', [reversed[0]?.to ?? '', ...reversed.map(({ from }) => from)], reversed, words);
}

function stepAlong(
  direction: Step['direction'],
  path: readonly string[],
  links: readonly Link[],
  words: StepWords,
): Step {
  const to = path.at(-1) ?? '';
  const { protocol, port } = links.at(-1) ?? {};
  return {
    direction,
    from: path[0] ?? '',
    to,
    path,
    links: links.map(({ id }) => id),
    ...(protocol !== undefined && { protocol }),
    ...(port !== undefined && { port }),
    encrypted: links.every(({ encrypted }) => encrypted),
    focus: to,
    ...words,
  };
}

/** The name visitors type. */
export function siteName({ design }: Graph): string {
  return design.records[0]?.name ?? 'the site';
}
