import * as vscode from 'vscode';
import type { MarkdownStructure, Recogniser, TermMatch } from '../core.ts';
import { core } from './core.ts';

/** Where terms are explained: Markdown, and answer files of the curriculum that are plain text. */
export const documentSelector: vscode.DocumentSelector = [
  { language: 'markdown' },
  {
    language: 'plaintext',
    pattern:
      '**/*web_infrastructure_design/{0-simple_web_stack,1-distributed_web_infrastructure,2-secured_and_monitored_web_infrastructure,3-scale_up}.txt',
  },
];

/** The terms of open documents, found once per version of a document. */
export interface DocumentTerms {
  /** In order, never overlapping; offsets in UTF-16 units. */
  all(document: vscode.TextDocument): readonly TermMatch[];
  at(document: vscode.TextDocument, position: vscode.Position): TermMatch | undefined;
  /** The block structure of a Markdown document; undefined for plain text. */
  structure(document: vscode.TextDocument): MarkdownStructure | undefined;
}

interface Reading {
  readonly version: number;
  readonly structure: MarkdownStructure | undefined;
  readonly matches: readonly TermMatch[];
}

/** @param recogniser called once per version of a document, so it may build lazily */
export function createDocumentTerms(recogniser: () => Recogniser): DocumentTerms {
  const readings = new WeakMap<vscode.TextDocument, Reading>();

  const read = (document: vscode.TextDocument): Reading => {
    const known = readings.get(document);
    if (known?.version === document.version) return known;
    const text = document.getText();
    const structure = document.languageId === 'plaintext' ? undefined : core().readMarkdownStructure(text);
    const matches =
      structure === undefined ? recogniser().find(text) : core().findTermsInMarkdown(recogniser(), text, structure);
    const reading = { version: document.version, structure, matches };
    readings.set(document, reading);
    return reading;
  };

  return {
    all: (document) => read(document).matches,
    structure: (document) => read(document).structure,
    at: (document, position) => matchAt(read(document).matches, document.offsetAt(position)),
  };
}

/** The match that contains the offset, or ends at it, by binary search. */
function matchAt(matches: readonly TermMatch[], offset: number): TermMatch | undefined {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const match = matches[low];
  return match !== undefined && match.start <= offset ? match : undefined;
}

export function rangeOf(document: vscode.TextDocument, match: TermMatch): vscode.Range {
  return new vscode.Range(document.positionAt(match.start), document.positionAt(match.end));
}
