/**
 * Finds level and upright lines for links, round the components.
 *
 * A* search (Hart, Nilsson and Raphael, 1968) over a sparse grid: tracks through the places where links may meet
 * components, and close to the edges of components and servers. Length costs, a bend costs more, crossing another link
 * more than that, and running on top of one most of all, unless both come from or lead to the same component.
 */
import type { Port, Side } from '../shapes.ts';
import { type Box, grown, type Point } from './geometry.ts';
import { type Grid, gridOf } from './grid.ts';
import { PriorityQueue } from './priorityQueue.ts';

export interface Terminal {
  readonly id: string;
  readonly box: Box;
  readonly ports: readonly Port[];
}

export interface LineRequest {
  readonly id: string;
  readonly from: Terminal;
  readonly to: Terminal;
  /** Lines of one kind may run together where they come from or lead to the same component. */
  readonly kind: string;
  /** Numbers of the frames it has to do with. */
  readonly homes: ReadonlySet<number>;
  /** The sides it should leave and arrive by, if it goes with the flow. */
  readonly sides?: { readonly from: Side; readonly to: Side };
}

/** How far a line runs straight out of a component before it may turn. */
const stub = 11;
/** How far lines keep away from components. */
const clearance = 7;
const cost = { bend: 28, crossing: 50, onTop: 40, usedPort: 40, offMiddle: 16, offSide: 60, foreign: 3, alongFrame: 3 };

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
  const stops = terminals.flatMap(({ ports }) => ports).flatMap((port) => [port, outOf(port)]);
  const grid = gridOf(
    [...edges.flatMap(({ x, width }) => [x, x + width]), ...stops.map(({ x }) => x)],
    [...edges.flatMap(({ y, height }) => [y, y + height]), ...stops.map(({ y }) => y)],
    [...boxes.map((box) => grown(box, clearance)), ...obstacles],
    frames,
  );
  const drawn: Drawn = { lines: new Map(), ports: new Map() };
  return {
    avoid: grid.bar,
    route: (requests) => {
      const routes = new Map<string, readonly Point[]>();
      for (const request of requests) {
        const points = search(grid, request, drawn);
        if (points) {
          remember(grid, request, points, drawn);
          routes.set(request.id, straightened(points));
        }
      }
      return routes;
    },
  };
}

/** What is drawn already. */
interface Drawn {
  /** By node, twice its number for the level way to the right of it, one more for the way down. */
  readonly lines: Map<number, LineRequest[]>;
  readonly ports: Map<string, string[]>;
}

function search(grid: Grid, request: LineRequest, drawn: Drawn): Point[] | undefined {
  const { from, to } = request;
  const best = new Map<number, number>();
  const before = new Map<number, number>();
  const queue = new PriorityQueue();
  const goals = to.ports.flatMap((port) => {
    const node = grid.nodeAt(outOf(port));
    return node === undefined
      ? []
      : [{ node, port, extra: portCost(port, `${request.kind} to ${to.id}`, request.sides?.to, drawn) }];
  });
  const reach = (state: number, total: number, previous: number | undefined) => {
    if (total < (best.get(state) ?? Number.POSITIVE_INFINITY)) {
      best.set(state, total);
      if (previous !== undefined) before.set(state, previous);
      else before.delete(state);
      queue.push(state, total + distance(grid.pointAt(state >> 1), to.box));
    }
  };
  // A state is a node and how the line came there: twice the node's number, one more for upright.
  const starts = new Map<number, Port>();
  for (const port of from.ports) {
    const node = grid.nodeAt(outOf(port));
    if (node !== undefined) {
      const state = node * 2 + (isLevel(port) ? 0 : 1);
      starts.set(state, port);
      reach(state, portCost(port, `${request.kind} from ${from.id}`, request.sides?.from, drawn), undefined);
    }
  }
  let least = Number.POSITIVE_INFINITY;
  let end: { state: number; port: Port } | undefined;
  const closed = new Set<number>();
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    if (closed.has(state)) continue;
    closed.add(state);
    const total = best.get(state) ?? 0;
    if (total >= least) break;
    for (const { node, port, extra } of goals) {
      const whole = total + extra + (isLevel(port) === (state % 2 === 0) ? 0 : cost.bend);
      if (node === state >> 1 && whole < least) {
        least = whole;
        end = { state, port };
      }
    }
    for (const next of grid.neighbours(state >> 1)) {
      const bend = next.isLevel === (state % 2 === 0) ? 0 : cost.bend;
      reach(
        next.node * 2 + (next.isLevel ? 0 : 1),
        total + bend + stepCost(grid, request, drawn, state >> 1, next),
        state,
      );
    }
  }
  if (!end) return undefined;
  const points: Point[] = [at(end.port), outOf(end.port)];
  for (let state: number | undefined = end.state; state !== undefined; state = before.get(state)) {
    points.push(grid.pointAt(state >> 1));
    const port = before.has(state) ? undefined : starts.get(state);
    if (port) points.push(at(port));
  }
  return points.toReversed();
}

function stepCost(
  grid: Grid,
  { from, to, kind, homes }: LineRequest,
  { lines }: Drawn,
  node: number,
  next: { readonly node: number; readonly isLevel: boolean },
): number {
  const [a, b] = [grid.pointAt(node), grid.pointAt(next.node)];
  const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  const strangers = (way: number) =>
    (lines.get(way) ?? []).filter(
      (other) => other.kind !== kind || (other.from.id !== from.id && other.to.id !== to.id),
    ).length;
  const width = grid.xs.length;
  const start = Math.min(node, next.node) * 2;
  const onTop = strangers(next.isLevel ? start : start + 1) * cost.onTop;
  const across = next.isLevel
    ? Math.max(strangers(next.node * 2 + 1), strangers((next.node - width) * 2 + 1))
    : Math.max(strangers(next.node * 2), strangers((next.node - 1) * 2));
  const isStranger = (at: number) => at >= 0 && !homes.has(at);
  const trespass = isStranger(grid.frameAt(node)) || isStranger(grid.frameAt(next.node)) ? cost.foreign * length : 0;
  const alongFrame = grid.isAlongFrame(start / 2, next.isLevel) ? cost.alongFrame * length : 0;
  return length + onTop + across * cost.crossing + trespass + alongFrame;
}

function portCost(port: Port, user: string, side: Side | undefined, { ports }: Drawn): number {
  const others = (ports.get(keyOf(port)) ?? []).filter((other) => other !== user).length;
  const offSide = side !== undefined && side !== port.side ? cost.offSide : 0;
  return (port.isMiddle ? 0 : cost.offMiddle) + offSide + others * cost.usedPort;
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
        lines.set(key, [...(lines.get(key) ?? []), request]);
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

function keyOf({ x, y }: Point): string {
  return `${x} ${y}`;
}

/** Never more than what is left to go. */
function distance({ x, y }: Point, box: Box): number {
  const dx = Math.max(box.x - stub - x, 0, x - box.x - box.width - stub);
  const dy = Math.max(box.y - stub - y, 0, y - box.y - box.height - stub);
  return dx + dy;
}
