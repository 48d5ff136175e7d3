/**
 * What the arrangement works with. `u` is the direction of the flow and `v` runs across it, so that one text serves
 * both orientations.
 */
import type { Link } from '../model.ts';

export interface Extent {
  /** Along the flow. */
  readonly length: number;
  /** Across it. */
  readonly breadth: number;
}

/** The place of an item, by the corner where both directions begin. */
export interface Place extends Extent {
  readonly u: number;
  readonly v: number;
}

/** A component, or a server with all that stands in it. */
export interface Block extends Extent {
  /** Where the main line runs, across the flow. */
  readonly spine: number;
  /** Places of what is in it, from its own corner. */
  readonly places: ReadonlyMap<string, Place>;
}

/** A link between two items, or between what is in them. */
export interface ItemLink {
  readonly from: string;
  readonly to: string;
  readonly link: Link;
}

export interface Measures {
  /** Of a component. */
  readonly sizeOf: (id: string) => Extent;
  /** Room for what stands on a link; zero when nothing does. */
  readonly labelOf: (link: Link) => Extent;
  /** Room a server keeps free inside its edge: along the flow, then across it. */
  readonly paddingOf: (server: string) => {
    readonly start: number;
    readonly end: number;
    readonly before: number;
    readonly after: number;
    /** How far inside its edge, across the flow, the main line may run; what stands before that is its title. */
    readonly spine: number;
  };
  /** Whether space across the flow is scarce. */
  readonly isNarrow: boolean;
  /** Whether the flow goes on below its first half, as text does in the next line. */
  readonly isFolded: boolean;
}

export const gapAlong = 38;
export const gapAcross = 30;
