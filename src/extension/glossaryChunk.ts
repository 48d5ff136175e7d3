/** What reads glossaries, loaded when a workspace has one; see `core.ts` for how. */
export const glossaryChunk = () => require('../glossaries.ts');
