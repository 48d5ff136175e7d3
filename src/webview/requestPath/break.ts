import { html, nothing, type TemplateResult } from 'lit-html';
import { scenarios } from '../../designs/model.ts';
import type { SinglePointOfFailure } from '../../designs/singlePointsOfFailure.ts';
import type { Panel } from './panel.ts';
import { labelOf } from './sentences.ts';

/** Below the picture: what still works, in large letters, and what the visitor sees. */
export function breakNow(panel: Panel): TemplateResult {
  const { design, state, journey } = panel;
  const { summary } = panel.facts;
  const { names, staticFiles, reads, writes } = summary.availability;
  const { outcome } = journey;
  const scenario = scenarios.find(({ id }) => id === state.scenario);
  return html`<p class="verdict">${summary.sentence}</p>
    <ul class="checks">
      ${check('New visitors', names)} ${check('Static files', staticFiles)} ${check('Reads', reads)}
      ${check('Writes', writes)}
    </ul>
    <p><strong>${scenario?.title}: the visitor sees “${outcome.title}”.</strong> ${outcome.text}</p>
    ${
      state.off.length === 0
        ? html`<p class="hint">Click a part of the picture, or a server's name, to switch it off.</p>`
        : html`<p>
            ${state.off.map(
              (id) =>
                html`<button type="button" @click=${() => panel.toggle(id)}>Switch on: ${labelOf(design, id)}</button> `,
            )}
            <button type="button" class="primary" @click=${() => panel.switchOff([])}>Switch everything on</button>
          </p>`
    }`;
}

function check(title: string, works: boolean): TemplateResult {
  return html`<li class=${works ? 'works' : 'fails'}>${title} <b>${works ? '✓ work' : '✗ fail'}</b></li>`;
}

/** Beside the picture: what no request can do without. */
export function breakList(panel: Panel): TemplateResult {
  const { next } = panel.facts.summary;
  const title = panel.state.off.length === 0 ? 'Single points of failure' : 'What must not fail as well';
  return html`<section>
    <h2>${title}</h2>
    ${list(panel, 'For reads', next.complete.reads ? next.reads : undefined)}
    ${list(panel, 'For writes', next.complete.writes ? next.writes : undefined)}
  </section>`;
}

function list(panel: Panel, title: string, parts: readonly SinglePointOfFailure[] | undefined): TemplateResult {
  const none = parts === undefined ? 'They do not work now.' : 'None: each part has another one to stand in for it.';
  return html`<h3>${title}</h3>
    ${
      parts === undefined || parts.length === 0
        ? html`<p>${none}</p>`
        : html`<ul class="parts">
            ${parts.map(
              ({ id, label, sentence, caveat }) => html`<li>
                <button type="button" aria-pressed=${panel.off.has(id)} @click=${() => panel.toggle(id)}>${label}</button>
                <p>${sentence}${caveat ? html` <em>${caveat}</em>` : nothing}</p>
              </li>`,
            )}
          </ul>`
    }`;
}
