import { html, nothing, type TemplateResult } from 'lit-html';
import { icon } from './icons.ts';
import type { Panel } from './panel.ts';
import { labelOf } from './sentences.ts';
import { isMotionReduced } from './token.ts';

/** How far the details stand below the top of the list. */
const distance = 12;

/** What a person asked about: a part of the picture, or a concept; what the knowledge says about it. */
export function details(panel: Panel): TemplateResult | typeof nothing {
  const { explained, state } = panel;
  if (explained === undefined) return nothing;
  const description = panel.descriptions.get(explained);
  return html`<section class="details" aria-label="Details">
    <button type="button" class="icon close" title="Close" aria-label="Close details" @click=${() => panel.select(undefined)}>
      ${icon('close')}
    </button>
    ${state.concept === undefined ? partDetails(panel) : nothing}
    ${description === undefined ? nothing : html`<article class="description" .innerHTML=${description}></article>`}
    <p>
      <button type="button" @click=${() => panel.post({ type: 'explain', concept: explained })}>
        Open “${panel.terms[explained] ?? explained}” beside
      </button>
    </p>
  </section>`;
}

/** The part as it is in this design: where it stands, a switch, and what the task leaves open about it. */
function partDetails(panel: Panel): TemplateResult | typeof nothing {
  const { design, state } = panel;
  const { selected } = state;
  if (selected === undefined) return nothing;
  return html`<h2>${labelOf(design, selected)}</h2>
    <p class="facts">${facts(panel, selected)}</p>
    ${
      state.mode === 'compare'
        ? nothing
        : html`<p>
            <button type="button" @click=${() => panel.toggle(selected)}>
              ${panel.off.has(selected) ? 'Switch on' : 'Switch off'}
            </button>
          </p>`
    }
    ${design.notes
      .filter(({ about }) => about.includes(selected))
      .map(
        ({ title, text }) => html`<h3>${title}</h3>
          <p>${text}</p>`,
      )}`;
}

function facts({ design }: Panel, id: string): string {
  const component = design.components.find((each) => each.id === id);
  const server = design.servers.find((each) => each.id === (component?.server ?? id));
  const where = component && server ? `on ${server.label}` : '';
  return [component?.product, where, server?.address].filter(Boolean).join(' · ');
}

/** Brings the beginning of the details into sight, wherever the list was scrolled to. */
export function revealDetails(): void {
  const details = document.querySelector('.details');
  const list = details?.closest('.list');
  if (!details || !list) return;
  const behavior = isMotionReduced() ? 'auto' : 'smooth';
  list.scrollBy({ top: details.getBoundingClientRect().top - list.getBoundingClientRect().top - distance, behavior });
  // A low panel scrolls as a whole; elsewhere this would move what is around the panel.
  const { scrollHeight, clientHeight } = document.documentElement;
  if (scrollHeight > clientHeight) details.scrollIntoView({ block: 'nearest', behavior });
}
