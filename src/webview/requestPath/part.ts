import { announce } from './announcer.ts';
import { revealDetails } from './details.ts';
import type { Panel } from './panel.ts';
import { labelOf } from './sentences.ts';

/** The element of a component or server in the picture. */
export function partElement(id: string): SVGElement | null {
  return document.querySelector(`[data-part="${CSS.escape(id)}"]`);
}

/** What a click on a part does, or Enter: in Break it switches the part, elsewhere it selects it. */
export function actOn(panel: Panel, id: string): void {
  if (panel.state.mode === 'break') {
    panel.toggle(id);
    return;
  }
  panel.select(id);
  announce(`${labelOf(panel.design, id)}: its details are beside the picture.`);
  revealDetails();
}
