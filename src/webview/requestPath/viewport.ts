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
/** Space around the picture in its pane; the picture has some of its own. */
export const margin = 4;
/** How far what is brought into sight keeps from the edge of the pane. */
export const clearance = 12;

/** Larger than this it would only be coarse. */
const coarse = 1.3;
/** At this scale the smallest letters of a picture have ten pixels, or nearly. */
export const legible = 0.82;

/** The scale at which all of a picture is in sight. */
export function wholeScale(picture: Size, room: Size): number {
  return Math.min(coarse, room.width / picture.width, room.height / picture.height);
}

/** The same; where it could not be read then, one at which it can. */
export function sceneScale(picture: Size, room: Size): number {
  return Math.max(legible, wholeScale(picture, room));
}

/** The one of several pictures that shows best in a room: rather scrolling down than sideways, and much at once. */
export function bestIn<Picture extends Size>(pictures: readonly [Picture, ...Picture[]], room: Size): Picture {
  const [best] = pictures
    .map((picture) => ({ picture, scale: sceneScale(picture, room) }))
    .map(({ picture, scale }) => {
      const wide = Math.min(1, room.width / (picture.width * scale));
      const high = Math.min(1, room.height / (picture.height * scale));
      return { picture, scale, isSideways: wide < 1, share: wide * high };
    })
    .toSorted((a, b) => Number(a.isSideways) - Number(b.isSideways) || b.share - a.share || b.scale - a.scale);
  return best?.picture ?? pictures[0];
}

/** The scale, kept within what makes sense. */
export function zoomed(scale: number, factor: number): number {
  return Math.min(4, Math.max(0.2, scale * factor));
}

/** Scrolls a pane no further than needed, so that a box of what is in it is in sight. */
export function reveal({ left, top }: Scroll, pane: Size, box: Box): Scroll {
  const near = (from: number, room: number, start: number, length: number) => {
    if (length + 2 * clearance > room || start - clearance < from) return Math.max(0, start - clearance);
    return Math.max(from, start + length + clearance - room);
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
