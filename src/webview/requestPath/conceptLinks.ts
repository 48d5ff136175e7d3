import { html, nothing, type TemplateResult } from 'lit-html';
import type { Panel } from './panel.ts';

/** Links to the explanations of concepts, as far as there are explanations. */
export function conceptLinks(panel: Panel, ids: readonly string[]): TemplateResult | typeof nothing {
  const known = [...new Set(ids)].filter((id) => panel.terms[id] !== undefined);
  if (known.length === 0) return nothing;
  return html`<ul class="concepts" aria-label="Concepts">
    ${known.map((id) => html`<li><a href="#" data-concept=${id}>${panel.terms[id]}</a></li>`)}
  </ul>`;
}
