import type { MarkdownIt } from 'markdown-it';
import type { Concept } from '../knowledge/model.ts';
import type { DocumentLanguage } from './vocabulary.ts';

/**
 * What `activate` returns, for other extensions and for tests. Pure and synchronous; offsets are in
 * UTF-16 units of the text.
 */
export interface InfraTermsApi {
  /** Where the known terms stand in a text, in order, never overlapping. The language is Markdown unless said. */
  findTerms(text: string, languageId?: DocumentLanguage): { start: number; end: number; concept: string }[];
  /** The concept with this id, or the one a surface form such as "load balancers" stands for. */
  explain(term: string): Concept | undefined;
  /** Marks terms in what a markdown-it instance renders; VS Code's Markdown preview calls it. */
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}
