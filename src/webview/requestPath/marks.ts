import { html, type TemplateResult } from 'lit-html';
import { encryptionOverlay } from '../../designs/overlays/encryption.ts';
import { loadOverlay } from '../../designs/overlays/load.ts';
import { monitoringOverlay } from '../../designs/overlays/monitoring.ts';
import type { Panel } from './panel.ts';
import { labelOf } from './sentences.ts';
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
  switch (panel.state.overlay) {
    case 'encryption':
      return encryption(panel);
    case 'monitoring':
      return monitoring(panel);
    case 'load':
      return load(panel);
    case 'single-points-of-failure':
      return singlePoints(panel);
    default:
      return none;
  }
}

function encryption({ design }: Panel): Marks {
  const { links, terminations, sentences } = encryptionOverlay(design);
  // Short, since they stand on the lines.
  const titles = { encrypted: 'TLS', plain: 'plain', local: 'local' };
  return {
    words: new Map([
      ...[...links].map(([id, secrecy]): [string, string] => [id, titles[secrecy]]),
      ...terminations.map((id): [string, string] => [id, 'TLS ends here']),
    ]),
    sentences: [...sentences, 'Local: in plain text too, but it does not leave the machine.'],
  };
}

/** A server stands for what runs on it. */
function monitoring({ design, off }: Panel): Marks {
  const { monitored, unmonitored, sentences } = monitoringOverlay(design, off);
  const inServers = new Set(design.components.filter(({ server }) => server !== undefined).map(({ id }) => id));
  const words = new Map<string, string>();
  for (const id of monitored) if (!inServers.has(id)) words.set(id, 'watched');
  for (const id of unmonitored) if (!inServers.has(id)) words.set(id, 'not watched');
  return { words, sentences };
}

function load({ design, off }: Panel): Marks {
  const { loads, servers, bottlenecks } = loadOverlay(design, off);
  const narrow = new Set(bottlenecks.map(({ id }) => id));
  const words = [...loads, ...servers].map(({ id, total }): [string, string] => [
    id,
    `${narrow.has(id) ? 'bottleneck' : 'load'} ${Math.round(total)}`,
  ]);
  return {
    words: new Map(words),
    sentences: [
      'How the work of 100 requests falls on the parts.',
      ...bottlenecks.map(({ id, text }) => `${labelOf(design, id)}: ${text}`),
    ],
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
