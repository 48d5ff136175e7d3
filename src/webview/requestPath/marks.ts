import { html, type TemplateResult } from 'lit-html';
import { encryptionOverlay } from '../../designs/overlays/encryption.ts';
import { loadOverlay } from '../../designs/overlays/load.ts';
import { monitoringOverlay } from '../../designs/overlays/monitoring.ts';
import type { Panel } from './panel.ts';
import { overlays } from './state.ts';

/** What an overlay writes on the picture, and what it says about the whole. */
export interface Marks {
  /** By id of a component, a server or a link: a word or two. */
  readonly words: ReadonlyMap<string, string>;
  readonly sentences: readonly string[];
}

const none: Marks = { words: new Map(), sentences: [] };

/** The marks of the overlay that is switched on. */
export function marksOf(panel: Panel): Marks {
  const { design, off } = panel;
  switch (panel.state.overlay) {
    case 'encryption':
      return encryption(panel);
    case 'monitoring': {
      const { monitored, unmonitored, sentences } = monitoringOverlay(design, off);
      const words = [...monitored].map((id): [string, string] => [id, 'watched']);
      return {
        words: new Map([...words, ...[...unmonitored].map((id): [string, string] => [id, 'not watched'])]),
        sentences,
      };
    }
    case 'load': {
      const { loads, servers, bottlenecks } = loadOverlay(design, off);
      const words = [...loads, ...servers].map(({ id, total }): [string, string] => [id, `load ${Math.round(total)}`]);
      const narrow = bottlenecks.map(({ id }) => id);
      return {
        words: new Map(words.map(([id, word]) => [id, narrow.includes(id) ? `${word} · bottleneck` : word])),
        sentences: ['How the work of 100 requests falls on the parts.', ...bottlenecks.map(({ text }) => text)],
      };
    }
    case 'single-points-of-failure':
      return singlePoints(panel);
    default:
      return none;
  }
}

function encryption({ design }: Panel): Marks {
  const { links, terminations, sentences } = encryptionOverlay(design);
  const titles = { encrypted: 'encrypted', plain: 'plain text', local: 'stays inside' };
  return {
    words: new Map([
      ...[...links].map(([id, secrecy]): [string, string] => [id, titles[secrecy]]),
      ...terminations.map((id): [string, string] => [id, 'TLS ends here']),
    ]),
    sentences,
  };
}

function singlePoints(panel: Panel): Marks {
  const { reads, writes } = panel.facts.singlePoints;
  const ids = (list: typeof reads) => new Set(list.map(({ id }) => id));
  const [forReads, forWrites] = [ids(reads), ids(writes)];
  const words = new Map<string, string>();
  for (const id of new Set([...forReads, ...forWrites])) {
    words.set(id, !forWrites.has(id) ? 'SPOF: reads' : !forReads.has(id) ? 'SPOF: writes' : 'SPOF');
  }
  return { words, sentences: ['Without a part marked SPOF, reads, writes or both stop.'] };
}

/** Switches for the overlays; one at a time, so that the picture stays calm. */
export function markButtons(panel: Panel): TemplateResult {
  const { overlay } = panel.state;
  return html`<div class="marks" role="group" aria-label="Mark on the picture">
    ${overlays.map(
      ({ id, title }) => html`<button
        type="button"
        aria-pressed=${id === overlay}
        @click=${() => panel.update({ overlay: id === overlay ? undefined : id })}
      >
        ${title}
      </button>`,
    )}
  </div>`;
}
