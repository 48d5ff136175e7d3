import type { Ready } from './protocol.ts';

interface VsCodeApi {
  getState(): unknown;
  setState(state: unknown): void;
  postMessage(message: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The webview's line to the editor; may be acquired once only. */
export const vscode = acquireVsCodeApi();

/** The first state, which the extension embeds in the page. */
export function readInitial(): unknown {
  return JSON.parse(document.body.dataset.initial ?? 'null');
}

// After the page's own script, so that it listens already.
setTimeout(() => {
  const ready: Ready = { type: 'ready' };
  vscode.postMessage(ready);
});
