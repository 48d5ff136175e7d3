import * as vscode from 'vscode';
import type { KnowledgeBase } from '../core.ts';
import { core } from './core.ts';
import { type DocumentTerms, documentSelector, rangeOf } from './documents.ts';

/** Explains the term under the pointer. */
export function registerHover(knowledge: () => KnowledgeBase, terms: DocumentTerms): vscode.Disposable {
  return vscode.languages.registerHoverProvider(documentSelector, {
    provideHover(document, position) {
      const settings = vscode.workspace.getConfiguration('infraTerms.hover', document);
      if (!settings.get('enabled', true)) return undefined;
      const match = terms.at(document, position);
      const concept = match && knowledge().concept(match.id);
      if (!concept) return undefined;

      const { renderHover, hoverCommands } = core();
      const content = new vscode.MarkdownString(
        renderHover(concept, knowledge(), {
          references: settings.get('references', true),
          correction: match.correction,
        }),
      );
      content.isTrusted = { enabledCommands: hoverCommands };
      return new vscode.Hover(content, rangeOf(document, match));
    },
  });
}
