import { nothing, type SVGTemplateResult, svg } from 'lit-html';
import type { Box, Point } from '../../designs/layout/geometry.ts';
import type { Layout, LinkLine, NodeBox, PlacedLine, ServerBox } from '../../designs/layout/layoutDesign.ts';
import type { Component, Link, Server } from '../../designs/model.ts';
import { pathOf } from '../../designs/renderSvg.ts';
import { shapeOf } from '../../designs/shapes.ts';
import type { Marks } from './marks.ts';
import type { Panel } from './panel.ts';
import { wayOf } from './way.ts';

/** What all parts of the picture are drawn from. */
interface Drawing {
  readonly panel: Panel;
  readonly marks: Marks;
  /** Id of the part that Tab leads to. */
  readonly current: string;
  readonly act: (id: string) => void;
}

/** Everything inside the picture, from back to front. */
export function diagram(
  panel: Panel,
  scene: Layout,
  marks: Marks,
  options: { readonly transform: string; readonly current: string; readonly act: (id: string) => void },
): SVGTemplateResult {
  const { components, servers, links } = panel.design;
  const drawing: Drawing = { panel, marks, ...options };
  const step = panel.state.mode === 'follow' ? panel.step : undefined;
  const way = step ? wayOf(step, scene) : [];
  return svg`<defs>
      <marker id="tip" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8"
        markerUnits="userSpaceOnUse" orient="auto"><path d="M0 .5L8 4L0 7.5Z" /></marker>
    </defs>
    <g transform=${options.transform}>
      ${scene.servers.map((box) => serverPart(drawing, box, byId(servers, box.id)))}
      ${scene.links.map((line) => linkLine(drawing, line, byId(links, line.id)))}
      ${way.length > 0 ? svg`<path class="way" d=${pathOf(way)} marker-end="url(#tip)" />` : nothing}
      ${scene.nodes.map((box) => componentPart(drawing, box, byId(components, box.id)))}
      ${scene.links.map((line) => linkLabel(drawing, line))}
      ${token(way.at(-1))}
      ${[...scene.servers, ...scene.nodes].map((box) => mark(drawing, box))}
    </g>`;
}

/** On the edge of the part that the step leads to: that says where to when nothing moves, and no label stands there. */
function token(end: Point | undefined): SVGTemplateResult | typeof nothing {
  return end ? svg`<circle class="token" r="6.5" transform=${`translate(${end.x} ${end.y})`} />` : nothing;
}

function byId<T extends { readonly id: string }>(all: readonly T[], id: string): T {
  const found = all.find((each) => each.id === id);
  if (!found) throw new Error(`The layout has a part that the design has not: ${id}`);
  return found;
}

function serverPart(drawing: Drawing, box: ServerBox, { kind }: Server): SVGTemplateResult {
  const shape = svg`<rect class="outline" width=${box.width} height=${box.height} rx="6" />`;
  return part(drawing, { box, kind: 'server', remark: kind, shape, text: box.title.lines });
}

function componentPart(drawing: Drawing, box: NodeBox, { kind, server }: Component): SVGTemplateResult {
  const { outline, details } = shapeOf(kind, box.width, box.height);
  const shape = svg`<path class="outline" d=${outline} /><path class="strokes" d=${details} />`;
  const remark = server === undefined ? '' : `on ${server}`;
  return part(drawing, { box, kind: 'component', remark, shape, text: box.lines });
}

interface Part {
  readonly box: Box & { readonly id: string };
  readonly kind: 'server' | 'component';
  /** What is not written on it, for those who hear its name. */
  readonly remark: string;
  readonly shape: SVGTemplateResult;
  readonly text: readonly PlacedLine[];
}

/** A part of the picture as a control: a switch where a click breaks things, a button elsewhere. */
function part({ panel, marks, current, act }: Drawing, { box, kind, remark, shape, text }: Part): SVGTemplateResult {
  const { id, x, y, width, height } = box;
  const { mode, selected } = panel.state;
  const condition = panel.facts.conditionOf(id);
  const isSwitch = mode === 'break';
  const states = { works: '', off: 'switched off', stopped: 'cannot work now' };
  // It begins with what one sees, so that voice control finds it by that.
  const label = [
    text.map((line) => line.text).join(' '),
    remark,
    states[condition],
    marks.words.get(id) ?? '',
    panel.isAdded(id) ? 'new' : '',
  ];
  const classes = [
    kind,
    condition,
    id === selected ? 'selected' : '',
    mode === 'follow' && panel.step?.focus === id ? 'focus' : '',
    panel.isAdded(id) ? 'added' : '',
  ];
  const cross = svg`<path class="cross" d=${`M0 0L${width} ${height}M${width} 0L0 ${height}`} />`;
  return svg`<g
    class=${classes.filter((each) => each !== '').join(' ')}
    data-part=${id}
    tabindex=${id === current ? 0 : -1}
    role=${isSwitch ? 'switch' : 'button'}
    aria-checked=${isSwitch ? String(condition !== 'off') : nothing}
    aria-pressed=${isSwitch ? nothing : String(id === selected)}
    aria-label=${label.filter((each) => each !== '').join(', ')}
    @click=${() => act(id)}
  >
    <g transform=${`translate(${x} ${y})`}>
      ${shape}
      ${condition === 'off' ? cross : nothing}
      <rect class="ring" x="-5" y="-5" width=${width + 10} height=${height + 10} rx="7" />
    </g>
    ${lines(text)}
  </g>`;
}

function linkLine({ panel }: Drawing, { id, points }: LinkLine, link: Link): SVGTemplateResult {
  const classes = [
    'link',
    ...link.kinds,
    panel.isTravelled(id) ? 'travelled' : '',
    panel.facts.isCut(link) ? 'cut' : '',
  ];
  // The step that is shown has a tip of its own, which may point the other way.
  const isShown = panel.state.mode === 'follow' && panel.step?.links.includes(id);
  const tip = link.kinds.includes('dependency') || isShown ? nothing : 'url(#tip)';
  return svg`<path class=${classes.filter((each) => each !== '').join(' ')} d=${pathOf(points)} marker-end=${tip} />`;
}

/** What an overlay says about a link stands in place of its protocol. */
function linkLabel({ marks }: Drawing, { id, label }: LinkLine): SVGTemplateResult | typeof nothing {
  if (!label) return nothing;
  const word = marks.words.get(id);
  const { x, y, width, height } = label;
  const [first] = label.lines;
  const middle = { x: x + width / 2, y: y + height / 2 + 4, size: first?.size ?? 11 };
  return svg`<g class=${word === undefined ? 'label' : 'label marked'}>
    <rect x=${x} y=${y} width=${width} height=${height} rx="3" />
    ${word === undefined ? lines(label.lines) : lines([{ ...middle, text: word }])}
  </g>`;
}

/** A word on the edge of a part: that it is off, what an overlay says, that it is new. */
function mark({ panel, marks }: Drawing, box: ServerBox | NodeBox): SVGTemplateResult | typeof nothing {
  const { id, x, y, width, height } = box;
  const isOff = panel.facts.conditionOf(id) === 'off';
  const word = isOff ? 'off' : (marks.words.get(id) ?? (panel.isAdded(id) ? 'new' : undefined));
  if (word === undefined) return nothing;
  const breadth = word.length * 6.6 + 14;
  // A server has its title at the top, and there the lines come in.
  const top = 'title' in box ? y + height - 8 : y - 12;
  return svg`<g class="mark" transform=${`translate(${x + width / 2 - breadth / 2} ${top})`}>
    <rect width=${breadth} height="17" rx="8.5" />
    <text x=${breadth / 2} y="12.5">${word}</text>
  </g>`;
}

function lines(all: readonly PlacedLine[]): SVGTemplateResult[] {
  return all.map(({ text, x, y, size }) => svg`<text x=${x} y=${y} font-size=${size}>${text} </text>`);
}
