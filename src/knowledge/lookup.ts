import type { Concept, Knowledge } from './model.ts';

/** The table with what the features look up in it. */
export interface KnowledgeBase extends Knowledge {
  concept(id: string): Concept | undefined;
}

export function createKnowledgeBase(knowledge: Knowledge): KnowledgeBase {
  const byId = new Map(knowledge.concepts.map((concept) => [concept.id, concept]));
  return { ...knowledge, concept: (id) => byId.get(id) };
}

/** Acronyms by which a concept is also known, such as SPOF. */
export function acronymsOf(concept: Concept): string[] {
  return concept.aliases.filter((alias) => /^[A-Z][A-Za-z]?[A-Z0-9]{0,5}$/.test(alias));
}

/** The term as a heading shows it, with its acronym or with the words it stands for. */
export function titleOf(concept: Concept): string {
  const other = concept.expansion ?? acronymsOf(concept)[0];
  return other === undefined ? concept.term : `${concept.term} (${other})`;
}
