import { html, nothing, type TemplateResult } from 'lit-html';
import type { Issue } from '../../designs/model.ts';
import type { Panel } from './panel.ts';

/** The issues the task asks about, each as a button that lets it happen in the picture. */
export function issues(panel: Panel): TemplateResult | typeof nothing {
  const { design } = panel;
  if (design.issues.length === 0) return nothing;
  return html`<section>
    <h2>${design.task === undefined ? 'Issues' : `What task ${design.task} asks about`}</h2>
    <ul class="parts">
      ${design.issues.map(
        (issue) => html`<li>
          <h3>${issue.title}</h3>
          <p>${issue.text}</p>
          <button type="button" @click=${() => showIssue(panel, issue)}>Show it</button>
        </li>`,
      )}
    </ul>
  </section>`;
}

/** Switches off what the issue is about and marks what it shows; where nothing is off, the marks say it all. */
function showIssue(panel: Panel, { off = [], overlay, scenario }: Issue): void {
  panel.update({ mode: 'break', asText: false, overlay });
  panel.switchOff(off, scenario);
}
