interface Size {
  readonly width: number;
  readonly height: number;
}

/** How the picture lies in its frame: a point (x, y) of the picture stands at (x·scale + left, y·scale + top). */
export interface View {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

const smallest = 0.2;
const largest = 4;
export const zoomStep = 1.25;

/** The picture in the middle of its frame. */
export function centred(picture: Size, scale: number, frame: Size): View {
  return {
    scale,
    left: (frame.width - picture.width * scale) / 2,
    top: (frame.height - picture.height * scale) / 2,
  };
}

/** Zooms; the point (x, y) of the frame stays where it is. */
export function zoom(view: View, factor: number, x: number, y: number): View {
  const scale = Math.min(largest, Math.max(smallest, view.scale * factor));
  const real = scale / view.scale;
  return { scale, left: x - (x - view.left) * real, top: y - (y - view.top) * real };
}

export function pan(view: View, dx: number, dy: number): View {
  return { ...view, left: view.left + dx, top: view.top + dy };
}

/** Moves the view no further than needed, so that a box of the picture is in sight. */
export function reveal(view: View, frame: Size, box: Size & { readonly x: number; readonly y: number }): View {
  const margin = 12;
  const shift = (start: number, length: number, room: number) => {
    if (start < margin) return margin - start;
    return Math.min(0, Math.max(room - margin - (start + length), margin - start));
  };
  return pan(
    view,
    shift(box.x * view.scale + view.left, box.width * view.scale, frame.width),
    shift(box.y * view.scale + view.top, box.height * view.scale, frame.height),
  );
}
