import { type Layout, layoutDesign, type Orientation } from '../../designs/layout/layoutDesign.ts';
import type { Measure } from '../../designs/layout/text.ts';
import type { Design } from '../../designs/model.ts';

/** The room there is for a picture; without a height it may be as high as it needs. */
interface Room {
  readonly width: number;
  readonly height?: number | undefined;
}

/** Smaller than this, the other orientation may be more legible. */
const legible = 0.75;

const layouts = new Map<string, Layout>();

/** The layout that is most legible in the room there is; from left to right where nothing speaks against it. */
export function sceneFor(design: Design, { width, height = Number.POSITIVE_INFINITY }: Room): Layout {
  const scale = (layout: Layout) => Math.min(width / layout.width, height / layout.height);
  const wide = layoutOf(design, 'wide');
  if (scale(wide) >= legible) return wide;
  const narrow = layoutOf(design, 'narrow');
  return scale(narrow) > scale(wide) ? narrow : wide;
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
