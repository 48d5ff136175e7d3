import { type Availability, availability } from './availability.ts';
import type { Design, ScenarioId } from './model.ts';
import { monitoringOverlay } from './overlays/monitoring.ts';
import { capitalised } from './prose.ts';
import { type SinglePointsOfFailure, singlePointsOfFailure, whatIsLeft } from './singlePointsOfFailure.ts';
import type { Outcome } from './steps/outcome.ts';
import { requestSteps } from './steps/requestSteps.ts';

/** What a person who switched parts off should know. */
export interface StateSummary {
  readonly availability: Availability;
  /** One sentence. */
  readonly sentence: string;
  /** What no visitor notices, but those who run the site should: that nobody watches. */
  readonly remarks: readonly string[];
  /** What visitors see who are already there. */
  readonly outcomes: readonly { readonly scenario: ScenarioId; readonly outcome: Outcome }[];
  /** What must not fail in addition. */
  readonly next: SinglePointsOfFailure;
}

export function stateSummary(design: Design, off: ReadonlySet<string>): StateSummary {
  const left = availability(design, off);
  const scenarios: readonly ScenarioId[] = ['static-file', 'read', 'write'];
  return {
    availability: left,
    sentence: `${capitalised(whatIsLeft(left))}.`,
    remarks: isWatchingOff(design, off) ? monitoringOverlay(design, off).sentences : [],
    outcomes: scenarios.map((scenario) => ({
      scenario,
      outcome: requestSteps(design, scenario, { off, requestNumber: 0 }).outcome,
    })),
    next: singlePointsOfFailure(design, off),
  };
}

function isWatchingOff({ components }: Design, off: ReadonlySet<string>): boolean {
  return components.some(
    ({ id, kind }) => off.has(id) && (kind === 'monitoring-client' || kind === 'monitoring-service'),
  );
}
