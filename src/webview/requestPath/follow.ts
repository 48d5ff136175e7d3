import { html, nothing, type TemplateResult } from 'lit-html';
import type { Step } from '../../designs/steps/step.ts';
import { conceptLinks } from './conceptLinks.ts';
import { icon } from './icons.ts';
import type { Panel } from './panel.ts';
import { wireInWords } from './sentences.ts';
import { speeds } from './state.ts';

/** Below the picture: the buttons of the player, and what happens now. */
export function followNow(panel: Panel): TemplateResult {
  const { state, step, journey, player } = panel;
  const { steps } = journey;
  const last = steps.length - 1;
  const button = (label: string, name: Parameters<typeof icon>[0], to: number) => html`<button
    type="button"
    class="icon"
    title=${label}
    aria-label=${label}
    ?disabled=${steps[to] === undefined || to === state.step}
    @click=${() => panel.goTo(to)}
  >
    ${icon(name)}
  </button>`;
  return html`<div class="player" role="group" aria-label="Player">
      ${button('First step', 'first', 0)} ${button('Previous step', 'previous', state.step - 1)}
      <button type="button" class="primary play" title="Play or pause (Space)" @click=${() => panel.play()}>
        ${icon(player.isPlaying ? 'pause' : 'play')} ${player.isPlaying ? 'Pause' : 'Play'}
      </button>
      ${button('Next step', 'next', state.step + 1)} ${button('Last step', 'last', last)}
      <div class="pace">
        <span class="count">${steps.length === 0 ? 0 : state.step + 1} / ${steps.length}</span>
        <label>
          <span class="visually-hidden">Speed</span>
          <select @change=${(event: Event) => panel.update({ speed: Number((event.target as HTMLSelectElement).value) })}>
            ${speeds.map((speed) => html`<option value=${speed} .selected=${speed === state.speed}>${speed}×</option>`)}
          </select>
        </label>
      </div>
    </div>
    ${step ? currentStep(panel, step, state.step === last) : html`<p>${journey.outcome.text}</p>`}`;
}

function currentStep(panel: Panel, step: Step, isLast: boolean): TemplateResult {
  const { outcome } = panel.journey;
  const wire = wireInWords(step);
  return html`<h2 class="step-title">${step.title}</h2>
    <p class="step-text">${step.text}</p>
    ${wire === '' ? nothing : html`<p class="wire">${wire}</p>`} ${conceptLinks(panel, step.concepts)}
    ${
      isLast
        ? html`<p class="end">
            <strong>The visitor sees: ${outcome.title}.</strong> ${outcome.text}
            <button type="button" @click=${() => panel.sendAgain()}>Send another request</button>
          </p>`
        : nothing
    }`;
}

/** Beside the picture: all steps, each one click away. */
export function followList(panel: Panel): TemplateResult {
  const { state, journey } = panel;
  return html`<section>
    <h2>Steps${state.requestNumber > 0 ? ` of request ${state.requestNumber + 1}` : ''}</h2>
    <ol class="steps">
      ${journey.steps.map(
        (step, index) => html`<li>
          <button
            type="button"
            class=${`${step.direction} ${step.kind}`}
            aria-current=${index === state.step ? 'step' : nothing}
            @click=${() => panel.goTo(index)}
          >
            ${step.title}
          </button>
        </li>`,
      )}
    </ol>
  </section>`;
}

let shown: Step | undefined;

/** A new step's line in the list is brought into sight, unless a person reads there about something else. */
export function showCurrentStep({ step, explained }: Panel): void {
  const list = document.querySelector('.list');
  const line = list?.querySelector('.steps [aria-current]');
  if (!list || !line || step === shown) return;
  shown = step;
  if (explained !== undefined) return;
  const [room, box] = [list.getBoundingClientRect(), line.getBoundingClientRect()];
  const distance = 40;
  if (box.top < room.top) list.scrollTop += box.top - room.top - distance;
  else if (box.bottom > room.bottom) list.scrollTop += box.bottom - room.bottom + distance;
}
