import * as vscode from 'vscode';
import { type DocumentTerms, documentSelector, rangeOf } from './documents.ts';

/** Explains the term under the pointer; where several sources know it, each says its own, in their order. */
export function registerHover(terms: DocumentTerms): vscode.Disposable {
  return vscode.languages.registerHoverProvider(documentSelector, {
    provideHover(document, position) {
      const found = terms.at(document, position);
      const contents = found.flatMap((term) => term.source.hover(term, document.uri) ?? []);
      for (const content of contents.slice(1)) content.value = `---\n\n${content.value}`;
      const [first] = found;
      return first && contents.length > 0 ? new vscode.Hover(contents, rangeOf(document, first)) : undefined;
    },
  });
}
