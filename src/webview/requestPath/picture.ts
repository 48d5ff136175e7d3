import { html, nothing, type TemplateResult } from 'lit-html';
import type { Box } from '../../designs/layout/geometry.ts';
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
import { isMotionReduced, runToken } from './token.ts';
import { around, clearance, margin, reveal, type Size, wholeScale, zoomed, zoomStep } from './viewport.ts';

/** The picture in its frame: fits it, zooms and moves it, and lets arrow keys walk over its parts. */
export class Picture {
  readonly #panel: Panel;
  readonly #draw: () => void;
  readonly #resize = new ResizeObserver(() => this.#measure());
  #frame: HTMLElement | undefined;
  #size = { width: 0, height: 0 };
  /** What a person chose; none while the picture is as large as its frame and legibility ask. */
  #scale: number | 'whole' | undefined;
  #design = '';
  /** Id of the part that Tab leads to. */
  #current = '';
  /** What was followed last. */
  #shown: { step?: Step | undefined; scene?: Layout | undefined; mode?: ModeId } = {};
  /** What the picture was scrolled for. */
  #sought: { selected?: string | undefined; size?: Size } = {};

  constructor(panel: Panel, draw: () => void) {
    this.#panel = panel;
    this.#draw = draw;
  }

  template(): TemplateResult {
    const panel = this.#panel;
    if (this.#design !== panel.state.design) {
      this.#design = panel.state.design;
      this.#scale = undefined;
      this.#current = panel.design.components[0]?.id ?? '';
    }
    const marks = marksOf(panel);
    return html`<section class="picture" aria-label="Picture">
      <div class="tools">
        ${markButtons(panel)} ${legend(panel)}
        ${marks.sentences.length > 0 ? html`<p class="says">${marks.sentences.join(' ')}</p>` : nothing}
      </div>
      <div
        class="frame"
        @wheel=${this.#onWheel}
        @pointerdown=${this.#onPointerDown}
        @keydown=${this.#onKey}
        @focusin=${this.#onFocus}
      >
        ${this.#size.width > 0 ? this.#canvas(marks) : nothing}
      </div>
    </section>`;
  }

  /** Stands in the control bar, where a narrow panel has room for it. */
  zoomButtons(): TemplateResult {
    return html`<div class="zoom" role="group" aria-label="Zoom">
      <button type="button" class="icon" title="Zoom out (−)" aria-label="Zoom out" @click=${() => this.zoomOut()}>−</button>
      <button type="button" title="Show all of it (0)" @click=${() => this.fit()}>Fit</button>
      <button type="button" class="icon" title="Zoom in (+)" aria-label="Zoom in" @click=${() => this.zoomIn()}>+</button>
    </div>`;
  }

  #canvas(marks: Marks): TemplateResult {
    const panel = this.#panel;
    const scene = this.#scene();
    const scale = this.#scaleOf(scene);
    const { width, height } = scene.layout;
    return html`<svg
      class="canvas"
      width=${Math.floor(width * scale) + 2 * margin}
      height=${Math.floor(height * scale) + 2 * margin}
      role="group"
      aria-label=${`${panel.design.title}. Arrow keys move between the parts.`}
    >
      ${diagram(panel, scene.layout, marks, {
        transform: `translate(${margin} ${margin}) scale(${scale})`,
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
        this.#sought = {};
        this.#resize.observe(frame);
        this.#measure();
        return;
      }
    }
    if (this.#size.width === 0) return;
    const { step, state } = this.#panel;
    const { mode, selected } = state;
    const sought = this.#sought;
    this.#sought = { selected, size: this.#size };
    const isElsewhere = sought.selected !== selected || sought.size !== this.#size;
    if (selected !== undefined && isElsewhere) this.#bringIntoSight([selected]);
    const before = this.#shown;
    const scene = this.#scene().layout;
    this.#shown = { step, scene, mode };
    if (!step || mode !== 'follow') return;
    const isNew = before.step !== undefined && before.step !== step;
    if (!isNew && before.scene === scene && before.mode === mode) {
      if (selected === undefined && isElsewhere) this.#follow(step);
      return;
    }
    if (isNew) runToken(state.speed);
    if (isNew || selected === undefined) this.#follow(step);
  }

  zoomIn(): void {
    this.#zoomBy(zoomStep);
  }

  zoomOut(): void {
    this.#zoomBy(1 / zoomStep);
  }

  /** All of it; once more, and it is legible again, where those are two things. */
  fit(): void {
    this.#scale = this.#scale === 'whole' ? undefined : 'whole';
    this.#draw();
  }

  /** Puts the keyboard on the part that it was on last. */
  focus(): void {
    this.#focus(this.#current);
  }

  get #room(): Size {
    const { width, height } = this.#size;
    return { width: width - 2 * margin, height: height - 2 * margin };
  }

  #scene(): Scene {
    return sceneFor(this.#panel.design, this.#room);
  }

  #scaleOf({ scale, layout }: Scene): number {
    return this.#scale === 'whole' ? wholeScale(layout, this.#room) : (this.#scale ?? scale);
  }

  /** The style sheet keeps room for an upright scroll bar; a level one must make no difference either. */
  #measure(): void {
    const { clientWidth: width = 0, offsetHeight: height = 0 } = this.#frame ?? {};
    if (width === this.#size.width && height === this.#size.height) this.drawn();
    else {
      this.#size = { width, height };
      this.#draw();
    }
  }

  /** @param at what stays where it is, in the window; the middle of the frame by default */
  #zoomBy(factor: number, at?: { readonly x: number; readonly y: number }): void {
    const frame = this.#frame;
    if (!frame) return;
    const canvas = () => frame.querySelector('.canvas')?.getBoundingClientRect() ?? frame.getBoundingClientRect();
    const { left, top } = frame.getBoundingClientRect();
    const { x, y } = at ?? { x: left + frame.clientWidth / 2, y: top + frame.clientHeight / 2 };
    const before = canvas();
    const scale = this.#scaleOf(this.#scene());
    const next = zoomed(scale, factor);
    this.#scale = next;
    this.#draw();
    const after = canvas();
    const real = next / scale;
    frame.scrollLeft += after.left + margin + (x - before.left - margin) * real - x;
    frame.scrollTop += after.top + margin + (y - before.top - margin) * real - y;
  }

  readonly #onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.#zoomBy(event.deltaY < 0 ? zoomStep : 1 / zoomStep, { x: event.clientX, y: event.clientY });
  };

  /** Dragging the ground moves the picture; a part keeps its click. */
  readonly #onPointerDown = (event: PointerEvent): void => {
    const target = event.target as Element;
    // A finger scrolls anyway, and the frame's own scroll bars are no ground.
    if (event.button !== 0 || event.pointerType === 'touch' || !target.closest('.canvas')) return;
    if (target.closest('[data-part]')) return;
    const frame = event.currentTarget as HTMLElement;
    const { scrollLeft, scrollTop } = frame;
    drag(event, (dx, dy) => frame.scrollTo(scrollLeft - dx, scrollTop - dy));
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
    this.#bringIntoSight([id]);
    partElement(id)?.focus({ preventScroll: true });
  }

  /** All that a step is about, where there is room for it; else what matters most in it. */
  #follow({ focus, links }: Step): void {
    const ends = this.#panel.design.links.filter(({ id }) => links.includes(id)).flatMap(({ from, to }) => [from, to]);
    this.#bringIntoSight([focus, ...ends]);
  }

  /** A picture larger than its frame is scrolled to what happens: to all of the parts, or else to the first. */
  #bringIntoSight(ids: readonly string[]): void {
    const frame = this.#frame;
    if (!frame) return;
    const scene = this.#scene();
    const scale = this.#scaleOf(scene);
    const { nodes, servers } = scene.layout;
    const boxes = ids.flatMap((id) => [...nodes, ...servers].find((part) => part.id === id) ?? []).map(scaledBy(scale));
    const [first] = boxes;
    if (!first) return;
    const pane = { width: frame.clientWidth, height: frame.clientHeight };
    const all = around(boxes);
    const hasRoom = all.width + 2 * clearance <= pane.width && all.height + 2 * clearance <= pane.height;
    const { left, top } = reveal({ left: frame.scrollLeft, top: frame.scrollTop }, pane, hasRoom ? all : first);
    frame.scrollTo({ left, top, behavior: isMotionReduced() ? 'auto' : 'smooth' });
  }
}

function scaledBy(scale: number): (box: Box) => Box {
  return ({ x, y, width, height }) => ({
    x: x * scale + margin,
    y: y * scale + margin,
    width: width * scale,
    height: height * scale,
  });
}
