import { type Box, boxOf, grown, overlap, type Point, segmentsOf } from './geometry.ts';

export interface LabelRequest {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly points: readonly Point[];
}

/**
 * Puts each label onto its own line, where it hides neither a component nor a title, another line or another label;
 * rather not on the edge of a server, and rather in the middle of the longest stretch.
 *
 * @param taken what must stay free
 * @param frames edges of servers
 * @returns boxes by id; a label for which there is no room is missing
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  lines: ReadonlyMap<string, readonly Point[]>,
  taken: readonly Box[],
  frames: readonly Box[],
): ReadonlyMap<string, Box> {
  const placed = new Map<string, Box>();
  const edges = frames.flatMap(edgesOf);
  const strokes = [...lines].flatMap(([id, way]) => strokesOf(way).map((box) => ({ id, box })));
  for (const { id, width, height, points } of requests) {
    const isFree = (spot: Box) => {
      const room = grown(spot, 2);
      const isHit = (box: Box) => overlap(room, box);
      return (
        !taken.some(isHit) &&
        ![...placed.values()].some(isHit) &&
        !strokes.some((line) => line.id !== id && isHit(line.box))
      );
    };
    const spots = spotsOn(points, width, height);
    const isOnEdge = (spot: Box) => edges.some((edge) => overlap(spot, edge));
    const best = spots.find((spot) => !isOnEdge(spot) && isFree(spot)) ?? spots.find(isFree);
    if (best) {
      placed.set(id, best);
    }
  }
  return placed;
}

/** Boxes centred on the line, best first. */
function spotsOn(points: readonly Point[], width: number, height: number): Box[] {
  const segments = segmentsOf(points).map(([a, b]) => ({ a, b, length: Math.abs(a.x - b.x) + Math.abs(a.y - b.y) }));
  return segments
    .toSorted((one, other) => other.length - one.length)
    .flatMap(({ a, b, length }) => {
      const need = a.y === b.y ? width : height;
      const shares = length < need + 10 ? [] : [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];
      return shares
        .filter((share) => Math.min(share, 1 - share) * length >= need / 2 + 5)
        .map((share) => ({
          x: a.x + (b.x - a.x) * share - width / 2,
          y: a.y + (b.y - a.y) * share - height / 2,
          width,
          height,
        }));
    });
}

function strokesOf(points: readonly Point[]): Box[] {
  return segmentsOf(points).map(([a, b]) => grown(boxOf(a, b), 1));
}

function edgesOf({ x, y, width, height }: Box): Box[] {
  return [
    { x: x - 1, y, width: 2, height },
    { x: x + width - 1, y, width: 2, height },
    { x, y: y - 1, width, height: 2 },
    { x, y: y + height - 1, width, height: 2 },
  ];
}
