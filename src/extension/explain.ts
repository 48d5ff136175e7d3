import * as vscode from 'vscode';
import { isConcept } from '../knowledge/lookup.ts';
import type { Concept } from '../knowledge/model.ts';
import { type DocumentTerms, isServed } from './documents.ts';
import type { ExplanationPanel } from './explanationPanel.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * "Explain infra term". From the tree it gets a concept, from a hover an id, from other extensions an id
 * or a surface form; from the palette nothing, and then the term at the cursor counts. Whatever does not
 * name a concept leads to a quick pick.
 */
export function registerExplain(
  vocabulary: Vocabulary,
  terms: DocumentTerms,
  panel: ExplanationPanel,
): vscode.Disposable {
  const explain = vscode.commands.registerCommand('infraTerms.explain', async (argument?: unknown) => {
    const fromTree = isConcept(argument);
    const named = fromTree ? argument : typeof argument === 'string' ? vocabulary.explain(argument) : undefined;
    const atCursor = typeof argument === 'string' ? undefined : conceptAtCursor(vocabulary, terms);
    const search = typeof argument === 'string' ? argument : shortSelection();
    const concept = named ?? atCursor ?? (await pickConcept(vocabulary, search));
    if (concept) panel.show(concept, fromTree);
  });
  const search = vscode.commands.registerCommand('infraTerms.concepts.search', async () => {
    const concept = await pickConcept(vocabulary, '');
    if (concept) panel.show(concept, false);
  });
  return vscode.Disposable.from(explain, search);
}

/** The term that is selected, else the first one in the selection, else the one at the cursor. */
function conceptAtCursor(vocabulary: Vocabulary, terms: DocumentTerms): Concept | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selection } = editor;
  const conceptOf = (id: string | undefined) => (id === undefined ? undefined : vocabulary.knowledge().concept(id));
  if (!selection.isEmpty) {
    const text = document.getText(selection);
    return vocabulary.explain(text) ?? conceptOf(vocabulary.recogniser().find(text)[0]?.id);
  }
  if (!isServed(document)) return undefined;
  const found = terms.at(document, selection.active);
  return found.map(({ id }) => conceptOf(id)).find((concept) => concept !== undefined);
}

/** What a search can begin with: a selection of a few words, not a passage. */
function shortSelection(): string {
  const editor = vscode.window.activeTextEditor;
  const text = editor?.document.getText(editor.selection).trim() ?? '';
  return text.split(/\s+/).length <= 5 ? text : '';
}

interface ConceptItem extends vscode.QuickPickItem {
  readonly concept: Concept;
}

/** Searches terms, aliases and definitions, and shows the definition while choosing. */
async function pickConcept(vocabulary: Vocabulary, search: string): Promise<Concept | undefined> {
  const items = vocabulary.knowledge().concepts.map(
    (concept): ConceptItem => ({
      label: concept.term,
      description: [...(concept.expansion ? [concept.expansion] : []), ...concept.aliases].join(', '),
      detail: concept.definition,
      concept,
    }),
  );
  items.sort((a, b) => a.label.localeCompare(b.label, 'en', { sensitivity: 'base' }));
  const picker = vscode.window.createQuickPick<ConceptItem>();
  picker.title = 'Explain infra term';
  picker.placeholder = 'Search terms, other names and definitions';
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = items;
  picker.value = search;
  // Whoever types a name or an acronym in full means that concept, whatever else has it in its definition.
  const activateExact = (value: string) => {
    const exact = items.find(({ concept }) => concept === vocabulary.explain(value));
    if (exact) picker.activeItems = [exact];
  };
  picker.onDidChangeValue(activateExact);
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]?.concept);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
    activateExact(search);
  });
}
