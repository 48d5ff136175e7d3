import { html, type TemplateResult } from 'lit-html';
import { exportAs, exportKinds } from './exports.ts';
import type { Panel } from './panel.ts';

/** A button that opens a list of ways out; a native popover, so Escape and a click elsewhere close it. */
export function exportMenu(panel: Panel): TemplateResult {
  return html`<button type="button" popovertarget="export">Export</button>
    <div id="export" popover class="popover menu" role="group" aria-label="Export">
      ${exportKinds.map(
        ({ id, title }) => html`<button
          type="button"
          @click=${() => {
            document.getElementById('export')?.hidePopover();
            void exportAs(id, panel);
          }}
        >
          ${title}
        </button>`,
      )}
    </div>`;
}
