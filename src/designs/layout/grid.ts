import { type Box, crosses, type Point } from './geometry.ts';

/** Level and upright tracks on which lines may run. A node is where two of them meet. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly pointAt: (node: number) => Point;
  readonly nodeAt: (point: Point) => number | undefined;
  /** Number of the innermost frame a node lies in; -1 for none. */
  readonly frameAt: (node: number) => number;
  /** Whether the way from a node to the right, or down, runs along the edge of a frame. */
  readonly isAlongFrame: (node: number, isLevel: boolean) => boolean;
  /** Bars the ways through further boxes. */
  readonly bar: (boxes: readonly Box[]) => void;
  /** Calls `visit` for each node next to a node that can be reached from it. */
  readonly neighbours: (node: number, visit: (node: number, isLevel: boolean) => void) => void;
}

/**
 * @param obstacles boxes no line may run through
 * @param frames edges of servers, outer ones first
 */
export function gridOf(
  xValues: Iterable<number>,
  yValues: Iterable<number>,
  obstacles: readonly Box[],
  frames: readonly Box[],
): Grid {
  const xs = sorted(xValues);
  const ys = sorted(yValues);
  const columnOf = new Map(xs.map((x, n) => [x, n]));
  const rowOf = new Map(ys.map((y, n) => [y, n]));
  const width = xs.length;
  const pointAt = (node: number) => ({ x: xs[node % width] ?? 0, y: ys[Math.floor(node / width)] ?? 0 });
  const barred = barredWays(xs, ys, obstacles);
  const levelEdges = barredWays(xs, ys, frames.flatMap(levelEdgesOf));
  const uprightEdges = barredWays(xs, ys, frames.flatMap(uprightEdgesOf));
  const inside = framesInside(xs, ys, frames);
  const right = (node: number) => node % width < width - 1 && (barred[node] ?? 0) % 2 === 0;
  const down = (node: number) => node + width < barred.length && (barred[node] ?? 0) < 2;
  return {
    xs,
    ys,
    pointAt,
    nodeAt: ({ x, y }) => {
      const column = columnOf.get(x);
      const row = rowOf.get(y);
      return column === undefined || row === undefined ? undefined : row * width + column;
    },
    frameAt: (node) => inside[node] ?? -1,
    isAlongFrame: (node, isLevel) => (isLevel ? (levelEdges[node] ?? 0) % 2 : (uprightEdges[node] ?? 0) >> 1) === 1,
    bar: (boxes) => bar(barred, xs, ys, boxes),
    neighbours: (node, visit) => {
      if (right(node)) visit(node + 1, true);
      if (node % width > 0 && right(node - 1)) visit(node - 1, true);
      if (down(node)) visit(node + width, false);
      if (node >= width && down(node - width)) visit(node - width, false);
    },
  };
}

/** For each node 1 when the way to the right is barred, plus 2 when the way down is. */
function barredWays(xs: readonly number[], ys: readonly number[], obstacles: readonly Box[]): Uint8Array {
  const barred = new Uint8Array(xs.length * ys.length);
  bar(barred, xs, ys, obstacles);
  return barred;
}

function bar(barred: Uint8Array, xs: readonly number[], ys: readonly number[], boxes: readonly Box[]): void {
  for (const box of boxes) {
    // Only tracks near the box can be barred; the way to a node may start one track before it.
    const columns = range(xs, box.x, box.x + box.width);
    const rows = range(ys, box.y, box.y + box.height);
    for (let row = Math.max(0, rows.from); row <= rows.to; row++) {
      for (let column = Math.max(0, columns.from); column <= columns.to; column++) {
        const here = { x: xs[column] ?? 0, y: ys[row] ?? 0 };
        const node = row * xs.length + column;
        const stopsRight = crosses(here, { x: xs[column + 1] ?? here.x, y: here.y }, box);
        const stopsDown = crosses(here, { x: here.x, y: ys[row + 1] ?? here.y }, box);
        barred[node] = (barred[node] ?? 0) | (stopsRight ? 1 : 0) | (stopsDown ? 2 : 0);
      }
    }
  }
}

/** How close to an edge a line seems to run along it. */
const near = 5;

function levelEdgesOf({ x, y, width, height }: Box): Box[] {
  return [y, y + height].map((edge) => ({ x, y: edge - near, width, height: 2 * near }));
}

function uprightEdgesOf({ x, y, width, height }: Box): Box[] {
  return [x, x + width].map((edge) => ({ x: edge - near, y, width: 2 * near, height }));
}

function framesInside(xs: readonly number[], ys: readonly number[], frames: readonly Box[]): Int16Array {
  const inside = new Int16Array(xs.length * ys.length).fill(-1);
  for (const [n, { x, y, width, height }] of frames.entries()) {
    const rows = range(ys, y, y + height);
    for (let row = rows.from + 1; row <= rows.to; row++) {
      const columns = range(xs, x, x + width);
      inside.fill(n, row * xs.length + columns.from + 1, row * xs.length + columns.to + 1);
    }
  }
  return inside;
}

/** The tracks within limits, and the one before them. */
function range(tracks: readonly number[], low: number, high: number): { from: number; to: number } {
  const first = tracks.findIndex((track) => track >= low);
  const last = tracks.findLastIndex((track) => track <= high);
  return { from: (first < 0 ? tracks.length : first) - 1, to: last };
}

function sorted(values: Iterable<number>): number[] {
  return [...new Set(values)].toSorted((a, b) => a - b);
}
