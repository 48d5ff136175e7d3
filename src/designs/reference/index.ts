import type { Design } from '../model.ts';
import { distributed } from './distributed.ts';
import { scaledUp } from './scaledUp.ts';
import { securedAndMonitored } from './securedAndMonitored.ts';
import { simpleWebStack } from './simpleWebStack.ts';

/** One design for each task, in the order of the tasks. */
export const referenceDesigns: readonly Design[] = [simpleWebStack, distributed, securedAndMonitored, scaledUp];

export function referenceDesign(id: string): Design | undefined {
  return referenceDesigns.find((design) => design.id === id);
}
