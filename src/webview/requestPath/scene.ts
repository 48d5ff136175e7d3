import { type Layout, layoutDesign, type Orientation } from '../../designs/layout/layoutDesign.ts';
import type { Measure } from '../../designs/layout/text.ts';
import type { Design } from '../../designs/model.ts';

/** Larger than this it would only be coarse. */
const largest = 1.3;
/** Smaller than this, the small texts of a picture cannot be read. */
const legible = 0.68;

/** Large enough to read with ease, and small enough to see a good part of the whole. */
const comfortable = 0.9;

const layouts = new Map<string, Layout>();

/** A layout and how large it is drawn. */
export interface Scene {
  readonly layout: Layout;
  readonly scale: number;
}

/**
 * The picture as large as the room lets it be, from left to right or from top to bottom.
 * @param mayBeHigher whether it may be higher than the room where it could not be read otherwise
 */
export function sceneFor(
  design: Design,
  room: { readonly width: number; readonly height: number },
  mayBeHigher: boolean,
): Scene {
  const fitted = (layout: Layout): Scene => ({
    layout,
    scale: Math.min(largest, room.width / layout.width, room.height / layout.height),
  });
  const wide = fitted(layoutOf(design, 'wide'));
  if (wide.scale >= legible) return wide;
  const narrow = fitted(layoutOf(design, 'narrow'));
  if (mayBeHigher && narrow.scale < legible) {
    return { layout: narrow.layout, scale: Math.min(comfortable, room.width / narrow.layout.width) };
  }
  return narrow.scale > wide.scale ? narrow : wide;
}

function layoutOf(design: Design, orientation: Orientation): Layout {
  const key = `${design.id} ${orientation}`;
  const layout = layouts.get(key) ?? layoutDesign(design, orientation, measureIn(editorFont()));
  layouts.set(key, layout);
  return layout;
}

function editorFont(): string {
  return getComputedStyle(document.body).fontFamily;
}

/** Measures text in a font family. */
export function measureIn(family: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  return (text, size) => {
    if (!context) return text.length * size * 0.55;
    context.font = `${size}px ${family}`;
    return context.measureText(text).width;
  };
}

/** Boxes of all parts by their middles: servers are reached at their titles, where nothing else is. */
export function middlesOf({ nodes, servers }: Layout): { id: string; x: number; y: number }[] {
  return [...nodes, ...servers.map(({ id, title }) => ({ id, ...title }))].map(({ id, x, y, width, height }) => ({
    id,
    x: x + width / 2,
    y: y + height / 2,
  }));
}
