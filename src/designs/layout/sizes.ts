/** How large the parts of a picture are, and what stands on its lines. */
import { type Graph, groupBy } from '../graph.ts';
import type { Design, Link } from '../model.ts';
import { type ComponentSize, componentSize, type LabelStyle, linkText, type Measure, type TextBlock } from './text.ts';

/** What stands on each link, by link id. */
export function labelTexts(graph: Graph, measure: Measure): Map<string, TextBlock> {
  const { links } = graph.design;
  const isMonitoring = ({ kinds }: Link) => kinds.includes('monitoring');
  return new Map(
    links.flatMap((link, n) => {
      // Measurements all go to one place in one way; it is enough to say so once.
      const isSaidAgain =
        isMonitoring(link) && links.some((other, m) => m > n && isMonitoring(other) && other.to === link.to);
      const text = linkText(link, graph.components.get(link.from)?.kind === 'firewall', measure);
      return text && !isSaidAgain ? [[link.id, text] as const] : [];
    }),
  );
}

/** One size for all of a kind, so that they line up. */
export function componentSizes(
  { components }: Design,
  style: LabelStyle,
  measure: Measure,
): Map<string, ComponentSize> {
  const sizes = components.map((component) => ({ component, size: componentSize(component, style, measure) }));
  const byKind = groupBy(sizes, ({ component }) => component.kind);
  return new Map(
    sizes.map(({ component: { id, kind }, size: { text } }) => {
      const peers = byKind.get(kind) ?? [];
      const largest = (of: 'width' | 'height') => Math.max(...peers.map(({ size }) => size[of]));
      return [id, { text, width: largest('width'), height: largest('height') }];
    }),
  );
}

/** Labels between the same kinds of components take the same room, so that servers with the same parts look alike. */
export function labelRooms({ components, design }: Graph, labels: ReadonlyMap<string, TextBlock>) {
  const keyOf = ({ from, to }: Link) => `${components.get(from)?.kind} ${components.get(to)?.kind}`;
  const byKey = groupBy(design.links, keyOf);
  return (link: Link) => {
    const texts = (byKey.get(keyOf(link)) ?? []).flatMap(({ id }) => labels.get(id) ?? []);
    const largest = (of: 'width' | 'height') => Math.max(0, ...texts.map((text) => text[of]));
    return { width: largest('width'), height: largest('height') };
  };
}
