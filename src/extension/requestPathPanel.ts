import * as vscode from 'vscode';
import type { Concept } from '../knowledge/model.ts';
import {
  type RequestPathStart,
  type RequestPathTarget,
  readFromRequestPath,
  type ToRequestPath,
} from '../webview/protocol.ts';
import { core } from './core.ts';
import type { ExplanationPanel } from './explanationPanel.ts';
import { saveFile } from './exports.ts';
import type { Vocabulary } from './vocabulary.ts';
import { panelIcon, webviewHtml, webviewOptions } from './webviewHtml.ts';

const viewType = 'infraTerms.requestPath';
const title = 'Request path';

/** Ids of the reference designs in the order of the tasks. */
const designs = ['simple-web-stack', 'distributed', 'secured-and-monitored', 'scaled-up'];

/**
 * "Show request path": the one panel that shows how a request travels. The command takes ids of a design, of a
 * component, of a kind of component or of a concept, in any order; from the tree it gets a concept.
 */
export function registerRequestPath(
  extensionUri: vscode.Uri,
  vocabulary: Vocabulary,
  explanationPanel: ExplanationPanel,
): vscode.Disposable {
  let current: vscode.WebviewPanel | undefined;

  const attach = (panel: vscode.WebviewPanel, target: RequestPathTarget) => {
    current = panel;
    panel.title = title;
    panel.iconPath = panelIcon(extensionUri);
    panel.webview.options = webviewOptions(extensionUri);
    panel.onDidDispose(() => {
      if (current === panel) current = undefined;
    });
    panel.webview.onDidReceiveMessage((received: unknown) =>
      answer(received, vocabulary, explanationPanel, (message) => void panel.webview.postMessage(message)),
    );
    const { concepts } = vocabulary.knowledge();
    const start: RequestPathStart = {
      ...target,
      terms: Object.fromEntries(concepts.map(({ id, term }) => [id, term])),
    };
    panel.webview.html = webviewHtml(panel.webview, extensionUri, 'requestPath', start);
  };

  const command = vscode.commands.registerCommand('infraTerms.showRequestPath', (...args: unknown[]) => {
    const target = targetOf(args, vocabulary);
    if (current) {
      const message: ToRequestPath = { type: 'show', ...target };
      void current.webview.postMessage(message);
      current.reveal();
      return;
    }
    const column = vscode.ViewColumn.Beside;
    attach(vscode.window.createWebviewPanel(viewType, title, column, webviewOptions(extensionUri)), target);
  });

  const serializer = vscode.window.registerWebviewPanelSerializer(viewType, {
    // What the panel showed is in its own state.
    deserializeWebviewPanel: async (panel) => attach(panel, {}),
  });

  return vscode.Disposable.from(command, serializer, { dispose: () => current?.dispose() });
}

function answer(
  received: unknown,
  vocabulary: Vocabulary,
  explanationPanel: ExplanationPanel,
  post: (message: ToRequestPath) => void,
): void {
  const message = readFromRequestPath(received);
  if (message?.type === 'save') void saveFile(message.name, message.bytes);
  else if (message?.type === 'failed') void vscode.window.showErrorMessage(message.text);
  else if (message?.type === 'copy') {
    void vscode.env.clipboard
      .writeText(message.text)
      .then(() => post({ type: 'announce', text: `${message.what} copied.` }));
  } else if (message) {
    const knowledge = vocabulary.knowledge();
    const concept = knowledge.concept(message.concept);
    if (!concept) return;
    if (message.type === 'explain') explanationPanel.show(concept, false);
    else post({ type: 'description', concept: concept.id, html: core().renderExplanation(concept, knowledge) });
  }
}

function targetOf(args: readonly unknown[], vocabulary: Vocabulary): RequestPathTarget {
  const ids = args.flatMap((argument) =>
    isConcept(argument) ? argument.id : typeof argument === 'string' ? argument : [],
  );
  const design = ids.find((id) => designs.includes(id)) ?? designOfActiveAnswer();
  const parts = ids
    .filter((id) => !designs.includes(id))
    .flatMap((id) => {
      const concept = vocabulary.knowledge().concept(id);
      return concept?.hop ? [id, concept.hop] : [id];
    });
  return { ...(design && { design }), ...(parts.length > 0 && { parts }) };
}

/** An answer file's name starts with the number of its task. */
function designOfActiveAnswer(): string | undefined {
  const path = vscode.window.activeTextEditor?.document.uri.path ?? '';
  const task = /\/([0-3])-(?:simple|distributed|secured|scale)_?[^/]*$/.exec(path)?.[1];
  return task === undefined ? undefined : designs[Number(task)];
}

function isConcept(value: unknown): value is Concept {
  return typeof value === 'object' && value !== null && 'id' in value && 'definition' in value;
}
