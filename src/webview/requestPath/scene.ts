import { type Layout, type Orientation, type Plan, planLayout } from '../../designs/layout/layoutDesign.ts';
import type { Measure } from '../../designs/layout/text.ts';
import type { Design } from '../../designs/model.ts';
import { bestIn, type Size, sceneScale } from './viewport.ts';

const plans = new Map<string, Plan>();
const layouts = new Map<Plan, Layout>();

/** A layout and how large it is drawn. */
export interface Scene {
  readonly layout: Layout;
  readonly scale: number;
}

/** The picture in the arrangement that shows best in the room, as large as it lets it be. */
export function sceneFor(design: Design, room: Size): Scene {
  const best = bestIn([planOf(design, 'wide'), planOf(design, 'folded'), planOf(design, 'narrow')], room);
  const layout = layoutOf(best);
  return { layout, scale: sceneScale(layout, room) };
}

let measure: Measure | undefined;

function planOf(design: Design, orientation: Orientation): Plan {
  const key = `${design.id} ${orientation}`;
  measure ??= measureIn(editorFont());
  const plan = plans.get(key) ?? planLayout(design, orientation, measure);
  plans.set(key, plan);
  return plan;
}

function layoutOf(plan: Plan): Layout {
  const layout = layouts.get(plan) ?? plan.draw();
  layouts.set(plan, layout);
  return layout;
}

function editorFont(): string {
  return getComputedStyle(document.body).fontFamily;
}

/** Measures text in a font family, each text once. */
export function measureIn(family: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  // As in the style sheet: otherwise letters have whole pixels, and a text is wider where the picture is small.
  if (context) context.textRendering = 'geometricPrecision';
  const widths = new Map<string, number>();
  let font = '';
  return (text, size) => {
    if (!context) return text.length * size * 0.55;
    const key = `${size} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const wanted = `${size}px ${family}`;
    if (wanted !== font) {
      // Setting the font is what takes time.
      font = wanted;
      context.font = wanted;
    }
    const { width } = context.measureText(text);
    widths.set(key, width);
    return width;
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
