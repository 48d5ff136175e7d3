import { type OverlayId, type ScenarioId, scenarios } from '../../designs/model.ts';
import { referenceDesign } from '../../designs/reference/index.ts';

/** The three ways to look at a design. */
export const modes = [
  { id: 'follow', title: 'Follow', hint: 'Follow a request step by step' },
  { id: 'break', title: 'Break', hint: 'Switch parts off and see what still works' },
  { id: 'compare', title: 'Compare', hint: 'See what this stage adds to the one before' },
] as const;
export type ModeId = (typeof modes)[number]['id'];

export const overlays: readonly { readonly id: OverlayId; readonly title: string }[] = [
  { id: 'encryption', title: 'Encryption' },
  { id: 'monitoring', title: 'Monitoring' },
  { id: 'load', title: 'Load' },
  { id: 'single-points-of-failure', title: 'SPOF' },
];

/** What a person has chosen. All of it survives a reload; nothing in it can be computed from the rest. */
export interface PanelState {
  readonly design: string;
  readonly mode: ModeId;
  readonly scenario: ScenarioId;
  /** Index of the step shown. */
  readonly step: number;
  /** Counts the requests from 0; round robin goes by it. */
  readonly requestNumber: number;
  /** Ids of components and servers that are switched off. */
  readonly off: readonly string[];
  readonly overlay?: OverlayId | undefined;
  /** Id of the component or server whose details are shown. */
  readonly selected?: string | undefined;
  /** Id of a concept that is explained in place of the selected part's. */
  readonly concept?: string | undefined;
  /** Whether the list below the picture is unfolded, where there is no room beside it. */
  readonly isListOpen: boolean;
  /** Times the normal speed. */
  readonly speed: number;
  /** Whether the text version stands in place of the picture. */
  readonly asText: boolean;
}

export const speeds = [0.5, 1, 2, 4] as const;

export const initialState: PanelState = {
  design: 'simple-web-stack',
  mode: 'follow',
  scenario: 'first-visit',
  step: 0,
  requestNumber: 0,
  off: [],
  isListOpen: false,
  speed: 1,
  asText: false,
};

/** The state that the editor kept, as far as it still makes sense. */
export function readState(kept: unknown): PanelState | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const state: PanelState = { ...initialState, ...kept };
  const makesSense =
    referenceDesign(state.design) !== undefined &&
    modes.some(({ id }) => id === state.mode) &&
    scenarios.some(({ id }) => id === state.scenario) &&
    Number.isInteger(state.step) &&
    Number.isInteger(state.requestNumber) &&
    Array.isArray(state.off);
  return makesSense ? state : undefined;
}
