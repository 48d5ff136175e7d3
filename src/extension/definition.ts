import * as vscode from 'vscode';
import { type DocumentTerms, documentSelector, rangeOf } from './documents.ts';

/** Go to Definition and Peek: the concept as a read-only document, or its place in a glossary. */
export function registerDefinition(terms: DocumentTerms): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider(documentSelector, {
    provideDefinition(document, position) {
      return terms.at(document, position).flatMap((term): vscode.LocationLink[] => {
        const location = term.source.location(term.id);
        if (!location) return [];
        const { uri, range } = location;
        return [{ originSelectionRange: rangeOf(document, term), targetUri: uri, targetRange: range }];
      });
    },
  });
}
