import { html, type TemplateResult } from 'lit-html';

/**
 * Shows the Markdown that `describeDesign` writes: headings, lists, paragraphs, bold text. It is our own text, so no
 * more of Markdown is needed here.
 */
export function markdownView(markdown: string): TemplateResult[] {
  return markdown
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const heading = /^(#+) (.*)/.exec(block);
      if (heading) return headingView(heading[1]?.length ?? 1, inline(heading[2] ?? ''));
      if (/^- /.test(block)) return html`<ul>${items(block)}</ul>`;
      if (/^1\. /.test(block)) return html`<ol>${items(block)}</ol>`;
      return html`<p>${inline(block)}</p>`;
    });
}

function headingView(level: number, content: unknown): TemplateResult {
  if (level === 1) return html`<h1>${content}</h1>`;
  return level === 2 ? html`<h2>${content}</h2>` : html`<h3>${content}</h3>`;
}

function items(block: string): TemplateResult[] {
  return block.split('\n').map((line) => {
    const [, indent = '', text = line] = /^( *)(?:-|\d+\.) (.*)/.exec(line) ?? [];
    return html`<li class=${indent === '' ? '' : 'inner'}>${inline(text)}</li>`;
  });
}

/** Bold text between two pairs of stars; a backslash keeps the character after it from being markup. */
function inline(text: string): unknown[] {
  return text.split('**').map((piece, n) => {
    const plain = piece.replace(/\\(.)/g, '$1');
    return n % 2 === 1 ? html`<strong>${plain}</strong>` : plain;
  });
}
