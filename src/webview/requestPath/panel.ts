import { type Comparison, compareDesigns } from '../../designs/compareDesigns.ts';
import type { Design, ScenarioId } from '../../designs/model.ts';
import { referenceDesign, referenceDesigns } from '../../designs/reference/index.ts';
import { type Journey, requestSteps } from '../../designs/steps/requestSteps.ts';
import type { Step } from '../../designs/steps/step.ts';
import type { FromRequestPath, RequestPathStart, RequestPathTarget } from '../protocol.ts';
import { vscode } from '../vscodeApi.ts';
import { announce } from './announcer.ts';
import { Facts } from './facts.ts';
import { findPlace } from './find.ts';
import { createPlayer, type Player } from './player.ts';
import { effectOf, stepInWords } from './sentences.ts';
import { initialState, type PanelState, readState } from './state.ts';

/** Long enough to read a step's sentences at normal speed. */
const stepTime = 4_500;

/** What the panel shows, and everything a person can do to it. Views read it; each change draws them again. */
export class Panel {
  readonly terms: Readonly<Record<string, string>>;
  readonly player: Player;
  /** HTML of the explanations that have arrived, by concept id. */
  readonly descriptions = new Map<string, string>();
  readonly #draw: () => void;
  #state: PanelState;
  #facts: { key: string; facts: Facts } | undefined;
  #comparison: { design: Design; comparison: Comparison } | undefined;
  #journey: { key: string; journey: Journey } | undefined;

  constructor(start: RequestPathStart, draw: () => void) {
    this.terms = start.terms;
    this.#draw = draw;
    this.#state = readState(vscode.getState()) ?? initialState;
    this.player = createPlayer(
      () => this.#goTo(this.state.step + 1),
      () => stepTime / this.state.speed,
      draw,
    );
  }

  get state(): PanelState {
    return this.#state;
  }

  get design(): Design {
    return referenceDesign(this.#state.design) ?? (referenceDesigns[0] as Design);
  }

  /** Ids of the parts that are switched off; stages are compared as they are meant, with everything on. */
  get off(): ReadonlySet<string> {
    return new Set(this.#state.mode === 'compare' ? [] : this.#state.off);
  }

  get journey(): Journey {
    const { design, scenario, requestNumber, off } = this.#state;
    const key = [design, scenario, requestNumber, ...off].join(' ');
    if (this.#journey?.key !== key) {
      this.#journey = { key, journey: requestSteps(this.design, scenario, { off: new Set(off), requestNumber }) };
    }
    return this.#journey.journey;
  }

  get facts(): Facts {
    const key = [this.#state.design, ...this.off].join(' ');
    if (this.#facts?.key !== key) this.#facts = { key, facts: new Facts(this.design, this.off) };
    return this.#facts.facts;
  }

  /** The stage before this one. */
  get previous(): Design | undefined {
    return referenceDesigns[referenceDesigns.indexOf(this.design) - 1];
  }

  get comparison(): Comparison | undefined {
    const { design, previous } = this;
    if (previous && this.#comparison?.design !== design) {
      this.#comparison = { design, comparison: compareDesigns(previous, design) };
    }
    return previous && this.#comparison?.comparison;
  }

  get step(): Step | undefined {
    return this.journey.steps[this.#state.step];
  }

  /** Changes what is shown. What depends on it follows: another journey starts at its first step. */
  update(change: Partial<PanelState>): void {
    const before = this.journey;
    // Comparing is reading, and what there is to read is in the list; breaking is looking at what happens.
    const isNewMode = change.mode !== undefined && change.mode !== this.#state.mode && change.mode !== 'follow';
    this.#state = { ...this.#state, ...(isNewMode && { isListOpen: change.mode === 'compare' }), ...change };
    if (this.journey !== before) {
      if (change.step === undefined) this.#state = { ...this.#state, step: 0 };
      this.player.pause();
    }
    if (this.#state.step >= this.journey.steps.length) {
      this.#state = { ...this.#state, step: Math.max(0, this.journey.steps.length - 1) };
    }
    vscode.setState(this.#state);
    this.#draw();
  }

  chooseDesign(id: string): void {
    this.update({ design: id, off: [], selected: undefined, concept: undefined, requestNumber: 0 });
    announce(`${this.design.title}. ${this.design.summary}`);
  }

  /** What a person does by hand; a step shown like that has its whole time, too. */
  goTo(step: number): void {
    this.#goTo(step);
    this.player.restart();
  }

  /** @returns whether another step follows */
  #goTo(step: number): boolean {
    const { steps } = this.journey;
    if (steps[step] === undefined) return false;
    this.update({ step });
    if (this.step) announce(stepInWords(this.step, step, steps.length));
    return steps[step + 1] !== undefined;
  }

  play(): void {
    if (this.player.isPlaying) {
      this.player.pause();
      return;
    }
    if (this.#state.step === this.journey.steps.length - 1) this.sendAgain();
    if (this.step) announce(stepInWords(this.step, this.#state.step, this.journey.steps.length));
    this.player.play();
  }

  /** The next request: a load balancer may send it elsewhere. */
  sendAgain(): void {
    this.update({ requestNumber: this.#state.requestNumber + 1 });
    if (this.step) announce(stepInWords(this.step, 0, this.journey.steps.length));
  }

  toggle(id: string): void {
    const off = this.#state.off.includes(id) ? this.#state.off.filter((each) => each !== id) : [...this.#state.off, id];
    this.switchOff(off);
  }

  switchOff(off: readonly string[], scenario?: ScenarioId): void {
    this.update({ off, ...(scenario && { scenario }) });
    announce(effectOf(this.design, this.off, this.journey.outcome));
  }

  select(id: string | undefined): void {
    this.update({ selected: id, concept: undefined, ...(id !== undefined && { isListOpen: true }) });
    this.#fetchDescription();
  }

  explain(concept: string): void {
    this.update({ concept, isListOpen: true });
    this.#fetchDescription();
  }

  /** Id of the concept that is explained: the one asked for, else that of the selected part. */
  get explained(): string | undefined {
    const { selected, concept } = this.#state;
    if (concept !== undefined || selected === undefined) return concept;
    return this.design.components.find(({ id }) => id === selected)?.concept ?? 'server';
  }

  #fetchDescription(): void {
    const concept = this.explained;
    if (concept !== undefined && !this.descriptions.has(concept)) this.post({ type: 'describe', concept });
  }

  /** Shows what another part of the editor points at: a design, a part of it, a step that is about a concept. */
  show(target: RequestPathTarget): void {
    const place = findPlace(target, this.#state.design);
    if (!place) return;
    if (place.design !== this.design) this.chooseDesign(place.design.id);
    const step = this.#stepAbout(target.parts ?? []);
    if (step) this.update({ mode: 'follow', asText: false, off: [], ...step });
    if (place.part === undefined) this.#fetchDescription();
    else this.select(place.part);
  }

  /** A first visit has every kind of step. */
  #stepAbout(concepts: readonly string[]): { scenario: ScenarioId; step: number } | undefined {
    for (const scenario of ['first-visit', 'write'] as const) {
      const { steps } = requestSteps(this.design, scenario, { off: new Set(), requestNumber: 0 });
      for (const concept of concepts) {
        const step = steps.findIndex(({ concepts }) => concepts.includes(concept));
        if (step >= 0) return { scenario, step };
      }
    }
    return undefined;
  }

  /** Whether a request goes along a link: up to the step shown, or on its whole journey. */
  isTravelled(link: string): boolean {
    const { mode, step } = this.#state;
    if (mode === 'compare') return false;
    const { steps } = this.journey;
    return (mode === 'follow' ? steps.slice(0, step + 1) : steps).some(({ links }) => links.includes(link));
  }

  /** Whether this stage adds a part; said only where stages are compared. */
  isAdded(id: string): boolean {
    return this.#state.mode === 'compare' && this.#addedIds.has(id);
  }

  get #addedIds(): ReadonlySet<string> {
    const { added = [], addedServers = [] } = this.comparison ?? {};
    return new Set([...added.map(({ component }) => component.id), ...addedServers.map(({ id }) => id)]);
  }

  post(message: FromRequestPath): void {
    vscode.postMessage(message);
  }
}
