import { compileFromDisk } from '../../scripts/buildKnowledge.ts';
import { createConceptRecogniser } from '../../src/terms/conceptRecogniser.ts';

/** The knowledge that is shipped and what recognises it; made once for all tests that look at them. */
export const realKnowledge = compileFromDisk();
export const realRecogniser = createConceptRecogniser(realKnowledge.concepts);
