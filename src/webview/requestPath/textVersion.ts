import { html, type TemplateResult } from 'lit-html';
import type { Panel } from './panel.ts';

/** Everything the picture says, as text that can be read out, selected and copied. */
export function textVersion(panel: Panel): TemplateResult {
  return html`<main class="text"><h1>${panel.design.title}</h1></main>`;
}
