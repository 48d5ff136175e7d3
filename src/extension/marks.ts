import * as vscode from 'vscode';
import { type DocumentTerms, isServed, rangeOf } from './documents.ts';
import type { FoundTerm, TermSource } from './termSource.ts';

/** How long after a change the marks follow it, in milliseconds: when the writer pauses. */
const pause = 250;

/**
 * A subtle mark under terms: under the first of each in a document, under all, or none. Everyday words are
 * left alone where a document is about something else; the hover explains them all the same.
 */
export function registerMarks(terms: DocumentTerms, sources: readonly TermSource[]): vscode.Disposable {
  const decoration = vscode.window.createTextEditorDecorationType({
    borderColor: new vscode.ThemeColor('infraTerms.markBorder'),
    borderStyle: 'none none dotted none',
    borderWidth: '1px',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });

  const mark = (editor: vscode.TextEditor) => {
    const setting = vscode.workspace.getConfiguration('infraTerms', editor.document).get<string>('marks', 'first');
    const which = isServed(editor.document) ? setting : 'off';
    const found = which === 'off' ? [] : terms.worthMarking(editor.document);
    const marked = which === 'all' ? found : firstOfEach(found);
    editor.setDecorations(
      decoration,
      marked.map((term) => rangeOf(editor.document, term)),
    );
  };
  const markAll = () => vscode.window.visibleTextEditors.forEach(mark);

  let timer: number | undefined;
  const markAfterPause = () => {
    clearTimeout(timer);
    timer = setTimeout(markAll, pause);
  };
  markAfterPause();

  return vscode.Disposable.from(
    decoration,
    new vscode.Disposable(() => clearTimeout(timer)),
    vscode.window.onDidChangeVisibleTextEditors(markAfterPause),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (isServed(document)) markAfterPause();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('infraTerms.marks')) markAll();
    }),
    ...sources.flatMap(({ onDidChange }) => onDidChange?.(markAfterPause) ?? []),
  );
}

function firstOfEach(found: readonly FoundTerm[]): FoundTerm[] {
  const seen = new Map<TermSource, Set<string>>();
  return found.filter(({ id, source }) => {
    const ids = seen.get(source) ?? new Set();
    seen.set(source, ids);
    if (ids.has(id)) return false;
    ids.add(id);
    return true;
  });
}
