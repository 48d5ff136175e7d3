import type { Component, Link, Server } from '../model.ts';
import { paddingOf } from '../shapes.ts';

/** Width of a text in pixels. `size` is the font size in pixels. */
export type Measure = (text: string, size: number) => number;

const smallSize = 12;
/** Distance between the baselines of two lines. */
export const lineHeight = (size: number): number => Math.round(size * 1.3);

export interface TextLine {
  readonly text: string;
  readonly size: number;
}

export interface TextBlock {
  readonly lines: readonly TextLine[];
  readonly width: number;
  readonly height: number;
}

/** Font size of a label, and the width beyond which it is broken. */
export interface LabelStyle {
  readonly size: number;
  readonly width: number;
}

export interface ComponentSize {
  readonly width: number;
  readonly height: number;
  readonly text: TextBlock;
}

/** What stands in a component: its label, on several lines when it is long, and the product below. */
function componentText({ label, product }: Component, { size, width }: LabelStyle, measure: Measure): TextBlock {
  const lines = wrapped(label, size, width, measure).map((text) => ({ text, size }));
  return blockOf(product === undefined ? lines : [...lines, { text: product, size: smallSize }], measure);
}

export function componentSize(component: Component, style: LabelStyle, measure: Measure): ComponentSize {
  const text = componentText(component, style, measure);
  const padding = paddingOf(component.kind);
  // Even numbers, so that middles fall on whole pixels.
  const even = (length: number) => 2 * Math.ceil(length / 2);
  return { width: even(text.width + 2 * padding.x), height: even(text.height + 2 * padding.y), text };
}

/** What stands on a link. Nothing behind a firewall, where it would say the same again. */
export function linkText(link: Link, isBehindFirewall: boolean, measure: Measure): TextBlock | undefined {
  const { kinds, protocol, port } = link;
  if (kinds.includes('dependency') || isBehindFirewall) {
    return undefined;
  }
  const verbs = { read: 'reads', write: 'writes', replication: 'copies' } as const;
  const does = kinds.flatMap((kind) => (kind in verbs ? [verbs[kind as keyof typeof verbs]] : [])).join(', ');
  const wire = [protocol, port].filter((word) => word !== undefined).join(' ');
  const lines = [does, wire].filter((line) => line !== '').map((text) => ({ text, size: smallSize }));
  return lines.length === 0 ? undefined : blockOf(lines, measure);
}

export function serverText({ label, address }: Server, isStacked: boolean, measure: Measure): TextBlock {
  const parts = address === undefined ? [label] : isStacked ? [label, address] : [`${label} · ${address}`];
  return blockOf(
    parts.map((text) => ({ text, size: smallSize })),
    measure,
  );
}

/** Breaks a text at spaces so that no line is wider than asked, if its words allow it. */
export function wrapped(text: string, size: number, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  // A number stays with the word before it.
  for (const word of text.split(/ (?!\d)/)) {
    const line = lines.at(-1);
    if (line !== undefined && measure(`${line} ${word}`, size) <= width) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

function blockOf(lines: readonly TextLine[], measure: Measure): TextBlock {
  return {
    lines,
    // Whole pixels, so that sums of lengths are exact.
    width: Math.ceil(Math.max(...lines.map(({ text, size }) => measure(text, size)))),
    height: lines.reduce((height, { size }) => height + lineHeight(size), 0),
  };
}
