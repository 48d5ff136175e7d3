import type { Design } from '../model.ts';
import { distributed } from './distributed.ts';
import { scaledUp } from './scaledUp.ts';
import { scaledUpRedundant } from './scaledUpRedundant.ts';
import { securedAndMonitored } from './securedAndMonitored.ts';
import { simpleWebStack } from './simpleWebStack.ts';

/** One design for each task, in the order of the tasks. */
export const referenceDesigns: readonly Design[] = [simpleWebStack, distributed, securedAndMonitored, scaledUp];

/** Other readings of a task, worth a comparison with the reference design. */
export const designVariants: readonly Design[] = [scaledUpRedundant];

/** A reference design or a variant. */
export function referenceDesign(id: string): Design | undefined {
  return [...referenceDesigns, ...designVariants].find((design) => design.id === id);
}
