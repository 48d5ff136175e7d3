import { html, type TemplateResult } from 'lit-html';
import type { Layout } from '../../designs/layout/layoutDesign.ts';
import { diagram } from './diagram.ts';
import { legend } from './legend.ts';
import { markButtons } from './marks.ts';
import { type DirectionKey, directions, neighbour } from './neighbour.ts';
import type { Panel } from './panel.ts';
import { middlesOf, sceneFor } from './scene.ts';
import { moveToken } from './token.ts';
import { fit, pan, reveal, type View, zoom, zoomStep } from './viewport.ts';

/** Below this width the panel is one column, and the picture gets the height it needs. */
const narrow = 700;
/** Space around the picture. */
const margin = 12;

/** The picture in its frame: fits it, zooms and moves it, and lets arrow keys walk over its parts. */
export class Picture {
  readonly #panel: Panel;
  readonly #draw: () => void;
  readonly #resize = new ResizeObserver(() => this.#measure());
  #frame: HTMLElement | undefined;
  #size = { width: 0, height: 0 };
  /** None while the picture fits its frame. */
  #view: View | undefined;
  #design = '';
  /** Id of the part that Tab leads to. */
  #current = '';
  #shownStep: unknown;

  constructor(panel: Panel, draw: () => void) {
    this.#panel = panel;
    this.#draw = draw;
  }

  template(): TemplateResult {
    const panel = this.#panel;
    if (this.#design !== panel.state.design) {
      this.#design = panel.state.design;
      this.#view = undefined;
      this.#current = panel.design.components[0]?.id ?? '';
    }
    const scene = this.#scene();
    const { scale, left, top } = this.#viewOf(scene);
    const height = this.#isNarrow ? scene.height * scale + 2 * margin : this.#size.height;
    return html`<section class="picture" aria-label="Picture">
      <div class="frame" @wheel=${this.#onWheel} @pointerdown=${this.#onPointerDown}>
        <svg
          class="canvas"
          width=${this.#size.width}
          height=${height}
          role="group"
          aria-label=${`${panel.design.title}. Arrow keys move between the parts.`}
          @keydown=${this.#onKey}
          @focusin=${this.#onFocus}
        >
          ${diagram(panel, scene, {
            transform: `translate(${left} ${top}) scale(${scale})`,
            current: this.#current,
            act: (id) => actOn(panel, id),
          })}
        </svg>
      </div>
      <div class="under">
        ${markButtons(panel)} ${legend(panel)}
        <div class="zoom" role="group" aria-label="Zoom">
          <button type="button" class="icon" title="Zoom out (−)" aria-label="Zoom out" @click=${() => this.zoomOut()}>−</button>
          <button type="button" title="Show all of it (0)" @click=${() => this.fit()}>Fit</button>
          <button type="button" class="icon" title="Zoom in (+)" aria-label="Zoom in" @click=${() => this.zoomIn()}>+</button>
        </div>
      </div>
    </section>`;
  }

  /** After each drawing: what lit-html does not do. */
  drawn(): void {
    const frame = document.querySelector<HTMLElement>('.frame');
    if (frame !== (this.#frame ?? null)) {
      this.#resize.disconnect();
      this.#frame = frame ?? undefined;
      if (frame) {
        this.#resize.observe(frame);
        this.#measure();
      }
    }
    const { step, state } = this.#panel;
    if (step !== this.#shownStep) {
      this.#shownStep = step;
      if (state.mode === 'follow') moveToken(state.speed);
    }
  }

  zoomIn(): void {
    this.#zoomBy(zoomStep);
  }

  zoomOut(): void {
    this.#zoomBy(1 / zoomStep);
  }

  fit(): void {
    this.#view = undefined;
    this.#draw();
  }

  get #isNarrow(): boolean {
    return window.innerWidth < narrow;
  }

  #scene(): Layout {
    const { width, height } = this.#size;
    return sceneFor(this.#panel.design, this.#isNarrow ? { width } : { width, height });
  }

  #viewOf(scene: Layout): View {
    if (this.#view) return this.#view;
    const frame = {
      width: Math.max(1, this.#size.width - 2 * margin),
      height: this.#isNarrow ? Number.POSITIVE_INFINITY : Math.max(1, this.#size.height - 2 * margin),
    };
    const view = fit(scene, frame);
    return { scale: view.scale, left: view.left + margin, top: this.#isNarrow ? margin : view.top + margin };
  }

  #measure(): void {
    const { clientWidth: width = 0, clientHeight: height = 0 } = this.#frame ?? {};
    if (width === this.#size.width && (this.#isNarrow || height === this.#size.height)) return;
    this.#size = { width, height };
    this.#draw();
  }

  #zoomBy(factor: number, x = this.#size.width / 2, y = this.#size.height / 2): void {
    this.#view = zoom(this.#viewOf(this.#scene()), factor, x, y);
    this.#draw();
  }

  readonly #onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const box = (event.currentTarget as Element).getBoundingClientRect();
    this.#zoomBy(event.deltaY < 0 ? zoomStep : 1 / zoomStep, event.clientX - box.left, event.clientY - box.top);
  };

  /** Dragging the ground moves the picture; a part keeps its click. */
  readonly #onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0 || (event.target as Element).closest('[data-part]')) return;
    const frame = event.currentTarget as HTMLElement;
    frame.setPointerCapture(event.pointerId);
    const start = this.#viewOf(this.#scene());
    const move = ({ clientX, clientY }: PointerEvent) => {
      this.#view = pan(start, clientX - event.clientX, clientY - event.clientY);
      this.#draw();
    };
    frame.addEventListener('pointermove', move);
    frame.addEventListener('lostpointercapture', () => frame.removeEventListener('pointermove', move), { once: true });
  };

  readonly #onFocus = (event: FocusEvent): void => {
    const id = (event.target as Element).closest<SVGElement>('[data-part]')?.dataset.part;
    if (id === undefined || id === this.#current) return;
    this.#current = id;
    this.#draw();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const part = (event.target as Element).closest<SVGElement>('[data-part]')?.dataset.part;
    if (part === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const scene = this.#scene();
    if (event.key in directions) {
      const next = neighbour(middlesOf(scene), part, event.key as DirectionKey);
      event.preventDefault();
      if (next !== undefined) this.#focus(scene, next);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      actOn(this.#panel, part);
    }
  };

  #focus(scene: Layout, id: string): void {
    this.#current = id;
    const box = [...scene.nodes, ...scene.servers].find((part) => part.id === id);
    if (this.#view && box) this.#view = reveal(this.#view, this.#size, box);
    this.#draw();
    document.querySelector<SVGElement>(`[data-part="${CSS.escape(id)}"]`)?.focus();
  }
}

/** What a click on a part does, or Enter: in Break it switches the part, elsewhere it selects it. */
export function actOn(panel: Panel, id: string): void {
  if (panel.state.mode === 'break') panel.toggle(id);
  panel.select(id);
}
