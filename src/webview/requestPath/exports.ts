import { stepsAsMarkdown } from '../../designs/describeDesign.ts';
import { layoutDesign } from '../../designs/layout/layoutDesign.ts';
import { renderSvg } from '../../designs/renderSvg.ts';
import { toMermaid } from '../../designs/toMermaid.ts';
import type { Panel } from './panel.ts';
import { pngOf } from './png.ts';
import { measureIn } from './scene.ts';

/** The ways out of the panel. */
export const exportKinds = [
  { id: 'svg', title: 'Save picture as SVG…' },
  { id: 'png', title: 'Save picture as PNG…' },
  { id: 'mermaid', title: 'Copy as Mermaid' },
  { id: 'steps', title: 'Copy steps as Markdown' },
] as const;
export type ExportKind = (typeof exportKinds)[number]['id'];

/** Does one of them; the editor says when it is done. */
export async function exportAs(kind: ExportKind, panel: Panel): Promise<void> {
  const { design } = panel;
  if (kind === 'mermaid') {
    // From top to bottom: a page on GitHub is narrow, and would shrink a wide picture until nobody can read it.
    panel.post({ type: 'copy', what: 'Mermaid', text: `\`\`\`mermaid\n${toMermaid(design, 'TB')}\`\`\`\n` });
    return;
  }
  if (kind === 'steps') {
    const { state, off } = panel;
    const text = stepsAsMarkdown(design, state.scenario, { off, requestNumber: state.requestNumber });
    panel.post({ type: 'copy', what: 'Steps', text });
    return;
  }
  const picture = renderSvg(design, layoutDesign(design, 'wide', measureIn('system-ui, sans-serif')));
  const name = `${design.id}.${kind}`;
  try {
    const bytes = kind === 'png' ? await pngOf(picture) : new TextEncoder().encode(picture);
    panel.post({ type: 'save', name, bytes });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    panel.post({ type: 'failed', text: `${name} could not be made: ${reason}` });
  }
}
