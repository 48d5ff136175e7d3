import * as vscode from 'vscode';
import type { MarkdownStructure, Recogniser, TermMatch } from '../core.ts';
import { taskOf } from './answerFile.ts';
import { core } from './core.ts';
import type { FoundTerm, TermSource } from './termSource.ts';

/** Where terms are explained: Markdown, and answer files of the curriculum that are plain text. */
export const documentSelector: vscode.DocumentSelector = [
  { language: 'markdown' },
  {
    language: 'plaintext',
    pattern:
      '**/*web_infrastructure_design/{0-simple_web_stack,1-distributed_web_infrastructure,2-secured_and_monitored_web_infrastructure,3-scale_up}.txt',
  },
];

export function isServed(document: vscode.TextDocument): boolean {
  return vscode.languages.match(documentSelector, document) > 0;
}

/** The terms of open documents, found once per version of a document. */
export interface DocumentTerms {
  /** Each source's terms in order, the sources in the order they were given; offsets in UTF-16 units. */
  all(document: vscode.TextDocument): readonly FoundTerm[];
  /** Those of `all` that are worth pointing out: no everyday words where a document is about something else. */
  worthMarking(document: vscode.TextDocument): readonly FoundTerm[];
  /** The terms at a position, at most one per source. */
  at(document: vscode.TextDocument, position: vscode.Position): readonly FoundTerm[];
  /** Whether prose stands at a position, and neither code nor a URL. */
  isProse(document: vscode.TextDocument, position: vscode.Position): boolean;
}

/** What is known of one version of a document. */
interface Reading {
  readonly version: number;
  readonly text: string;
  /** Undefined for plain text, where everything is prose. */
  readonly structure: MarkdownStructure | undefined;
  readonly found: Map<Recogniser, readonly TermMatch[]>;
}

export function createDocumentTerms(sources: readonly TermSource[]): DocumentTerms {
  const readings = new WeakMap<vscode.TextDocument, Reading>();

  const read = (document: vscode.TextDocument): Reading => {
    const known = readings.get(document);
    if (known?.version === document.version) return known;
    const text = document.getText();
    const structure = document.languageId === 'plaintext' ? undefined : core().readMarkdownStructure(text);
    const reading = { version: document.version, text, structure, found: new Map() };
    readings.set(document, reading);
    return reading;
  };

  const matchesOf = (source: TermSource, document: vscode.TextDocument): readonly TermMatch[] => {
    const recogniser = source.recogniser(document.uri);
    if (recogniser === undefined) return [];
    const { found, structure, text } = read(document);
    let matches = found.get(recogniser);
    if (matches === undefined) {
      matches = structure ? core().findTermsInMarkdown(recogniser, text, structure) : recogniser.find(text);
      found.set(recogniser, matches);
    }
    return matches;
  };

  const withSource = (source: TermSource, matches: readonly TermMatch[]) =>
    matches.map((match): FoundTerm => ({ ...match, source }));

  return {
    all: (document) => sources.flatMap((source) => withSource(source, matchesOf(source, document))),
    worthMarking: (document) =>
      sources.flatMap((source) => {
        const matches = matchesOf(source, document);
        const isMeant = !mayBeEveryday(source, document.uri);
        return withSource(source, isMeant ? matches : core().withinSubject(matches));
      }),
    at(document, position) {
      const offset = document.offsetAt(position);
      return sources.flatMap((source) => {
        const match = matchAt(matchesOf(source, document), offset);
        return match ? [{ ...match, source }] : [];
      });
    },
    isProse(document, position) {
      const { structure, text } = read(document);
      return structure === undefined || core().isProse(structure, text, document.offsetAt(position));
    },
  };
}

/** Whether a word of the source may be an everyday word in a document: answers of the curriculum keep to the subject. */
export function mayBeEveryday(source: TermSource, document: vscode.Uri): boolean {
  return source.hasEverydayWords && taskOf(document) === undefined;
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
  // Between "SSL" and "TLS" in "SSL/TLS" the offset may end one match and begin the next: the next counts.
  const [match, next] = [matches[low], matches[low + 1]];
  if (next?.start === offset) return next;
  return match !== undefined && match.start <= offset ? match : undefined;
}

export function rangeOf(document: vscode.TextDocument, match: TermMatch): vscode.Range {
  return new vscode.Range(document.positionAt(match.start), document.positionAt(match.end));
}
