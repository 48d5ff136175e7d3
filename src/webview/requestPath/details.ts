import { html, nothing, type TemplateResult } from 'lit-html';
import { icon } from './icons.ts';
import type { Panel } from './panel.ts';
import { labelOf } from './sentences.ts';

/** The selected part: what it is here, a switch, what the task leaves open, and what the knowledge says. */
export function details(panel: Panel): TemplateResult | typeof nothing {
  const { design, state, selectedConcept } = panel;
  const { selected } = state;
  if (selected === undefined || selectedConcept === undefined) return nothing;
  const isOff = panel.off.has(selected);
  const notes = design.notes.filter(({ about }) => about.includes(selected));
  const description = panel.descriptions.get(selectedConcept);
  return html`<section class="details" aria-label="Selected part">
    <header>
      <h2>${labelOf(design, selected)}</h2>
      <button type="button" class="icon" title="Close" aria-label="Close" @click=${() => panel.select(undefined)}>
        ${icon('close')}
      </button>
    </header>
    <p class="facts">${facts(panel, selected)}</p>
    <p>
      <button type="button" @click=${() => panel.toggle(selected)}>${isOff ? 'Switch on' : 'Switch off'}</button>
      <button type="button" @click=${() => panel.post({ type: 'explain', concept: selectedConcept })}>
        Explain ${panel.terms[selectedConcept] ?? 'it'}
      </button>
    </p>
    ${notes.map(({ title, text }) => html`<h3>${title}</h3><p>${text}</p>`)}
    ${description === undefined ? nothing : html`<article class="description" .innerHTML=${description}></article>`}
  </section>`;
}

function facts({ design }: Panel, id: string): string {
  const component = design.components.find((each) => each.id === id);
  const server = design.servers.find((each) => each.id === (component?.server ?? id));
  const where = component && server ? `on ${server.label}` : '';
  return [component?.product, where, server?.address].filter(Boolean).join(' · ');
}
