/**
 * What the editor's side loads at first use rather than at start: everything pure, in one chunk.
 * `src/extension/core.ts` says how.
 */
export { createKnowledgeBase, type KnowledgeBase, titleOf } from './knowledge/lookup.ts';
export { renderConceptMarkdown } from './render/conceptMarkdown.ts';
export { renderExplanation } from './render/explanation.ts';
export { type HoverOptions, hoverCommands, renderHover } from './render/hover.ts';
export { escapeHtml } from './render/html.ts';
export { markTerms } from './render/markTerms.ts';
export { namesOf } from './terms/conceptEntries.ts';
export { createConceptRecogniser } from './terms/conceptRecogniser.ts';
export { adaptCase } from './terms/correction.ts';
export { findTermsInMarkdown, isProse, type MarkdownStructure, readMarkdownStructure } from './terms/markdown.ts';
export { createRecogniser, type Recogniser, type TermMatch } from './terms/recogniser.ts';
export { withinSubject } from './terms/subject.ts';
