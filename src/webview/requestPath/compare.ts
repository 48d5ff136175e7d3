import { html, nothing, type TemplateResult } from 'lit-html';
import type { Addition, Effect } from '../../designs/compareDesigns.ts';
import { listed } from '../../designs/prose.ts';
import { issues } from './issues.ts';
import type { Panel } from './panel.ts';
import { labelOf } from './sentences.ts';

/** Below the picture: what this stage is, and how much of it is new. */
export function compareNow({ design, previous, comparison }: Panel): TemplateResult {
  if (!previous || !comparison) {
    return html`<p class="verdict">The first stage</p>
      <p>${design.summary} Choose a later task to see what it adds.</p>`;
  }
  const parts = [count(comparison.addedServers.length, 'server'), count(comparison.added.length, 'part')];
  return html`<p class="verdict">Task ${design.task} adds ${listed(parts.filter((part) => part !== ''))} to task ${previous.task}</p>
    <p>${design.summary} What is new is marked in the picture.</p>`;
}

function count(n: number, what: string): string {
  return n === 0 ? '' : `${n} ${what}${n === 1 ? '' : 's'}`;
}

const effectTitles = { fixed: 'What that fixes', remains: 'What remains', new: 'New problems' } as const;

/** Beside the picture: each addition with its purpose, what changes by it, and the task's issues to try. */
export function compareList(panel: Panel): TemplateResult {
  const { design, previous, comparison } = panel;
  if (!previous || !comparison) return html`${issues(panel)}`;
  const { added, addedServers, removed, removedServers, changed, effects } = comparison;
  const gone = [...removedServers, ...removed].map(({ label }) => label);
  return html`${(['fixed', 'remains', 'new'] as const).map((kind) =>
    effectList(
      effectTitles[kind],
      effects.filter((effect) => effect.kind === kind),
    ),
  )}
    <section>
      <h2>What is added</h2>
      <ul class="parts">
        ${addedServers.map(({ id, label }) => html`<li>${show(panel, id, `Server ${label}`)}</li>`)}
        ${added.map((addition) => additionItem(panel, addition))}
      </ul>
      ${changed.map(({ text }) => html`<p>${text}</p>`)}
      ${gone.length > 0 ? html`<p>No longer there: ${listed(gone)}.</p>` : nothing}
    </section>
    ${design.issues.length > 0 ? issues(panel) : nothing}`;
}

function additionItem(panel: Panel, { component, purpose, relieves }: Addition): TemplateResult {
  const names = [...new Set([...relieves.reads, ...relieves.writes])].map((id) => labelOf(panel.design, id));
  const alone = names.length === 1 ? 'a single point of failure' : 'single points of failure';
  const place = component.server === undefined ? '' : ` on ${component.server}`;
  return html`<li>
    ${show(panel, component.id, `${component.label}${place}`)}
    <p>${purpose} ${names.length > 0 ? `Without it, ${listed(names)} would be ${alone}.` : ''}</p>
  </li>`;
}

function effectList(title: string, effects: readonly Effect[]): TemplateResult | typeof nothing {
  if (effects.length === 0) return nothing;
  return html`<section>
    <h2>${title}</h2>
    <ul class="effects">
      ${effects.map(({ text }) => html`<li>${text}</li>`)}
    </ul>
  </section>`;
}

function show(panel: Panel, id: string, title: string): TemplateResult {
  return html`<button type="button" @click=${() => panel.select(id)}>${title}</button>`;
}
