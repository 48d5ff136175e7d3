import type { Component, Design } from '../../designs/model.ts';
import { referenceDesign, referenceDesigns } from '../../designs/reference/index.ts';
import type { RequestPathTarget } from '../protocol.ts';

/** Where something stands that a person wants to see. */
export interface Place {
  readonly design: Design;
  /** Id of a component or server. */
  readonly part?: string;
}

/**
 * Where the target is: in the design it names, else in the one that is shown, else in the first design that has it.
 * @param shown id of the design that is shown
 */
export function findPlace(target: RequestPathTarget, shown: string): Place | undefined {
  const named = referenceDesign(target.design ?? shown);
  const candidates = [...(named ? [named] : []), ...referenceDesigns];
  for (const id of target.parts ?? []) {
    for (const design of candidates) {
      const part = partOf(design, id);
      if (part !== undefined) return { design, part };
    }
  }
  return named && { design: named };
}

/** The part with this id, else the first one that the concept explains, else the first one of this kind. */
function partOf({ components, servers }: Design, id: string): string | undefined {
  const first = (fits: (component: Component) => boolean) => components.find(fits)?.id;
  return (
    first((component) => component.id === id) ??
    servers.find((server) => server.id === id)?.id ??
    first(({ concept }) => concept === id) ??
    first(({ kind }) => kind === id)
  );
}
