import * as vscode from 'vscode';
import type { Concept } from '../knowledge/model.ts';
import {
  type ExplanationPage,
  readExplanationState,
  readFromExplanation,
  type ToExplanation,
} from '../webview/protocol.ts';
import { core } from './core.ts';
import { type PanelStart, registerReusedPanel } from './reusedPanel.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The panel in which concepts are explained, beside the editor. */
export interface ExplanationPanel extends vscode.Disposable {
  /** @param preserveFocus whether the keyboard stays where it is */
  show(concept: Concept, preserveFocus: boolean): void;
}

export function registerExplanationPanel(extensionUri: vscode.Uri, vocabulary: Vocabulary): ExplanationPanel {
  const pageOf = (concept: Concept): ExplanationPage => ({
    id: concept.id,
    title: concept.term,
    html: core().renderExplanation(concept, vocabulary.knowledge()),
  });
  const startWith = (concept: Concept): PanelStart => ({ title: concept.term, initial: pageOf(concept) });

  const panel = registerReusedPanel<ToExplanation>({
    extensionUri,
    viewType: 'infraTerms.explanation',
    script: 'explanation',
    receive(received) {
      const message = readFromExplanation(received);
      if (message?.type === 'showOnPath') {
        void vscode.commands.executeCommand('infraTerms.showRequestPath', message.id);
        return;
      }
      const concept = message && vocabulary.knowledge().concept(message.id);
      if (!concept) return;
      panel.setTitle(concept.term);
      panel.post({ type: 'show', page: pageOf(concept) });
    },
    restore(state) {
      const restored = readExplanationState(state);
      const concept = vocabulary.knowledge().concept(restored?.history[restored.position] ?? '');
      return concept && startWith(concept);
    },
  });

  const commands = (['goBack', 'goForward'] as const).map((type) =>
    vscode.commands.registerCommand(`infraTerms.explanation.${type}`, () => panel.post({ type })),
  );

  return {
    show(concept, preserveFocus) {
      panel.show(startWith(concept), { type: 'navigate', page: pageOf(concept), focus: !preserveFocus }, preserveFocus);
    },
    dispose: () => vscode.Disposable.from(panel, ...commands).dispose(),
  };
}
