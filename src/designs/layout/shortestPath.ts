import { PriorityQueue } from './priorityQueue.ts';

/** States are whole numbers below `states`. */
export interface PathProblem {
  readonly states: number;
  /** Where a path may start, and what that costs. */
  readonly starts: ReadonlyMap<number, number>;
  /** Where it may end, and what that costs. */
  readonly goals: ReadonlyMap<number, number>;
  /** Calls `visit` for each state that can be reached in one step, with the step's cost. */
  readonly steps: (state: number, visit: (next: number, cost: number) => void) => void;
  /** Never more than what the rest of the way costs; with more, a path is found sooner, but not always the cheapest. */
  readonly estimate: (state: number) => number;
}

/**
 * The states on the cheapest path, ends included.
 *
 * A* search: Hart, Nilsson and Raphael, "A formal basis for the heuristic determination of minimum cost paths", 1968.
 */
export function shortestPath({ states, starts, goals, steps, estimate }: PathProblem): number[] | undefined {
  const best = new Float64Array(states).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(states).fill(-1);
  const done = new Uint8Array(states);
  const queue = new PriorityQueue();
  const reach = (state: number, total: number, previous: number) => {
    if (total < (best[state] ?? 0)) {
      best[state] = total;
      before[state] = previous;
      queue.push(state, total + estimate(state));
    }
  };
  for (const [state, cost] of starts) {
    reach(state, cost, -1);
  }
  let least = Number.POSITIVE_INFINITY;
  let end: number | undefined;
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
    const here = state;
    steps(here, (next, cost) => reach(next, total + cost, here));
  }
  if (end === undefined) {
    return undefined;
  }
  const path: number[] = [];
  for (let state = end; state >= 0; state = before[state] ?? -1) {
    path.push(state);
  }
  return path.reverse();
}
