import { html, nothing, type TemplateResult } from 'lit-html';
import { scenarios } from '../../designs/model.ts';
import { referenceDesigns } from '../../designs/reference/index.ts';
import { choice } from './choice.ts';
import { exportMenu } from './exportMenu.ts';
import { help } from './help.ts';
import type { Panel } from './panel.ts';
import type { Picture } from './picture.ts';
import { modes } from './state.ts';

/** The one control bar: which design, what to do with it, which request, and ways out. */
export function bar(panel: Panel, picture: Picture): TemplateResult {
  const { state } = panel;
  const chosen = (event: Event) => (event.target as HTMLSelectElement).value;
  return html`<header class="bar">
    <label class="design">
      <span class="visually-hidden">Design</span>
      <select @change=${(event: Event) => panel.chooseDesign(chosen(event))}>
        ${referenceDesigns.map(
          ({ id, task, title }) =>
            html`<option value=${id} .selected=${id === state.design}>Task ${task}: ${title}</option>`,
        )}
      </select>
    </label>
    ${choice('What to do', modes, state.mode, (mode) => panel.update({ mode }))}
    ${
      state.mode === 'compare' && !state.asText
        ? nothing
        : choice(
            'Request',
            scenarios.map(({ id, title, text }) => ({ id, title, hint: text })),
            state.scenario,
            (scenario) => panel.update({ scenario }),
          )
    }
    ${state.asText ? nothing : picture.zoomButtons()}
    <div class="ways-out">
      <button
        type="button"
        aria-pressed=${state.asText}
        title="Everything as text (t)"
        @click=${() => panel.update({ asText: !state.asText })}
      >
        Text
      </button>
      ${exportMenu(panel)} ${help()}
    </div>
  </header>`;
}
