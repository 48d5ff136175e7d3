/**
 * Finds level and upright lines for links, round the components.
 *
 * The cheapest way over a sparse grid: tracks through the places where links may meet
 * components, and close to the edges of components and servers. What ways cost stands in `lineCosts.ts`.
 */
import type { Port } from '../shapes.ts';
import { type Box, grown, type Point } from './geometry.ts';
import { type Grid, gridOf } from './grid.ts';
import {
  cost,
  type Drawn,
  keyOf,
  type LineRequest,
  leastCost,
  portCost,
  stepCost,
  stub,
  type Terminal,
} from './lineCosts.ts';
import { type PathFinder, pathFinder } from './shortestPath.ts';

/** How far lines keep away from components. */
const clearance = 7;

export interface Router {
  /** @returns the points of each line by its request's id, ends included; where there is no way, it is missing */
  readonly route: (requests: readonly LineRequest[]) => ReadonlyMap<string, readonly Point[]>;
  /** Keeps later lines off these boxes too. */
  readonly avoid: (boxes: readonly Box[]) => void;
}

/**
 * @param terminals all components that lines may start from or lead to
 * @param obstacles further boxes that no line may run through
 * @param frames servers, outer ones first
 */
export function routerFor(terminals: readonly Terminal[], obstacles: readonly Box[], frames: readonly Box[]): Router {
  const boxes = terminals.map(({ box }) => box);
  const edges = [...boxes.map((box) => grown(box, stub)), ...frames.map((box) => grown(box, stub + 3))];
  const stops = terminals.flatMap(({ ports }) => ports).map(outOf);
  const grid = gridOf(
    tracks(
      stops.map(({ x }) => x),
      edges.flatMap(({ x, width }) => [x, x + width]),
    ),
    tracks(
      stops.map(({ y }) => y),
      edges.flatMap(({ y, height }) => [y, y + height]),
    ),
    [...boxes.map((box) => grown(box, clearance)), ...obstacles],
    frames,
  );
  const states = grid.xs.length * grid.ys.length * 2;
  const find = pathFinder(states);
  // With its length said, the list is looked up fast although most of it stays empty.
  const drawn: Drawn = { lines: new Array(states), ports: new Map(), haste: terminals.length > 60 ? 2 : 1 };
  return {
    avoid: grid.bar,
    route: (requests) => {
      const routes = new Map<string, readonly Point[]>();
      for (const request of requests) {
        const points = search(grid, find, request, drawn);
        if (points) {
          remember(grid, request, points, drawn);
          routes.set(request.id, straightened(points));
        }
      }
      return routes;
    },
  };
}

/** Where lines must run, and where else they may: two tracks that are nearly one would only look like a mistake. */
function tracks(needed: readonly number[], wished: readonly number[]): Set<number> {
  const kept = new Set(needed);
  for (const track of wished) {
    if (![...kept].some((other) => Math.abs(other - track) <= stub - clearance)) kept.add(track);
  }
  return kept;
}

/** A state of the search is a node and how the line came there: twice the node's number, one more for upright. */
function search(grid: Grid, find: PathFinder, request: LineRequest, drawn: Drawn): Point[] | undefined {
  const { from, to, kind, sides } = request;
  const starts = new Map<number, number>();
  const goals = new Map<number, number>();
  const ports = new Map<string, Port>();
  for (const port of from.ports) {
    const node = grid.nodeAt(outOf(port));
    if (node !== undefined) {
      const state = node * 2 + (isLevel(port) ? 0 : 1);
      starts.set(state, portCost(port, `${kind} from ${from.id}`, sides?.from, drawn));
      ports.set(`from ${state}`, port);
    }
  }
  for (const port of to.ports) {
    const node = grid.nodeAt(outOf(port));
    if (node !== undefined) {
      // Whoever comes there across has to turn first.
      for (const [state, bend] of isLevel(port)
        ? [[node * 2, 0] as const, [node * 2 + 1, cost.bend] as const]
        : [[node * 2 + 1, 0] as const, [node * 2, cost.bend] as const]) {
        const whole = bend + portCost(port, `${kind} to ${to.id}`, sides?.to, drawn);
        if (whole < (goals.get(state) ?? Number.POSITIVE_INFINITY)) {
          goals.set(state, whole);
          ports.set(`to ${state}`, port);
        }
      }
    }
  }
  const path = find({
    starts,
    goals,
    estimate: (state) => leastCost(grid, state, to.box) * drawn.haste,
    steps: (state, visit) =>
      grid.neighbours(state >> 1, (node, level) => {
        const bend = level === (state % 2 === 0) ? 0 : cost.bend;
        visit(node * 2 + (level ? 0 : 1), bend + stepCost(grid, request, drawn, state >> 1, node, level));
      }),
  });
  const [first, last] = [ports.get(`from ${path?.[0]}`), ports.get(`to ${path?.at(-1)}`)];
  return path && first && last && [at(first), ...path.map((state) => grid.pointAt(state >> 1)), at(last)];
}

/** Notes where a line runs, so that later ones keep off it. */
function remember(grid: Grid, request: LineRequest, points: readonly Point[], { lines, ports }: Drawn): void {
  const nodes = points.map(grid.nodeAt);
  for (const [n, node] of nodes.entries()) {
    const next = nodes[n + 1];
    if (node !== undefined && next !== undefined && node !== next) {
      const isLevel = Math.floor(node / grid.xs.length) === Math.floor(next / grid.xs.length);
      const step = isLevel ? 1 : grid.xs.length;
      for (let way = Math.min(node, next); way < Math.max(node, next); way += step) {
        const key = way * 2 + (isLevel ? 0 : 1);
        const there = lines[key];
        if (there) there.push(request);
        else lines[key] = [request];
      }
    }
  }
  for (const [point, user] of [
    [points[0], `${request.kind} from ${request.from.id}`],
    [points.at(-1), `${request.kind} to ${request.to.id}`],
  ] as const) {
    if (point) ports.set(keyOf(point), [...(ports.get(keyOf(point)) ?? []), user]);
  }
}

function straightened(points: readonly Point[]): Point[] {
  const distinct = points.filter(({ x, y }, n) => x !== points[n - 1]?.x || y !== points[n - 1]?.y);
  return distinct.filter(({ x, y }, n) => {
    const [a, b] = [distinct[n - 1], distinct[n + 1]];
    return !a || !b || !((a.x === x && x === b.x) || (a.y === y && y === b.y));
  });
}

function outOf({ x, y, side }: Port): Point {
  const dx = side === 'left' ? -stub : side === 'right' ? stub : 0;
  const dy = side === 'top' ? -stub : side === 'bottom' ? stub : 0;
  return { x: x + dx, y: y + dy };
}

function at({ x, y }: Port): Point {
  return { x, y };
}

function isLevel({ side }: Port): boolean {
  return side === 'left' || side === 'right';
}
