import * as vscode from 'vscode';
import { acronymsOf, titleOf } from '../knowledge/lookup.ts';
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
  return vscode.commands.registerCommand('infraTerms.explain', async (argument?: unknown) => {
    const fromTree = isConcept(argument);
    const named = fromTree ? argument : typeof argument === 'string' ? vocabulary.explain(argument) : undefined;
    const atCursor = typeof argument === 'string' ? undefined : conceptAtCursor(vocabulary, terms);
    const typed = typeof argument === 'string' ? argument : selectedText();
    const concept = named ?? atCursor ?? (await pickConcept(vocabulary, typed));
    if (concept) panel.show(concept, fromTree);
  });
}

function isConcept(value: unknown): value is Concept {
  return typeof value === 'object' && value !== null && 'term' in value && 'definition' in value;
}

function selectedText(): string {
  const editor = vscode.window.activeTextEditor;
  const text = editor?.document.getText(editor.selection) ?? '';
  return text.includes('\n') ? '' : text.trim();
}

function conceptAtCursor(vocabulary: Vocabulary, terms: DocumentTerms): Concept | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const selected = selectedText();
  if (selected !== '') return vocabulary.explain(selected);
  if (!isServed(editor.document)) return undefined;
  const found = terms.at(editor.document, editor.selection.active);
  return found.map(({ id }) => vocabulary.knowledge().concept(id)).find((concept) => concept !== undefined);
}

interface ConceptItem extends vscode.QuickPickItem {
  readonly concept: Concept;
}

/** Searches terms, aliases and definitions, and shows the definition while choosing. */
async function pickConcept(vocabulary: Vocabulary, typed: string): Promise<Concept | undefined> {
  const items = vocabulary.knowledge().concepts.map(
    (concept): ConceptItem => ({
      label: titleOf(concept),
      description: concept.aliases.filter((alias) => !acronymsOf(concept).includes(alias)).join(', '),
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
  picker.value = typed;
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
  });
}
