import type { KnowledgeBase, Recogniser, TermMatch } from '../core.ts';
import type { Concept, Knowledge } from '../knowledge/model.ts';
import type { CopyCodeUnits } from '../terms/codeUnits.ts';
import { core } from './core.ts';
import { once } from './once.ts';

export type DocumentLanguage = 'markdown' | 'plaintext';

/** The knowledge and its recogniser, each built when first asked for. */
export interface Vocabulary {
  knowledge(): KnowledgeBase;
  recogniser(): Recogniser;
  find(text: string, language: DocumentLanguage): TermMatch[];
  /** By id, or by a surface form that is nothing but the term. */
  explain(term: string): Concept | undefined;
}

export function createVocabulary(table: () => Knowledge, copyCodeUnits?: CopyCodeUnits): Vocabulary {
  const knowledge = once(() => core().createKnowledgeBase(table()));
  const recogniser = once(() => core().createConceptRecogniser(table().concepts, copyCodeUnits));
  return {
    knowledge,
    recogniser,
    find: (text, language) =>
      language === 'plaintext' ? recogniser().find(text) : core().findTermsInMarkdown(recogniser(), text),
    explain(term) {
      const text = term.trim();
      const byId = knowledge().concept(text);
      if (byId) return byId;
      const [match] = recogniser().find(text);
      return match?.start === 0 && match.end === text.length ? knowledge().concept(match.id) : undefined;
    },
  };
}
