import { PriorityQueue } from './priorityQueue.ts';

/** States are whole numbers. */
export interface PathProblem {
  /** Where a path may start, and what that costs. */
  readonly starts: ReadonlyMap<number, number>;
  /** Where it may end, and what that costs. */
  readonly goals: ReadonlyMap<number, number>;
  /** Calls `visit` for each state that can be reached in one step, with the step's cost. */
  readonly steps: (state: number, visit: (next: number, cost: number) => void) => void;
  /** Never more than what the rest of the way costs; with more, a path is found sooner, but not always the cheapest. */
  readonly estimate: (state: number) => number;
}

/** Finds the states on the cheapest path, ends included. */
export type PathFinder = (problem: PathProblem) => number[] | undefined;

/**
 * A finder for states below a number; it keeps its memory from one search to the next.
 *
 * A* search: Hart, Nilsson and Raphael, "A formal basis for the heuristic determination of minimum cost paths", 1968.
 */
export function pathFinder(states: number): PathFinder {
  const best = new Float64Array(states).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(states);
  const done = new Uint8Array(states);
  const touched: number[] = [];
  return ({ starts, goals, steps, estimate }) => {
    const queue = new PriorityQueue();
    for (const state of touched.splice(0)) {
      best[state] = Number.POSITIVE_INFINITY;
      done[state] = 0;
    }
    const reach = (state: number, total: number, previous: number) => {
      if (total < (best[state] ?? 0)) {
        best[state] = total;
        before[state] = previous;
        touched.push(state);
        queue.push(state, total + estimate(state));
      }
    };
    for (const [state, cost] of starts) {
      reach(state, cost, -1);
    }
    let least = Number.POSITIVE_INFINITY;
    let end: number | undefined;
    let here = 0;
    const visit = (next: number, cost: number) => reach(next, (best[here] ?? 0) + cost, here);
    for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
      const total = best[state] ?? 0;
      if (done[state] === 1) {
        continue;
      }
      if (total + estimate(state) >= least) {
        break;
      }
      done[state] = 1;
      const whole = total + (goals.get(state) ?? Number.POSITIVE_INFINITY);
      if (whole < least) {
        least = whole;
        end = state;
      }
      here = state;
      steps(state, visit);
    }
    if (end === undefined) {
      return undefined;
    }
    const path: number[] = [];
    for (let state = end; state >= 0; state = before[state] ?? -1) {
      path.push(state);
    }
    return path.reverse();
  };
}
