import { html, nothing, type TemplateResult } from 'lit-html';
import type { Layout } from '../../designs/layout/layoutDesign.ts';
import type { Step } from '../../designs/steps/step.ts';
import { diagram } from './diagram.ts';
import { drag } from './drag.ts';
import { legend } from './legend.ts';
import { type Marks, markButtons, marksOf } from './marks.ts';
import { type DirectionKey, directions, neighbour } from './neighbour.ts';
import type { Panel } from './panel.ts';
import { actOn, partElement } from './part.ts';
import { middlesOf, type Scene, sceneFor } from './scene.ts';
import type { ModeId } from './state.ts';
import { isMotionReduced, placeToken } from './token.ts';
import { centred, pan, reveal, type View, zoom, zoomStep } from './viewport.ts';

/** Below this width the panel is one column, and the picture is as high as it needs to be. See requestPath.css. */
const twoColumns = 1300;
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
  /** What the token was placed for. */
  #shown: { step?: Step | undefined; scene?: Layout | undefined; mode?: ModeId } = {};

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
    const marks = marksOf(panel);
    return html`<section class="picture" aria-label="Picture">
      <div class="tools">
        ${markButtons(panel)} ${legend(panel)}
        <div class="zoom" role="group" aria-label="Zoom">
          <button type="button" class="icon" title="Zoom out (−)" aria-label="Zoom out" @click=${() => this.zoomOut()}>−</button>
          <button type="button" title="Show all of it (0)" @click=${() => this.fit()}>Fit</button>
          <button type="button" class="icon" title="Zoom in (+)" aria-label="Zoom in" @click=${() => this.zoomIn()}>+</button>
        </div>
        ${marks.sentences.length > 0 ? html`<p class="says">${marks.sentences.join(' ')}</p>` : nothing}
      </div>
      <div class="frame" @wheel=${this.#onWheel} @pointerdown=${this.#onPointerDown}>
        ${this.#size.width > 0 ? this.#canvas(marks) : nothing}
      </div>
    </section>`;
  }

  #canvas(marks: Marks): TemplateResult {
    const panel = this.#panel;
    const scene = this.#scene();
    const { scale, left, top } = this.#viewOf(scene);
    const { width, height } = this.#frameSize(scene);
    return html`<svg
      class="canvas"
      width=${width}
      height=${height}
      role="group"
      aria-label=${`${panel.design.title}. Arrow keys move between the parts.`}
      @keydown=${this.#onKey}
      @focusin=${this.#onFocus}
    >
      ${diagram(panel, scene.layout, marks, {
        transform: `translate(${left} ${top}) scale(${scale})`,
        current: this.#current,
        act: (id) => actOn(panel, id),
      })}
    </svg>`;
  }

  /** After each drawing: what lit-html does not do. */
  drawn(): void {
    const frame = document.querySelector<HTMLElement>('.frame');
    if (frame !== (this.#frame ?? null)) {
      this.#resize.disconnect();
      this.#frame = frame ?? undefined;
      if (frame) {
        this.#shown = {};
        this.#resize.observe(frame);
        this.#measure();
      }
    }
    if (this.#size.width === 0) return;
    const { step, state } = this.#panel;
    const { mode } = state;
    const before = this.#shown;
    const scene = this.#scene().layout;
    this.#shown = { step, scene, mode };
    if (!step || mode !== 'follow') return;
    const isNew = before.step !== undefined && before.step !== step;
    if (isNew || before.scene !== scene || before.mode !== mode) placeToken(isNew ? state.speed : undefined);
    if (isNew) this.#bringIntoSight(step.focus);
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

  get #isColumn(): boolean {
    return window.innerWidth < twoColumns;
  }

  #scene(): Scene {
    const { width, height } = this.#size;
    const room = {
      width: width - 2 * margin,
      height: (this.#isColumn ? window.innerHeight * 0.62 : height) - 2 * margin,
    };
    return sceneFor(this.#panel.design, room, this.#isColumn);
  }

  /** In one column the frame is as high as the whole picture. */
  #frameSize({ layout, scale }: Scene): { width: number; height: number } {
    const { width, height } = this.#size;
    return { width, height: this.#isColumn ? layout.height * scale + 2 * margin : height };
  }

  #viewOf(scene: Scene): View {
    return this.#view ?? centred(scene.layout, scene.scale, this.#frameSize(scene));
  }

  #measure(): void {
    const { clientWidth: width = 0, clientHeight: height = 0 } = this.#frame ?? {};
    if (width === this.#size.width && (this.#isColumn || height === this.#size.height)) return;
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
    const start = this.#viewOf(this.#scene());
    drag(event, (dx, dy) => {
      this.#view = pan(start, dx, dy);
      this.#draw();
    });
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
    if (event.key in directions) {
      const next = neighbour(middlesOf(this.#scene().layout), part, event.key as DirectionKey);
      event.preventDefault();
      if (next !== undefined) this.#focus(next);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      actOn(this.#panel, part);
    }
  };

  #focus(id: string): void {
    this.#current = id;
    this.#draw();
    this.#bringIntoSight(id);
    partElement(id)?.focus();
  }

  /** A picture larger than its frame, or than the panel, follows what happens. */
  #bringIntoSight(id: string): void {
    const scene = this.#scene();
    const { nodes, servers } = scene.layout;
    const box = [...nodes, ...servers].find((part) => part.id === id);
    if (this.#view && box) {
      this.#view = reveal(this.#view, this.#frameSize(scene), box);
      this.#draw();
    }
    if (!this.#isColumn) return;
    const now = document.querySelector<HTMLElement>('.now');
    document.documentElement.style.scrollPaddingBottom = `${(now?.offsetHeight ?? 0) + margin}px`;
    partElement(id)?.scrollIntoView({ block: 'nearest', behavior: isMotionReduced() ? 'auto' : 'smooth' });
  }
}
