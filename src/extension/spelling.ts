import * as vscode from 'vscode';
import { type DocumentTerms, documentSelector, rangeOf } from './documents.ts';

/** A quick fix for a misspelt term. There is no squiggle: the light bulb is enough. */
export function registerSpelling(terms: DocumentTerms): vscode.Disposable {
  const kind = vscode.CodeActionKind.QuickFix;
  return vscode.languages.registerCodeActionsProvider(
    documentSelector,
    {
      provideCodeActions(document, range) {
        return terms.at(document, range.start).flatMap((term) => {
          if (term.correction === undefined) return [];
          const action = new vscode.CodeAction(`Change to "${term.correction}"`, kind);
          action.edit = new vscode.WorkspaceEdit();
          action.edit.replace(document.uri, rangeOf(document, term), term.correction);
          action.isPreferred = true;
          return [action];
        });
      },
    },
    { providedCodeActionKinds: [kind] },
  );
}
