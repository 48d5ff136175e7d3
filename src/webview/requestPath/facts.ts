import { type Graph, graphOf } from '../../designs/graph.ts';
import type { Design, Link } from '../../designs/model.ts';
import { type SinglePointsOfFailure, singlePointsOfFailure } from '../../designs/singlePointsOfFailure.ts';
import { type StateSummary, stateSummary } from '../../designs/stateSummary.ts';
import { obstacleAt, obstacleOn } from '../../designs/working.ts';

/** Whether a part works, is switched off, or cannot work because of another one. */
export type Condition = 'works' | 'off' | 'stopped';

/** What follows from the parts that are switched off; computed when asked for, since large designs take a while. */
export class Facts {
  readonly #graph: Graph;
  readonly #off: ReadonlySet<string>;
  #summary: StateSummary | undefined;
  #singlePoints: SinglePointsOfFailure | undefined;

  constructor(design: Design, off: ReadonlySet<string>) {
    this.#graph = graphOf(design);
    this.#off = off;
  }

  get summary(): StateSummary {
    this.#summary ??= stateSummary(this.#graph.design, this.#off);
    return this.#summary;
  }

  /** Of the whole design, whatever is off. */
  get singlePoints(): SinglePointsOfFailure {
    this.#singlePoints ??= singlePointsOfFailure(this.#graph.design);
    return this.#singlePoints;
  }

  /** @param id of a component or a server */
  conditionOf(id: string): Condition {
    if (this.#off.has(id)) return 'off';
    return obstacleAt(this.#graph, this.#off, id) ? 'stopped' : 'works';
  }

  /** Whether a link cannot be used. */
  isCut(link: Link): boolean {
    return (obstacleAt(this.#graph, this.#off, link.from) ?? obstacleOn(this.#graph, this.#off, link)) !== undefined;
  }
}
