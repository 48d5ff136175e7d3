import * as vscode from 'vscode';
import type { Concept } from '../knowledge/model.ts';
import { core } from './core.ts';
import type { Vocabulary } from './vocabulary.ts';

const scheme = 'infra-terms';

/** The address of the read-only document that a concept is, for Go to Definition and Peek. */
export function conceptUri(concept: Concept): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${concept.id}.md` });
}

export function registerConceptDocuments(vocabulary: Vocabulary): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent({ path }) {
      const concept = vocabulary.knowledge().concept(path.replace(/^\/|\.md$/g, ''));
      return concept
        ? core().renderConceptMarkdown(concept, vocabulary.knowledge(), (other) => conceptUri(other).toString())
        : undefined;
    },
  });
}
