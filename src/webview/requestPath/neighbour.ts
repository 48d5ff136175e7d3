/** A box of the picture, by its middle. */
interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;
export type DirectionKey = keyof typeof directions;

/** The box that an arrow key leads to: the nearest one that lies that way, what is off the line counting double. */
export function neighbour(boxes: readonly Box[], from: string, key: DirectionKey): string | undefined {
  const start = boxes.find(({ id }) => id === from);
  if (!start) return boxes[0]?.id;
  const [dx, dy] = directions[key];
  let nearest: { id: string; distance: number } | undefined;
  for (const box of boxes) {
    const [x, y] = [box.x - start.x, box.y - start.y];
    const along = x * dx + y * dy;
    const across = Math.abs(x * dy) + Math.abs(y * dx);
    if (along <= 0 || across > 2 * along) continue;
    const distance = along + 2 * across;
    if (!nearest || distance < nearest.distance) nearest = { id: box.id, distance };
  }
  return nearest?.id;
}
