import type { Concept, Knowledge } from './model.ts';

/** The table with what the features look up in it. */
export interface KnowledgeBase extends Knowledge {
  concept(id: string): Concept | undefined;
}

export function createKnowledgeBase(knowledge: Knowledge): KnowledgeBase {
  const byId = new Map(knowledge.concepts.map((concept) => [concept.id, concept]));
  return { ...knowledge, concept: (id) => byId.get(id) };
}

/** Acronyms made of the first letters of the term's words, such as SPOF. */
export function acronymsOf({ term, aliases }: Concept): string[] {
  const initials = term.split(/[\s-]+/).map((word) => word[0]?.toUpperCase());
  return aliases.filter((alias) => alias.length > 1 && isSubsequence([...alias], initials));
}

function isSubsequence<T>(part: readonly T[], whole: readonly T[]): boolean {
  let matched = 0;
  for (const item of whole) if (item === part[matched]) matched++;
  return matched === part.length;
}

/** The term as a heading shows it, with its acronym or with the words it stands for. */
export function titleOf(concept: Concept): string {
  const other = concept.expansion ?? acronymsOf(concept)[0];
  return other === undefined ? concept.term : `${concept.term} (${other})`;
}

/** Narrows what a command was given: menus of the tree hand over the concept itself. */
export function isConcept(value: unknown): value is Concept {
  return typeof value === 'object' && value !== null && 'term' in value && 'definition' in value;
}
