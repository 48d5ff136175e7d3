import { containersOf, graphOf } from '../graph.ts';
import type { Design } from '../model.ts';
import { arrange } from './arrange.ts';
import type { Place } from './block.ts';
import { drawLinks } from './drawLinks.ts';
import type { Box, Point } from './geometry.ts';
import { componentSizes, labelRooms, labelTexts } from './sizes.ts';
import { lineHeight, type Measure, serverText, type TextBlock, type TextLine } from './text.ts';

/**
 * `wide`: from left to right. `folded`: the same in two rows. `narrow`: from top to bottom, for panels from 360 pixels.
 */
export type Orientation = 'wide' | 'folded' | 'narrow';

/** A line of text; `x` is its middle, `y` its baseline. */
export interface PlacedLine extends TextLine, Point {}

export interface NodeBox extends Box {
  readonly id: string;
  readonly lines: readonly PlacedLine[];
}

export interface ServerBox extends Box {
  readonly id: string;
  /** Servers in servers have a greater one; 0 is outermost. */
  readonly depth: number;
  readonly title: Box & { readonly lines: readonly PlacedLine[] };
}

export interface LinkLine {
  readonly id: string;
  /** Level and upright stretches, from the component that asks to the one that answers. */
  readonly points: readonly Point[];
  /** None when nothing stands there, or when there was no room; the text of the steps names it all the same. */
  readonly label?: Box & { readonly lines: readonly PlacedLine[] };
}

/** Where everything is; all in pixels, from the top left corner of the picture. */
export interface Layout {
  readonly orientation: Orientation;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly NodeBox[];
  /** Outer ones first. */
  readonly servers: readonly ServerBox[];
  readonly links: readonly LinkLine[];
}

/** Where the parts stand. Drawing the lines between them takes most of the time, so that comes when it is asked for. */
export interface Plan {
  /** Of the parts; lines may need a little more. */
  readonly width: number;
  readonly height: number;
  readonly draw: () => Layout;
}

const margin = 10;

/** @param measure width of a text in the font the picture is drawn with */
export function layoutDesign(design: Design, orientation: Orientation, measure: Measure): Layout {
  return planLayout(design, orientation, measure).draw();
}

/** @param measure width of a text in the font the picture is drawn with */
export function planLayout(design: Design, orientation: Orientation, measure: Measure): Plan {
  const graph = graphOf(design);
  const isNarrow = orientation === 'narrow';
  const sizes = componentSizes(design, isNarrow ? { size: 12, width: 72 } : { size: 13, width: 92 }, measure);
  const titles = new Map(design.servers.map((server) => [server.id, serverText(server, isNarrow, measure)]));
  const labels = labelTexts(graph, measure);
  const turned = ({ width, height }: { readonly width: number; readonly height: number }) =>
    isNarrow ? { length: height, breadth: width } : { length: width, breadth: height };

  const labelRoom = labelRooms(graph, labels);
  const places = arrange(graph, {
    sizeOf: (id) => turned(sizes.get(id) ?? { width: 0, height: 0 }),
    labelOf: (link) => turned(labelRoom(link)),
    paddingOf: (server) => {
      const { width = 0, height = 0 } = titles.get(server) ?? {};
      const title = height + 6;
      // Between a server's edge and what stands in it: room for a line and its distance to both.
      const padding = 18;
      return isNarrow
        ? { start: title + padding - 8, end: padding, before: padding, after: padding, spine: width + 14 }
        : { start: padding, end: padding, before: title + padding - 8, after: padding, spine: 0 };
    },
    isNarrow,
    isFolded: orientation === 'folded',
  });
  const boxOf = (id: string): Box => boxAt(places.get(id), isNarrow);
  const nodes = design.components.map(({ id }): NodeBox => {
    const box = boxOf(id);
    return { id, ...box, lines: linesIn(box, sizes.get(id)?.text) };
  });
  const servers = design.servers
    .map(({ id }): ServerBox => {
      const box = boxOf(id);
      const text = titles.get(id) ?? { lines: [], width: 0, height: 0 };
      const title = { x: box.x + 5, y: box.y + 5, width: text.width, height: text.height };
      return { id, ...box, depth: containersOf(graph, id).length, title: { ...title, lines: linesIn(title, text) } };
    })
    .toSorted((a, b) => a.depth - b.depth);

  const draw = (): Layout => {
    const taken = [...nodes, ...servers.map(({ title }) => title)];
    const { routes, spots } = drawLinks(graph, { boxOf, servers, labels, taken, orientation });
    const links = design.links.map(({ id }): LinkLine => {
      const spot = spots.get(id);
      const label = spot && { ...spot, lines: linesIn(spot, labels.get(id)) };
      return { id, points: routes.get(id) ?? [], ...(label && { label }) };
    });
    return { orientation, ...framed(nodes, servers, links) };
  };
  const { width, height } = framed(nodes, servers, []);
  return { width, height, draw };
}

function boxAt(place: Place | undefined, isNarrow: boolean): Box {
  const { u, v, length, breadth } = place ?? { u: 0, v: 0, length: 0, breadth: 0 };
  return isNarrow ? { x: v, y: u, width: breadth, height: length } : { x: u, y: v, width: length, height: breadth };
}

function linesIn({ x, y, width, height }: Box, text: TextBlock | undefined): PlacedLine[] {
  let top = y + (height - (text?.height ?? 0)) / 2;
  return (text?.lines ?? []).map(({ text: words, size }) => {
    const line = { text: words, size, x: x + width / 2, y: top + lineHeight(size) * 0.77 };
    top += lineHeight(size);
    return line;
  });
}

/** Moves everything so that the picture begins at zero, with a margin. */
function framed(nodes: readonly NodeBox[], servers: readonly ServerBox[], links: readonly LinkLine[]) {
  const points = [
    ...[...nodes, ...servers, ...links.flatMap(({ label }) => label ?? [])].flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y: y + height },
    ]),
    ...links.flatMap((link) => link.points),
  ];
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const left = margin - xs.reduce((a, b) => Math.min(a, b), 0);
  const top = margin - ys.reduce((a, b) => Math.min(a, b), 0);
  const moved = <P extends Point>(point: P): P => ({ ...point, x: point.x + left, y: point.y + top });
  const movedText = <T extends Point & { readonly lines: readonly PlacedLine[] }>(block: T): T => ({
    ...moved(block),
    lines: block.lines.map(moved),
  });
  return {
    width: xs.reduce((a, b) => Math.max(a, b), 0) + left + margin,
    height: ys.reduce((a, b) => Math.max(a, b), 0) + top + margin,
    nodes: nodes.map(movedText),
    servers: servers.map((server) => ({ ...moved(server), title: movedText(server.title) })),
    links: links.map(({ id, points: way, label }) => ({
      id,
      points: way.map(moved),
      ...(label && { label: movedText(label) }),
    })),
  };
}
