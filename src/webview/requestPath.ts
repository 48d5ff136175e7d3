/** The browser side of the request path: draws the panel, and draws it again at each change. */
import './requestPath/startMark.ts';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { RequestPathStart, ToRequestPath } from './protocol.ts';
import { announce, mountAnnouncer } from './requestPath/announcer.ts';
import { bar } from './requestPath/bar.ts';
import { breakList, breakNow } from './requestPath/break.ts';
import { compareList, compareNow } from './requestPath/compare.ts';
import { details, revealDetails } from './requestPath/details.ts';
import { followList, followNow, showCurrentStep } from './requestPath/follow.ts';
import { handleKey } from './requestPath/keyboard.ts';
import { Panel } from './requestPath/panel.ts';
import { Picture } from './requestPath/picture.ts';
import { textVersion } from './requestPath/textVersion.ts';
import { readInitial } from './vscodeApi.ts';

const views = {
  follow: { now: followNow, list: followList, title: 'Steps' },
  break: { now: breakNow, list: breakList, title: 'Single points of failure' },
  compare: { now: compareNow, list: compareList, title: 'Comparison' },
};

const root = document.createElement('div');
root.className = 'panel';
document.body.append(root);
mountAnnouncer();

/** The picture comes first; what stands around it, a frame later. */
let drawn: 'nothing' | 'picture' | 'everything' = 'nothing';

const start = readInitial() as RequestPathStart;
const panel = new Panel(start, draw);
const picture = new Picture(panel, draw);
panel.show(start);
drawn = 'picture';
draw();
performance.mark('infra-terms-first-picture');
window.requestAnimationFrame(() => {
  drawn = 'everything';
  draw();
});

function draw(): void {
  if (drawn === 'nothing') return;
  render(html`${bar(panel, picture)} ${panel.state.asText ? textVersion(panel) : stage()}`, root);
  picture.drawn();
  showCurrentStep(panel);
}

function stage(): TemplateResult {
  const { state } = panel;
  const { now, list, title } = views[state.mode];
  const isWhole = drawn === 'everything';
  // In Break every click selects, and the list is what one looks at.
  const sides = () => (state.mode === 'break' ? [list(panel), details(panel)] : [details(panel), list(panel)]);
  return html`<main class="stage">
    <h1 class="visually-hidden">${panel.design.title}</h1>
    ${picture.template()}
    <section class=${`now ${state.mode}`} aria-label="Now">${isWhole ? now(panel) : nothing}</section>
    <aside class=${state.isListOpen ? 'side open' : 'side'} tabindex="-1">
      <button
        type="button"
        class="fold"
        aria-expanded=${state.isListOpen}
        aria-controls="list"
        @click=${() => panel.update({ isListOpen: !state.isListOpen })}
      >
        ${panel.explained === undefined ? title : `${title}, details`}
      </button>
      <div id="list" class="list">${isWhole ? sides() : nothing}</div>
    </aside>
  </main>`;
}

window.addEventListener('message', ({ data }: MessageEvent<ToRequestPath>) => {
  if (data.type === 'show') panel.show(data);
  else if (data.type === 'announce') announce(data.text);
  else {
    panel.descriptions.set(data.concept, data.html);
    draw();
  }
});

window.addEventListener('keydown', (event) => handleKey(event, panel, picture));

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('[data-concept]') : null;
  if (!(link instanceof HTMLElement) || link.dataset.concept === undefined) return;
  event.preventDefault();
  panel.explain(link.dataset.concept);
  revealDetails();
});
