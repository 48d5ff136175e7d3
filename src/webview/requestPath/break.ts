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
      ${check(names ? 'Name lookup works' : 'Name lookup fails', names)}
      ${check(staticFiles ? 'Static files work' : 'Static files fail', staticFiles)}
      ${check(reads ? 'Reads work' : 'Reads fail', reads)} ${check(writes ? 'Writes work' : 'Writes fail', writes)}
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

function check(text: string, works: boolean): TemplateResult {
  return html`<li><b aria-hidden="true">${works ? '✓' : '✗'}</b> ${text}</li>`;
}

/** Beside the picture: what no request can do without, and what happens when it is gone. */
export function breakList(panel: Panel): TemplateResult {
  const { reads, writes, complete } = panel.facts.summary.next;
  const forWrites = new Set(writes.map(({ id }) => id));
  const forReads = new Set(reads.map(({ id }) => id));
  return html`<section>
    <h2>${panel.state.off.length === 0 ? 'Single points of failure' : 'What must not fail as well'}</h2>
    ${complete.reads ? nothing : html`<p>Reads do not work now.</p>`}
    ${complete.writes ? nothing : html`<p>Writes do not work now.</p>`}
    ${list(
      panel,
      'For reads and writes',
      reads.filter(({ id }) => forWrites.has(id)),
    )}
    ${list(
      panel,
      'For reads',
      reads.filter(({ id }) => !forWrites.has(id)),
    )}
    ${list(
      panel,
      'For writes',
      writes.filter(({ id }) => !forReads.has(id)),
    )}
    ${reads.length + writes.length === 0 && complete.reads ? html`<p>None: another part stands in for each.</p>` : nothing}
  </section>`;
}

function list(panel: Panel, title: string, parts: readonly SinglePointOfFailure[]): TemplateResult | typeof nothing {
  if (parts.length === 0) return nothing;
  return html`<h3>${title}</h3>
    <ul class="parts">
      ${parts.map(
        ({ id, label, sentence, caveat }) => html`<li>
          <button type="button" @click=${() => panel.toggle(id)}>Switch off: ${label}</button>
          <p>${sentence}${caveat ? html` <em>${caveat}</em>` : nothing}</p>
        </li>`,
      )}
    </ul>`;
}
