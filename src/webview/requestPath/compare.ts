import { html, type TemplateResult } from 'lit-html';
import { issues } from './issues.ts';
import type { Panel } from './panel.ts';

/** Below the picture: what this stage is. */
export function compareNow({ design }: Panel): TemplateResult {
  return html`<p>${design.summary}</p>`;
}

export function compareList(panel: Panel): TemplateResult {
  return html`${issues(panel)}`;
}
