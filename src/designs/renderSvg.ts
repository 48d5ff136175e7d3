import { graphOf } from './graph.ts';
import type { Point } from './layout/geometry.ts';
import type { Layout, PlacedLine } from './layout/layoutDesign.ts';
import type { Design, Link } from './model.ts';
import { shapeOf } from './shapes.ts';

/** Colours of an exported picture; a card of its own makes it legible wherever it is put. */
export interface SvgTheme {
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly fill: string;
  readonly server: string;
  readonly mark: string;
}

export const lightTheme: SvgTheme = {
  background: '#ffffff',
  text: '#1b1f24',
  muted: '#57606a',
  line: '#424a53',
  fill: '#ffffff',
  server: '#f3f5f7',
  mark: '#b3261e',
};

export const darkTheme: SvgTheme = {
  background: '#16191d',
  text: '#f0f3f6',
  muted: '#b1bac4',
  line: '#b9c2cc',
  fill: '#22272e',
  server: '#1c2128',
  mark: '#ff9d94',
};

export interface SvgOptions {
  readonly theme?: SvgTheme;
  /** Ids of components and servers to mark as single points of failure. */
  readonly marked?: ReadonlySet<string>;
}

const font = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** A picture that needs nothing else: fonts, colours and background inside, with a title and description to read out. */
export function renderSvg(
  design: Design,
  layout: Layout,
  { theme = lightTheme, marked = new Set() }: SvgOptions = {},
): string {
  const graph = graphOf(design);
  const links = new Map(design.links.map((link) => [link.id, link]));
  const width = Math.ceil(layout.width);
  const height = Math.ceil(layout.height);
  const servers = layout.servers.map(
    ({ id, x, y, width: w, height: h, title }) =>
      `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" rx="6" fill="${theme.server}" ${stroke(theme, marked.has(id))} stroke-dasharray="5 4"/>${text(title.lines, theme.muted)}`,
  );
  const lines = layout.links.flatMap(({ id, points, label }) => {
    const link = links.get(id);
    if (!link || points.length === 0) {
      return [];
    }
    const { kinds } = link;
    const tip = kinds.includes('dependency') ? '' : ' marker-end="url(#tip)"';
    const back = label
      ? `<rect x="${n(label.x)}" y="${n(label.y)}" width="${n(label.width)}" height="${n(label.height)}" rx="3" fill="${theme.background}"/>${text(label.lines, theme.text)}`
      : '';
    return [
      `<path d="${pathOf(points)}" fill="none" stroke="${theme.line}" stroke-width="1.5"${dashes(link)}${tip}/>${back}`,
    ];
  });
  const nodes = layout.nodes.map(({ id, x, y, width: w, height: h, lines: words }) => {
    const { outline, details } = shapeOf(graph.components.get(id)?.kind ?? 'other', w, h);
    return `<g><g transform="translate(${n(x)} ${n(y)})" ${stroke(theme, marked.has(id))} stroke-linejoin="round"><path d="${outline}" fill="${theme.fill}"/><path d="${details}" fill="none"/></g>${text(words, theme.text)}</g>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc" font-family="${escapeXml(font)}">`,
    `<title id="title">${escapeXml(design.title)}</title>`,
    `<desc id="desc">${escapeXml(descriptionOf(design))}</desc>`,
    `<defs><marker id="tip" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 .5L8 4L0 7.5Z" fill="${theme.line}"/></marker></defs>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${theme.background}"/>`,
    ...servers,
    ...lines,
    ...nodes,
    '</svg>',
    '',
  ].join('\n');
}

/** The points of a line as SVG path data, with corners rounded. */
export function pathOf(points: readonly Point[], radius = 6): string {
  return points
    .map((point, i) => {
      const [before, after] = [points[i - 1], points[i + 1]];
      if (!before) {
        return `M${n(point.x)} ${n(point.y)}`;
      }
      if (!after) {
        return `L${n(point.x)} ${n(point.y)}`;
      }
      const [start, end] = [toward(point, before, radius), toward(point, after, radius)];
      return `L${n(start.x)} ${n(start.y)}Q${n(point.x)} ${n(point.y)} ${n(end.x)} ${n(end.y)}`;
    })
    .join('');
}

/** SVG dash pattern for what is not a request: by form, not by colour. */
export function dashOf({ kinds }: Link): string | undefined {
  if (kinds.includes('replication') || kinds.includes('resolution')) {
    return '6 4';
  }
  return kinds.includes('monitoring') || kinds.includes('dependency') ? '2 4' : undefined;
}

function dashes(link: Link): string {
  const pattern = dashOf(link);
  return pattern === undefined ? '' : ` stroke-dasharray="${pattern}"`;
}

function stroke({ line, mark }: SvgTheme, isMarked: boolean): string {
  return isMarked ? `stroke="${mark}" stroke-width="3"` : `stroke="${line}" stroke-width="1.5"`;
}

function text(lines: readonly PlacedLine[], fill: string): string {
  return lines
    .map(
      ({ text: words, x, y, size }) =>
        `<text x="${n(x)}" y="${n(y)}" font-size="${size}" text-anchor="middle" fill="${fill}">${escapeXml(words)}</text>`,
    )
    .join('');
}

function descriptionOf({ summary, servers, components }: Design): string {
  const where = servers.map(({ id, label }) => {
    const parts = components.filter(({ server }) => server === id).map((component) => component.label);
    return `${label}: ${parts.join(', ')}.`;
  });
  return [summary, ...where].join(' ');
}

function toward(from: Point, to: Point, by: number): Point {
  const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  const share = Math.min(by, length / 2) / Math.max(length, 1);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function n(length: number): string {
  return String(Math.round(length * 10) / 10);
}

function escapeXml(text: string): string {
  return text.replace(/[<>&"]/g, (char) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[char] ?? '&quot;');
}
