/**
 * The shapes of the components: few strokes each, so that a person can draw them with a marker. The panel and the
 * exported picture share them.
 */
import type { Box, Point } from './layout/geometry.ts';
import type { ComponentKind } from './model.ts';

export interface Shape {
  /** SVG path data of the closed outline, from the top left corner of the component's box. */
  readonly outline: string;
  /** SVG path data of lines inside, not filled. */
  readonly details: string;
}

export type Side = 'left' | 'right' | 'top' | 'bottom';

/** A place where a link may meet a component. */
export interface Port extends Point {
  readonly side: Side;
  readonly isMiddle: boolean;
}

interface ShapeKind {
  readonly draw: (width: number, height: number) => Shape;
  /** Room for the shape around its text. */
  readonly padding: { readonly x: number; readonly y: number };
  /** The sides that links may meet elsewhere than in the middle, since they are straight. */
  readonly straight: readonly Side[];
}

const upright: readonly Side[] = ['left', 'right'];
const level: readonly Side[] = ['top', 'bottom'];
const lid = 7;
const fold = 12;
const point = 12;
const course = 9;

const box: ShapeKind = {
  draw: (w, h) => ({ outline: `M0 0H${w}V${h}H0Z`, details: '' }),
  padding: { x: 10, y: 9 },
  straight: [...upright, ...level],
};

/** A box with a bar on top, as a browser window has. */
const window: ShapeKind = {
  draw: (w, h) => ({ outline: `M0 0H${w}V${h}H0Z`, details: `M0 8H${w}` }),
  padding: { x: 10, y: 14 },
  straight: [...upright, ...level],
};

const cylinder: ShapeKind = {
  draw: (w, h) => {
    const r = `${w / 2} ${lid}`;
    return {
      outline: `M0 ${lid}A${r} 0 0 1 ${w} ${lid}V${h - lid}A${r} 0 0 1 0 ${h - lid}Z`,
      details: `M0 ${lid}A${r} 0 0 0 ${w} ${lid}`,
    };
  },
  padding: { x: 10, y: 17 },
  straight: upright,
};

const hexagon: ShapeKind = {
  draw: (w, h) => ({
    outline: `M${point} 0H${w - point}L${w} ${h / 2}L${w - point} ${h}H${point}L0 ${h / 2}Z`,
    details: '',
  }),
  padding: { x: 15, y: 9 },
  straight: level,
};

/** Eight arcs; the middle one of each side touches the edge of the box, where links meet it. */
const cloud: ShapeKind = {
  draw: (w, h) => {
    const at = (x: number, y: number) => `${round(x * w)} ${round(y * h)}`;
    const arc = (rx: number, ry: number, x: number, y: number) => `A${at(rx, ry)} 0 0 1 ${at(x, y)}`;
    const side = (x: number, y: number) => arc(0.14, 0.25, x, y);
    const corner = (x: number, y: number) => arc(0.13, 0.14, x, y);
    const middle = (x: number, y: number) => arc(0.17, 0.16, x, y);
    return {
      outline: `M${at(0.14, 0.75)}${side(0.14, 0.25)}${corner(0.33, 0.16)}${middle(0.67, 0.16)}${corner(0.86, 0.25)}${side(0.86, 0.75)}${corner(0.67, 0.84)}${middle(0.33, 0.84)}${corner(0.14, 0.75)}Z`,
      details: '',
    };
  },
  padding: { x: 14, y: 15 },
  straight: [],
};

/** A wall: courses of bricks above and below the name. */
const wall: ShapeKind = {
  draw: (w, h) => {
    const joints = (top: number, from: number) =>
      Array.from({ length: Math.floor((w - from - 1) / 18) + 1 }, (_, n) => `M${from + n * 18} ${top}v${course}`).join(
        '',
      );
    return {
      outline: `M0 0H${w}V${h}H0Z`,
      details: `M0 ${course}H${w}${joints(0, 14)}M0 ${h - course}H${w}${joints(h - course, 8)}`,
    };
  },
  padding: { x: 7, y: course + 6 },
  straight: [...upright, ...level],
};

const sheet: ShapeKind = {
  draw: (w, h) => ({
    outline: `M0 0H${w - fold}L${w} ${fold}V${h}H0Z`,
    details: `M${w - fold} 0V${fold}H${w}`,
  }),
  padding: { x: 13, y: 9 },
  straight: ['left', 'bottom'],
};

/** A sheet with a seal. */
const sealed: ShapeKind = {
  draw: (w, h) => {
    const { outline, details } = sheet.draw(w, h);
    return { outline, details: `${details}M${w - 14} ${h - 8}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0` };
  },
  padding: { x: 12, y: 11 },
  straight: ['left', 'bottom'],
};

const pill: ShapeKind = {
  draw: (w, h) => {
    const r = Math.min(w, h) / 2;
    return { outline: `M${r} 0H${w - r}A${r} ${r} 0 0 1 ${w - r} ${h}H${r}A${r} ${r} 0 0 1 ${r} 0Z`, details: '' };
  },
  padding: { x: 10, y: 8 },
  straight: level,
};

const kinds: Record<ComponentKind, ShapeKind> = {
  client: window,
  resolver: cloud,
  dns: cloud,
  firewall: wall,
  'load-balancer': hexagon,
  'web-server': box,
  'application-server': box,
  'application-files': sheet,
  database: cylinder,
  certificate: sealed,
  'monitoring-client': pill,
  'monitoring-service': cloud,
  other: box,
};

export function shapeOf(kind: ComponentKind, width: number, height: number): Shape {
  return kinds[kind].draw(width, height);
}

export function paddingOf(kind: ComponentKind): { readonly x: number; readonly y: number } {
  return kinds[kind].padding;
}

/** Where links may meet a component: the middle of each side first, then its quarters where the side is straight. */
export function portsOf(kind: ComponentKind, { x, y, width, height }: Box): Port[] {
  const sides: readonly Side[] = ['right', 'left', 'bottom', 'top'];
  return sides.flatMap((side) =>
    (kinds[kind].straight.includes(side) ? [0.5, 0.25, 0.75] : [0.5]).map((share) => ({
      side,
      isMiddle: share === 0.5,
      x: side === 'left' ? x : side === 'right' ? x + width : x + width * share,
      y: side === 'top' ? y : side === 'bottom' ? y + height : y + height * share,
    })),
  );
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
