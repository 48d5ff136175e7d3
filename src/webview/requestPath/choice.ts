import { html, type TemplateResult } from 'lit-html';

interface Option<T extends string> {
  readonly id: T;
  readonly title: string;
  readonly hint?: string;
}

/** One of a few, side by side: native radio buttons, so that arrow keys and screen readers need nothing else. */
export function choice<T extends string>(
  label: string,
  options: readonly Option<T>[],
  chosen: T,
  choose: (id: T) => void,
): TemplateResult {
  return html`<fieldset class="choice" aria-label=${label}>
    ${options.map(
      ({ id, title, hint = '' }) => html`<label title=${hint}>
        <input type="radio" name=${label} .checked=${id === chosen} @change=${() => choose(id)} />
        <span>${title}</span>
      </label>`,
    )}
  </fieldset>`;
}
