import * as vscode from 'vscode';
import { type DocumentTerms, documentSelector, rangeOf } from './documents.ts';

/** Highlights every occurrence of the term at the cursor, however it is written. */
export function registerHighlights(terms: DocumentTerms): vscode.Disposable {
  return vscode.languages.registerDocumentHighlightProvider(documentSelector, {
    provideDocumentHighlights(document, position) {
      const [here] = terms.at(document, position);
      if (!here) return undefined;
      return terms
        .all(document)
        .filter(({ id, source }) => id === here.id && source === here.source)
        .map((term) => new vscode.DocumentHighlight(rangeOf(document, term), vscode.DocumentHighlightKind.Text));
    },
  });
}
