import { html, type TemplateResult } from 'lit-html';

const keys: readonly (readonly [keys: string, what: string])[] = [
  ['← →', 'previous and next step'],
  ['Home End', 'first and last step'],
  ['Space', 'play or pause'],
  ['r', 'send another request'],
  ['f b c', 'Follow, Break, Compare'],
  ['arrows', 'in the picture: move between the parts'],
  ['Enter', 'in the picture: select a part; in Break, switch it off or on'],
  ['+ − 0', 'zoom in, zoom out, fit; also Ctrl and the wheel, and drag to move'],
  ['t', 'text version and back'],
  ['?', 'this list'],
];

/** What the keyboard does here. */
export function help(): TemplateResult {
  return html`<button type="button" popovertarget="help" aria-label="Keyboard" title="Keyboard (?)">?</button>
    <div id="help" popover class="popover help" role="group" aria-label="Keyboard">
      <h2>Keyboard</h2>
      <dl>
        ${keys.map(
          ([key, what]) => html`<div>
            <dt><kbd>${key}</kbd></dt>
            <dd>${what}</dd>
          </div>`,
        )}
      </dl>
    </div>`;
}
