import * as vscode from 'vscode';
import type { Concept } from '../knowledge/model.ts';
import {
  type ExplanationPage,
  readExplanationState,
  readFromExplanation,
  type ToExplanation,
} from '../webview/protocol.ts';
import { core } from './core.ts';
import type { Vocabulary } from './vocabulary.ts';
import { panelIcon, webviewHtml, webviewOptions } from './webviewHtml.ts';

const viewType = 'infraTerms.explanation';

/** The one panel in which concepts are explained, beside the editor. */
export interface ExplanationPanel extends vscode.Disposable {
  /** @param preserveFocus whether the keyboard stays where it is */
  show(concept: Concept, preserveFocus: boolean): void;
}

export function registerExplanationPanel(extensionUri: vscode.Uri, vocabulary: Vocabulary): ExplanationPanel {
  let current: vscode.WebviewPanel | undefined;

  const pageOf = (concept: Concept): ExplanationPage => ({
    id: concept.id,
    title: concept.term,
    html: core().renderExplanation(concept, vocabulary.knowledge()),
  });

  const attach = (panel: vscode.WebviewPanel, first: Concept) => {
    current = panel;
    const post = (message: ToExplanation) => panel.webview.postMessage(message);
    panel.iconPath = panelIcon(extensionUri);
    panel.webview.options = webviewOptions(extensionUri);
    panel.onDidDispose(() => {
      if (current === panel) current = undefined;
    });
    panel.webview.onDidReceiveMessage((received: unknown) => {
      const message = readFromExplanation(received);
      if (message?.type === 'showOnPath') {
        void vscode.commands.executeCommand('infraTerms.showRequestPath', message.id);
        return;
      }
      const concept = message && vocabulary.knowledge().concept(message.id);
      if (!concept) return;
      panel.title = concept.term;
      void post({ type: 'show', page: pageOf(concept) });
    });
    panel.title = first.term;
    panel.webview.html = webviewHtml(panel.webview, extensionUri, 'explanation', pageOf(first));
  };

  const serializer = vscode.window.registerWebviewPanelSerializer(viewType, {
    async deserializeWebviewPanel(panel, state: unknown) {
      const restored = readExplanationState(state);
      const concept = vocabulary.knowledge().concept(restored?.history[restored.position] ?? '');
      if (concept) attach(panel, concept);
      else panel.dispose();
    },
  });

  const commands = (['goBack', 'goForward'] as const).map((type) =>
    vscode.commands.registerCommand(`infraTerms.explanation.${type}`, () => {
      const message: ToExplanation = { type };
      return current?.webview.postMessage(message);
    }),
  );

  return {
    show(concept, preserveFocus) {
      if (current) {
        current.title = concept.term;
        const message: ToExplanation = { type: 'navigate', page: pageOf(concept), focus: !preserveFocus };
        void current.webview.postMessage(message);
        current.reveal(undefined, preserveFocus);
        return;
      }
      const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus };
      attach(vscode.window.createWebviewPanel(viewType, concept.term, column, webviewOptions(extensionUri)), concept);
    },
    dispose() {
      vscode.Disposable.from(serializer, ...commands).dispose();
      current?.dispose();
    },
  };
}
