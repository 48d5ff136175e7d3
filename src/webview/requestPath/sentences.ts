import { availability } from '../../designs/availability.ts';
import { graphOf } from '../../designs/graph.ts';
import type { Design } from '../../designs/model.ts';
import { capitalised, listed, nameOf } from '../../designs/prose.ts';
import { whatIsLeft } from '../../designs/singlePointsOfFailure.ts';
import type { Outcome } from '../../designs/steps/outcome.ts';
import type { Step } from '../../designs/steps/step.ts';

/** How a step travels: `HTTP, port 80, plain text`. */
export function wireInWords({ protocol, port, encrypted }: Pick<Step, 'protocol' | 'port' | 'encrypted'>): string {
  if (protocol === undefined) return '';
  return [protocol, port === undefined ? '' : `port ${port}`, encrypted ? 'encrypted' : 'plain text']
    .filter((part) => part !== '')
    .join(', ');
}

/** A step as it is said aloud. */
export function stepInWords(step: Step, index: number, count: number): string {
  const wire = wireInWords(step);
  return `Step ${index + 1} of ${count}. ${step.title}. ${step.text}${wire === '' ? '' : ` ${capitalised(wire)}.`}`;
}

/** The label of a component or server; where several have the same one, with the server it is on. */
export function labelOf(design: Design, id: string): string {
  const parts = [...design.components, ...design.servers];
  const label = parts.find((part) => part.id === id)?.label ?? id;
  const isOnlyOne = parts.filter((part) => part.label === label).length < 2;
  return isOnlyOne ? label : capitalised(nameOf(graphOf(design), id).replace(/^the /, ''));
}

/** What still works, as one sentence. */
export function verdictOn(design: Design, off: ReadonlySet<string>): string {
  return `${capitalised(whatIsLeft(availability(design, off)))}.`;
}

/** What is off, what still works, and what the visitor sees. */
export function effectOf(design: Design, off: ReadonlySet<string>, outcome: Outcome): string {
  const parts = [...off].map((id) => labelOf(design, id));
  const subject = parts.length === 0 ? 'Everything is on' : `Off: ${listed(parts)}`;
  return `${subject}. ${verdictOn(design, off)} The visitor sees: ${outcome.title}. ${outcome.text}`;
}
