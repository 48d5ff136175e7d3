/** Lengths in CSS pixels; x grows to the right, y downwards; a box is given by its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** The box around a level or upright line. */
export function boxOf(a: Point, b: Point): Box {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

/** Whether a level or upright line runs through the inside of a box. */
export function crosses(a: Point, b: Point, { x, y, width, height }: Box): boolean {
  const isBeside = Math.max(a.x, b.x) <= x || Math.min(a.x, b.x) >= x + width;
  const isAboveOrBelow = Math.max(a.y, b.y) <= y || Math.min(a.y, b.y) >= y + height;
  return !isBeside && !isAboveOrBelow;
}

export function segmentsOf(points: readonly Point[]): (readonly [Point, Point])[] {
  return points.slice(1).map((point, n) => [points[n] ?? point, point] as const);
}
