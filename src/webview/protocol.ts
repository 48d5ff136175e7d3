/**
 * What the extension and its panels say to each other: one union per direction, free of vscode and DOM.
 * Whatever arrives is `unknown` until one of the functions here has narrowed it.
 */

/** A concept as the explanation panel shows it. */
export interface ExplanationPage {
  readonly id: string;
  readonly title: string;
  /** Made by `renderExplanation`: escaped, without scripts. */
  readonly html: string;
}

/** What a window keeps of the panel when it reloads. */
export interface ExplanationState {
  /** Concept ids, oldest first. */
  readonly history: readonly string[];
  /** Index into `history` of the concept shown. */
  readonly position: number;
}

export type ToExplanation =
  /** The person asked for another concept: it joins the history. `focus`: the keyboard follows. */
  | { readonly type: 'navigate'; readonly page: ExplanationPage; readonly focus: boolean }
  /** The answer to `open`. */
  | { readonly type: 'show'; readonly page: ExplanationPage }
  /** A keybinding of the editor. */
  | { readonly type: 'goBack' }
  | { readonly type: 'goForward' };

export type FromExplanation =
  /** A link was followed, or the person went back or forward. */
  | { readonly type: 'open'; readonly id: string }
  /** A place in the strip was chosen; the id is that of a hop. */
  | { readonly type: 'showOnPath'; readonly id: string };

export function readFromExplanation(message: unknown): FromExplanation | undefined {
  if (!isRecord(message) || typeof message.id !== 'string') return undefined;
  const { type, id } = message;
  return type === 'open' || type === 'showOnPath' ? { type, id } : undefined;
}

export function readExplanationState(state: unknown): ExplanationState | undefined {
  if (!isRecord(state) || !Array.isArray(state.history) || typeof state.position !== 'number') return undefined;
  const history = state.history.filter((id) => typeof id === 'string');
  return history[state.position] === undefined ? undefined : { history, position: state.position };
}

/** What the request path is asked to show. */
export interface RequestPathTarget {
  /** Id of a reference design; without it, the one shown stays as long as it has the part. */
  readonly design?: string;
  /** What to look for, the best first: ids of components, of concepts, of kinds of component. */
  readonly parts?: readonly string[];
}

/** What the panel of the request path starts with. */
export interface RequestPathStart extends RequestPathTarget {
  /** Every concept's term by its id. */
  readonly terms: Readonly<Record<string, string>>;
}

export type ToRequestPath =
  | ({ readonly type: 'show' } & RequestPathTarget)
  /** The answer to `describe`; the HTML is made by `renderExplanation`. */
  | { readonly type: 'description'; readonly concept: string; readonly html: string }
  /** Something is done that only the editor can do: say so. */
  | { readonly type: 'announce'; readonly text: string };

export type FromRequestPath =
  /** The person wants the whole explanation. */
  | { readonly type: 'explain'; readonly concept: string }
  /** The panel shows a part and needs its explanation. */
  | { readonly type: 'describe'; readonly concept: string }
  | { readonly type: 'copy'; readonly text: string; readonly what: string }
  | { readonly type: 'save'; readonly name: string; readonly bytes: Uint8Array }
  /** Something failed that the person asked for. */
  | { readonly type: 'failed'; readonly text: string };

export function readFromRequestPath(message: unknown): FromRequestPath | undefined {
  if (!isRecord(message)) return undefined;
  const { type, concept, text, what, name, bytes } = message;
  if ((type === 'explain' || type === 'describe') && typeof concept === 'string') return { type, concept };
  if (type === 'copy' && typeof text === 'string' && typeof what === 'string') return { type, text, what };
  if (type === 'save' && typeof name === 'string' && bytes instanceof Uint8Array) return { type, name, bytes };
  if (type === 'failed' && typeof text === 'string') return { type, text };
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Sent by every page when its script has run, which it does anew each time the panel is shown again. */
export interface Ready {
  readonly type: 'ready';
}

export function isReady(message: unknown): message is Ready {
  return isRecord(message) && message.type === 'ready';
}
