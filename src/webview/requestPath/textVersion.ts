import { html, type TemplateResult } from 'lit-html';
import { describeDesign } from '../../designs/describeDesign.ts';
import { markdownView } from './markdownView.ts';
import type { Panel } from './panel.ts';

/** Everything the picture says, as text that can be read out, selected and copied. */
export function textVersion(panel: Panel): TemplateResult {
  const { design, state, off } = panel;
  const text = describeDesign(design, state.scenario, { off, requestNumber: state.requestNumber });
  return html`<main class="text" tabindex="-1">
    <p>
      <button type="button" class="primary" @click=${() => panel.post({ type: 'copy', text, what: 'Text' })}>Copy</button>
      <button type="button" @click=${() => panel.update({ asText: false })}>Back to the picture</button>
    </p>
    ${markdownView(text)}
  </main>`;
}
