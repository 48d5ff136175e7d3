import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit-html';

const paths = {
  first: svg`<path d="M4 3v10M13 3 7 8l6 5z" />`,
  previous: svg`<path d="M11 3 5 8l6 5z" />`,
  play: svg`<path d="M5 3l8 5-8 5z" />`,
  pause: svg`<path d="M5.5 3v10M10.5 3v10" />`,
  next: svg`<path d="M5 3l6 5-6 5z" />`,
  last: svg`<path d="M12 3v10M3 3l6 5-6 5z" />`,
  close: svg`<path d="M4 4l8 8M12 4l-8 8" />`,
} satisfies Record<string, SVGTemplateResult>;

/** A small picture beside or in place of a button's text; the button itself says what it is. */
export function icon(name: keyof typeof paths): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${paths[name]}</svg>`;
}
