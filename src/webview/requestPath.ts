/** The browser side of the request path: draws the panel, and draws it again at each change. */
import { html, render } from 'lit-html';
import type { RequestPathStart, ToRequestPath } from './protocol.ts';
import { announce, mountAnnouncer } from './requestPath/announcer.ts';
import { bar } from './requestPath/bar.ts';
import { breakList, breakNow } from './requestPath/break.ts';
import { compareList, compareNow } from './requestPath/compare.ts';
import { details, revealDetails } from './requestPath/details.ts';
import { followList, followNow } from './requestPath/follow.ts';
import { handleKey } from './requestPath/keyboard.ts';
import { Panel } from './requestPath/panel.ts';
import { Picture } from './requestPath/picture.ts';
import { textVersion } from './requestPath/textVersion.ts';
import { readInitial } from './vscodeApi.ts';

const views = {
  follow: { now: followNow, list: followList },
  break: { now: breakNow, list: breakList },
  compare: { now: compareNow, list: compareList },
};

const root = document.createElement('div');
root.className = 'panel';
document.body.append(root);
mountAnnouncer();

const start = readInitial() as RequestPathStart;
const panel = new Panel(start, draw);
const picture = new Picture(panel, draw);
panel.show(start);

function draw(): void {
  const { now, list } = views[panel.state.mode];
  // In Break every click selects, and the list is what one looks at.
  const sides = panel.state.mode === 'break' ? [list(panel), details(panel)] : [details(panel), list(panel)];
  render(
    html`${bar(panel)}
    ${
      panel.state.asText
        ? textVersion(panel)
        : html`<main class="stage">
            <h1 class="visually-hidden">${panel.design.title}</h1>
            ${picture.template()}
            <section class="now" aria-label="Now">${now(panel)}</section>
            <aside class="side" tabindex="-1">${sides}</aside>
          </main>`
    }`,
    root,
  );
  picture.drawn();
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
