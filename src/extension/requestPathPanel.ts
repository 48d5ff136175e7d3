import * as vscode from 'vscode';
import { isConcept } from '../knowledge/lookup.ts';
import {
  type RequestPathStart,
  type RequestPathTarget,
  readFromRequestPath,
  type ToRequestPath,
} from '../webview/protocol.ts';
import { taskOf } from './answerFile.ts';
import { core } from './core.ts';
import type { ExplanationPanel } from './explanationPanel.ts';
import { type PanelStart, registerReusedPanel } from './reusedPanel.ts';
import { saveFile } from './saveFile.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Ids of the reference designs in the order of the tasks. */
const designs = ['simple-web-stack', 'distributed', 'secured-and-monitored', 'scaled-up'];

/**
 * "Show request path": the one panel that shows how a request travels. The command takes ids of a design, of a
 * component, of a kind of component or of a concept, in any order; from the tree it gets a concept.
 */
export function registerRequestPath(
  extensionUri: vscode.Uri,
  vocabulary: Vocabulary,
  explanationPanel: ExplanationPanel,
): vscode.Disposable {
  const startWith = (target: RequestPathTarget): PanelStart => {
    const { concepts } = vocabulary.knowledge();
    const initial: RequestPathStart = {
      ...target,
      terms: Object.fromEntries(concepts.map(({ id, term }) => [id, term])),
    };
    return { title: 'Request path', initial };
  };

  const panel = registerReusedPanel<ToRequestPath>({
    extensionUri,
    viewType: 'infraTerms.requestPath',
    script: 'requestPath',
    receive: (received) => answer(received, vocabulary, explanationPanel, panel.post),
    // What the panel showed is in its own state.
    restore: () => startWith({}),
  });

  const command = vscode.commands.registerCommand('infraTerms.showRequestPath', (...args: unknown[]) => {
    const target = targetOf(args, vocabulary);
    panel.show(startWith(target), { type: 'show', ...target });
  });
  return vscode.Disposable.from(panel, command);
}

function answer(
  received: unknown,
  vocabulary: Vocabulary,
  explanationPanel: ExplanationPanel,
  post: (message: ToRequestPath) => void,
): void {
  const message = readFromRequestPath(received);
  if (message?.type === 'save') void saveFile(message.name, message.bytes);
  else if (message?.type === 'failed') void vscode.window.showErrorMessage(message.text);
  else if (message?.type === 'copy') {
    vscode.env.clipboard.writeText(message.text).then(
      () => post({ type: 'announce', text: `${message.what} copied.` }),
      () => vscode.window.showErrorMessage(`${message.what} could not be copied: there is no access to the clipboard.`),
    );
  } else if (message) {
    const knowledge = vocabulary.knowledge();
    const concept = knowledge.concept(message.concept);
    if (!concept) return;
    if (message.type === 'explain') explanationPanel.show(concept, false);
    else post({ type: 'description', concept: concept.id, html: core().renderExplanation(concept, knowledge) });
  }
}

function targetOf(args: readonly unknown[], vocabulary: Vocabulary): RequestPathTarget {
  const ids = args.flatMap((argument) =>
    isConcept(argument) ? argument.id : typeof argument === 'string' ? argument : [],
  );
  const answer = vscode.window.activeTextEditor?.document.uri;
  const task = answer && taskOf(answer);
  const design = ids.find((id) => designs.includes(id)) ?? (task === undefined ? undefined : designs[task]);
  const parts = ids
    .filter((id) => !designs.includes(id))
    .flatMap((id) => {
      const concept = vocabulary.knowledge().concept(id);
      return concept?.hop ? [id, concept.hop] : [id];
    });
  return { ...(design && { design }), ...(parts.length > 0 && { parts }) };
}
