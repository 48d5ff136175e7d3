/**
 * What the extension loads when a workspace has a glossary, and not before: the YAML parser is most of it.
 * `src/extension/glossaryChunk.ts` says how.
 */
export { formsOf, glossaryEntries, type IdentifiedTerm, termIdsOf } from './glossaries/glossaryEntries.ts';
export { matchesPath } from './glossaries/pathPattern.ts';
export { readGlossary } from './glossaries/readGlossary.ts';
export { explainGlossaryTerm, plainDefinition, renderGlossaryHover } from './render/glossaryHover.ts';
