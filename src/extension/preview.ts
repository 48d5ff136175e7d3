import type { MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import { previewPlugin } from '../render/previewPlugin.ts';
import { core } from './core.ts';
import { mayBeEveryday } from './documents.ts';
import type { TermSource } from './termSource.ts';

/** The terms in VS Code's Markdown preview. */
export interface Preview extends vscode.Disposable {
  /** VS Code calls this with the markdown-it it renders with; see `markdown.markdownItPlugins`. */
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

export function registerPreview(sources: readonly TermSource[]): Preview {
  let hasRendered = false;
  const refresh = () => {
    // The command would start VS Code's Markdown support where nobody has needed it yet.
    if (hasRendered) void vscode.commands.executeCommand('markdown.preview.refresh');
  };
  const subscriptions = vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('infraTerms.preview')) refresh();
    }),
    ...sources.flatMap(({ onDidChange }) => onDidChange?.(refresh) ?? []),
  );

  /** Text that is rendered without a document is in no folder, so no glossary counts for it. */
  const nowhere = vscode.Uri.from({ scheme: 'untitled' });
  const explainers = (document: vscode.Uri) =>
    sources.flatMap((source) => {
      const recogniser = source.recogniser(document);
      if (!recogniser) return [];
      return [{ recogniser, explain: source.explanation, mayBeEveryday: mayBeEveryday(source, document) }];
    });

  return {
    extendMarkdownIt: (md) =>
      previewPlugin(md, (tokens, env) => {
        hasRendered = true;
        const current = env?.['currentDocument'];
        const document = current instanceof vscode.Uri ? current : undefined;
        const enabled = vscode.workspace.getConfiguration('infraTerms.preview', document ?? null).get('enabled', true);
        return enabled ? core().markTerms(tokens, explainers(document ?? nowhere)) : tokens;
      }),
    dispose: () => subscriptions.dispose(),
  };
}
