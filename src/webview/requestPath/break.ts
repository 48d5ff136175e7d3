import { html, nothing, type TemplateResult } from 'lit-html';
import { graphOf } from '../../designs/graph.ts';
import { scenarios } from '../../designs/model.ts';
import { listed, nameOf } from '../../designs/prose.ts';
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
    ${judgement(panel)} ${summary.remarks.length > 0 ? html`<p>${summary.remarks.join(' ')}</p>` : nothing}
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

/** One part alone is off: whether that makes it a single point of failure. */
function judgement({ design, state, facts }: Panel): TemplateResult | typeof nothing {
  const [id, ...others] = state.off;
  if (id === undefined || others.length > 0) return nothing;
  const { reads, writes } = facts.singlePoints;
  const stops = [
    ...(reads.some((point) => point.id === id) ? ['reads'] : []),
    ...(writes.some((point) => point.id === id) ? ['writes'] : []),
  ];
  const name = nameOf(graphOf(design), id);
  return stops.length > 0
    ? html`<p><strong>Single point of failure</strong> for ${listed(stops)}: ${name}.</p>`
    : html`<p>No single point of failure: ${name}.</p>`;
}

function check(text: string, works: boolean): TemplateResult {
  return html`<li><b aria-hidden="true">${works ? '✓' : '✗'}</b> ${text}</li>`;
}

/** Beside the picture: what no request can do without, and what happens when it is gone. */
export function breakList(panel: Panel): TemplateResult {
  const isWhole = panel.state.off.length === 0;
  return html`<section>
    <h2>${isWhole ? 'Single points of failure' : 'What must not fail as well'}</h2>
    ${isWhole ? html`<p>Find them first: switch one part off, look, and switch it on again.</p>` : nothing}
    <details class="answer">
      <summary>Show the list</summary>
      ${answer(panel)}
    </details>
  </section>`;
}

function answer(panel: Panel): TemplateResult {
  const { reads, writes, complete } = panel.facts.summary.next;
  const forWrites = new Set(writes.map(({ id }) => id));
  const forReads = new Set(reads.map(({ id }) => id));
  const both = reads.filter(({ id }) => forWrites.has(id));
  const onlyReads = reads.filter(({ id }) => !forWrites.has(id));
  const onlyWrites = writes.filter(({ id }) => !forReads.has(id));
  const isNone = complete.reads && complete.writes && reads.length + writes.length === 0;
  return html`${complete.reads ? nothing : html`<p>Reads do not work now.</p>`}
    ${complete.writes ? nothing : html`<p>Writes do not work now.</p>`}
    ${isNone ? html`<p>None: another part stands in for each.</p>` : nothing}
    ${list(panel, 'For reads and writes', both)} ${list(panel, 'For reads', onlyReads)}
    ${list(panel, 'For writes', onlyWrites)}`;
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
