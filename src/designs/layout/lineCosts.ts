/**
 * What lines cost. Length costs, a bend costs more, crossing another link more than that, and running on top of one
 * most of all, unless both come from or lead to the same component.
 */
import type { Port, Side } from '../shapes.ts';
import type { Box, Point } from './geometry.ts';
import type { Grid } from './grid.ts';

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
export const stub = 11;

/** What is drawn already. */
export interface Drawn {
  /** By way: twice a node's number for the level one to the right of it, one more for the one down. */
  readonly lines: (LineRequest[] | undefined)[];
  readonly ports: Map<string, string[]>;
  /** Above 1, a good way is taken for the best one. */
  readonly haste: number;
}

export const cost = {
  bend: 28,
  crossing: 50,
  onTop: 40,
  usedPort: 40,
  offMiddle: 16,
  offSide: 80,
  foreign: 3,
  alongFrame: 3,
};

const opposite: Record<Side, Side> = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' };

/** Of the way from a node to one next to it. */
export function stepCost(
  { xs, ys, frameAt, isAlongFrame }: Grid,
  request: LineRequest,
  { lines }: Drawn,
  node: number,
  next: number,
  level: boolean,
): number {
  const width = xs.length;
  const start = Math.min(node, next);
  const row = Math.floor(start / width);
  const column = start % width;
  const length = level ? (xs[column + 1] ?? 0) - (xs[column] ?? 0) : (ys[row + 1] ?? 0) - (ys[row] ?? 0);
  const onTop = strangers(lines[start * 2 + (level ? 0 : 1)], request);
  const across = level
    ? Math.max(strangers(lines[next * 2 + 1], request), strangers(lines[(next - width) * 2 + 1], request))
    : Math.max(strangers(lines[next * 2], request), strangers(lines[(next - 1) * 2], request));
  const trespass = isForeign(frameAt(node), request) || isForeign(frameAt(next), request) ? cost.foreign : 0;
  const alongFrame = isAlongFrame(start, level) ? cost.alongFrame : 0;
  return length * (1 + trespass + alongFrame) + onTop * cost.onTop + across * cost.crossing;
}

function isForeign(frame: number, { homes }: LineRequest): boolean {
  return frame >= 0 && !homes.has(frame);
}

/** How many of the lines have nothing to do with the one asked for. */
function strangers(others: readonly LineRequest[] | undefined, { kind, from, to }: LineRequest): number {
  let count = 0;
  if (others) {
    for (const other of others) {
      if (other.kind !== kind || (other.from !== from && other.to !== to)) count++;
    }
  }
  return count;
}

export function portCost(port: Port, user: string, side: Side | undefined, { ports }: Drawn): number {
  const others = (ports.get(keyOf(port)) ?? []).filter((other) => other !== user).length;
  return (port.isMiddle ? 0 : cost.offMiddle) + sideCost(port.side, side) + others * cost.usedPort;
}

/** The opposite side is as far off as can be: the line would meet those that go with the flow. */
function sideCost(side: Side, wished: Side | undefined): number {
  if (wished === undefined || side === wished) return 0;
  return opposite[wished] === side ? 2 * cost.offSide : cost.offSide;
}

/** Never more than the rest of the way costs: its length, and a bend where the target does not lie straight ahead. */
export function leastCost({ xs, ys }: Grid, state: number, box: Box): number {
  const node = state >> 1;
  const x = xs[node % xs.length] ?? 0;
  const y = ys[Math.floor(node / xs.length)] ?? 0;
  const dx = Math.max(box.x - stub - x, 0, x - box.x - box.width - stub);
  const dy = Math.max(box.y - stub - y, 0, y - box.y - box.height - stub);
  const hasBend = state % 2 === 0 ? dy > 0 : dx > 0;
  return dx + dy + (hasBend ? cost.bend : 0);
}

export function keyOf({ x, y }: Point): string {
  return `${x} ${y}`;
}
