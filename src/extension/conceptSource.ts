import * as vscode from 'vscode';
import { conceptUri } from './conceptDocument.ts';
import { core } from './core.ts';
import type { TermForm, TermSource } from './termSource.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The concepts we ship, as a source of terms for every document. */
export function createConceptSource(vocabulary: Vocabulary): TermSource {
  let forms: readonly TermForm[] | undefined;
  return {
    hasEverydayWords: true,
    recogniser: vocabulary.recogniser,
    hover(match, document) {
      const settings = vscode.workspace.getConfiguration('infraTerms.hover', document);
      const concept = vocabulary.knowledge().concept(match.id);
      if (!concept || !settings.get('enabled', true)) return undefined;
      const { hoverCommands, renderHover } = core();
      const content = new vscode.MarkdownString(
        renderHover(concept, vocabulary.knowledge(), {
          references: settings.get('references', true),
          correction: match.correction,
        }),
      );
      content.isTrusted = { enabledCommands: hoverCommands };
      return content;
    },
    location(id) {
      const concept = vocabulary.knowledge().concept(id);
      return concept && new vscode.Location(conceptUri(concept), new vscode.Position(0, 0));
    },
    definition: (id) => vocabulary.knowledge().concept(id)?.definition,
    explanation(id) {
      const concept = vocabulary.knowledge().concept(id);
      return concept && `${core().titleOf(concept)}: ${concept.definition}`;
    },
    forms() {
      const { namesOf } = core();
      forms ??= vocabulary
        .knowledge()
        .concepts.flatMap((concept) => namesOf(concept).map((text) => ({ id: concept.id, text, term: concept.term })));
      return forms;
    },
  };
}
