import type { Point } from '../../designs/layout/geometry.ts';
import type { Layout } from '../../designs/layout/layoutDesign.ts';
import type { Step } from '../../designs/steps/step.ts';

/** The line a step travels along: its links, one after the other, turned round on the way back. */
export function wayOf({ links, direction }: Step, scene: Layout): readonly Point[] {
  return links.flatMap((id) => {
    const points = scene.links.find((link) => link.id === id)?.points ?? [];
    return direction === 'back' ? points.toReversed() : points;
  });
}
