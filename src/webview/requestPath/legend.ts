import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit-html';
import type { ComponentKind } from '../../designs/model.ts';
import { kindNames } from '../../designs/prose.ts';
import { shapeOf } from '../../designs/shapes.ts';
import type { Panel } from './panel.ts';

const lineTitles = [
  { kind: 'request', title: 'request, and the answer back' },
  { kind: 'read', title: 'query' },
  { kind: 'resolution', title: 'question to DNS' },
  { kind: 'replication', title: 'copy to the replica' },
  { kind: 'monitoring', title: 'measurements' },
  { kind: 'dependency', title: 'needs' },
] as const;

/** What shapes and lines mean, as far as this design has them. */
export function legend({ design }: Panel): TemplateResult {
  const kinds = [...new Set(design.components.map(({ kind }) => kind))];
  const links = new Set(design.links.flatMap((link) => link.kinds));
  return html`<button type="button" popovertarget="legend">Legend</button>
    <div id="legend" popover class="popover" role="group" aria-label="Legend">
      <ul class="legend">
        ${kinds.map((kind) => entry(sample(kind), kindNames[kind]))}
        ${entry(svg`<g class="server"><rect class="outline" x="1" y="1" width="38" height="22" rx="3" /></g>`, 'server')}
        ${lineTitles
          .filter(({ kind }) => links.has(kind))
          .map(({ kind, title }) => entry(svg`<path class=${`link ${kind}`} d="M1 12H39" />`, title))}
      </ul>
    </div>`;
}

function sample(kind: ComponentKind): SVGTemplateResult {
  const { outline, details } = shapeOf(kind, 76, 44);
  return svg`<g class="component" transform="translate(1 1) scale(0.5)">
    <path class="outline" d=${outline} /><path class="strokes" d=${details} />
  </g>`;
}

function entry(picture: SVGTemplateResult, title: string): TemplateResult {
  return html`<li><svg class="canvas" width="40" height="24" aria-hidden="true">${picture}</svg> ${title}</li>`;
}
