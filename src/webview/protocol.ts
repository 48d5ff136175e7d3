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
  /** The person asked for another concept: it joins the history. */
  | { readonly type: 'navigate'; readonly page: ExplanationPage }
  /** The answer to `open`. */
  | { readonly type: 'show'; readonly page: ExplanationPage }
  /** A keybinding of the editor. */
  | { readonly type: 'goBack' | 'goForward' };

export type FromExplanation =
  /** A link was followed, or the person went back or forward. */
  { readonly type: 'open'; readonly id: string };

export function readFromExplanation(message: unknown): FromExplanation | undefined {
  if (!isRecord(message) || message.type !== 'open' || typeof message.id !== 'string') return undefined;
  return { type: 'open', id: message.id };
}

export function readExplanationState(state: unknown): ExplanationState | undefined {
  if (!isRecord(state) || !Array.isArray(state.history) || typeof state.position !== 'number') return undefined;
  const history = state.history.filter((id) => typeof id === 'string');
  return history[state.position] === undefined ? undefined : { history, position: state.position };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
