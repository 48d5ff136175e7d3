import type { Box } from '../../designs/layout/geometry.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How far a pane is scrolled. */
export interface Scroll {
  readonly left: number;
  readonly top: number;
}

export const zoomStep = 1.25;
/** Space around the picture in its pane. */
export const margin = 12;

/** Larger than this it would only be coarse. */
const coarse = 1.3;
/** At this scale the names of the parts have ten pixels. */
const legible = 0.77;

/** The scale at which all of a picture is in sight. */
export function wholeScale(picture: Size, room: Size): number {
  return Math.min(coarse, room.width / picture.width, room.height / picture.height);
}

/** The same; where it could not be read then, one at which it can. */
export function sceneScale(picture: Size, room: Size): number {
  return Math.max(legible, wholeScale(picture, room));
}

/** How much of a picture is in sight at once. */
export function visibleShare({ width, height }: Size, scale: number, room: Size): number {
  return Math.min(1, room.width / (width * scale)) * Math.min(1, room.height / (height * scale));
}

/** The scale, kept within what makes sense. */
export function zoomed(scale: number, factor: number): number {
  return Math.min(4, Math.max(0.2, scale * factor));
}

/** Scrolls a pane no further than needed, so that a box of what is in it is in sight. */
export function reveal({ left, top }: Scroll, pane: Size, box: Box): Scroll {
  const near = (from: number, room: number, start: number, length: number) => {
    if (length + 2 * margin > room || start - margin < from) return Math.max(0, start - margin);
    return Math.max(from, start + length + margin - room);
  };
  return {
    left: near(left, pane.width, box.x, box.width),
    top: near(top, pane.height, box.y, box.height),
  };
}

/** The box around several boxes. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - y;
  return { x, y, width, height };
}
