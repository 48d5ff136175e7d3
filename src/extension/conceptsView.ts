import * as vscode from 'vscode';
import { isConcept, titleOf } from '../knowledge/lookup.ts';
import { type Concept, type GroupId, groups, type Knowledge } from '../knowledge/model.ts';

type Group = (typeof groups)[number];
type Element = Group | Concept;

const groupIcons: Record<GroupId, string> = {
  naming: 'globe',
  network: 'radio-tower',
  edge: 'split-horizontal',
  serving: 'server',
  data: 'database',
  security: 'shield',
  operations: 'pulse',
  design: 'type-hierarchy',
};

const sortedKey = 'infraTerms.conceptsSorted';

/** The sidebar's view of all concepts, by group or from A to Z. */
export function registerConceptsView(knowledge: () => Knowledge, memento: vscode.Memento): vscode.Disposable {
  const provider = new ConceptsProvider(knowledge, memento.get(sortedKey, false));
  const view = vscode.window.createTreeView('infraTerms.concepts', {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const tellMenus = () => vscode.commands.executeCommand('setContext', sortedKey, provider.sorted);
  const sort = async (sorted: boolean) => {
    provider.sorted = sorted;
    await Promise.all([tellMenus(), memento.update(sortedKey, sorted)]);
  };
  void tellMenus();
  return vscode.Disposable.from(
    view,
    provider,
    vscode.commands.registerCommand('infraTerms.concepts.groupByTopic', () => sort(false)),
    vscode.commands.registerCommand('infraTerms.concepts.sortAlphabetically', () => sort(true)),
    vscode.commands.registerCommand('infraTerms.copyDefinition', (concept: unknown) => {
      if (isConcept(concept)) return vscode.env.clipboard.writeText(`${titleOf(concept)}: ${concept.definition}`);
      return undefined;
    }),
    vscode.commands.registerCommand('infraTerms.openSource', (concept: unknown) => {
      const source = isConcept(concept) ? concept.sources[0] : undefined;
      return source && vscode.env.openExternal(vscode.Uri.parse(source.url, true));
    }),
  );
}

class ConceptsProvider implements vscode.TreeDataProvider<Element>, vscode.Disposable {
  readonly #knowledge: () => Knowledge;
  readonly #changed = new vscode.EventEmitter<void>();
  #sorted: boolean;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(knowledge: () => Knowledge, sorted: boolean) {
    this.#knowledge = knowledge;
    this.#sorted = sorted;
  }

  get sorted(): boolean {
    return this.#sorted;
  }

  set sorted(value: boolean) {
    this.#sorted = value;
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  getChildren(element?: Element): Element[] {
    if (element === undefined) return this.#sorted ? this.#fromAToZ() : [...groups];
    if (isConcept(element)) return [];
    return this.#knowledge().concepts.filter((concept) => concept.group === element.id);
  }

  getParent(element: Element): Element | undefined {
    if (this.#sorted || !isConcept(element)) return undefined;
    return groups.find((group) => group.id === element.group);
  }

  getTreeItem(element: Element): vscode.TreeItem {
    return isConcept(element) ? conceptItem(element) : groupItem(element);
  }

  #fromAToZ(): Concept[] {
    return [...this.#knowledge().concepts].sort((a, b) => a.term.localeCompare(b.term, 'en', { sensitivity: 'base' }));
  }
}

function groupItem(group: Group): vscode.TreeItem {
  // Expanded, because the tree's own find searches only what has been shown once.
  const item = new vscode.TreeItem(group.title, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `group:${group.id}`;
  item.description = group.description;
  item.iconPath = new vscode.ThemeIcon(groupIcons[group.id]);
  item.contextValue = 'group';
  return item;
}

function conceptItem(concept: Concept): vscode.TreeItem {
  const title = titleOf(concept);
  const item = new vscode.TreeItem(title);
  item.id = concept.id;
  item.description = concept.definition;
  item.tooltip = new vscode.MarkdownString().appendMarkdown(`**${title}**\n\n`).appendText(concept.definition);
  item.iconPath = new vscode.ThemeIcon(groupIcons[concept.group]);
  item.contextValue = concept.hop === undefined ? 'concept' : 'concept.onPath';
  item.command = { command: 'infraTerms.explain', title: 'Explain', arguments: [concept] };
  item.accessibilityInformation = { label: `${title}. ${concept.definition}` };
  return item;
}
